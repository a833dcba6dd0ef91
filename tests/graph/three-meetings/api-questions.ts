import { readFileSync } from 'node:fs';
import type { Diagnostic } from '../../../src/seeds/files/diagnostics.js';
import { checkSeeds } from '../../../src/seeds/check.js';
import { THREE_MEETINGS } from '../../support/base.js';

/** What the API answers, to a reader, of the base as of a day. */
export type Ask = <T>(query: string, variables?: Record<string, unknown>) => Promise<T>;

/** How a question of the expectations is put to the API. An exact text, or a pattern whose groups are handed on. */
export interface ApiEvaluator {
  readonly question: string | RegExp;
  readonly ask: (ask: Ask, about: string, ...groups: string[]) => Promise<unknown>;
}

interface Row {
  readonly attendanceStatus: string;
  readonly reason: string | null;
  readonly mode: string | null;
  readonly roles: readonly string[];
  readonly onBehalfOf: { readonly id: string; readonly name: string } | null;
  readonly onBehalfOfName: string | null;
  readonly substituteFor: { readonly id: string } | null;
  readonly movements: readonly { readonly kind: string; readonly time: string | null }[];
  readonly relation: { readonly id: string };
}

/** The row of an attendance list that a relation makes; undefined when its list has none. */
async function rowOf(ask: Ask, relation: string): Promise<Row | undefined> {
  const { node } = await ask<{ node: { object: { attendance: { nodes: Row[] } } } | null }>(
    `query ($id: ID!) { node(id: $id) { ... on Relation { object { ... on Meeting { ...List } ... on Event { ...Others } } } } }
    fragment List on Meeting { attendance(first: 100) { nodes { ...Row } } }
    fragment Others on Event { attendance(first: 100) { nodes { ...Row } } }
    fragment Row on Attendance { attendanceStatus reason mode roles onBehalfOf { id name } onBehalfOfName substituteFor { id } movements { kind time } relation { id } }`,
    { id: relation },
  );
  return node?.object.attendance.nodes.find((row) => row.relation.id === relation);
}

/** A question about one row of an attendance list. */
const ofRow = (question: string | RegExp, answer: (row: Row) => unknown): ApiEvaluator => ({
  question,
  ask: async (ask, about) => {
    const row = await rowOf(ask, about);
    return row ? answer(row) : null;
  },
});

const idsIn = ({ nodes }: { readonly nodes: readonly { readonly id: string }[] }): string[] => nodes.map(({ id }) => id);

/** The answer of a field of a node. */
async function field<T>(ask: Ask, about: string, selection: string): Promise<T> {
  const { node } = await ask<{ node: T }>(`query ($id: ID!) { node(id: $id) { ${selection} } }`, { id: about });
  return node;
}

interface Vote {
  readonly positions: readonly { readonly actor: { readonly id: string }; readonly position: string }[];
}

/** The id of the row that a warning is about, as its line says it: the follow-up of a step, the id of a relation. */
function rowAt({ file, line }: Diagnostic): string | undefined {
  const text = readFileSync(file, 'utf8').split('\n')[line - 1] ?? '';
  const id = /\bid: (\w+)/.exec(text)?.[1];
  return /\bfollowUp: (follow-up\/\w+)/.exec(text)?.[1] ?? (text.includes('subject:') ? `relation/${id}` : id);
}

/** What the API answers of attendance, votes, amounts, identifiers, states, filters, paths and search. */
export const API_QUESTIONS: readonly ApiEvaluator[] = [
  ofRow('attendanceStatus', ({ attendanceStatus }) => attendanceStatus),
  ofRow('attendanceStatus, reason', ({ attendanceStatus: status, reason }) => ({ status, reason })),
  ofRow('attendanceStatus, onBehalfOf', ({ attendanceStatus: status, onBehalfOf }) => ({ status, onBehalfOf: onBehalfOf?.id ?? null })),
  ofRow('mode', ({ mode }) => mode),
  ofRow('roles', ({ roles }) => roles),
  ofRow('substituteFor', ({ substituteFor }) => substituteFor?.id ?? null),
  ofRow('movements: kind, time', ({ movements }) => movements),
  ofRow(/^onBehalfOf\.name in the attendance of \S+$/, ({ onBehalfOf, onBehalfOfName }) => ({
    name: onBehalfOfName,
    today: onBehalfOf?.name ?? null,
  })),
  {
    question: 'attendance.totalCount',
    ask: async (ask, about) =>
      (await field<{ attendance: { totalCount: number } }>(ask, about, '... on Meeting { attendance { totalCount } }')).attendance
        .totalCount,
  },
  {
    question: /^was (\S+) there\?$/,
    ask: async (ask, about, person) => {
      const item = await field<{ present: { nodes: { person: { id: string } | null }[] } }>(
        ask,
        about,
        '... on AgendaItem { present(first: 100) { nodes { person { id } } } }',
      );
      return item.present.nodes.some((row) => row.person?.id === person);
    },
  },
  {
    question: 'modality, and whether it feeds attendance of the Day',
    ask: async (ask, about) => {
      const { modality } = await field<{ modality: string }>(ask, about, '... on Relation { modality }');
      return { modality, feeds: (await rowOf(ask, about)) !== undefined };
    },
  },
  {
    question: 'amount',
    ask: async (ask, about) => (await field<{ amount: unknown }>(ask, about, '... on Relation { amount { value currency } }')).amount,
  },
  {
    question: 'relations(types: [FUNDS]).amount',
    ask: async (ask, about) => {
      const { relations } = await ask<{ relations: { nodes: { amount: unknown }[] } }>(
        '{ relations(filter: { types: [FUNDS], about: [ABOUT] }) { nodes { amount { value currency } } } }'.replace(
          'ABOUT',
          JSON.stringify(about),
        ),
      );
      return relations.nodes.map(({ amount }) => amount);
    },
  },
  {
    question: /^relations\(types: \[MEMBER_OF\], holdsOn: (\S+)\)$/,
    ask: async (ask, about, day) => {
      const { relations } = await ask<{ relations: { nodes: { id: string }[] } }>(
        'query ($about: [ID!], $day: Date) { relations(filter: { types: [MEMBER_OF], about: $about, holdsOn: $day }) { nodes { id } } }',
        { about: [about], day },
      );
      return idsIn(relations);
    },
  },
  {
    question: 'relations(types: [ATTENDS, ABSENT_FROM], onBehalfOf)',
    ask: async (ask, about) => {
      const { relations } = await ask<{ relations: { nodes: { id: string }[] } }>(
        'query ($about: [ID!]) { relations(first: 100, filter: { types: [ATTENDS, ABSENT_FROM], onBehalfOf: $about }) { nodes { id } } }',
        { about: [about] },
      );
      return idsIn(relations);
    },
  },
  {
    question: 'state',
    ask: async (ask, about) => (await field<{ state: string }>(ask, about, '... on Publication { state }')).state,
  },
  {
    question: 'convener',
    ask: async (ask, about) =>
      (await field<{ convener: { id: string } | null }>(ask, about, '... on Meeting { convener { id } }')).convener?.id,
  },
  {
    question: 'identifiers',
    ask: async (ask, about) =>
      (await field<{ identifiers: unknown }>(ask, about, '... on Entity { identifiers { scheme value } }')).identifiers,
  },
  {
    question: 'usageNotes',
    ask: async (ask, about) =>
      (await field<{ usageNotes: { id: string }[] }>(ask, about, '... on Theme { usageNotes { id } }')).usageNotes.map(({ id }) => id),
  },
  {
    question: 'vote',
    ask: async (ask, about) => {
      const { vote } = await field<{ vote: Vote }>(
        ask,
        about,
        '... on Claim { vote { outcome votesFor votesAgainst abstentions positions { actor { id } position } } }',
      );
      return { ...vote, positions: vote.positions.map(({ actor, position }) => ({ actor: actor.id, position })) };
    },
  },
  {
    question: 'vote.outcome',
    ask: async (ask, about) => (await field<{ vote: { outcome: string } }>(ask, about, '... on Claim { vote { outcome } }')).vote.outcome,
  },
  {
    question: 'decisions',
    ask: async (ask, about) => {
      const { claims } = await ask<{ claims: { nodes: { id: string }[] } }>(
        'query ($meetings: [ID!]) { claims(filter: { kinds: [DECISION], inMinutesOf: $meetings, includeSuperseded: true }) { nodes { id } } }',
        { meetings: [about] },
      );
      return idsIn(claims);
    },
  },
  {
    question: /^paths to (\S+), types \[([A-Z_]+)\], outcome$/,
    ask: async (ask, about, to, type) => {
      const { paths } = await ask<{ paths: { outcome: string } | null }>(
        'query ($from: ID!, $to: ID!, $types: [RelationType!]) { paths(from: $from, to: $to, types: $types) { outcome } }',
        { from: about, to, types: [type] },
      );
      return paths?.outcome ?? null;
    },
  },
  {
    question: 'first entity',
    ask: async (ask, about) => {
      const text = /« (.*) »/.exec(about)?.[1];
      const { search } = await ask<{ search: { nodes: { entity: { id: string } }[] } }>(
        'query ($text: String!) { search(text: $text, first: 1) { nodes { entity { id } } } }',
        { text },
      );
      return search.nodes[0]?.entity.id ?? null;
    },
  },
  {
    question: 'warnings: public rows that rest on, or are closed in, members’ minutes',
    ask: () => Promise.resolve(checkSeeds(THREE_MEETINGS).warnings.map(rowAt)),
  },
];
