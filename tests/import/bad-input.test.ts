import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importMinutes, type Imported } from '../../src/import/write/import-minutes.js';
import { ofKind } from '../../src/import/proposals/proposal.js';
import { checkSeeds } from '../../src/seeds/check.js';
import { copySeeds, markRead } from '../support/seeds.js';
import { makeTemporaryFolder } from '../support/temporary-folder.js';

/** Documents that are not what somebody thinks they are: what is told of each. Fiction. */

const SMALL = 'tests/fixtures/seeds';

async function imported(text: string, name = 'minutes.txt', folder = copySeeds(SMALL)): Promise<Imported> {
  const file = join(makeTemporaryFolder('maillage-bad-'), name);
  writeFileSync(file, text);
  const done = await importMinutes(folder, { file });
  markRead(folder, done.meetingId.replace('meeting/', ''));
  expect(checkSeeds(folder).diagnostics).toEqual([]);
  return done;
}

const codes = ({ doubts }: Imported): string[] => doubts.map(({ code }) => code);

const minutes = (
  participants: string,
  body = 'La Maison des Saisons et le Relais du Pont ont parlé du guide avec la Guilde des Tonneliers.',
): string =>
  `COMPTE-RENDU DE LA REUNION DU 14 JANVIER 2021\n\nI- Suites de la réunion précédente\n\n${body}\n\nParticipants à la réunion du 14 janvier 2021\n\n${participants}\n`;

const TWO = 'Relais du Pont, Bruno Sorbier\nMaison des Saisons, Ada Lierre';

describe('an import tells of', () => {
  it('nothing, where there is nothing to tell', async () => {
    expect(codes(await imported(minutes(TWO)))).toEqual([]);
  });

  it('minutes of another coalition', async () => {
    const done = await imported(
      'COMPTE-RENDU DE LA REUNION DU 14 JANVIER 2021 DU CLUB DES VOILES\n\nParticipants :\n\nClub des Voiles, Odile Varan\nPort Sec, Jean Mirval\n',
    );
    expect(codes(done)).toEqual(['OTHER_COALITION']);
    expect(done.doubts[0]?.message.fr).toContain('et presque aucun autre acteur de la base');
  });

  it('another language', async () => {
    const english =
      'The members of the Relais du Pont and of the Maison des Saisons have met and will write to the Guilde des Tonneliers. '.repeat(6);
    const done = await imported(minutes(TWO, english));
    expect(codes(done)).toEqual(['OTHER_LANGUAGE']);
    expect(done.doubts[0]?.message.fr).toContain('anglais');
  });

  it('a year that is not that of its name', async () => {
    const done = await imported(minutes(TWO), 'compte-rendu-2019-01-14.txt');
    expect(codes(done)).toEqual(['OTHER_YEAR']);
    expect(done.doubts[0]?.message.fr).toContain('Le nom du fichier dit 2019, le document 2021-01-14');
  });

  it('one participant, and none', async () => {
    expect(codes(await imported(minutes('Relais du Pont, Bruno Sorbier')))).toEqual(['ONE_PARTICIPANT']);
    expect(
      codes(
        await imported(
          'COMPTE-RENDU DE LA REUNION DU 14 JANVIER 2021\n\nI- Suites\n\nLe Relais du Pont, la Maison des Saisons et la Guilde des Tonneliers sont là.\n',
        ),
      ),
    ).toEqual(['NO_PARTICIPANTS']);
  });

  it('a victim who is named: nothing is proposed of her', async () => {
    const done = await imported(
      minutes(
        TWO,
        'Bruno Sorbier a rencontré Solveig Marande, victime d’un marchand, au Relais du Pont avec la Maison des Saisons et la Guilde des Tonneliers.',
      ),
    );
    expect(codes(done)).toEqual(['VICTIM_NAMED']);
    expect(done.doubts[0]?.message.fr).toContain('une victime n’a jamais de fiche');
    expect(JSON.stringify(ofKind(done.proposals, 'RELATION'))).not.toContain('Solveig Marande');
    expect(JSON.stringify(ofKind(done.proposals, 'PARTICIPANT'))).not.toContain('Solveig Marande');
  });
});

describe('an import', () => {
  it.each([
    ['in a list', (body: string, person: string) => `- ${body}, ${person}`],
    ['in plain lines', (body: string, person: string) => `${body}, ${person}`],
    ['in plain lines, the person first', (body: string, person: string) => `${person} (${body})`],
  ])('reads four hundred participants %s', async (_, row) => {
    const given = ['Ada', 'Bruno', 'Chloé', 'Odile', 'Jean', 'Luce', 'Paul', 'Rose'];
    const letters = 'bcdfghjklmnprstvwz';
    const rows = Array.from({ length: 400 }, (_, at) =>
      row('Relais du Pont', `${given[at % 8]} Mar${letters[Math.floor(at / 8) % 18]}i${letters[Math.floor(at / 144) % 18]}o`),
    );
    const done = await imported(minutes([...new Set(rows)].join('\n')));
    expect(ofKind(done.proposals, 'PARTICIPANT')).toHaveLength(new Set(rows).size);
  });

  it('refuses an empty document and the same document twice, and changes nothing', async () => {
    await expect(imported('  \n')).rejects.toMatchObject({ text: { fr: expect.stringContaining('Le document est vide') as string } });
    const folder = copySeeds(SMALL);
    await imported(minutes(TWO), 'minutes.txt', folder);
    await expect(imported(minutes(TWO), 'encore.txt', folder)).rejects.toMatchObject({
      text: { fr: expect.stringContaining('Ce texte est déjà là, mot pour mot : document/compte-rendu-2021-01-14') as string },
    });
  });
});
