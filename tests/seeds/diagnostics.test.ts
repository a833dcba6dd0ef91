import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkSeeds } from '../../src/seeds/check.js';
import { runCheck } from '../../src/seeds/commands.js';
import { BASE, faultsOf, withRows, writeSeed, writeSeeds } from '../support/seeds.js';
import { BREAKAGES, passage, relation, WORKS } from './breakages.js';

/** What is wrong in one file of rows, each with its line and the text at its column. */
function diagnosticsIn(yaml: string): string[] {
  return checkSeeds(withRows(yaml)).diagnostics.map(({ file, line, column, message }) => {
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

  it.each(BREAKAGES)('reports %s', (_title, yaml, ...errors) => {
    expect(diagnosticsIn(yaml)).toEqual(errors);
  });

  it('has a message in French for each, that is not the English one', () => {
    for (const [title, yaml] of BREAKAGES) {
      for (const { message } of checkSeeds(withRows(yaml)).diagnostics) expect(message.fr, title).not.toBe(message.en);
    }
  });

  it('reports the errors of all files, by file, line and column', () => {
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

  it('says nothing of rows that may stand in a file that cannot be read', () => {
    const folder = writeSeeds({
      ...BASE,
      'people.yaml': 'entities:\n  - id: person/bo\n  name: Bo\n',
      'rows.yaml': relation('type: MEETS, subject: person/bo, object: person/cy'),
    });
    expect(faultsOf(folder)).toEqual([expect.stringMatching(/^people\.yaml:3:1: malformed YAML: /) as string]);
    writeSeed(folder, 'people.yaml', 'entities:\n  - id: person/bo\n    name: Bo\n');
    expect(faultsOf(folder)).toEqual([expect.stringMatching(/person\/cy is not in the files/) as string]);
  });

  it('speaks one language at a time of YAML that cannot be read', () => {
    for (const yaml of [
      'a: "b\n',
      'a: [\n',
      'a: b: c\n',
      'a:\n\tb: c\n',
      'a: `b`\n',
      'a: *b\n',
      'a: "\\q"\n',
      '%x\n---\na: b\n',
      'a: @b\n',
    ]) {
      const folder = withRows(yaml);
      const [fr, en] = [faultsOf(folder, 'fr'), faultsOf(folder, 'en')];
      expect(fr, yaml).toEqual([expect.stringMatching(/ (?:YAML mal formé : |les alias YAML)/) as string]);
      expect(en, yaml).toHaveLength(1);
      expect(fr[0], yaml).not.toMatch(/\b(?:the|must|not|are|at|Missing|Unexpected|Nested)\b/);
    }
  });

  it('reads .YAML, and names the files that it does not read', () => {
    const folder = writeSeeds({
      ...BASE,
      'MORE.YAML': 'entites: []\n',
      'vocabulary/themes.yaml.txt': 'entities: []\n',
      'notes.txt': 'Une note.\n',
      'image.png': '',
    });
    const { diagnostics, unread } = checkSeeds(folder);
    expect(diagnostics.map(({ file }) => file)).toEqual([join(folder, 'MORE.YAML')]);
    expect(unread).toEqual([join(folder, 'vocabulary/themes.yaml.txt'), join(folder, 'notes.txt')]);
    const { text } = runCheck(folder, { lang: 'fr' });
    expect(text).toContain(`${join(folder, 'vocabulary/themes.yaml.txt')} : pas lu`);
  });

  it('wants a dataset, as loading does', () => {
    expect(faultsOf(writeSeeds({ 'a.yaml': 'claims: []\n' }))).toEqual([
      expect.stringMatching(/:1:1: no file has a `dataset` section: the base would have no name$/) as string,
    ]);
  });

  it('says so when the folder is not there, or holds no YAML', () => {
    expect(() => checkSeeds('/nowhere/at/all')).toThrow('There is no folder /nowhere/at/all.');
    const folder = writeSeeds({ 'a.txt': '' });
    expect(() => checkSeeds(folder)).toThrow(`The folder ${folder} holds no YAML file (.yaml or .yml).`);
    expect(() => checkSeeds(`${folder}/a.txt`)).toThrow('There is no folder');
  });

  it('refuses files that are not UTF-8', () => {
    const folder = writeSeeds(BASE);
    writeFileSync(join(folder, 'latin.yaml'), Buffer.from('# \xe9t\xe9\n', 'latin1'));
    writeFileSync(join(folder, 'compte-rendu.txt'), Buffer.from('\xe9t\xe9\n', 'latin1'));
    expect(faultsOf(folder)).toEqual([
      'base.yaml:20:79: compte-rendu.txt is not UTF-8',
      'latin.yaml:1:1: this file is not UTF-8: save it with the encoding "UTF-8"',
    ]);
    writeFileSync(join(folder, 'compte-rendu.txt'), 'a\u0000b');
    expect(faultsOf(folder)).toContain('base.yaml:20:79: compte-rendu.txt is not a text file');
  });

  it('finds every error when a whole file of entities is missing', () => {
    const rows = Array.from(
      { length: 3_000 },
      (_, index) =>
        `  - { id: ${String(index).padStart(8, '0')}, type: MEETS, subject: person/nobody-${index}, object: person/ada, sources: [{ kind: DOCUMENT, title: T }] }`,
    );
    expect(faultsOf(withRows(`relations:\n${rows.join('\n')}\n`))).toHaveLength(3_000);
  });
});
