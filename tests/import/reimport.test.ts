import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importCorrection } from '../../src/import/write/import-minutes.js';
import { Document } from '../../src/documents/document.js';
import { Passage } from '../../src/documents/passage.js';
import { checkSeeds, compileSeeds } from '../../src/seeds/check.js';
import { Statement } from '../../src/statements/statement.js';
import { copySeeds } from '../support/seeds.js';
import { makeTemporaryFolder } from '../support/temporary-folder.js';

/** A corrected version of minutes that are there, from the command line. Fiction. */

const THREE = 'tests/fixtures/three-meetings';
const MEETING = 'meeting/2030-03-20';

function corrected(folder: string, change: (text: string) => string): string {
  const file = join(makeTemporaryFolder('maillage-corrected-'), 'corrige.txt');
  writeFileSync(file, change(readFileSync(join(folder, 'meetings/2030-03-20/compte-rendu.txt'), 'utf8')));
  return file;
}

const sentenceOf = (folder: string): string[] => {
  const { rows, anchors } = checkSeeds(folder);
  return rows.relations.flatMap(({ quotes }) =>
    quotes.flatMap((quote) => (quote.documentId?.includes('2030-03-20') ? (anchors.get(quote)?.quote ?? []) : [])),
  );
};

describe('maillage import --meeting', () => {
  it('adds the new text as a document, and statements rest on their sentences in it', async () => {
    const folder = copySeeds(THREE);
    const [gone = '', nearly = ''] = [...new Set(sentenceOf(folder))].filter((quote) => quote.length > 60).slice(-2);
    const first = (words: string): string => words.split(' ')[2] as string;
    const file = corrected(folder, (text) => {
      const of = (quote: string): RegExp =>
        new RegExp(
          quote
            .split(' ')
            .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
            .join('\\s+'),
        );
      return text
        .replace(of(gone), 'Ce point sera repris.')
        .replace(of(nearly), (words) => words.replace(first(nearly), `${first(nearly)}x`));
    });
    const before = compileSeeds(checkSeeds(folder)).records;
    const done = await importCorrection(folder, { file, meeting: MEETING, date: '2030-04-11' });
    const checked = checkSeeds(folder);
    expect(checked.diagnostics).toEqual([]);
    const { records } = compileSeeds(checked);
    expect(records.find(({ id }) => id === done.documentId)).toMatchObject({ issuedOn: '2030-04-11', saidOn: '2030-03-20' });
    expect(done.orphans.map(({ before: words }) => words)).toContain(gone);
    expect(done.kept.filter(({ by }) => by === 'NEAR').map(({ before: words }) => words)).toContain(nearly);
    expect(done.differences.length).toBeGreaterThan(0);
    // What nobody said anew rests on what it rested on, and the others on both; nothing else has changed.
    const passages = new Map(records.flatMap((row) => (row instanceof Passage ? [[row.id, row] as const] : [])));
    const onNew = records.filter(
      (row) => row instanceof Statement && row.evidence.some((id) => passages.get(id)?.documentId === done.documentId),
    );
    expect(onNew).toHaveLength(new Set(done.kept.map(({ owner }) => `${owner.form}/${owner.value.id ?? ''}`)).size);
    expect(records.filter((row) => row instanceof Statement)).toHaveLength(before.filter((row) => row instanceof Statement).length);
    for (const { owner, anchor } of done.kept) expect(owner.quotes.length, anchor.quote).toBeGreaterThan(0);
  });

  it('refuses the text that is there, and leaves the files as they were', async () => {
    const folder = copySeeds(THREE);
    const file = corrected(folder, (text) => text);
    await expect(importCorrection(folder, { file, meeting: MEETING })).rejects.toMatchObject({
      text: { fr: expect.stringContaining('Ce texte est déjà là, mot pour mot : document/') as string },
    });
    expect(compileSeeds(checkSeeds(folder)).records.filter((row) => row instanceof Document)).toHaveLength(
      compileSeeds(checkSeeds(THREE)).records.filter((row) => row instanceof Document).length,
    );
  });

  it('refuses a meeting without minutes', async () => {
    const folder = copySeeds(THREE);
    const file = corrected(folder, (text) => `${text}\nFin.`);
    await expect(importCorrection(folder, { file, meeting: 'meeting/2031-01-01' })).rejects.toMatchObject({
      text: { fr: expect.stringContaining('Aucun compte-rendu de meeting/2031-01-01') as string },
    });
  });

  it('takes a second correction after the first, against the newest', async () => {
    const folder = copySeeds(THREE);
    const one = await importCorrection(folder, {
      file: corrected(folder, (text) => `${text}\nAjout.`),
      meeting: MEETING,
      date: '2030-04-11',
    });
    const two = await importCorrection(folder, {
      file: corrected(folder, (text) => `${text}\nAutre ajout.`),
      meeting: MEETING,
      date: '2030-04-12',
    });
    expect([two.before, two.documentId]).toEqual([one.documentId, `${one.documentId}-2`]);
    expect(two.kept).toHaveLength(one.kept.length);
    expect(checkSeeds(folder).diagnostics).toEqual([]);
  });
});
