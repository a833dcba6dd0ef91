import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../src/web/components/blocks.js';
import { type Minutes, type MinutesLayout, minutesText, readMinutes } from '../../src/web/components/minutes.js';

const blocks = (text: string, spans: { start: number; end: number }[] = [], breaks?: Set<number>): string[] =>
  blocksOf(text, spans, breaks).map(({ start, end }) => text.slice(start, end));

const LONG = 'Une ligne assez longue pour remplir toute la largeur de la page';

describe('paragraphs of a text given line by line', () => {
  it('end where a line is short, whatever the blank lines between', () => {
    expect(blocks(`${LONG}\n\n${LONG}\n\ncourte.\n\n${LONG}`)).toEqual([`${LONG}\n\n${LONG}\n\ncourte.`, LONG]);
  });

  it('begin with each item of a list', () => {
    expect(blocks(`${LONG}\n- un\n- deux\n3. trois`)).toEqual([LONG, '- un', '- deux', '3. trois']);
  });

  it('never end inside a passage', () => {
    const text = `${LONG}\ncourte\nsuite`;
    expect(blocks(text, [{ start: 0, end: text.length }])).toEqual([text]);
  });

  it.each(['-', '\u2010', '\u00AD'])('never end inside a word that a line breaks with %j', (hyphen) => {
    expect(blocks(`${LONG}\nLa mission lo${hyphen}\ncale aide`)).toEqual([`${LONG}\nLa mission lo${hyphen}\ncale aide`]);
    expect(blocks(`${LONG}\ncourte -\nsuite`)).toEqual([`${LONG}\ncourte -`, 'suite']);
  });

  it('begin where a heading is known to stand', () => {
    const text = `${LONG} Titre ${LONG}`;
    expect(blocks(text, [], new Set([LONG.length + 1]))).toEqual([LONG, `Titre ${LONG}`]);
  });
});

const passage = (start: number, end: number, id: string, agendaItem: string | null = null): Minutes['passages'][number] => ({
  id: `passage/${id}`,
  start,
  end,
  statements: { totalCount: 1 },
  superseded: { nodes: [] },
  agendaItem: agendaItem ? { id: agendaItem } : null,
});
const entity = { id: 'organization/a', kind: 'ORGANIZATION', name: 'A', nameLang: 'fr' } as const;

const marked = (
  minutes: Omit<Minutes, 'id' | 'language'>,
  headings: Parameters<typeof minutesText>[1] = [],
  layout: MinutesLayout = { level: 3 },
): string => minutesText({ id: 'document/d', language: 'fr', ...minutes }, headings, 'fr', layout).text.replace(/^[^]*?<div/, '<div');

describe('the text of minutes', () => {
  it('anchors passages and links mentions', () => {
    const made = marked({ text: 'Hors la Rue va bien. Fin.', passages: [passage(0, 20, 'p')], mentions: [{ start: 0, end: 11, entity }] });
    expect(made).toBe(
      '<div class="minutes"><p><span class="passage" id="passage-p"><a href="/fr/organization/a">Hors la Rue</a> va bien.<a class="pin" href="/fr/passage/p" aria-labelledby="pin passage-p">¶</a></span> Fin.</p></div>',
    );
  });

  it('nests a passage in another, and opens one again that is cut, with one id each', () => {
    const made = marked({ text: 'abcdefghi', passages: [passage(0, 6, 'a'), passage(3, 9, 'b')], mentions: [] });
    expect(made.match(/id="passage-[ab]"/g)).toHaveLength(2);
    expect(made.match(/<span/g)?.length).toBe(made.match(/<\/span>/g)?.length);
  });

  it('holds every character of the text, white space folded, as text', () => {
    const text = 'Si a < b &\n alors "c".';
    const made = marked({ text, passages: [passage(0, 8, 'p')], mentions: [{ start: 3, end: 4, entity }] });
    expect(made.replace(/<a class="pin"[^]*?<\/a>/g, '').replace(/<[^>]+>/g, '')).toBe('Si a &lt; b &amp; alors &quot;c&quot;.');
  });

  it('shows words whole that a line breaks, within passages and links too', () => {
    const text = 'La Mission lo-\ncale de Saint-\nMalo aide les jeu\u00ADnes a\u0300 Orle\u0301ans. La ﬁn.';
    const [start, end] = [text.indexOf('Mission'), text.indexOf(' de Saint')];
    const made = marked({ text, passages: [passage(0, text.indexOf(' La ﬁn'), 'p')], mentions: [{ start, end, entity }] });
    expect(made).toContain('>Mission locale</a> de Saint-Malo aide les jeunes à Orléans.<a class="pin"');
    expect(made).toContain('</span> La fin.</p>');
    // A passage that ends within the word cuts it where it ends.
    const cut = marked({ text, passages: [passage(0, text.indexOf('\ncale'), 'p'), passage(text.indexOf('cale'), 40, 'q')], mentions: [] });
    expect(cut.replace(/<a class="pin"[^]*?<\/a>/g, '').replace(/<[^>]+>/g, '')).toContain('La Mission locale de Saint-Malo aide');
  });

  it('finds a heading where its item begins, not in the table of contents', () => {
    const text = 'Sommaire\nI- Le titre\nSuite du sommaire\nI- Le titre\nCe qui en est dit.';
    const at = text.lastIndexOf('I- Le titre');
    const made = marked({ text, passages: [passage(at, at + 11, 'h', 'agenda-item/i')], mentions: [] }, [
      { id: 'agenda-item/i', title: 'Le titre', parent: null },
    ]);
    expect(made).toContain('<h3 id="text-agenda-item-i"><span class="passage" id="passage-h">');
    expect(made.match(/<h3/g)).toHaveLength(1);
  });

  it('folds what is under each heading, and what is under a sub-heading within it', () => {
    const text = 'Avant.\nI- Premier\nUn a.\nSous un\nUn b.\nII- Second\nDeux.';
    const span = (words: string, id: string, item: string | null = null): Minutes['passages'][number] =>
      passage(text.indexOf(words), text.indexOf(words) + words.length, id, item);
    const passages = [
      span('I- Premier', 'h', 'agenda-item/i'),
      span('Sous un', 's', 'agenda-item/s'),
      span('Un b.', 'b'),
      span('II- Second', 'k', 'agenda-item/k'),
    ];
    const headings = [
      { id: 'agenda-item/i', title: 'Premier', parent: null },
      { id: 'agenda-item/s', title: 'Sous un', parent: { id: 'agenda-item/i' } },
      { id: 'agenda-item/k', title: 'Second', parent: null },
    ] as Parameters<typeof minutesText>[1];
    const mentions = [{ start: text.indexOf('Premier'), end: text.indexOf('Premier') + 7, entity }];
    const made = marked({ text, passages, mentions }, headings, { level: 3, folds: 'closed' });
    const outline = made
      .replace(/<a class="pin"[^]*?<\/a>/g, '')
      .replace(/<details class="fold">/g, '[')
      .replace(/<\/details>/g, ']')
      .replace(/<(?!h\d)[^>]+>/g, '');
    expect(outline).toBe('Avant.[<h3>I- PremierUn a.[<h4>Sous unUn b.]][<h3>II- SecondDeux.]');
    // What links lead to is inside, where it opens the fold; the line that opens it holds no link.
    expect(made).toMatch(/<\/summary><span class="fold-start" id="text-agenda-item-i">/);
    expect(made.match(/<summary>.*?<\/summary>/gs)?.join('')).not.toContain('<a ');
    expect(made.match(/<a class="pin"/g)).toHaveLength(4);
    expect(marked({ text, passages, mentions }, headings, { level: 3, folds: 'open' }).match(/<details class="fold" open>/g)).toHaveLength(
      3,
    );
  });
});

describe('reading a document in pages', () => {
  it('goes on after what was read, also where one of its two lists has ended before the other', async () => {
    const asked: unknown[] = [];
    const page = (ids: readonly string[], endCursor: string | null, hasNextPage: boolean): object => ({
      nodes: ids.map((id) => ({ id })),
      pageInfo: { endCursor, hasNextPage },
    });
    const pages = [
      { passages: page(['p1'], 'after p1', false), mentions: page(['m1'], 'after m1', true) },
      { passages: page([], null, false), mentions: page(['m2'], 'after m2', true) },
      { passages: page([], null, false), mentions: page(['m3'], 'after m3', false) },
    ];
    const ask = (_document: unknown, variables: object): Promise<object> => {
      if (!('passages' in variables)) return Promise.resolve({ node: { id: 'document/d', language: 'fr', text: 'Texte.' } });
      asked.push([variables.passages, (variables as { mentions?: unknown }).mentions]);
      return Promise.resolve({ node: pages[asked.length - 1] });
    };
    const minutes = await readMinutes({ ask } as unknown as Parameters<typeof readMinutes>[0], 'document/d');
    expect(minutes?.passages.map(({ id }) => id)).toEqual(['p1']);
    expect(minutes?.mentions).toHaveLength(3);
    expect(asked).toEqual([
      [null, null],
      ['after p1', 'after m1'],
      ['after p1', 'after m2'],
    ]);
  });
});
