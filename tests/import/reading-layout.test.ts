import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/import/reading/read-document.js';
import { cellsOf, type Reading, textOf } from '../../src/import/reading/model/reading.js';
import { docx, footnotes, heading, item, paragraph, run, table } from '../support/documents/docx.js';
import { pdf, type PdfText } from '../support/documents/pdf.js';

const blocksOf = (reading: Reading): [string, string][] => reading.blocks.map((block) => [block.kind, textOf(reading, block)]);
const rawOf = (reading: Reading, words: string): string => {
  const start = reading.text.indexOf(words);
  const hull = reading.map.hull({ start, end: start + words.length });
  return start < 0 || !hull ? '' : reading.raw.slice(hull.start, hull.end);
};

describe('letters and line ends', () => {
  it.each([
    ['L’e\u0301te\u0301 a\u0300 Orle\u0301ans.', 'L’été à Orléans.'],
    ['Une mis\u00ADsion lo\u00AD\ncale.', 'Une mission locale.'],
    ['Une mission lo-\ncale du Val.', 'Une mission locale du Val.'],
    ['La ﬁn de l’oﬃce.', 'La fin de l’office.'],
    ['Zéro\u200B largeur\uFEFF et \u202Bsens\u202C.', 'Zéro largeur et sens.'],
    ['Vingt\u00A0personnes\u202F: oui.', 'Vingt personnes : oui.'],
  ])('%j reads %j, and points at what was written', async (raw, clean) => {
    const reading = await readDocument(raw);
    expect(reading.text).toBe(`${clean}\n`);
    expect(reading.raw).toBe(raw);
    expect(rawOf(reading, clean)).toBe(raw);
    // In one stretch: what is not shown belongs to what stands before it.
    expect(reading.map.toOriginal({ start: 0, end: clean.length })).toEqual([{ start: 0, end: raw.length }]);
  });

  it.each([
    ['Un compte-\nrendu est envoyé.', 'Un compte-rendu est envoyé.'],
    ['Celles-\nci sont là.', 'Celles-ci sont là.'],
    ['Le foyer de Saint-\nMalo ouvre.', 'Le foyer de Saint-Malo ouvre.'],
    ['Un porte-voix et un porte-\nvoix.', 'Un porte-voix et un porte-voix.'],
    ['Les 12-\n18 ans.', 'Les 12-18 ans.'],
    ['Voir https://val.example/une-\npage-longue pour le reste.', 'Voir https://val.example/une-page-longue pour le reste.'],
    ['Une pause -\nbrève.', 'Une pause - brève.'],
  ])('%j keeps its hyphen: %j', async (raw, clean) => {
    expect((await readDocument(raw)).text).toBe(`${clean}\n`);
  });
});

describe('lines of a text', () => {
  it('are paragraphs where blank lines stand between paragraphs', async () => {
    const reading = await readDocument(
      'La Maison des Saisons accueille des travailleurs depuis deux ans\net prépare un guide.\n\nLe Relais du Pont relit ce guide avant la fin du mois d’octobre.\n\nOrdre du jour :\n- un atelier ;\n- un débat\n  sur la vigne.\nLa séance est levée à midi par la présidente de la Maison.\n',
    );
    expect(blocksOf(reading)).toEqual([
      ['PARAGRAPH', 'La Maison des Saisons accueille des travailleurs depuis deux ans et prépare un guide.'],
      ['PARAGRAPH', 'Le Relais du Pont relit ce guide avant la fin du mois d’octobre.'],
      ['HEADING', 'Ordre du jour :'],
      ['LIST_ITEM', 'un atelier ;'],
      ['LIST_ITEM', 'un débat sur la vigne.'],
      ['PARAGRAPH', 'La séance est levée à midi par la présidente de la Maison.'],
    ]);
  });

  it('are rows where they are written alike, however full they are, and one paragraph where a sentence goes on', async () => {
    const reading = await readDocument(
      'Présents :\nRelais du Pont, Ada Marbo\nRelais du Pont, Luce Mario\n\nExcusés :\nAda Marbo – Relais du Pont\nLuce Mario – Relais du Puy\nRose Marto – Relais du Val\n\nLe débat a réuni la Maison des Saisons et la Guilde des Tonneliers, Ada Marbo\nLuce Mario et Rose Marto en ont rendu compte devant les membres du Relais, Jean\nSorbier en a pris note et le fera savoir aux autres maisons de la vallée.\n',
    );
    expect(blocksOf(reading).map(([, text]) => text)).toEqual([
      'Présents :',
      'Relais du Pont, Ada Marbo',
      'Relais du Pont, Luce Mario',
      'Excusés :',
      'Ada Marbo – Relais du Pont',
      'Luce Mario – Relais du Puy',
      'Rose Marto – Relais du Val',
      expect.stringMatching(/^Le débat .* de la vallée\.$/u) as string,
    ]);
  });

  it('of a contents list are no headings: those they announce are', async () => {
    const long =
      'La Maison des Saisons accueille des travailleurs depuis deux ans à Bourg-Neuf, et elle y prépare un guide avec le Relais.';
    const reading = await readDocument(
      `Sommaire :\n\nI- Accueil\nII- Journée du Val\n\nI- Accueil\n\n${long}\n\nII- Journée du Val\n\n${long}\n`,
    );
    expect(reading.blocks.map(({ kind, marker }) => [kind, marker])).toEqual([
      ['HEADING', null],
      ['LIST_ITEM', 'I-'],
      ['LIST_ITEM', 'II-'],
      ['HEADING', 'I-'],
      ['PARAGRAPH', null],
      ['HEADING', 'II-'],
      ['PARAGRAPH', null],
    ]);
  });

  it('are pages where their numbers tell, and a date or a reference is no page number', async () => {
    const page = (at: number): string =>
      `Réunion du Val Perdu\n\nLe point ${at} est adopté.\nRéférence 22-0400, votée le 5/03, au 1/25 000.\n\nPage ${at}/3\n`;
    const reading = await readDocument([1, 2, 3].map(page).join('\n'));
    expect(reading.pages.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(reading.setAside.map(({ reason }) => reason)).toEqual(
      Array.from({ length: 3 }, () => ['HEADER_OR_FOOTER', 'PAGE_NUMBER']).flat(),
    );
    expect(reading.text.match(/22-0400/g)?.length).toBe(3);
    expect(reading.blocks.find((block) => textOf(reading, block).includes('point 2'))?.page).toBe(2);
  });

  it('that stand twice as a whole are known to: each block of the second body names its first', async () => {
    const body = Array.from(
      { length: 6 },
      (_, at) => `Le point ${at} porte sur l’accueil des travailleurs saisonniers dans la commune voisine, et il est adopté sans débat.`,
    );
    const reading = await readDocument([...body, '* * *', ...body.map((line) => line.replace('  ', ' '))].join('\n\n'));
    expect(reading.blocks.map(({ repeats }) => repeats)).toEqual([null, null, null, null, null, null, 0, 1, 2, 3, 4, 5]);
  });

  it('that come back here and there are no second body', async () => {
    const reading = await readDocument(
      Array.from({ length: 12 }, (_, at) =>
        at % 2 ? 'Le point est adopté à l’unanimité des présents.' : `Point n° ${at}, dont il est dit ceci.`,
      ).join('\n\n'),
    );
    expect(reading.blocks.filter(({ repeats }) => repeats !== null)).toEqual([]);
  });
});

describe('Markdown', () => {
  it('shows no markup, and keeps what stands after a list apart from its last item', async () => {
    const reading = await readDocument(
      '# Compte-rendu\nLa séance *commence* à **dix heures** [ici](https://x.example).\n## Suites\n- un atelier\n  - sur la vigne ;\n- un débat.\nLa séance est levée.\n\n| Nom | Présence |\n|---|:-:|\n| Ada&nbsp;Lierre | **oui** |\n| Bruno \\| Sorbier | |\n\n**Absents : **Chloé d’Orme.\n\n***\n',
      { name: 'a.md' },
    );
    expect(blocksOf(reading)).toEqual([
      ['HEADING', 'Compte-rendu'],
      ['PARAGRAPH', 'La séance commence à dix heures ici.'],
      ['HEADING', 'Suites'],
      ['LIST_ITEM', 'un atelier'],
      ['LIST_ITEM', 'sur la vigne ;'],
      ['LIST_ITEM', 'un débat.'],
      ['PARAGRAPH', 'La séance est levée.'],
      ['TABLE', 'Nom\tPrésence\nAda Lierre\toui\nBruno | Sorbier\t'],
      ['PARAGRAPH', 'Absents : Chloé d’Orme.'],
    ]);
    expect(reading.blocks.map(({ level }) => level)).toEqual([1, 0, 2, 1, 2, 1, 0, 0, 0]);
    expect(reading.sentences.map((sentence) => textOf(reading, sentence))).toContain('Ada Lierre');
    expect(rawOf(reading, 'Ada Lierre')).toBe('Ada&nbsp;Lierre');
  });
});

describe('a document of Word', () => {
  it('is what its reader sees: no struck, hidden or doubled words; numbers, boxes and notes as printed', async () => {
    const box = `<w:tbl><w:tr><w:tc>${paragraph('À suivre : envoyer le guide.')}</w:tc></w:tr></w:tbl>`;
    const reading = await readDocument(
      docx(
        [
          heading('Accueil'),
          paragraph(
            `${run('La séance ')}<w:del>${run('ne commence pas')}</w:del><w:ins>${run('commence')}</w:ins>${run(' (caché)', '<w:vanish/>')}${run(' à dix heures.')}`,
          ),
          `<w:p><mc:AlternateContent><mc:Choice Requires="wps"><w:r><w:txbxContent>${paragraph('Encadré.')}</w:txbxContent></w:r></mc:Choice><mc:Fallback><w:r><w:txbxContent>${paragraph('Encadré.')}</w:txbxContent></w:r></mc:Fallback></mc:AlternateContent></w:p>`,
          heading('Suites'),
          item('un atelier ;'),
          item('sur la vigne.', 1),
          box,
          '<w:p><w:r><w:t>Avant</w:t><w:br w:type="page"/><w:t>Après.</w:t></w:r></w:p>',
          table([
            ['Nom', 'Rôle'],
            ['Ada\nBruno', 'présidence'],
          ]),
        ].join(''),
        { 'word/footnotes.xml': footnotes('Selon le registre.') },
      ),
    );
    expect(blocksOf(reading)).toEqual([
      ['HEADING', 'I- Accueil'],
      ['PARAGRAPH', 'La séance commence à dix heures.'],
      ['PARAGRAPH', 'Encadré.'],
      ['HEADING', 'II- Suites'],
      ['LIST_ITEM', 'un atelier ;'],
      ['LIST_ITEM', 'sur la vigne.'],
      ['PARAGRAPH', 'À suivre : envoyer le guide.'],
      ['PARAGRAPH', 'Avant Après.'],
      ['TABLE', 'Nom\tRôle\nAda\nBruno\tprésidence'],
      ['NOTE', 'Selon le registre.'],
    ]);
    expect(reading.blocks.filter(({ boxed }) => boxed).map((block) => textOf(reading, block))).toEqual(['À suivre : envoyer le guide.']);
    expect(reading.blocks.filter(({ kind }) => kind === 'LIST_ITEM').map(({ level, marker }) => [level, marker])).toEqual([
      [1, '•'],
      [2, '•'],
    ]);
    expect(reading.pages.length).toBe(2);
    expect(reading.blocks.at(-2)?.page).toBe(2);
  });
});

describe('a printed table', () => {
  const row = (y: number, ...cells: [number, string][]): PdfText[] => cells.map(([x, text]) => ({ text, x, y, size: 10 }));

  it('puts each tick in its column, though rows have fewer cells than columns', async () => {
    const page = [
      ...row(760, [70, 'Personnes présentes et excusées à la réunion de la Coordination du Val Perdu :']),
      ...row(700, [70, 'Nom'], [230, 'Association'], [420, 'Présent'], [480, 'Excusé']),
      ...row(684, [70, 'Ada Lierre'], [230, 'Maison des Saisons'], [435, 'x']),
      ...row(668, [70, 'Bruno Sorbier'], [230, 'Relais du Pont'], [492, 'x']),
      ...row(652, [70, 'Chloé d’Orme'], [230, 'Mission du Soir, groupe'], [435, 'x']),
      ...row(640, [230, 'de la vallée']),
    ];
    const reading = await readDocument(pdf([page]));
    expect(reading.blocks.filter(({ kind }) => kind === 'TABLE').map((block) => cellsOf(reading, block))).toEqual([
      [
        ['Nom', 'Association', 'Présent', 'Excusé'],
        ['Ada Lierre', 'Maison des Saisons', 'x', ''],
        ['Bruno Sorbier', 'Relais du Pont', '', 'x'],
        ['Chloé d’Orme', 'Mission du Soir, groupe de la vallée', 'x', ''],
      ],
    ]);
  });

  it('goes on with a first cell that had no room for its next word, and not with a title between rows', async () => {
    const page = [
      ...row(760, [70, 'Actions décidées par le bureau du Val Perdu :']),
      ...row(720, [70, 'Action'], [225, 'Qui']),
      ...row(704, [70, 'Écrire au Syndicat mixte de la'], [225, 'Ada Lierre']),
      ...row(692, [70, 'Combe aux Loups']),
      ...row(676, [70, 'Relire la convention'], [225, 'Bruno Sorbier']),
      ...row(660, [70, 'Appeler la mairie'], [225, 'Chloé d’Orme']),
      ...row(644, [70, 'Prévenir le relais']),
    ];
    const reading = await readDocument(pdf([page]));
    expect(reading.blocks.filter(({ kind }) => kind === 'TABLE').map((block) => cellsOf(reading, block))).toEqual([
      [
        ['Action', 'Qui'],
        ['Écrire au Syndicat mixte de la Combe aux Loups', 'Ada Lierre'],
        ['Relire la convention', 'Bruno Sorbier'],
        ['Appeler la mairie', 'Chloé d’Orme'],
      ],
    ]);
    expect(blocksOf(reading).at(-1)).toEqual(['PARAGRAPH', 'Prévenir le relais']);
  });

  it('goes on for many lines in all of its cells where each row begins with its number', async () => {
    const page = [
      ...row(760, [70, 'Points examinés par le bureau du Val Perdu :']),
      ...row(720, [70, 'N°'], [140, 'Ce qui a été dit'], [320, 'Conclusion']),
      ...row(704, [70, '1'], [140, 'Le Relais'], [320, 'Le bilan est']),
      ...row(692, [140, 'a curé trois puits en mai. La'], [320, 'approuvé.']),
      ...row(680, [140, 'Guilde prêtera ses']),
      ...row(668, [140, 'outils.']),
      ...row(652, [70, '2'], [140, 'La fête a lieu en juin.'], [320, 'Ada Lierre relancera']),
      ...row(640, [320, 'la mairie.']),
    ];
    const reading = await readDocument(pdf([page]));
    expect(reading.blocks.filter(({ kind }) => kind === 'TABLE').map((block) => cellsOf(reading, block))).toEqual([
      [
        ['N°', 'Ce qui a été dit', 'Conclusion'],
        ['1', 'Le Relais a curé trois puits en mai. La Guilde prêtera ses outils.', 'Le bilan est approuvé.'],
        ['2', 'La fête a lieu en juin.', 'Ada Lierre relancera la mairie.'],
      ],
    ]);
  });
});
