import { appendFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkSeeds } from '../../src/seeds/check.js';
import { exportSeeds } from '../../src/seeds/export/export-seeds.js';
import { openBase, SMALL_SEEDS, type TestBase } from '../support/base.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** What long runs of random mutations found wrong: each as an example. */

let base: TestBase;
const folder = temporaryFolder();
beforeAll(async () => {
  base = await openBase(SMALL_SEEDS);
});
afterAll(async () => {
  await base.close();
  folder.remove();
});

const LETTER = 'document/lettre-du-relais-du-pont';

const claim = async (evidence: Record<string, unknown>): Promise<unknown> => {
  const { data } = await base.ask<{ saveClaim: { userErrors: unknown } }>(
    'mutation M($input: SaveClaimInput!) { saveClaim(input: $input) { userErrors { path code message(lang: EN) } } }',
    { input: { claimKind: 'CONTENT', about: ['organization/maison-des-saisons'], text: { fr: 'Une demande.' }, evidence: [evidence] } },
    { role: 'EDITOR' },
  );
  return data.saveClaim.userErrors;
};

it('no quote takes the id of the passage of another: the export could not be loaded', async () => {
  const passages = base.graph.view('EDITOR').passages.filter(({ documentId }) => documentId !== LETTER);
  expect(passages.length).toBeGreaterThan(10);
  for (const { id } of passages.slice(0, 3)) {
    expect(await claim({ document: LETTER, quote: 'Le Relais du Pont', occurrence: 1, passage: id })).toEqual([
      { path: ['evidence', '0', 'quote'], code: 'IDENTITY', message: `${id} is the id of another passage` },
    ]);
  }
  expect(await claim({ document: LETTER, quote: 'Le Relais du Pont', occurrence: 1, passage: 'passage/aaaaaaaaaaaaaaaa' })).toMatchObject([
    { path: ['evidence', '0', 'passage'], code: 'NOT_FOUND' },
  ]);
});

it('a name is as short as any other name, else a merger would leave one that no file takes', async () => {
  const { data } = await base.ask<{ saveEntity: unknown }>(
    'mutation M($input: SaveEntityInput!) { saveEntity(input: $input) { userErrors { path code message(lang: EN) } } }',
    { input: { kind: 'ORGANIZATION', name: { fr: 'x'.repeat(501) } } },
    { role: 'EDITOR' },
  );
  expect(data.saveEntity).toMatchObject({ userErrors: [{ path: ['name', 'fr'], code: 'INVALID' }] });
});

it('a date of which nothing but its certainty is said is none: the export had `due: {}`, which could not be loaded', async () => {
  const { data, errors } = await base.ask(
    'mutation M($input: SaveFollowUpInput!) { saveFollowUp(input: $input) { userErrors { code } followUp { due { edtf } } } }',
    {
      input: {
        task: { fr: 'Écrire au Relais.' },
        due: { certainty: 'STATED' },
        visibility: 'PUBLIC',
        sources: [{ kind: 'KNOWLEDGE', title: 'Entretien', editor: 'Ada' }],
      },
    },
    { role: 'EDITOR' },
  );
  expect([errors, data]).toEqual([[], { saveFollowUp: { userErrors: [], followUp: { due: null } } }]);
  const to = folder.path('dated');
  await exportSeeds(base.dataSource, to);
  expect(checkSeeds(to).diagnostics).toEqual([]);
});

it('nor does one of a seed file: it was an error of the database', async () => {
  const [passage] = base.graph.view('EDITOR').passages.filter(({ documentId }) => documentId !== LETTER);
  const to = folder.path('seeds');
  await exportSeeds(base.dataSource, to);
  const file = (lines: string): void => appendFileSync(`${to}/other.yaml`, lines);
  file(`document: ${LETTER}\npassages:\n`);
  file(`  - { quote: Le Relais du Pont, occurrence: 1, passage: ${passage?.id} }\n`);
  const faults = (): string[] => checkSeeds(to).diagnostics.map(({ line, message }) => `${line}: ${message.en}`);
  expect(faults()).toEqual([`3: ${passage?.id} is the id of another passage`]);
  file(`  - { quote: Le Relais, occurrence: 1, passage: passage/aaaaaaaaaaaaaaaa }\n`);
  file(`  - { quote: Relais du Pont, occurrence: 1, passage: passage/aaaaaaaaaaaaaaaa }\n`);
  file(`  - { quote: Le Relais, occurrence: 1, passage: passage/bbbbbbbbbbbbbbbb }\n`);
  expect(faults().slice(1)).toEqual([
    '5: passage/aaaaaaaaaaaaaaaa is the id of another passage',
    '6: this passage has the id passage/aaaaaaaaaaaaaaaa already',
  ]);
});
