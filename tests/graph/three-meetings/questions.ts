import { datesOf, meetingsOfStatement, statusOf } from '../../../src/graph/computed-fields.js';
import { latestMinutesOf } from '../../../src/graph/as-of.js';
import type { GraphView } from '../../../src/graph/view.js';
import { preferredName } from '../../../src/kinds/names.js';
import { neighbour } from '../../../src/meetings/chronology.js';
import { calendar } from '../../../src/meetings/calendar.js';
import { Claim } from '../../../src/statements/claim.js';
import { Document } from '../../../src/documents/document.js';
import { latestDay } from '../../../src/statements/days.js';
import { Relation } from '../../../src/statements/relation.js';
import { Statement } from '../../../src/statements/statement.js';
import { whoWorksOn } from '../../../src/themes/who-works-on.js';

/** How a question of the expectations is answered, of what it is about. An exact text, or a pattern whose groups are handed on. */
export interface Evaluator {
  readonly question: string | RegExp;
  readonly answer: (view: GraphView, about: string, ...groups: string[]) => unknown;
}

const statement = (view: GraphView, id: string): Statement | undefined => view.get(id, Statement);
const rows = (view: GraphView, about: string, types: string): readonly Relation[] =>
  types.split(', ').flatMap((type) => view.relationsOf(about).filter((row) => row.type === type));

function supersededBy(view: GraphView, id: string): { type: string; day: string | null; statement: string; meeting: string | null } | null {
  const row = statement(view, id);
  const lost = row ? view.supersededBy(row) : null;
  const by = lost ? statement(view, lost.by) : undefined;
  if (!lost || !by) return null;
  const day = latestDay(view.evidenceOf(by).map(({ documentId }) => view.get(documentId, Document)?.saidOn ?? null));
  return { type: lost.type, day, statement: lost.by, meeting: [...meetingsOfStatement(view, by)][0] ?? null };
}

/** What the graph and its views answer. */
export const GRAPH_QUESTIONS: readonly Evaluator[] = [
  { question: 'entity', answer: (view, about) => view.entity(about)?.id ?? null },
  { question: /^(?:relation|claim)$/, answer: (view, about) => statement(view, about)?.id ?? null },
  { question: 'id', answer: (view, about) => view.entity(about)?.id ?? null },
  { question: 'type', answer: (view, about) => view.get(about, Relation)?.type ?? null },
  {
    question: 'status',
    answer: (view, about) => (view.entity(about) ? statusOf(view, about) : (view.get(about, Relation)?.status ?? null)),
  },
  { question: 'documents', answer: (view, about) => view.documentsOf(about).map(({ id }) => id) },
  { question: 'the day that pages show', answer: (view) => latestMinutesOf(view)?.day ?? null },
  {
    question: 'dates.edtf',
    answer: (view, about) => (view.entity(about) ? datesOf(view, about)?.edtf : statement(view, about)?.dates?.edtf) ?? null,
  },
  { question: 'dates.certainty', answer: (view, about) => datesOf(view, about)?.certainty ?? null },
  {
    question: 'certainty',
    answer: (view, about) => {
      const row = statement(view, about);
      return row ? view.certaintyOf(row) : null;
    },
  },
  { question: 'modality', answer: (view, about) => statement(view, about)?.modality ?? null },
  { question: 'supersededBy', answer: supersededBy },
  { question: 'supersededBy.statement', answer: (view, about) => supersededBy(view, about)?.statement ?? null },
  { question: 'supersededBy.type', answer: (view, about) => supersededBy(view, about)?.type ?? null },
  {
    question: 'modality, supersededBy',
    answer: (view, about) => ({ modality: statement(view, about)?.modality, supersededBy: supersededBy(view, about) }),
  },
  {
    question: 'name',
    answer: (view, about) => {
      const entity = view.entity(about);
      return entity ? preferredName(entity.names, 'FR').text : null;
    },
  },
  {
    question: 'claims of kind FIGURE that stand',
    answer: (view, about) =>
      view
        .claimsAbout(about)
        .filter((claim) => claim instanceof Claim && claim.claimKind === 'FIGURE')
        .map(({ id }) => id),
  },
  { question: /^relations\(types: \[([A-Z_, ]+)\]\)$/, answer: (view, about, types = '') => rows(view, about, types).map(({ id }) => id) },
  {
    question: /^relations\(types: \[([A-Z_, ]+)\]\)\.dates\.edtf$/,
    answer: (view, about, types = '') => rows(view, about, types).map(({ dates }) => dates?.edtf ?? null),
  },
  {
    question: /^relations\(types: \[([A-Z_, ]+)\]\)\.object$/,
    answer: (view, about, types = '') => rows(view, about, types).map(({ objectId }) => objectId),
  },
  {
    question: /^relations\(types: \[([A-Z_, ]+)\]\)\.subject$/,
    answer: (view, about, types = '') => rows(view, about, types).map(({ subjectId }) => subjectId),
  },
  {
    question: /^relations\(types: \[([A-Z_, ]+)\], derived: true\)\.object$/,
    answer: (view, about, types = '') =>
      view
        .derivedRelationsOf(about)
        .filter(({ type, subjectId }) => type === types && subjectId === about)
        .map(({ objectId }) => objectId),
  },
  { question: 'next', answer: (view, about) => neighbour(view, about, 1)?.id ?? null },
  { question: 'previous', answer: (view, about) => neighbour(view, about, -1)?.id ?? null },
  {
    question: 'whoWorksOn, grades DECLARED and ACTIVE',
    answer: (view, about) => {
      const actors = whoWorksOn(view, about);
      const of = (grade: string): string[] => actors.filter((row) => row.grade === grade).map(({ actor }) => actor.id);
      return { DECLARED: of('DECLARED'), ACTIVE: of('ACTIVE') };
    },
  },
  {
    question: /^from (\S+), kinds EVENT and MEETING$/,
    answer: (view, _about, from = '') =>
      calendar(view, from, null)
        .map(({ id }) => id)
        .filter((id) => /^(?:event|meeting)\//.test(id)),
  },
];
