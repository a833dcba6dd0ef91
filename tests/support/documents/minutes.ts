import { docx, footer, header, heading, item, paragraph, run, table } from './docx.js';
import { pdf, type PdfText } from './pdf.js';

/** Minutes of a meeting that never was, in each of the formats that are read. */

type Part =
  | { readonly heading: string; readonly number: string }
  | { readonly text: string }
  | { readonly item: string }
  | { readonly rows: readonly (readonly string[])[] };

export const TITLE = 'COMPTE-RENDU DE LA RÉUNION DU 17 SEPTEMBRE 2020';

const PARTS: readonly Part[] = [
  { number: 'I-', heading: 'Accueil des travailleurs saisonniers' },
  {
    text: 'La Maison des Saisons a reçu cent vingt personnes depuis le début de l’été, dont une part importante de travailleurs très jeunes. Elle prépare avec le Relais du Pont une nouvelle édition du guide, que la Préfecture du Val Perdu a promis de relire avant la fin du mois d’octobre.',
  },
  {
    text: 'Selon Bruno Sorbier, le compte-rendu de la réunion précédente oubliait la convention d’accueil. Cette remarque est adoptée à l’unanimité des présents, et le secrétariat corrigera le texte avant de l’envoyer aux associations.',
  },
  { number: 'II-', heading: 'Journée du Val' },
  { text: 'Les associations ont retenu trois idées pour la prochaine édition de la journée, qui aura lieu au Moulin de Bourg-Neuf :' },
  { item: 'un atelier sur la vigne, animé par la Mission du Soir ;' },
  { item: 'une exposition de photographies, prêtée par la Fondation des Deux Rives ;' },
  { item: 'un débat sur l’hébergement.' },
  {
    text: 'Chloé d’Orme a précisé que la Mission locale du Val pourrait tenir une table à l’entrée, si la commune met à sa disposition le matériel demandé au printemps.',
  },
  { number: 'III-', heading: 'Personnes présentes' },
  {
    rows: [
      ['Nom', 'Association', 'Présence'],
      ['Ada Lierre', 'Maison des Saisons', 'présente'],
      ['Bruno Sorbier', 'Relais du Pont', 'présent'],
      ['Chloé d’Orme', 'Mission du Soir', 'excusée'],
    ],
  },
];

/** The sentences that a reading of any format must have, words of the table apart. */
export const SENTENCES: readonly string[] = [
  'La Maison des Saisons a reçu cent vingt personnes depuis le début de l’été, dont une part importante de travailleurs très jeunes.',
  'Elle prépare avec le Relais du Pont une nouvelle édition du guide, que la Préfecture du Val Perdu a promis de relire avant la fin du mois d’octobre.',
  'Selon Bruno Sorbier, le compte-rendu de la réunion précédente oubliait la convention d’accueil.',
  'Cette remarque est adoptée à l’unanimité des présents, et le secrétariat corrigera le texte avant de l’envoyer aux associations.',
  'Les associations ont retenu trois idées pour la prochaine édition de la journée, qui aura lieu au Moulin de Bourg-Neuf :',
  'un atelier sur la vigne, animé par la Mission du Soir ;',
  'une exposition de photographies, prêtée par la Fondation des Deux Rives ;',
  'un débat sur l’hébergement.',
  'Chloé d’Orme a précisé que la Mission locale du Val pourrait tenir une table à l’entrée, si la commune met à sa disposition le matériel demandé au printemps.',
];

export const ROWS = (PARTS.at(-1) as { rows: string[][] }).rows;
export const HEADINGS = ['Accueil des travailleurs saisonniers', 'Journée du Val', 'Personnes présentes'];

/** Lines of at most `width` characters; `broken` words are cut as a printer does. */
function wrap(text: string, width: number, broken: Readonly<Record<string, string>> = {}): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const cut = broken[word]?.split('|');
    if (`${line} ${word}`.trim().length <= width) line = `${line} ${word}`.trim();
    else if (cut && `${line} ${cut[0]}-`.trim().length <= width + 6) {
      lines.push(`${line} ${cut[0]}-`);
      line = cut[1] as string;
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** As a word processor exports it: wrapped, each line followed by a blank one. */
export function minutesText(): string {
  const lines = PARTS.flatMap((part) => {
    if ('heading' in part) return ['', `${part.number} ${part.heading} `, ''];
    if ('text' in part) return wrap(part.text, 80).flatMap((line) => [`${line} `, '']);
    if ('item' in part) return [`- ${part.item}`, ''];
    return part.rows.map((cells) =>
      cells
        .map((cell) => cell.padEnd(28))
        .join('')
        .trimEnd(),
    );
  });
  return [`          ${TITLE}`, '', ...lines, ''].join('\n');
}

export function minutesMarkdown(): string {
  const lines = PARTS.flatMap((part) => {
    if ('heading' in part) return ['', `## ${part.number} ${part.heading}`, ''];
    if ('text' in part) return [...wrap(part.text, 80), ''];
    if ('item' in part) return [`- ${part.item}`];
    const [head = [], ...rows] = part.rows;
    return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  });
  const bold = lines.map((line) => line.replace('Relais du Pont une', '**Relais du Pont** une'));
  return ['---', 'auteur: secrétariat', '---', `# ${TITLE}`, '', ...bold, ''].join('\n').replace(/\n- un atelier/, '\n\n- un atelier');
}

export function minutesDocx(): Uint8Array {
  const body = PARTS.map((part) => {
    if ('heading' in part) return heading(part.heading);
    if ('text' in part)
      return paragraph(
        part.text
          .split(/(?<=, )/)
          .map((text) => run(text))
          .join(''),
      );
    return 'item' in part ? item(part.item) : table(part.rows);
  });
  return docx([paragraph(run(TITLE, '<w:b/>')), ...body].join(''), {
    'word/header1.xml': header('Coordination du Val Perdu'),
    'word/footer1.xml': footer('Page 1'),
  });
}

/** Printed on two pages, with a header, page numbers, a word broken at a line end and a sentence that goes on overleaf. */
export function minutesPdf(): Uint8Array {
  const pages: PdfText[][] = [];
  let y = 0;
  const begin = (): void => {
    pages.push([
      { text: 'Coordination du Val Perdu', x: 70, y: 805, size: 8 },
      { text: `${pages.length + 1} / 2`, x: 290, y: 30, size: 8 },
    ]);
    y = 760;
  };
  const print = (texts: readonly Omit<PdfText, 'y'>[], after = 14): void => {
    // The first page is full early, in the middle of a sentence.
    if (pages.length === 0 || (pages.length === 1 && y < 620)) begin();
    for (const text of texts) pages.at(-1)?.push({ ...text, y });
    y -= after;
  };
  print([{ text: TITLE, x: 120, size: 14, bold: true }], 30);
  for (const part of PARTS) {
    if ('heading' in part) {
      y -= 12;
      print([{ text: `${part.number} ${part.heading}`, x: 70, bold: true }], 22);
    } else if ('text' in part) {
      for (const line of wrap(part.text, 84, { nouvelle: 'nou|velle', locale: 'lo|cale' })) print([{ text: line, x: 70 }]);
      y -= 10;
    } else if ('item' in part) print([{ text: `• ${part.item}`, x: 88 }], 16);
    else
      for (const cells of part.rows)
        print(
          cells.map((text, at) => ({ text, x: 70 + at * 150 })),
          16,
        );
  }
  return pdf(pages);
}
