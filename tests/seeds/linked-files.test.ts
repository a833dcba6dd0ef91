import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { THREE_MEETINGS } from '../support/base.js';
import { copySeeds, faultsOf } from '../support/seeds.js';

const elsewhere = mkdtempSync(join(tmpdir(), 'maillage-elsewhere-'));
afterAll(() => {
  rmSync(elsewhere, { recursive: true });
});

it('refuses a text that is a link out of the folder: it would publish a file that nobody meant to', () => {
  writeFileSync(join(elsewhere, 'secret.txt'), 'Mot de passe : tournesol');
  const folder = copySeeds(THREE_MEETINGS);
  const text = join(folder, 'meetings/2030-02-28-lettre/lettre.txt');
  rmSync(text);
  symlinkSync(join(elsewhere, 'secret.txt'), text);
  const faults = faultsOf(folder);
  expect(faults[0]).toMatch(/lettre\.txt is outside the folder$/);
  expect(faults.join()).not.toContain('tournesol');
});

it('reads a text that is a link within the folder', () => {
  const folder = copySeeds(THREE_MEETINGS);
  symlinkSync(folder, join(elsewhere, 'link'));
  expect(faultsOf(join(elsewhere, 'link'))).toEqual([]);
});
