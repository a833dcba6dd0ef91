import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkSeeds } from '../../src/seeds/check.js';
import { BASE, faultsOf, withRows, writeSeeds } from '../support/seeds.js';
import { BREAKAGES, passage, relation, WORKS } from './breakages.js';

/** The faults of one file of rows, each with its line and the text at its column. */
function told(yaml: string): string[] {
  return checkSeeds(withRows(yaml)).faults.map(({ file, line, column, message }) => {
    const lines = readFileSync(file, 'utf8').split(/\r?\n/);
    const at = lines[line - 1]?.slice(column - 1, column + 11) ?? '';
    return `${line} ‹${at}› ${message.en.replaceAll(`${dirname(file)}/`, '')}`;
  });
}

describe('checkSeeds', () => {
  it('finds nothing wrong with the base that the breakages start from', () => {
    expect(faultsOf(writeSeeds(BASE))).toEqual([]);
    expect(faultsOf(withRows(relation(WORKS)))).toEqual([]);
    expect(faultsOf(withRows(passage(`quote: Ada Lierre le dit., relations: [{ id: aaaaaaa1, ${WORKS} }]`)))).toEqual([]);
  });

  it.each(BREAKAGES)('reports %s', (_title, yaml, ...faults) => {
    expect(told(yaml)).toEqual(faults);
  });

  it('has a message in French for each, that is not the English one', () => {
    for (const [title, yaml] of BREAKAGES) {
      for (const { message } of checkSeeds(withRows(yaml)).faults) expect(message.fr, title).not.toBe(message.en);
    }
  });

  it('reports the faults of all files, by file, line and column', () => {
    const folder = writeSeeds({
      ...BASE,
      'b/z.yaml': 'entites: []\n',
      'b/a.yml': 'visibility: PUBLIC\nentities:\n  - { id: theme/x }\n  - { nam: X, id: theme/y }\n',
      '.hidden/a.yaml': 'entites: []\n',
      'notes.txt': 'entites: []\n',
    });
    expect(faultsOf(folder)).toEqual([
      'b/a.yml:3:5: this entity has no name (`name`)',
      'b/a.yml:4:5: this entity has no name (`name`)',
      'b/a.yml:4:7: unknown field "nam" (did you mean "name"?)',
      'b/z.yaml:1:1: unknown field "entites" (did you mean "entities"?)',
    ]);
    expect(faultsOf(folder, 'fr')[3]).toBe('b/z.yaml:1:1: champ inconnu « entites » (vouliez-vous dire « entities » ?)');
  });

  it('wants a dataset, as loading does', () => {
    expect(faultsOf(writeSeeds({ 'a.yaml': 'claims: []\n' }))).toEqual([
      expect.stringMatching(/:1:1: no file has a `dataset` section: the base would have no name$/) as string,
    ]);
  });

  it('says so when the folder is not there, or holds no YAML', () => {
    expect(() => checkSeeds('/nowhere/at/all')).toThrow('There is no folder /nowhere/at/all.');
    const folder = writeSeeds({ 'a.txt': '' });
    expect(() => checkSeeds(folder)).toThrow(`The folder ${folder} holds no YAML file.`);
    expect(() => checkSeeds(`${folder}/a.txt`)).toThrow('There is no folder');
  });

  it('refuses files that are not UTF-8', () => {
    const folder = writeSeeds(BASE);
    writeFileSync(join(folder, 'latin.yaml'), Buffer.from('# \xe9t\xe9\n', 'latin1'));
    writeFileSync(join(folder, 'compte-rendu.txt'), Buffer.from('\xe9t\xe9\n', 'latin1'));
    expect(faultsOf(folder)).toEqual(['base.yaml:20:79: compte-rendu.txt is not UTF-8', 'latin.yaml:1:1: this file is not UTF-8']);
    writeFileSync(join(folder, 'compte-rendu.txt'), 'a\u0000b');
    expect(faultsOf(folder)).toContain('base.yaml:20:79: compte-rendu.txt is not a text file');
  });

  it('finds every fault when a whole file of entities is missing', () => {
    const rows = Array.from(
      { length: 3_000 },
      (_, index) =>
        `  - { id: ${String(index).padStart(8, '0')}, type: MEETS, subject: person/nobody-${index}, object: person/ada, sources: [{ kind: DOCUMENT, title: T }] }`,
    );
    expect(faultsOf(withRows(`relations:\n${rows.join('\n')}\n`))).toHaveLength(3_000);
  });
});
