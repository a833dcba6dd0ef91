import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { markedIn } from '../../bench/import/marks.js';
import { measure } from '../../bench/import/measure.js';
import { conceal, reveal } from '../../bench/import/ranges.js';
import { concealed, readSamples } from '../../bench/import/samples.js';
import { precision, recall } from '../../bench/import/score.js';

/** Gold of minutes that may not stand here: it holds ranges of the document instead of its words, and measures it where it is. */

const MINUTES = `Compte rendu du bureau du 12 janvier 2034

Présents : Ortense Vauquelin (Mairie de Luzerne), Balthazar Quéméner (La Barque solidaire)

1. Chantiers

Ortense Vauquelin enverra le devis avant le 3 février 2034.
La Barque solidaire organise la Fête des berges le 10 mai 2034.
`;

const GOLD = {
  document: { language: 'fr', layout: 'OTHER' },
  heldOut: false,
  statedOnly: true,
  parts: ['participants', 'dates', 'followUps', 'relations'],
  known: {
    actors: [
      { id: 'organization/b1', name: 'La Barque solidaire' },
      { id: 'person/p1', name: 'Ortense Vauquelin' },
    ],
  },
  header: { date: { edtf: '2034-01-12' } },
  nextMeeting: null,
  sections: [{ id: 's1', title: 'Chantiers', heading: '1. Chantiers', grammar: 'NUMBERED' }],
  participants: [
    { person: 'Ortense Vauquelin', body: 'Mairie de Luzerne', status: 'PRESENT' },
    { person: 'Balthazar Quéméner', body: 'La Barque solidaire', status: 'PRESENT' },
  ],
  dates: [
    { wording: '12 janvier 2034', edtf: '2034-01-12', in: 'du 12 janvier 2034' },
    { wording: '3 février 2034', edtf: '2034-02-03', in: 'le 3 février 2034' },
    { wording: '10 mai 2034', edtf: '2034-05-10', in: 'le 10 mai 2034' },
  ],
  mentions: [],
  followUps: [{ task: 'Envoyer le devis', status: 'OPEN', quote: 'Ortense Vauquelin enverra le devis' }],
  decisions: [],
  openPromises: [],
  newEntities: [{ id: 'event/n1', name: 'Fête des berges' }],
  relations: [
    { type: 'ORGANIZES', subject: 'organization/b1', object: 'event/n1', quote: 'La Barque solidaire organise la Fête des berges' },
  ],
};

const folder = mkdtempSync(join(tmpdir(), 'ranges-'));
afterAll(() => rmSync(folder, { recursive: true }));
const [documents, gold] = [join(folder, 'documents'), join(folder, 'gold')].map((path) => mkdtempSync(path)) as [string, string];
writeFileSync(join(documents, 'bureau.txt'), MINUTES);
writeFileSync(join(folder, 'words.yaml'), JSON.stringify(GOLD));
const inRanges = await concealed(join(folder, 'words.yaml'), join(documents, 'bureau.txt'));
writeFileSync(join(gold, 'neutral.yaml'), inRanges);

describe('gold in ranges', () => {
  it('holds no name and no sentence of its document, and gives them back beside it', () => {
    const words = [...MINUTES.matchAll(/\p{Lu}\p{L}{4,}|enverra|devis/gu)].map(([word]) => word);
    expect(words.filter((word) => inRanges.toLowerCase().includes(word.toLowerCase()))).toEqual([]);
    const back = reveal(parse(inRanges), MINUTES) as typeof GOLD;
    expect(back.participants).toEqual(GOLD.participants);
    expect(back.dates).toEqual(GOLD.dates);
    expect(back.relations).toEqual(GOLD.relations);
    expect(back.known).toEqual(GOLD.known);
  });

  it('measures the document that has its hash, under a neutral name, and only the parts that were written down', async () => {
    const { documents: found, missing } = await readSamples(documents, gold);
    expect(missing).toEqual([]);
    expect(found.map(({ name }) => name)).toEqual(['neutral']);
    const scores = await measure(found[0] as (typeof found)[0]);
    for (const part of ['participants', 'dates', 'followUps', 'relations'] as const)
      expect([precision(scores[part]), recall(scores[part]), scores[part].expected], part).toEqual([1, 1, GOLD[part].length]);
    expect(scores.decisions.proposed + scores.sections.expected).toBe(0);
    const marks = await markedIn(found[0] as (typeof found)[0]);
    expect(marks).toContain('FOLLOW-UP OPEN « Ortense Vauquelin enverra le devis »');
    expect(marks).toContain('La Barque solidaire ORGANIZES Fête des berges');
  });

  it('says which documents are left out, where they are not there or other ones', async () => {
    expect(await readSamples('', gold)).toEqual({ documents: [], missing: ['neutral'] });
    writeFileSync(join(documents, 'bureau.txt'), `${MINUTES}\n`);
    expect((await readSamples(documents, gold)).missing).toEqual(['neutral']);
    writeFileSync(join(documents, 'bureau.txt'), MINUTES);
  });

  it('finds a range again where the reading puts a line before it, and refuses one that is gone', () => {
    const words = { quote: 'Ortense Vauquelin enverra le devis' };
    const range = conceal(words, MINUTES);
    expect(reveal(range, `En-tête de la page\n${MINUTES}`)).toEqual(words);
    expect(() => reveal(range, 'Un tout autre texte.')).toThrow('has changed');
    // Where they stand as words, not as letters of others.
    expect(reveal(conceal({ name: 'Etat' }, 'Les résultats de l’Etat.'), 'Les résultats de l’Etat.')).toEqual({ name: 'Etat' });
    expect(() => conceal({ quote: 'ne s’y trouve pas' }, MINUTES)).toThrow('do not stand in the document');
  });
});

describe('the gold in ranges that stands here', () => {
  const files = readdirSync('bench/import/gold/ranges').map((name) => readFileSync(join('bench/import/gold/ranges', name), 'utf8'));

  it('names its document by its hash, and holds words of none', () => {
    expect(files.length).toBeGreaterThan(4);
    for (const file of files) {
      expect(file).toMatch(/sha256: [0-9a-f]{64}/u);
      // Lower case: names of fields; capitals: values of closed sets. A word with one capital, or with accents, is somebody's.
      expect([...file.matchAll(/(?<!\p{L})\p{Lu}\p{Ll}+|[à-ÿ]/gu)]).toEqual([]);
    }
  });
});
