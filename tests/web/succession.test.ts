import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { THREE_MEETINGS } from '../support/base.js';
import { copySeeds, editSeed } from '../support/seeds.js';
import { type Got, openWebsite, type TestWebsite } from '../support/website.js';

/** What pages say of what was replaced, corrected or withdrawn, of how firm a source is, and of what editors add. */

let site: TestWebsite;
beforeAll(async () => {
  const folder = copySeeds(THREE_MEETINGS);
  const note = 'editorialNote: { fr: Lu ainsi faute de mieux., en: For want of a better reading. }';
  editSeed(folder, 'meetings/2030-03-20/statements.yaml', 'value: 54, valueType', `${note}, value: 54, valueType`);
  site = await openWebsite(folder);
});
afterAll(async () => {
  expect(site.unexpectedErrors).toEqual([]);
  await site.close();
});

const words = ({ text }: Got): string =>
  text
    .replace(/^[^]*<main/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\u00A0\u202F\s]+/g, ' ')
    .replace(/ ([.,)])/g, '$1')
    .replace(/\( /g, '(');
const read = async (path: string): Promise<string> => words(await site.get(path));

describe('a superseded statement', () => {
  it.each([
    [
      '/claim/m1date06',
      /Remplacé le 20 mars 2030 par « Le Forum est reporté au 21 mai 2030. » \( ?Réunion du 20 mars 2030\)/,
      /Replaced on 20 March 2030 by “The Forum is put off to 21 May 2030.” \( ?Meeting of 20 March 2030\)/,
    ],
    ['/relation/m1anc001', /Remplacé le 20 mars 2030 par Escale Indigo lance/, /Replaced on 20 March 2030 by Escale Indigo launches/],
    ['/relation/m2fnd001', /Corrigé le 12 juin 2030 par Métropole de Valmarine/, /Corrected on 12 June 2030 by Métropole de Valmarine/],
    ['/claim/m1pst001', /Retiré le 20 mars 2030 par « L’association retire/, /Withdrawn on 20 March 2030 by “The association withdraws/],
  ])('says so at %s, in both languages', async (path, french, english) => {
    expect(await read(`/fr${path}`)).toMatch(french);
    expect(await read(`/en${path}`)).toMatch(english);
  });

  it('leads to what took its place, which says what it stands in the place of', async () => {
    expect((await site.get('/fr/claim/m1fgr045')).text).toContain('href="/fr/claim/m2fgr054"');
    expect(await read('/fr/claim/m2fgr054')).toMatch(/Corrige « .*45 places/);
    expect(await read('/en/claim/m2fgr054')).toMatch(/Corrects “.*45 places/);
  });

  it('is shown on the page of its sentence', async () => {
    const { text } = await site.get('/fr/claim/m1fgr045');
    const passage = /href="\/fr\/document\/[^"]*#(passage)-([^"]+)"|href="\/fr\/meeting\/[^"]*#(passage)-([^"]+)"/.exec(text);
    const page = await read(`/fr/passage/${passage?.[2] ?? passage?.[4]}`);
    expect(page).toMatch(/Corrigé le 20 mars 2030 par/);
  });

  it('is marked at its sentence in the text of the minutes, on the page of the meeting and of the document', async () => {
    for (const path of ['/meeting/2030-03-20', '/document/compte-rendu-2030-03-20']) {
      expect(await read(`/fr${path}`)).toMatch(/à hauteur de 30 000 euros\. ?¶ \[corrigé le 12 juin 2030\]/);
      expect(await read(`/en${path}`)).toMatch(/à hauteur de 30 000 euros\. ?¶ \[corrected on 12 June 2030\]/);
    }
    const { text } = await site.get('/en/meeting/2030-03-20');
    expect(text).toContain('<a class="erratum" href="/en/relation/m3fnd001" lang="en">[corrected on 12 June 2030]</a>');
  });
});

describe('the page of what is dated', () => {
  it('tells when each date was said, and what it replaced', async () => {
    const page = await read('/fr/event/forum-de-l-accueil');
    expect(page).toMatch(/Date et état : ce qui a été dit/);
    expect(page).toMatch(/Le Forum est reporté au 21 mai 2030\. dit le 20 mars 2030, .*confirmé depuis/);
    expect(page).toMatch(/Remplace « Le Forum/);
    expect(page).toMatch(/dit le 16 janvier 2030, .*remplacé par plus récent Remplacé le 20 mars 2030 par/);
    expect(await read('/en/event/forum-de-l-accueil')).toMatch(/said on 20 March 2030, .*confirmed since/);
  });

  it('says nothing of the kind where there is one claim only', async () => {
    expect(await read('/fr/meeting/2030-09-18')).not.toMatch(/ce qui a été dit/);
  });

  it('tells the states of a text', async () => {
    const page = await read('/fr/publication/guide-de-l-accueil');
    expect(page).toMatch(/État du texte Adopté/);
    expect(page).toMatch(/Le guide est à l’état de brouillon\. dit le 16 janvier 2030, remplacé par plus récent/);
  });
});

describe('how firm a source is', () => {
  it.each([
    ['claim/m2date11', 'avec réserve', 'hedged'],
    ['relation/m1act002', 'envisagé', 'possible'],
    ['relation/m1wrk003', 'souhaité', 'recommended'],
    ['relation/m1den001', 'nié', 'denied'],
  ])('is said in words at %s: %s, %s', async (id, french, english) => {
    expect(await read(`/fr/${id}`)).toContain(french);
    expect(await read(`/en/${id}`)).toContain(english);
  });

  it('is explained, and is not said of what is simply asserted', async () => {
    const about = await read('/fr/about');
    expect(about).toContain('Avec quelle fermeté la source le dit');
    expect(about).toContain('Les résumés des fiches et les définitions des thèmes sont de la rédaction.');
    expect(await read('/fr/relation/m1fnd001')).not.toMatch(/avec réserve|envisagé|souhaité|nié/);
  });
});

it('marks an editors’ note as theirs, in both languages', async () => {
  expect(await read('/fr/claim/m2fgr054')).toContain('Note de la rédaction : Lu ainsi faute de mieux.');
  expect(await read('/en/claim/m2fgr054')).toContain('Editors’ note: For want of a better reading.');
});

it('gives roles in the language of the page', async () => {
  expect(await read('/fr/relation/m2hrb001')).toContain('chargé de mission');
  expect(await read('/en/relation/m2hrb001')).toContain('project officer');
});
