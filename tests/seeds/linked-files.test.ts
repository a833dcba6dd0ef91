import { mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { THREE_MEETINGS } from '../support/base.js';
import { copySeeds, editSeed, faultsOf } from '../support/seeds.js';

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

it('refuses a text in a folder that is a link out of the folder, and reads no seed files there', () => {
  writeFileSync(join(elsewhere, 'lettre.txt'), 'Mot de passe : tournesol');
  writeFileSync(join(elsewhere, 'rows.yaml'), 'mot de passe: tournesol\n');
  const folder = copySeeds(THREE_MEETINGS);
  symlinkSync(elsewhere, join(folder, 'meetings/2030-02-28-lettre/linked'));
  expect(faultsOf(folder)).toEqual([]);
  editSeed(folder, 'meetings/2030-02-28-lettre/letter.yaml', 'lettre.txt', 'linked/lettre.txt');
  const faults = faultsOf(folder);
  expect(faults[0]).toMatch(/linked\/lettre\.txt is outside the folder$/);
  expect(faults.join()).not.toContain('tournesol');
});

it('reads a text that is a link to another file of the folder', () => {
  const folder = copySeeds(THREE_MEETINGS);
  const text = join(folder, 'meetings/2030-02-28-lettre/lettre.txt');
  renameSync(text, join(folder, 'courrier.txt'));
  symlinkSync('../../courrier.txt', text);
  expect(faultsOf(folder)).toEqual([]);
});

it('reads a folder that is given as a link', () => {
  const folder = copySeeds(THREE_MEETINGS);
  symlinkSync(folder, join(elsewhere, 'link'));
  expect(faultsOf(join(elsewhere, 'link'))).toEqual([]);
});
