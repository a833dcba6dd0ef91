import { langForm } from '../../src/core/lang.js';
import { foldName } from '../../src/core/fold.js';
import { kindOfId } from '../../src/kinds/index.js';
import { preferredName, shownNames, type Name } from '../../src/kinds/names.js';
import { relationLabels, type RelationType } from '../../src/statements/vocabulary.js';
import { NETWORK, PAGE, PATH, type QuestionName, type Variables } from '../questions.js';
import { LINKS, networkAround } from '../sql/network.js';
import * as pages from '../sql/pages.js';
import { shortestPath } from '../sql/path.js';
import { among, type Ask, compare, type Edge, grouped, ids } from '../sql/rows.js';
import { actorsOn } from '../sql/who-works-on.js';

/** The answers by hand-written SQL: few statements a question, each over all ids that it needs at once. */

type Answer = (ask: Ask, variables: Variables) => Promise<unknown>;

interface EntityRow {
  readonly id: string;
  readonly kind: string;
  readonly names: string;
  readonly sortKey: string;
  readonly summary: string | null;
}

const ENTITIES = `SELECT id, kind, names, sortKey, summary FROM entity WHERE ${among('id')}`;
const QUOTES = `
  SELECT statementId, passage.id, quote FROM evidence JOIN passage ON passage.id = passageId
  WHERE ${among('statementId')} ORDER BY statementId, position`;
const EVIDENCE = `
  SELECT statementId, passage.id, quote, prefix, suffix, start, "end", documentId, publicationId
  FROM evidence JOIN passage ON passage.id = passageId JOIN document ON document.id = documentId
  WHERE ${among('statementId')} ORDER BY statementId, position`;

interface QuoteRow {
  readonly statementId: string;
  readonly id: string;
  readonly quote: string;
}

interface EvidenceRow extends QuoteRow {
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
  readonly documentId: string;
  readonly publicationId: string;
}

const nameIn = (names: string): string => preferredName(JSON.parse(names) as Name[], 'FR').text;
const labelOf = (type: string, objectId: string): string => relationLabels(type as RelationType, kindOfId(objectId)).label.fr;
const spoken = ({ id, type, objectId }: { id: string; type: string; objectId: string }): object => ({
  id,
  type,
  label: labelOf(type, objectId),
});

interface Refs {
  readonly ref: (id: string) => object;
  readonly named: (id: string) => object;
  readonly row: (id: string) => EntityRow;
}

async function refsOf(ask: Ask, wanted: Iterable<string>): Promise<Refs> {
  const rows = new Map((await ask<EntityRow>(ENTITIES, ids(wanted))).map((row) => [row.id, { row, name: nameIn(row.names) }]));
  const one = (id: string): { row: EntityRow; name: string } => {
    const found = rows.get(id);
    if (!found) throw new Error(`there is no entity ${id}`);
    return found;
  };
  return {
    ref: (id) => ({ id, kind: one(id).row.kind, name: one(id).name }),
    named: (id) => ({ id, name: one(id).name }),
    row: (id) => one(id).row,
  };
}

async function quotesOf(ask: Ask, relations: readonly Edge[]): Promise<(id: string) => object[]> {
  const quotes = grouped(await ask<QuoteRow>(QUOTES, ids(relations.map(({ id }) => id))), ({ statementId }) => statementId);
  return (statement) => (quotes.get(statement) ?? []).map(({ id, quote }) => ({ id, quote }));
}

const countOf = async (ask: Ask, sql: string, ...parameters: string[]): Promise<number> =>
  (await ask<{ count: number }>(sql, ...parameters))[0]?.count ?? 0;

export const ANSWERS: Readonly<Record<QuestionName, Answer>> = {
  entity: async (ask, { id = '' }) => {
    const rows = await ask<pages.RelationRow>(pages.RELATIONS_OF, id, id, PAGE.relations);
    const evidence = grouped(await ask<EvidenceRow>(EVIDENCE, ids(rows.map((row) => row.id))), ({ statementId }) => statementId);
    const publications = [...evidence.values()].flat().map(({ publicationId }) => publicationId);
    const ends = rows.flatMap((row) => [row.subjectId, row.objectId, row.onBehalfOfId].filter((end) => end !== null));
    const { ref, named, row: entityOf } = await refsOf(ask, [id, ...ends, ...publications]);
    const entity = entityOf(id);
    const passage = ({ id: passageId, quote, prefix, suffix, start, end, documentId, publicationId }: EvidenceRow): object => ({
      id: passageId,
      quote,
      prefix,
      suffix,
      start,
      end,
      document: { id: documentId, publication: named(publicationId) },
    });
    return {
      entity: {
        ...ref(id),
        summary: entity.summary && (JSON.parse(entity.summary) as { fr?: string }).fr,
        names: shownNames(JSON.parse(entity.names) as Name[]).map(({ value, lang, kind }) => ({ value, lang: langForm(lang), kind })),
        relations: {
          totalCount: await countOf(ask, pages.COUNT_RELATIONS_OF, id, id),
          nodes: rows.map((row) => ({
            ...spoken(row),
            status: row.status,
            certainty: row.certainty,
            dates: row.dateEdtf && { edtf: row.dateEdtf, earliest: row.dateEarliest, latest: row.dateLatest },
            subject: ref(row.subjectId),
            object: ref(row.objectId),
            onBehalfOf: row.onBehalfOfId && ref(row.onBehalfOfId),
            evidence: (evidence.get(row.id) ?? []).map(passage),
          })),
        },
      },
    };
  },
  whoWorksOn: async (ask, { theme = '' }) => {
    const all = await actorsOn(ask, theme);
    const shown = all.slice(0, PAGE.actors);
    const steps = shown.flatMap(({ because }) => because);
    const quotes = await quotesOf(ask, steps);
    const { ref } = await refsOf(ask, [...shown.map(({ id }) => id), ...steps.flatMap(({ subjectId, objectId }) => [subjectId, objectId])]);
    const step = (edge: Edge): object => ({
      inverse: false,
      relation: { ...spoken(edge), subject: ref(edge.subjectId), object: ref(edge.objectId), evidence: quotes(edge.id) },
    });
    return {
      whoWorksOn: {
        totalCount: all.length,
        nodes: shown.map(({ id, grade, because }) => ({ grade, actor: ref(id), because: [{ steps: because.map(step) }] })),
      },
    };
  },
  network: async (ask, { around = '' }) => {
    const { nodes, total } = await networkAround(ask, { around, ...NETWORK });
    const shown = ids(nodes.map(({ id }) => id));
    const links = await ask<Edge & { status: string }>(LINKS, shown, shown);
    const { ref } = await refsOf(
      ask,
      nodes.map(({ id }) => id),
    );
    return {
      network: {
        shown: nodes.length,
        total,
        truncatedBy: nodes.length < total ? 'MAX_NODES' : null,
        nodes: nodes.map(({ id, depth, degree }) => ({ depth, degree, entity: ref(id) })),
        edges: links.map((edge) => ({
          source: edge.subjectId,
          target: edge.objectId,
          relation: { ...spoken(edge), status: edge.status, certainty: edge.certainty },
        })),
      },
    };
  },
  path: async (ask, { from = '', to = '' }) => {
    const steps = await shortestPath(ask, { from, to, ...PATH });
    if (!steps) return { paths: { nodes: [] } };
    const edges = steps.map(({ edge }) => edge);
    const quotes = await quotesOf(ask, edges);
    const along = [from, ...steps.map(({ edge, inverse }) => (inverse ? edge.subjectId : edge.objectId))];
    const { ref } = await refsOf(ask, along);
    return {
      paths: {
        nodes: [
          {
            length: steps.length,
            entities: along.map(ref),
            steps: steps.map(({ edge, inverse }) => ({
              inverse,
              relation: { ...spoken(edge), certainty: edge.certainty, evidence: quotes(edge.id) },
            })),
          },
        ],
      },
    };
  },
  search: async (ask, { text = '' }) => {
    const rows = await ask<{ id: string; names: string }>(pages.NAMES_HOLDING, pages.quoted(foldName(text)));
    return {
      organizations: { totalCount: rows.length, nodes: rows.slice(0, PAGE.names).map(({ id, names }) => ({ id, name: nameIn(names) })) },
    };
  },
  meetings: async (ask, { after = '' }) => {
    const meetings = await ask<{ id: string; names: string }>(pages.MEETINGS_AFTER, ...pages.readCursor(after), PAGE.meetings);
    const rows = await ask<pages.AttendanceRow>(pages.ATTENDANCE_OF, ids(meetings.map(({ id }) => id)));
    const { named, row: entityOf } = await refsOf(
      ask,
      rows.flatMap((row) => [pages.personIn(row), pages.bodyIn(row)].filter((id) => id !== null)),
    );
    const sorted = rows
      .map((row) => ({ row, key: pages.attendanceKey(row, (id) => entityOf(id).sortKey) }))
      .sort((a, b) => compare(a.key, b.key))
      .map(({ row }) => row);
    const lists = grouped(sorted, ({ objectId }) => objectId);
    const whom = (id: string | null): object | null => (id ? named(id) : null);
    return {
      meetings: {
        totalCount: await countOf(ask, pages.COUNT_MEETINGS),
        nodes: meetings.map(({ id, names }) => ({
          id,
          name: nameIn(names),
          attendance: {
            nodes: (lists.get(id) ?? []).slice(0, PAGE.attendance).map((row) => ({
              attendanceStatus: row.attendance ?? (row.type === 'ATTENDS' ? 'PRESENT' : 'ABSENT'),
              person: whom(pages.personIn(row)),
              onBehalfOf: whom(pages.bodyIn(row)),
            })),
          },
        })),
      },
    };
  },
};
