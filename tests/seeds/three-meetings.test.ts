import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { foldSpace } from '../../src/core/fold.js';
import { Document } from '../../src/documents/document.js';
import { Passage } from '../../src/documents/passage.js';
import { checkSeeds, compileSeeds } from '../../src/seeds/check.js';
import { loadSeeds } from '../../src/seeds/load.js';
import { forEachDatabase } from '../support/databases.js';

const FOLDER = 'tests/fixtures/three-meetings';
const AT = '2030-12-01T10:00:00.000Z';

const checked = checkSeeds(FOLDER);
/** None where the check found errors: then that test reports them. */
const records = checked.diagnostics.length > 0 ? [] : compileSeeds(checked).records;
const documents = new Map(records.filter((record) => record instanceof Document).map((document) => [document.id, document]));

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

  it('is said of entities and statements that there are', () => {
    const known = new Set(records.map(({ id }) => id));
    const ids = rows.flatMap(
      ({ about, question, answer }) =>
        `${about} ${question} ${JSON.stringify(answer)}`.match(/\b[a-z]+(?:-[a-z]+)?\/[a-z0-9][a-z0-9-]*(?:\/[a-z0-9-]+)?/g) ?? [],
    );
    const unknown = ids.filter((id) => !known.has(id));
    expect(ids.length).toBeGreaterThan(rows.length);
    expect([...new Set(unknown)]).toEqual([]);
  });
});
