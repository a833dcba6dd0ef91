import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Ran, runCommand } from '../support/command.js';
import { BASE, editSeed, writeSeed, writeSeeds } from '../support/seeds.js';
import { makeTemporaryFolder } from '../support/temporary-folder.js';

/** `maillage check` and `maillage new-meeting`, as a secretary runs them: what is printed where, in the language of the machine. */

const LANGUAGES = { fr: 'fr_FR.UTF-8', en: 'en_GB.UTF-8' } as const;

async function run(lang: 'fr' | 'en', ...command: string[]): Promise<Ran> {
  const nowhere = join(makeTemporaryFolder('maillage-none-'), 'base.sqlite');
  const ran = await runCommand(command, { LANG: LANGUAGES[lang], DATABASE_FILE: nowhere });
  expect(existsSync(nowhere)).toBe(false);
  return ran;
}

function minutesFile(text: string): string {
  const file = join(makeTemporaryFolder('maillage-minutes-'), 'cr.txt');
  writeFileSync(file, text);
  return file;
}

describe('maillage check', () => {
  it('ends well where nothing is wrong', async () => {
    const folder = writeSeeds(BASE);
    expect(await run('fr', 'check', folder)).toEqual({
      code: 0,
      stdout: 'Tout va bien : 1 fichier, 9 fiches, 0 déclaration.\n',
      stderr: '',
    });
    expect(await run('en', 'check', folder)).toEqual({ code: 0, stdout: 'All is well: 1 file, 9 entities, 0 statements.\n', stderr: '' });
  });

  it('ends well with warnings, which it counts apart', async () => {
    const folder = writeSeeds(BASE);
    editSeed(folder, 'base.yaml', 'name: Port }', 'name: Port,\n      names: [Quai] }');
    writeSeed(folder, 'rows.yaml.txt', 'entities: []\n');
    writeSeed(
      folder,
      'rows.yaml',
      'visibility: PUBLIC\nrelations:\n  - { id: rgan1ze1, subject: government-body/mairie, type: ORGANIZES, object: meeting/2020-01-01, sources: [{ kind: DOCUMENT, title: T }] }\n',
    );
    const french = await run('fr', 'check', folder);
    expect(french).toMatchObject({ code: 0, stderr: '' });
    expect(french.stdout).toMatch(
      /rows\.yaml\.txt : pas lu ; [^\n]+\n[^\n]+rows\.yaml:3:\d+: à vérifier : ORGANIZES ne dit pas[^\n]+\nTout va bien : .* 1 point à vérifier\.\n$/,
    );
    expect((await run('en', 'check', folder)).stdout).toMatch(
      /rows\.yaml\.txt: not read; [^]*: warning: ORGANIZES[^]*All is well: .* 1 warning\.\n$/,
    );
  });

  it('fails on an error, with its place first, and on a folder that is not there', async () => {
    const folder = writeSeeds({
      ...BASE,
      'rows.yaml':
        'relations:\n  - { id: aaaaaaa1, type WORKS_ON, subject: person/ada, object: theme/mineurs, sources: [{ kind: DOCUMENT, title: T }] }\n',
    });
    const french = await run('fr', 'check', folder);
    expect(french.code).toBe(1);
    expect(french.stdout).toMatch(/^\S+rows\.yaml:2:\d+: il manque le deux-points après « type » : `type: WORKS_ON`\n/);
    expect(french.stdout).not.toContain('il manque le champ « type »');
    expect((await run('en', 'check', folder)).stdout).toMatch(
      /^\S+rows\.yaml:2:\d+: the colon after "type" is missing: `type: WORKS_ON`\n/,
    );
    const gone = join(folder, 'nowhere');
    expect(await run('fr', 'check', gone)).toEqual({ code: 1, stdout: '', stderr: `maillage: Il n’y a pas de dossier ${gone}.\n` });
    expect(await run('en', 'check', gone)).toEqual({ code: 1, stdout: '', stderr: `maillage: There is no folder ${gone}.\n` });
  });

  it('says that a text with a colon wants quotes, in a line of several fields too', async () => {
    const claim = '{ id: aaaaaaa1, kind: QUESTION, about: theme/mineurs, text: { fr: Relecture : à finir } }';
    const folder = writeSeeds({ ...BASE, 'rows.yaml': `claims:\n  - ${claim}\n` });
    expect((await run('fr', 'check', folder)).stdout).toMatch(
      /^\S+rows\.yaml:2:\d+: YAML mal formé : un deux-points dans un texte ; mettez ce texte entre guillemets : "…"\n1 erreur\.\n$/,
    );
  });
});

describe('maillage new-meeting', () => {
  it('writes a folder that passes check at once, and says what comes next', async () => {
    const folder = writeSeeds(BASE);
    const file = minutesFile('Réunion du 1er octobre 2020\n\nRien de neuf.\n');
    const made = await run('fr', 'new-meeting', '2020-10-01', file, '--seeds', folder);
    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect(made.stdout).toMatch(/2020-10-01 est prêt, pour meeting\/2020-10-01\. Ensuite : .*Réservé aux membres/);
    expect(await run('fr', 'check', folder)).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^Tout va bien : 3 fichiers/) as string,
    });
    expect(await run('en', 'new-meeting', '2020-11-01', file, '--seeds', folder)).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/is there, for meeting\/2020-11-01\. Next: .*For members only/) as string,
    });
  });

  it.each([
    [
      'a day written as people write it',
      ['31/01/2014'],
      /« 31\/01\/2014 » n’est pas un jour : écrivez l’année d’abord, 2014-01-31\./,
      /is not a day: write the year first/,
    ],
    [
      'a body that nobody knows',
      ['2020-10-01', '--convener', 'organization/x'],
      /L’organisateur organization\/x n’est pas dans les fichiers/,
      /convener organization\/x is not in the files/,
    ],
  ])('refuses %s, and writes nothing', async (_what, [day = '', ...more], french, english) => {
    const folder = writeSeeds(BASE);
    const file = minutesFile('Rien.\n');
    for (const [lang, words] of [
      ['fr', french],
      ['en', english],
    ] as const) {
      const { code, stdout, stderr } = await run(lang, 'new-meeting', day, file, '--seeds', folder, ...more);
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(words);
    }
    expect(existsSync(join(folder, 'meetings'))).toBe(false);
  });
});
