import type Database from 'better-sqlite3';
import { foldName } from '../../src/core/fold.js';
import type { Name } from '../../src/kinds/names.js';
import { PAGE, type QuestionName, type Variables } from '../questions.js';
import { attendanceKey, type AttendanceRow, bodyIn, personIn, readCursor } from '../sql/pages.js';
import { compare } from '../sql/rows.js';
import { ActorSearch } from './actors.js';
import { type Base, readBase } from './base.js';
import { NameParts } from './names.js';
import { NetworkSearch } from './network.js';
import { PathSearch } from './path.js';
import { at, lengthOf, listOf, type Lists, listsOf, numbersInOrder, rowsOf } from './rows.js';

/** The answers from columns, each written at once as the text that is sent: the practical limit of what an answer can cost. */

export type Answers = Readonly<Record<QuestionName, (variables: Variables) => string>>;

/** Reads a base from its file, and makes ready all that answers are written from. */
export function readAnswers(database: Database.Database): Answers {
  const base = readBase(database);
  const { entities, relations, relationsOf, evidence, passages } = base;
  const { named, refs } = entities;
  const numberOf = (id = ''): number => {
    const number = entities.numberOf.get(id);
    if (number === undefined) throw new Error(`there is no entity ${id}`);
    return number;
  };
  const end = (number: number, texts: readonly string[]): string => (number < 0 ? 'null' : (texts[number] as string));
  const spoken = (relation: number): string => `"id":${relations.ids[relation]},${relations.words[relation]}`;
  const ends = (relation: number): string =>
    `"subject":${end(at(relations.subjects, relation), refs)},"object":${end(at(relations.objects, relation), refs)}`;
  const quotes = (relation: number): string => joined(listOf(evidence, relation), (passage) => `{${passages.quotes[passage]}}`);

  const { named: namedIn, passagesOf } = readMentions(database, base);
  const actors = new ActorSearch(base, namedIn, passagesOf);
  const network = new NetworkSearch(base);
  const path = new PathSearch(base);
  const organizations = readOrganizations(database, base);
  const meetings = readMeetings(database, base);

  return {
    entity: ({ id }) => {
      const number = numberOf(id);
      const relation = (one: number): string =>
        `{${spoken(one)},${relations.standings[one]},"dates":${relations.dates[one]},${ends(one)},"onBehalfOf":${end(at(relations.onBehalfOf, one), refs)},` +
        `"evidence":${joined(listOf(evidence, one), (passage) => `{${passages.quotes[passage]},${passages.places[passage]}}`)}}`;
      const shown = joined(listOf(relationsOf, number).subarray(0, PAGE.relations), relation);
      return `{"entity":{${inner(end(number, refs))},${entities.facts[number]},"relations":{"totalCount":${lengthOf(relationsOf, number)},"nodes":${shown}}}}`;
    },
    whoWorksOn: ({ theme }) => {
      const all = actors.find(numberOf(theme));
      const step = (one: number): string => `{"inverse":false,"relation":{${spoken(one)},${ends(one)},"evidence":${quotes(one)}}}`;
      const nodes = joined(
        all.slice(0, PAGE.actors),
        ({ actor, grade, because }) => `{"grade":"${grade}","actor":${end(actor, refs)},"because":[{"steps":${joined(because, step)}}]}`,
      );
      return `{"whoWorksOn":{"totalCount":${all.length},"nodes":${nodes}}}`;
    },
    network: ({ around }) => {
      const found = network.find(numberOf(around));
      const nodes = joined(
        found.nodes,
        ({ number, depth, degree }) => `{"depth":${depth},"degree":${degree},"entity":${end(number, refs)}}`,
      );
      const idOf = (number: number): string => JSON.stringify(entities.rows[number]?.id);
      const edges = joined(
        found.relations,
        (one) =>
          `{"source":${idOf(at(relations.subjects, one))},"target":${idOf(at(relations.objects, one))},"relation":{${spoken(one)},${relations.standings[one]}}}`,
      );
      const truncatedBy = found.nodes.length < found.total ? '"MAX_NODES"' : 'null';
      return `{"network":{"shown":${found.nodes.length},"total":${found.total},"truncatedBy":${truncatedBy},"nodes":${nodes},"edges":${edges}}}`;
    },
    path: ({ from, to }) => {
      const start = numberOf(from);
      const hops = path.find(start, numberOf(to));
      if (!hops) return '{"paths":{"nodes":[]}}';
      const along = joined([start, ...hops.map((hop) => hop.to)], (number) => end(number, refs));
      const steps = joined(
        hops,
        ({ relation, inverse }) =>
          `{"inverse":${inverse},"relation":{${spoken(relation)},${relations.certainties[relation]},"evidence":${quotes(relation)}}}`,
      );
      return `{"paths":{"nodes":[{"length":${hops.length},"entities":${along},"steps":${steps}}]}}`;
    },
    search: ({ text = '' }) => {
      const found = organizations.parts.find(foldName(text));
      const nodes = joined(found.slice(0, PAGE.names), (position) => end(at(organizations.numbers, position), named));
      return `{"organizations":{"totalCount":${found.length},"nodes":${nodes}}}`;
    },
    meetings: ({ after = '' }) => {
      const first = meetings.positionAfter(readCursor(after));
      const nodes = joined(
        meetings.numbers.subarray(first, first + PAGE.meetings),
        (number) =>
          `{${inner(end(number, named))},"attendance":{"nodes":${joined(listOf(meetings.attendance, number).subarray(0, PAGE.attendance), meetings.wordsOf)}}}`,
      );
      return `{"meetings":{"totalCount":${meetings.numbers.length},"nodes":${nodes}}}`;
    },
  };
}

/** A JSON list. */
function joined<T>(all: Iterable<T>, write: (one: T) => string): string {
  let text = '';
  for (const one of all) text += text === '' ? write(one) : `,${write(one)}`;
  return `[${text}]`;
}

/** What stands between the braces of a JSON object. */
const inner = (object: string): string => object.slice(1, -1);

/** Which entities each passage names, and which passages name each entity. */
function readMentions(database: Database.Database, { entities, passages }: Base): { named: Lists; passagesOf: Lists } {
  const rows = rowsOf<{ entityId: string; passageId: string }>(
    database,
    'SELECT entityId, passageId FROM mention WHERE passageId IS NOT NULL',
  );
  const entitiesNamed = Int32Array.from(rows, ({ entityId }) => entities.numberOf.get(entityId) ?? -1);
  const passagesNaming = Int32Array.from(rows, ({ passageId }) => passages.numberOf.get(passageId) ?? -1);
  return {
    named: listsOf(passages.numberOf.size, passagesNaming, entitiesNamed),
    passagesOf: listsOf(entities.count, entitiesNamed, passagesNaming),
  };
}

interface Organizations {
  /** In the order of names. */
  readonly numbers: Int32Array;
  readonly parts: NameParts;
}

function readOrganizations(database: Database.Database, { entities }: Base): Organizations {
  const rows = rowsOf<{ id: string; names: string }>(
    database,
    `SELECT id, names FROM entity WHERE kind = 'ORGANIZATION' AND (classification IS NULL OR classification <> 'INFORMAL_GROUP') ORDER BY sortKey, id`,
  );
  const folded = rows.map(({ names }) => (JSON.parse(names) as Name[]).map(({ value }) => foldName(value)).join('\n'));
  return { numbers: Int32Array.from(rows, ({ id }) => entities.numberOf.get(id) ?? -1), parts: new NameParts(folded) };
}

interface Meetings {
  /** In the order of names. */
  readonly numbers: Int32Array;
  /** The relations that say who came, or did not, to a meeting. */
  readonly attendance: Lists;
  /** What such a relation says, as JSON. */
  readonly wordsOf: (relation: number) => string;
  /** How many come before those after a name and an id. */
  readonly positionAfter: (cursor: readonly [sortKey: string, id: string]) => number;
}

function readMeetings(database: Database.Database, { entities, relations }: Base): Meetings {
  const rows = rowsOf<{ id: string; sortKey: string }>(
    database,
    `SELECT id, sortKey FROM entity WHERE kind = 'MEETING' ORDER BY sortKey, id`,
  );
  const idOf = (number: number): string | null => (number < 0 ? null : (entities.rows[number]?.id ?? null));
  const rowOf = (relation: number): AttendanceRow => ({
    id: relations.ids[relation] ?? '',
    type: relations.types[relation] as AttendanceRow['type'],
    subjectId: idOf(at(relations.subjects, relation)) ?? '',
    objectId: '',
    onBehalfOfId: idOf(at(relations.onBehalfOf, relation)),
    attendance: relations.attendance[relation] ?? null,
  });
  const numberOf = (id: string): number => entities.numberOf.get(id) ?? -1;
  const whom = (id: string | null): string => (id === null ? 'null' : (entities.named[numberOf(id)] ?? 'null'));
  const said = numbersInOrder(relations.count, (a, b) => a - b).filter((one) =>
    /^(?:ATTENDS|ABSENT_FROM)$/.test(relations.types[one] ?? ''),
  );
  const keys = new Map<number, string>();
  const words = new Map<number, string>();
  for (const relation of said) {
    const row = rowOf(relation);
    keys.set(
      relation,
      attendanceKey(row, (id) => entities.rows[numberOf(id)]?.sortKey ?? ''),
    );
    const status = row.attendance ?? (row.type === 'ATTENDS' ? 'PRESENT' : 'ABSENT');
    words.set(relation, `{"attendanceStatus":"${status}","person":${whom(personIn(row))},"onBehalfOf":${whom(bodyIn(row))}}`);
  }
  const sorted = said.toSorted((a, b) => compare(keys.get(a) ?? '', keys.get(b) ?? ''));
  return {
    numbers: Int32Array.from(rows, ({ id }) => numberOf(id)),
    attendance: listsOf(
      entities.count,
      sorted.map((relation) => at(relations.objects, relation)),
      sorted,
    ),
    wordsOf: (relation) => words.get(relation) ?? '',
    positionAfter: ([sortKey, id]) => {
      let [low, high] = [0, rows.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        const row = rows[middle];
        if (row && (compare(row.sortKey, sortKey) || compare(row.id, id)) <= 0) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}
