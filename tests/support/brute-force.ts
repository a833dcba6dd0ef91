import { Document } from '../../src/documents/document.js';
import type { RelationType } from '../../src/statements/vocabulary.js';
import type { GraphView } from '../../src/graph/view.js';
import { relationKey } from '../../src/graph/sort-keys.js';
import { datesOf } from '../../src/graph/computed-fields.js';
import type { EntityKind } from '../../src/kinds/index.js';
import type { Relation } from '../../src/statements/relation.js';

/**
 * The questions of the graph, answered the slow and plain way: every row is looked at, every possibility tried. What the
 * program answers must be the same.
 */

const CERTAINTIES = ['STATED', 'IMPLIED', 'UNCERTAIN', 'DISPUTED'];
const rankOf = (relation: Relation): number => (relation.contradicts.length > 0 ? 3 : CERTAINTIES.indexOf(relation.certainty));

/** Whether documents dated up to a day say it, and it had not ended. */
function stands(view: GraphView, relation: Relation, asOf: string | null): boolean {
  if (asOf === null) return true;
  const said = relation.evidence.length === 0 || relation.evidence.some((id) => passageDay(view, id) <= asOf);
  const states: RelationType[] = ['WORKS_ON', 'SERVES', 'ABOUT', 'BROADER', 'MEMBER_OF', 'RUNS', 'PART_OF', 'RECORDS', 'CONTINUES'];
  const over = states.includes(relation.type) && relation.dates?.latest ? relation.dates.latest < asOf : false;
  return said && !over;
}

/** The day of a passage's publication; '' where it has none, so that it stands at any day. */
function passageDay(view: GraphView, id: string): string {
  const document = view.get(view.passages.find((passage) => passage.id === id)?.documentId ?? '', Document);
  return (document && datesOf(view, document.publicationId)?.earliest) ?? '';
}

/** Compares lists element by element; the shorter first where one begins the other. */
function compareLists(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const [x, y] = [a[at]!, b[at]!];
    if (x !== y) return x < y ? -1 : 1;
  }
  return a.length - b.length;
}

export interface BruteForceStep {
  readonly relation: Relation;
  readonly from: string;
  readonly to: string;
}

const ids = (steps: readonly BruteForceStep[]): string[] => steps.flatMap((step) => [step.to, step.relation.id]);
const worst = (steps: readonly BruteForceStep[]): number => Math.max(...steps.map((step) => rankOf(step.relation)));

export interface BruteForcePathsQuestion {
  readonly from: string;
  readonly to: string;
  readonly maxLength: number;
  readonly types: ReadonlySet<RelationType> | null;
  readonly through: ReadonlySet<EntityKind> | null;
  readonly includeDerived: boolean;
  readonly asOf: string | null;
}

function edges(
  view: GraphView,
  { types, includeDerived, asOf }: Pick<BruteForcePathsQuestion, 'types' | 'includeDerived' | 'asOf'>,
): Relation[] {
  const all = includeDerived ? [...view.relations, ...view.derivedRelations] : [...view.relations];
  return all.filter((relation) => (!types || types.has(relation.type)) && stands(view, relation, asOf));
}

/** Every simple path, sorted, and whether there is one of any length. */
export function bruteForcePaths(view: GraphView, question: BruteForcePathsQuestion): { paths: BruteForceStep[][]; isConnected: boolean } {
  const { from, to, through } = question;
  const coalition = view.entities.find((entity) => entity.id === view.dataset?.coalitionId)?.id;
  const own = view.relations
    .filter(
      (row) => row.type === 'ORGANISES' && row.subjectId === coalition && row.status !== 'CANCELLED' && row.objectId.startsWith('meeting/'),
    )
    .map((row) => row.objectId);
  const minutes = view.relations.filter((row) => row.type === 'RECORDS' && own.includes(row.objectId)).map((row) => row.subjectId);
  const mayBeInner = (id: string): boolean => {
    const { kind } = view.entities.find((entity) => entity.id === id)!;
    return through ? through.has(kind) : kind !== 'THEME' && kind !== 'PLACE' && !own.includes(id) && !minutes.includes(id);
  };
  const rows = edges(view, question).filter(
    (row) => through !== null || row.type !== 'MEMBER_OF' || row.objectId !== coalition || from === coalition || to === coalition,
  );
  const around = (id: string): BruteForceStep[] =>
    rows.flatMap((relation) => [
      ...(relation.subjectId === id ? [{ relation, from: id, to: relation.objectId }] : []),
      ...(relation.objectId === id ? [{ relation, from: id, to: relation.subjectId }] : []),
    ]);
  const paths: BruteForceStep[][] = [];
  const walk = (at: string, steps: BruteForceStep[]): void => {
    if (at === to) {
      paths.push(steps);
      return;
    }
    if (steps.length === question.maxLength || (at !== from && !mayBeInner(at))) return;
    for (const step of around(at)) if (step.to !== from && !steps.some((one) => one.to === step.to)) walk(step.to, [...steps, step]);
  };
  walk(from, []);
  const reached = new Set([from]);
  for (let size = -1; size !== reached.size;) {
    size = reached.size;
    for (const id of [...reached]) if (id === from || mayBeInner(id)) for (const step of around(id)) reached.add(step.to);
  }
  return {
    paths: paths.sort((a, b) => compareLists([a.length, worst(a), ...ids(a)], [b.length, worst(b), ...ids(b)])),
    isConnected: reached.has(to),
  };
}

export interface BruteForceNode {
  readonly id: string;
  readonly depth: number;
  readonly degree: number;
}

/** All nodes in the order in which they are kept, with shares as exact fractions; and the links between the first of them. */
export function bruteForceNetwork(
  view: GraphView,
  question: Pick<BruteForcePathsQuestion, 'types' | 'includeDerived' | 'asOf'> & {
    centres: readonly string[];
    depth: number;
    maxNodes: number;
    kinds: ReadonlySet<EntityKind> | null;
  },
): { nodes: BruteForceNode[]; links: string[]; total: number } {
  const isShown = (id: string): boolean =>
    question.centres.includes(id) || !question.kinds || question.kinds.has(view.entities.find((entity) => entity.id === id)!.kind);
  const rows = edges(view, question).filter((row) => isShown(row.subjectId) && isShown(row.objectId));
  const degree = (id: string): number => rows.filter((row) => row.subjectId === id || row.objectId === id).length;
  const depths = new Map(question.centres.map((id) => [id, 0]));
  for (let depth = 1; depth <= question.depth; depth += 1) {
    const before = [...depths.keys()];
    for (const row of rows) {
      if (before.includes(row.subjectId) && !depths.has(row.objectId)) depths.set(row.objectId, depth);
      if (before.includes(row.objectId) && !depths.has(row.subjectId)) depths.set(row.subjectId, depth);
    }
  }
  const share = (id: string): Fraction => {
    const depth = depths.get(id)!;
    if (depth === 0) return [1n, 1n];
    return rows
      .filter((row) => row.subjectId !== row.objectId && (row.subjectId === id || row.objectId === id))
      .map((row) => (row.subjectId === id ? row.objectId : row.subjectId))
      .filter((other) => depths.get(other) === depth - 1)
      .map((other): Fraction => [share(other)[0], share(other)[1] * BigInt(degree(other))])
      .reduce<Fraction>(([a, b], [c, d]) => [a * d + c * b, b * d], [0n, 1n]);
  };
  const all = [...depths].map(([id, depth]) => ({ id, depth, degree: degree(id), share: share(id) }));
  all.sort((a, b) => {
    const more = b.share[0] * a.share[1] - a.share[0] * b.share[1];
    return a.depth - b.depth || (more > 0n ? 1 : more < 0n ? -1 : 0) || b.degree - a.degree || (a.id < b.id ? -1 : 1);
  });
  const nodes = all.slice(0, question.maxNodes).map(({ id, depth, degree: number }) => ({ id, depth, degree: number }));
  const shown = new Set(nodes.map((node) => node.id));
  const links = rows
    .filter((row) => shown.has(row.subjectId) && shown.has(row.objectId))
    .sort((a, b) => (relationKey(a) < relationKey(b) ? -1 : 1));
  return { nodes, links: links.map((row) => row.id), total: all.length };
}

type Fraction = readonly [over: bigint, under: bigint];

export interface BruteForceActor {
  readonly actor: string;
  readonly grade: string;
  readonly weight: number;
  readonly because: string[][];
  readonly last: string | null;
}

const ACTORS = ['ORGANIZATION', 'GOVERNMENT_BODY', 'PERSON', 'POST'];

/** Who works on a theme: every actor against every way of being tied to it. */
export function bruteForceWhoWorksOn(view: GraphView, theme: string, asOf: string | null): BruteForceActor[] {
  const firm = view.relations.filter(
    (row) => row.status !== 'PROPOSED' && row.status !== 'CANCELLED' && rankOf(row) < 2 && stands(view, row, asOf),
  );
  const step = (relation: Relation): BruteForceStep => ({ relation, from: relation.subjectId, to: relation.objectId });
  const together = view.derivedRelations.filter((row) => row.type === 'CO_MENTIONED' && stands(view, row, asOf));
  const rows = view.entities
    .filter((entity) => ACTORS.includes(entity.kind) && (entity as { classification?: string }).classification !== 'INFORMAL_GROUP')
    .flatMap(({ id, sortKey }) => {
      const ways = view.entitiesOfKind('THEME').flatMap((narrow) => {
        const up = shortestUp(firm, narrow.id, theme);
        if (!up) return [];
        const declared = firm
          .filter((row) => (row.type === 'WORKS_ON' || row.type === 'SERVES') && row.subjectId === id && row.objectId === narrow.id)
          .map((row) => ({ grade: 0, steps: [step(row), ...up] }));
        const active = firm
          .filter((row) => ['RUNS', 'ORGANISES', 'AUTHOR_OF', 'GRANTS', 'FUNDS', 'MEMBER_OF'].includes(row.type) && row.subjectId === id)
          .flatMap((bridge) =>
            firm
              .filter((row) => row.type === 'ABOUT' && row.subjectId === bridge.objectId && row.objectId === narrow.id)
              .map((row) => ({ grade: 1, steps: [step(bridge), step(row), ...up] })),
          );
        const mentioned = together
          .filter((row) => (row.subjectId === id && row.objectId === narrow.id) || (row.objectId === id && row.subjectId === narrow.id))
          .map((row) => ({ grade: 2, steps: [{ relation: row, from: id, to: narrow.id }, ...up] }));
        return [...declared, ...active, ...mentioned].filter(
          ({ steps }) => new Set([id, ...steps.map((one) => one.to)]).size === steps.length + 1,
        );
      });
      if (ways.length === 0) return [];
      const grade = Math.min(...ways.map((way) => way.grade));
      const passages = new Set(
        ways
          .flatMap((way) => way.steps.flatMap((one) => one.relation.evidence))
          .filter((passage) => asOf === null || passageDay(view, passage) <= asOf),
      );
      const reported = ways.filter((way) => grade === 2 || way.grade < 2);
      reported.sort((a, b) =>
        compareLists(
          [a.steps.length, a.grade, worst(a.steps), ...ids(a.steps)],
          [b.steps.length, b.grade, worst(b.steps), ...ids(b.steps)],
        ),
      );
      return [
        {
          id,
          sortKey,
          grade,
          weight: passages.size,
          because: reported.map((way) => way.steps.map((one) => one.relation.id)),
          last: lastDay(view, passages),
        },
      ];
    });
  rows.sort((a, b) => compareLists([a.grade, -a.weight, a.sortKey, a.id], [b.grade, -b.weight, b.sortKey, b.id]));
  const names = ['DECLARED', 'ACTIVE', 'MENTIONED'];
  return rows.map(({ id, grade, weight, because, last }) => ({ actor: id, grade: names[grade]!, weight, because, last }));
}

/** The shortest chain of BROADER rows, of the least ids; null when there is none. */
function shortestUp(firm: readonly Relation[], from: string, to: string): BruteForceStep[] | null {
  const chains: BruteForceStep[][] = [];
  const climb = (at: string, steps: BruteForceStep[]): void => {
    if (at === to) chains.push(steps);
    else
      for (const row of firm)
        if (row.type === 'BROADER' && row.subjectId === at && row.objectId !== from && !steps.some((one) => one.to === row.objectId))
          climb(row.objectId, [...steps, { relation: row, from: at, to: row.objectId }]);
  };
  climb(from, []);
  return chains.sort((a, b) => compareLists([a.length, ...ids(a)], [b.length, ...ids(b)]))[0] ?? null;
}

function lastDay(view: GraphView, passages: ReadonlySet<string>): string | null {
  const days = [...passages].map((id) => {
    const { documentId } = view.passages.find((passage) => passage.id === id)!;
    const { publicationId } = view.get(documentId, Document)!;
    const meeting = view.relations.find(
      (row) =>
        row.type === 'RECORDS' &&
        row.subjectId === publicationId &&
        row.objectId.startsWith('meeting/') &&
        !['PROPOSED', 'CANCELLED'].includes(row.status),
    )?.objectId;
    return datesOf(view, meeting ?? publicationId)?.latest ?? null;
  });
  return (
    days
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null
  );
}
