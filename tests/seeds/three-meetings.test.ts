import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { foldSpace } from '../../src/core/fold.js';
import { findQuote, foldText } from '../../src/documents/anchor.js';
import { Document } from '../../src/documents/document.js';
import { Passage } from '../../src/documents/passage.js';
import { checkSeeds, compileSeeds } from '../../src/seeds/check.js';
import { loadSeeds } from '../../src/seeds/load.js';
import { statementsOf } from '../../src/seeds/rows/rows.js';
import { forEachDatabase } from '../support/databases.js';

const FOLDER = 'tests/fixtures/three-meetings';
const AT = '2030-12-01T10:00:00.000Z';

const checked = checkSeeds(FOLDER);
/** None where the check found errors: then that test reports them. */
const records = checked.diagnostics.length > 0 ? [] : compileSeeds(checked).records;
const documents = new Map(records.filter((record) => record instanceof Document).map((document) => [document.id, document]));
const texts = new Map([...documents].map(([id, { text }]) => [id, foldText(text)]));

describe('the base of three meetings', () => {
  it('passes the check', () => {
    expect(checked.diagnostics).toEqual([]);
  });

  it('anchors every sentence where its words stand', () => {
    const passages = records.filter((record) => record instanceof Passage);
    expect(new Set(passages.map(({ documentId }) => documentId))).toEqual(new Set(documents.keys()));
    for (const { documentId, quote, start, end } of passages) {
      expect(foldSpace(documents.get(documentId)?.text.slice(start, end) ?? '')).toBe(quote);
    }
  });

  it('corrects January’s minutes in the heading and two figures, and nowhere else', () => {
    const [first = [], second = []] = ['compte-rendu', 'compte-rendu-corrige'].map((name) =>
      readFileSync(`${FOLDER}/meetings/2030-01-16/${name}.txt`, 'utf8').split('\n'),
    );
    const changed = first.map((line, index) => [line.trim(), second[index]?.trim()]).filter(([a, b]) => a !== b);
    expect(second).toHaveLength(first.length);
    expect(changed.map(([line]) => line?.slice(0, 30))).toEqual([
      'Nantes, le 22 janvier 2030',
      '(texte inventé pour les essais',
      'La Passerelle Indigo (SIREN 99',
      'La Maison du Large gère un foy',
    ]);
  });
});

forEachDatabase((open) => {
  describe('loading the base of three meetings', () => {
    it('meets no conflict, and changes nothing when it is loaded again', async () => {
      const dataSource = await open();
      const first = await loadSeeds(dataSource, FOLDER, { at: AT });
      expect(first).toMatchObject({ updated: {}, removed: {}, conflicts: [] });
      const again = await loadSeeds(dataSource, FOLDER, { at: AT });
      expect(again).toMatchObject({ inserted: {}, updated: {}, removed: {}, conflicts: [] });
    });
  });
});

/** A row of the page of what is to come, as far as these tests look at it. */
interface Row {
  readonly id: string;
  readonly subject?: string;
  readonly object?: string;
  readonly about?: string | readonly string[];
  readonly followUp?: string;
}

const FORMS = { relations: 'relation', claims: 'claim', followUps: 'follow-up', steps: 'step' } as const;

type PassageRow = { readonly quote: string } & Readonly<Partial<Record<keyof typeof FORMS, readonly Row[]>>>;
type Patch = Omit<Row, 'id'> & {
  readonly movements?: readonly { readonly quote: string }[];
  readonly also?: readonly { readonly quote: string; readonly document: string }[] | null;
};

/** A statement that there will be, and when it was said. */
interface Said extends Row {
  readonly ref: string;
  readonly form: string;
  readonly saidOn: string;
}

const page = readFileSync(`${FOLDER}/to-come.md`, 'utf8');
const blocks = [...page.matchAll(/^```yaml (patch|rows ?)(\S*)\n(.*?)^```$/gms)].map(([, kind = '', file = '', text = '']) => ({
  kind: kind.trim(),
  file,
  content: parse(text) as unknown,
}));
const patches = new Map(
  blocks.filter(({ kind }) => kind === 'patch').flatMap(({ content }) => Object.entries(content as Record<string, Patch>)),
);
const toCome = blocks
  .filter(({ kind }) => kind === 'rows')
  .flatMap(({ file, content }) => {
    const { document, passages } = content as { document?: string; passages: readonly PassageRow[] };
    return passages.map((passage) => ({ ...passage, document: document ?? documentOf(file) }));
  });

function documentOf(file: string): string {
  return (parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as { document: string }).document;
}

const saidOn = (document: string): string => documents.get(document)?.saidOn ?? '';

const today: readonly Said[] = statementsOf(checked.rows).map(({ value, form, quotes }) => ({
  ...(value as Row),
  ...patches.get(value.id ?? ''),
  ref: `${form}/${value.id ?? ''}`,
  form,
  saidOn: quotes.map(({ documentId }) => saidOn(documentId ?? '')).reduce((a, b) => (a > b ? a : b), ''),
}));
const added: readonly Said[] = toCome.flatMap((passage) =>
  (Object.keys(FORMS) as (keyof typeof FORMS)[]).flatMap((list) =>
    (passage[list] ?? []).map((row) => ({ ...row, ref: `${FORMS[list]}/${row.id}`, form: FORMS[list], saidOn: saidOn(passage.document) })),
  ),
);
const all = new Map([...today, ...added].map((row) => [row.ref, row]));
const endsOf = ({ subject, object, about = [] }: Row): string[] => [subject, object, about].flat().filter((id) => id !== undefined);

/* From here on: the page of what is to come. These tests go with it, once its keys are in the format. */
describe('what the seed format is to say next', () => {
  it('changes rows that there are', () => {
    const known = new Set([...records.map(({ id }) => id), ...today.map(({ id }) => id)]);
    expect([...patches.keys()].filter((id) => !known.has(id))).toEqual([]);
  });

  it('adds rows under ids that are new and well made', () => {
    expect(added.length).toBeGreaterThan(0);
    expect(added.filter(({ id }) => !/^[0-9a-hjkmnp-tv-z]{8}$/.test(id))).toEqual([]);
    const ids = [...today, ...added].map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('rests on sentences that stand once in their document', () => {
    const own = (id: string): string => today.find((row) => row.id === id)?.saidOn ?? '';
    const minutesOf = (day: string): string =>
      [...documents.keys()].find((id) => id.startsWith('document/compte') && saidOn(id) === day) ?? '';
    const quotes = [
      ...toCome,
      ...[...patches].flatMap(([id, { movements = [], also }]) => [
        ...movements.map(({ quote }) => ({ quote, document: minutesOf(own(id)) })),
        ...(also ?? []),
      ]),
    ];
    const lost = quotes.filter(({ quote, document }) => findQuote(texts.get(document) ?? foldText(''), { quote }).outcome !== 'FOUND');
    expect(lost).toEqual([]);
  });

  it('names entities and statements that there are', () => {
    const entities = new Set(records.map(({ id }) => id));
    expect(added.flatMap(endsOf).filter((id) => !entities.has(id))).toEqual([]);
    expect(added.flatMap(({ followUp }) => followUp ?? []).filter((ref) => !all.has(ref))).toEqual([]);
  });
});

interface Expectation {
  readonly asOf: string;
  readonly reader?: string;
  readonly about: string;
  readonly question: string;
  readonly answer: unknown;
  readonly why: string;
  readonly reading?: string;
}

describe('what is expected of the base, as of its days', () => {
  const rows = parse(readFileSync('tests/fixtures/three-meetings.expectations.yaml', 'utf8')) as readonly Expectation[];

  it('is said of each of the three days and of today, each question once, with its rule', () => {
    for (const day of ['2030-01-22', '2030-03-27', '2030-06-18', 'today']) {
      expect(rows.filter(({ asOf }) => asOf === day).length).toBeGreaterThanOrEqual(15);
    }
    const questions = rows.map(({ asOf, reader = 'ANYBODY', about, question }) => `${asOf} ${reader} ${about} ${question}`);
    expect(questions.filter((question, index) => questions.indexOf(question) !== index)).toEqual([]);
    expect(rows.filter((row) => row.answer === undefined || row.why.length === 0)).toEqual([]);
  });

  it('is said of entities and statements that there are or will be', () => {
    const known = new Set([...records.map(({ id }) => id), ...all.keys()]);
    const ids = rows.flatMap(
      ({ about, question, answer }) =>
        `${about} ${question} ${JSON.stringify(answer)}`.match(/\b[a-z]+(?:-[a-z]+)?\/[a-z0-9][a-z0-9-]*(?:\/[a-z0-9-]+)?/g) ?? [],
    );
    const unknown = ids.filter((id) => !known.has(id));
    expect(ids.length).toBeGreaterThan(rows.length);
    expect([...new Set(unknown)]).toEqual([]);
  });
});
