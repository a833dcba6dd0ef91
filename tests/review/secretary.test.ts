import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SMALL_SEEDS } from '../support/base.js';
import { docx, document, heading, item, paragraph, run } from '../support/documents/docx.js';
import { followed, signedInAs, textIn } from '../support/editing.js';
import { type FormClient, unescaped } from '../support/form-client.js';
import { giveMinutes, openMinutes } from '../support/give-minutes.js';
import type { Got, TestWebsite } from '../support/website.js';
import { openWebsite } from '../support/website.js';

/** The next minutes, from a document of Word to a published meeting, as a browser without scripts does it. */

const text = (words: string): string => paragraph(run(words));
const WORD = docx(
  document(
    [
      text('COMPTE-RENDU DE LA REUNION DU 14 JANVIER 2021'),
      heading('Suites de la réunion précédente'),
      text('Bruno Sorbier a rencontré Chloé d’Orme le 5 janvier au sujet du guide.'),
      text('Le compte-rendu précédent est adopté par 4 voix pour et 1 abstention.'),
      heading('Actualités des associations'),
      text('La Maison des Saisons organise une Nuit des vendanges le 2 février.'),
      text('À suivre : La Maison des Saisons enverra la liste avant le 3 février.'),
      text('Participants à la réunion du 14 janvier 2021'),
      item('Relais du Pont, Bruno Sorbier'),
      item('Maison des Saisons, Ada Lierre'),
      item('Guilde des Tonneliers, Théa Brumaire'),
    ].join(''),
  ),
);

let site: TestWebsite;
let editor: FormClient;
beforeAll(async () => {
  site = await openWebsite(SMALL_SEEDS, { RATE_LIMIT: '0' });
  editor = (await signedInAs(site, 'EDITOR', 'Maud')).client;
});
afterAll(async () => {
  await site.close();
  expect(site.unexpectedErrors).toEqual([]);
});

const upload = (client: FormClient, file: Uint8Array | null, name: string, pasted = ''): Promise<Got> =>
  giveMinutes(site, client, { file, name, pasted });

/** The form of the card whose heading has some words: its action and its hidden fields, and what is ticked in it. */
function cardOf({ text: page }: Got, words: string): { action: string; fields: URLSearchParams } {
  const card = page.split('<li class="card').find((one) =>
    unescaped(/<h3\b[^]*?<\/h3>/.exec(one)?.[0] ?? '')
      .replace(/<[^>]+>/g, '')
      .includes(words),
  );
  if (card === undefined) throw new Error(`no card of ${words}: ${textIn({ text: page })}`);
  return formIn(card);
}

function formIn(card: string): { action: string; fields: URLSearchParams } {
  const fields = new URLSearchParams();
  for (const [, name = '', value = ''] of card.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g))
    fields.append(name, unescaped(value));
  for (const [tag] of card.matchAll(/<input\b[^>]*type="checkbox"[^>]*checked[^>]*>/g))
    fields.append(/name="([^"]+)"/.exec(tag)?.[1] ?? '', /value="([^"]*)"/.exec(tag)?.[1] ?? '');
  for (const [tag] of card.matchAll(/<input(?![^>]*type="(?:hidden|checkbox)")[^>]*>/g))
    fields.set(/name="([^"]+)"/.exec(tag)?.[1] ?? '', unescaped(/value="([^"]*)"/.exec(tag)?.[1] ?? ''));
  for (const [, name = '', inner = ''] of card.matchAll(/<select[^>]*name="([^"]+)"[^>]*>([^]*?)<\/select>/g))
    fields.set(name, /<option value="([^"]*)" selected/.exec(inner)?.[1] ?? '');
  for (const [, name = '', inner = ''] of card.matchAll(/<textarea[^>]*name="([^"]+)"[^>]*>([^]*?)<\/textarea>/g))
    fields.set(name, unescaped(inner));
  return { action: /action="([^"]+)"/.exec(card)?.[1] ?? '', fields };
}

async function press(page: Got, words: string, act: string, more: Record<string, string> = {}): Promise<Got> {
  const { action, fields } = cardOf(page, words);
  for (const [name, value] of Object.entries({ ...more, do: act })) fields.set(name, value);
  return followed(editor, await editor.post(action, fields));
}

describe('the next minutes', () => {
  it('go from a document of Word to a published meeting and its promises', async () => {
    const given = await upload(editor, WORD, 'janvier.docx');
    const path = given.headers.get('location') ?? '';
    expect(path).toMatch(/^\/fr\/import\/\w{8}$/);
    let page = await openMinutes(editor, path);
    expect(textIn(page)).toMatch(/0 proposition décidée sur \d+ ; \d+ phrases dont rien n’est tiré/);
    expect(page.text).toContain('value="2021-01-14"');
    page = await press(page, 'La réunion', 'meeting');
    expect(textIn(page)).toContain('C’est noté dans le brouillon.');
    page = await press(page, 'L’ordre du jour', 'agenda');
    expect(textIn(page)).toContain('Accepter 2 lignes exactes');
    const pressIn = async (form: RegExp, act: string): Promise<Got> => {
      const { action, fields } = formIn(form.exec(page.text)?.[0] ?? '');
      fields.set('do', act);
      return followed(editor, await editor.post(action, fields));
    };
    const EXACT = /<form class="exact"[^]*?<\/form>/;
    page = await pressIn(EXACT, 'exact');
    expect(textIn(page)).not.toContain('lignes exactes');
    page = await pressIn(/<form class="quick"[^>]*>(?:(?!<\/form>)[^])*name="batch"[^]*?<\/form>/, 'undo');
    page = await pressIn(EXACT, 'exact');
    page = await press(page, 'Théa Brumaire', 'accept');
    expect(textIn(page)).toContain('À suivre et décisions');
    page = await press(page, 'À faire', 'accept', { words: 'Envoyer la liste' });
    page = await press(page, 'Décision', 'accept');
    page = await press(page, 'rencontre', 'accept');
    page = await press(page, 'organise', 'reject');
    // The names: each card that is to be decided next.
    for (let left = 10; left > 0 && page.text.includes('<li class="card current'); left -= 1)
      page = await pressIn(/<li class="card current[^]*?<\/form>/, 'accept');
    expect(textIn(page)).toContain('Tout est décidé.');

    const finish = await editor.get(`${path}/publish`);
    expect(textIn(finish)).toContain('1 nouvelle personne');
    expect(textIn(finish)).toMatch(/tout le monde · membre · rédaction 2\d changements cachés/);
    const previewed = textIn(await editor.get(`${path}/publish?as=EDITOR`));
    expect(previewed).toMatch(/point de l’ordre du jour : /);
    expect(previewed).not.toContain('agenda-item/');
    const published = await followed(editor, await editor.sendForm(finish.text, `${path}/publish`, { do: 'publish' }));
    expect(textIn(published)).toContain('Maison des Saisons 1 À suivre');
    expect(published.text).toContain('Envoyer la liste');
    const meeting = await editor.get('/fr/meeting/2021-01-14');
    expect(textIn(meeting)).toContain('Théa Brumaire');
    expect(textIn(meeting)).toContain('Guilde des Tonneliers');
    expect((await site.get('/fr/meeting/2021-01-14')).status).toBe(404);
    expect(textIn(await editor.get(path))).toContain('Ce compte-rendu est publié.');
  });

  it('are seen by nobody else, and told when they are given twice', async () => {
    const path = (await upload(editor, WORD, 'again.docx')).headers.get('location') ?? '';
    expect(path).toContain('again=1');
    const other = (await signedInAs(site, 'EDITOR', 'Pia')).client;
    expect((await other.get(path.replace(/\?.*/, ''))).status).toBe(404);
    expect(textIn(await other.get('/fr/import'))).not.toContain('janvier.docx');
    expect((await site.get('/fr/import')).status).toBe(303);
    const member = (await signedInAs(site, 'MEMBER', 'Ugo')).client;
    expect((await member.get('/fr/import')).status).toBe(403);
    // The same text from somebody else: the base has it.
    const twin = (await upload(other, WORD, 'janvier.docx')).headers.get('location') ?? '';
    expect(textIn(await openMinutes(other, twin))).toContain('La base a déjà ce texte, mot pour mot');
  });

  it('are refused in words, and changed nowhere, when they cannot be read', async () => {
    expect(textIn(await upload(editor, null, ''))).toContain('Choisissez un document, ou collez son texte.');
    expect(textIn(await upload(editor, Buffer.alloc(0), 'vide.docx'))).toContain('Le document « vide.docx » est vide.');
    const large = await upload(editor, Buffer.alloc(10 * 2 ** 20 + 10, 'a'), 'grand.txt');
    expect(large.status).toBe(422);
    expect(textIn(large)).toContain('la limite est de 10 Mo');
    const rtf = (await upload(editor, null, '', '{\\rtf1 Rien}')).headers.get('location') ?? '';
    expect(textIn(await openMinutes(editor, rtf))).toContain('RTF');
    const empty = (await upload(editor, null, '', 'Il pleut.')).headers.get('location') ?? '';
    expect(textIn(await openMinutes(editor, empty))).toContain('Rien à relire n’a été trouvé');
  });

  it('are corrected in the form of a statement, and by another name', async () => {
    const pasted = `COMPTE-RENDU DE LA REUNION DU 20 MARS 2021\n\nI- Suites\n\nBruno Sorbier a rencontré Chloé d’Orme le 5 mars.\n`;
    const path = (await upload(editor, null, '', pasted)).headers.get('location') ?? '';
    let page = await openMinutes(editor, path);
    const early = await editor.post(
      ...(({ action, fields }): [string, URLSearchParams] => [action, new URLSearchParams([...fields, ['do', 'accept']])])(
        cardOf(await editor.get(`${path}?block=RELATIONS`), 'rencontre'),
      ),
    );
    expect(textIn(early)).toContain('Dites d’abord de quelle réunion');
    page = await press(page, 'La réunion', 'meeting');
    page = await editor.get(`${path}?block=RELATIONS`);
    const correct = unescaped(/href="([^"]+\/correct\/\d+)"/.exec(page.text)?.[1] ?? '');
    const form = await editor.get(correct);
    const wrong = await editor.sendForm(form.text, correct, { subject: 'Personne de ce nom' });
    expect(wrong.status).toBe(422);
    expect(textIn(wrong)).toContain('Personne de ce nom');
    page = await followed(
      editor,
      await editor.sendForm(form.text, correct, { subject: 'Ada Lierre', type: 'MEETS', object: 'Chloé d’Orme' }),
    );
    const again = await editor.get(`${path}?block=RELATIONS`);
    expect(textIn(again)).toContain('Ada Lierre');
    expect(textIn(again)).toContain('corrigé');
  });

  it('show a sentence once with all that it says: each is accepted where it is ticked, and a new name is asked once', async () => {
    const pasted =
      'COMPTE-RENDU DE LA REUNION DU 25 MARS 2021\n\nI- Suites\n\nLe Relais du Pont a remis le Prix des Lanternes 2021 à l’Atelier des Dunes.\n';
    const path = (await upload(editor, null, '', pasted)).headers.get('location') ?? '';
    await press(await openMinutes(editor, path), 'La réunion', 'meeting');
    const relations = (): Promise<Got> => editor.get(`${path}?block=RELATIONS`);
    const page = await relations();
    const shown = textIn({ text: page.text.split('<li class="card')[1] ?? '' });
    expect(shown.match(/a remis le Prix/g)).toHaveLength(1);
    expect(shown).toMatch(/Relais du Pont décerne Prix des Lanternes.*Atelier des Dunes reçoit Prix des Lanternes/);
    expect(shown.match(/Quelle fiche pour « Prix des Lanternes 2021 » \?/g)).toHaveLength(1);
    await press(page, 'a remis le Prix', 'accept');
    expect(textIn(await relations())).toMatch(/décerne — Prix des Lanternes 2021 accepté .*reçoit — Prix des Lanternes 2021 accepté/);
    const again = await press(await relations(), 'a remis le Prix', 'undo');
    const { action, fields } = cardOf(again, 'a remis le Prix');
    const [, second = ''] = fields.getAll('position');
    fields.delete('position', second);
    fields.set('do', 'accept');
    await followed(editor, await editor.post(action, fields));
    expect(textIn(await relations())).toMatch(/décerne — Prix des Lanternes 2021 accepté .*reçoit Prix des Lanternes 2021.* refusé/);
    // The undoing of each stands with it.
    expect(textIn(await press(await relations(), 'a remis le Prix', 'undo'))).toContain('Accepter ce qui est coché');
  });

  it('say by hand what no rule proposes, with a new entry, or set a sentence aside', async () => {
    const pasted =
      'COMPTE-RENDU DE LA REUNION DU 21 MARS 2021\n\nI- Suites\n\nAda Lierre est ravie du Cercle Neuf.\n\nIl fait beau ce matin.\n';
    const path = (await upload(editor, null, '', pasted)).headers.get('location') ?? '';
    const review = await openMinutes(editor, path);
    expect(textIn(await editor.get(`${path}/sentences`))).toContain('Dites d’abord de quelle réunion');
    await press(review, 'La réunion', 'meeting');
    const list = await editor.get(`${path}/sentences`);
    expect(textIn(list)).toContain('Ada Lierre est ravie du Cercle Neuf.');
    const say = unescaped(/href="([^"]+\/state\?[^"]+)" aria-label="[^"]*ravie/.exec(list.text)?.[1] ?? '');
    const form = await editor.get(say);
    const typed = { 'about.0': 'Cercle Neuf', 'text.fr': 'Le Cercle Neuf plaît.' };
    const asked = await editor.sendForm(form.text, say, typed);
    expect(asked.status).toBe(422);
    expect(textIn(asked)).toContain('« Cercle Neuf » : une nouvelle fiche ?');
    const said = await followed(editor, await editor.sendForm(asked.text, say, { ...typed, 'new.0.kind': 'ORGANIZATION' }));
    expect(textIn(said)).toContain('C’est noté dans le brouillon.');
    expect(textIn(said)).toContain('Le Cercle Neuf plaît.');
    const fine = [...said.text.matchAll(/name="at" value="(\d+-\d+)"/g)].at(-1)?.[1] ?? '';
    const before = Number(/Phrases dont rien n’est tiré (\d+)/.exec(textIn(said))?.[1]);
    const aside = await followed(editor, await editor.sendForm(said.text, `${path}/sentences`, { do: 'set-aside', at: fine }));
    expect(textIn(aside)).toContain(`rien n’est tiré ${before - 1}`);
    expect(textIn(aside)).toContain('1 phrase mise de côté');
    const batch = /name="batch" value="([^"]+)"/.exec(aside.text)?.[1] ?? '';
    const undone = await followed(editor, await editor.sendForm(aside.text, `${path}/sentences`, { do: 'undo', batch }));
    expect(textIn(undone)).toContain(`rien n’est tiré ${before}`);
    const finish = await editor.get(`${path}/publish`);
    expect(textIn(finish)).toContain('Cercle Neuf');
  });

  it('note several sentences as they stand, of whom they name, and undo that at once', async () => {
    const pasted =
      'COMPTE-RENDU DE LA REUNION DU 23 MARS 2021\n\nI- Suites\n\nAda Lierre et la Maison des Saisons sont ravies.\n\nLe budget reste de 40 euros.\n\nIl fait beau ce matin.\n\nParticipants :\n\nRelais du Pont, Bruno Sorbier\n';
    const path = (await upload(editor, null, '', pasted)).headers.get('location') ?? '';
    await press(await openMinutes(editor, path), 'La réunion', 'meeting');
    const list = await editor.get(`${path}/sentences`);
    // « Participants : » says nothing of its own.
    expect(textIn(list)).not.toContain('Participants :');
    const at = (words: string): string =>
      new RegExp(`<li id="s-\\d+"><span[^>]*>[^<]*${words}[^]*?name="at" value="([^"]+)"`).exec(list.text)?.[1] ?? '';
    const send = (form: string, fields: [string, string][]): Promise<Got> =>
      editor.post(`${path}/sentences`, new URLSearchParams([['token', /name="token" value="([^"]+)"/.exec(form)?.[1] ?? ''], ...fields]));
    const rest = (page: Got): number => Number(/rien n’est tiré (\d+)/.exec(textIn(page))?.[1]);
    expect(textIn(await send(list.text, [['do', 'as-is']]))).toContain('Cochez d’abord des phrases.');
    const noted = await followed(
      editor,
      await send(list.text, [
        ['do', 'as-is'],
        ['at', at('sont ravies')],
        ['at', at('40 euros')],
      ]),
    );
    expect(rest(noted)).toBe(rest(list) - 2);
    expect(textIn(noted)).toContain('2 phrases notées telles quelles');
    const batch = /name="batch" value="([^"]+)"/.exec(noted.text)?.[1] ?? '';
    const undone = await followed(
      editor,
      await send(noted.text, [
        ['do', 'undo'],
        ['batch', batch],
      ]),
    );
    expect(rest(undone)).toBe(rest(list));
    await followed(
      editor,
      await send(list.text, [
        ['do', 'as-is'],
        ['at', at('sont ravies')],
        ['at', at('40 euros')],
      ]),
    );
    await followed(editor, await editor.sendForm((await editor.get(`${path}/publish`)).text, `${path}/publish`, { do: 'publish' }));
    const rows = site.base.graph.view('EDITOR').statements as readonly { id: string; about?: readonly string[] }[];
    const ofWords = (words: string): readonly string[] | undefined => rows.find((row) => JSON.stringify(row).includes(words))?.about;
    expect(ofWords('sont ravies')).toEqual(['person/ada-lierre', 'organization/maison-des-saisons']);
    expect(ofWords('40 euros')).toEqual(['meeting/2021-03-23']);
  });

  it('are corrected to rest on further sentences too, which are then left with nothing to say, until it is undone', async () => {
    const pasted =
      'COMPTE-RENDU DE LA REUNION DU 24 MARS 2021\n\nI- Suites\n\nBruno Sorbier a rencontré Chloé d’Orme le 5 mars.\n\nCette entrevue a duré deux heures.\n\nLa suite viendra par courrier.\n';
    const path = (await upload(editor, null, '', pasted)).headers.get('location') ?? '';
    await press(await openMinutes(editor, path), 'La réunion', 'meeting');
    const left = async (): Promise<number> => Number(/rien n’est tiré (\d+)/.exec(textIn(await editor.get(`${path}/sentences`)))?.[1] ?? 0);
    const cards = await editor.get(`${path}?block=RELATIONS`);
    const correct = unescaped(/href="([^"]+\/correct\/\d+)"/.exec(cards.text)?.[1] ?? '');
    const form = await editor.get(correct);
    const optionOf = (words: string): string => new RegExp(`<option value="(\\d+-\\d+)"[^>]*>${words}`).exec(form.text)?.[1] ?? '';
    // Its own sentence is not offered; what was chosen stays chosen where the form is refused.
    expect([optionOf('Cette entrevue'), optionOf('La suite'), optionOf('Bruno Sorbier a')]).toEqual([
      expect.stringMatching(/\d/),
      expect.stringMatching(/\d/),
      '',
    ]);
    const typed = { subject: 'Bruno Sorbier', type: 'MEETS', object: 'Chloé d’Orme', 'also.0': optionOf('Cette entrevue') };
    const refused = await editor.sendForm(form.text, correct, { ...typed, object: 'Personne de ce nom' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(`<option value="${typed['also.0']}" selected`);
    const before = await left();
    await followed(editor, await editor.sendForm(refused.text, correct, typed));
    expect(textIn(await editor.get(`${path}?block=RELATIONS`))).toContain('corrigé');
    // Its own sentence, and the further one.
    expect(before - (await left())).toBe(2);
    const undone = await press(await editor.get(`${path}?block=RELATIONS`), 'rencontre', 'undo');
    expect([undone.status, await left()]).toEqual([200, before]);
    await followed(editor, await editor.sendForm(form.text, correct, typed));
    await followed(editor, await editor.sendForm((await editor.get(`${path}/publish`)).text, `${path}/publish`, { do: 'publish' }));
    const met = site.base.graph
      .view('EDITOR')
      .statements.filter((row) => JSON.stringify(row).includes('"MEETS"') && JSON.stringify(row).includes('2021-03-05'));
    expect(met.map(({ evidence }) => evidence.length)).toContain(2);
  });

  it('rest on several sentences, contradict and replace what stands, and support what the base says already', async () => {
    const pasted =
      'COMPTE-RENDU DE LA REUNION DU 22 MARS 2021\n\nI- Suites\n\nLe Relais du Pont ouvre une cantine.\n\nLa cantine du Relais du Pont sert vingt repas.\n\nLe Relais du Pont parle du guide.\n';
    const path = (await upload(editor, null, '', pasted)).headers.get('location') ?? '';
    await press(await openMinutes(editor, path), 'La réunion', 'meeting');
    const sayOf = async (words: string): Promise<string> =>
      unescaped(
        new RegExp(`href="([^"]+/state\\?[^"]+)" aria-label="[^"]*${words}`).exec((await editor.get(`${path}/sentences`)).text)?.[1] ?? '',
      );
    const optionOf = (name: string, words: string, { text: page }: { readonly text: string }): string => {
      const select = new RegExp(`<select[^>]*name="${name}"[^>]*>([^]*?)</select>`).exec(page)?.[1] ?? '';
      return (
        [...select.matchAll(/<option value="([^"]*)"[^>]*>([^<]*)/g)].find(([, , label]) => unescaped(label ?? '').includes(words))?.[1] ??
        ''
      );
    };
    // A statement on two sentences; the second one is taken out again, and put back.
    const say = await sayOf('ouvre une cantine');
    const form = await editor.get(say);
    const second = optionOf('also.0', 'vingt repas', form);
    expect(second).toMatch(/^\d+-\d+$/);
    const typed = { 'about.0': 'Relais du Pont', 'text.fr': 'Une cantine ouvre.' };
    const looked = await editor.sendForm(form.text, say, { ...typed, 'also.0': second, do: 'look' });
    expect(looked.status).toBe(200);
    expect(looked.text).toContain(`<option value="${second}" selected`);
    expect(looked.text).toContain('name="also.1"');
    const emptied = await editor.sendForm(looked.text, say, { ...typed, 'also.0': '', do: 'look' });
    expect(emptied.text).not.toContain(`<option value="${second}" selected`);
    const before = (await editor.get(`${path}/sentences`)).text;
    const noted = await followed(editor, await editor.sendForm(looked.text, say, { ...typed, 'also.0': second }));
    const count = (page: string): number => Number(/rien n’est tiré (\d+)/.exec(textIn({ text: page }))?.[1]);
    expect(count(noted.text)).toBe(count(before) - 2);
    // What stands is chosen, by its words, among what is said of the same.
    const third = await sayOf('parle du guide');
    const other = await editor.get(third);
    const rival = optionOf('contradicts.0', 'Une cantine ouvre.', other);
    expect(rival).toMatch(/^claim\//);
    expect(optionOf('supersedes.0.statement', 'Une cantine ouvre.', other)).toBe(rival);
    expect(optionOf('contradicts.0', 'Ada Lierre', other)).toBe('');
    const denied = { 'about.0': 'Relais du Pont', 'text.fr': 'Il n’en dit rien.', 'contradicts.0': rival };
    expect(textIn(await followed(editor, await editor.sendForm(other.text, third, denied)))).toContain('Il n’en dit rien.');
    // One of the base is supported by one sentence more; one that the draft made is not offered.
    const known = await editor.get(`${third}&as=known`);
    expect(optionOf('statement', 'Une cantine ouvre.', known)).toBe('');
    const unchosen = await editor.sendForm(known.text, third, { as: 'known' });
    expect([unchosen.status, textIn(unchosen)]).toEqual([422, expect.stringContaining('Choisissez l’affirmation.')]);
    const standing = optionOf('statement', 'Relais du Pont', known);
    expect(standing).toMatch(/^(?:relation|claim)\//);
    const supported = await followed(editor, await editor.sendForm(known.text, third, { as: 'known', statement: standing }));
    expect(textIn(supported)).toContain('C’est noté dans le brouillon.');
    const finish = await editor.get(`${path}/publish`);
    const [open = ''] = /<details class="sort" open>[^]*?<\/details>/.exec(finish.text) ?? [];
    expect(textIn({ text: open })).toMatch(/2 changements touchent, remplacent ou contestent ce que la base dit .*Il n’en dit rien\./);
    await followed(editor, await editor.sendForm(finish.text, `${path}/publish`, { do: 'publish' }));
    const rows = site.base.graph.view('EDITOR').statements;
    const inWords = (words: string): { id: string; evidence: readonly string[]; contradicts?: readonly string[] } =>
      rows.find((row) => JSON.stringify(row).includes(words)) as never;
    expect(inWords('Une cantine ouvre.').evidence).toHaveLength(2);
    const [one, two] = [inWords('Une cantine ouvre.'), inWords('Il n’en dit rien.')];
    expect([one.contradicts, two.contradicts]).toEqual([[two.id], [one.id]]);
    // Only one of the two rows names the other; the form of either tells.
    for (const [own, words] of [
      [one, 'Il n’en dit rien.'],
      [two, 'Une cantine ouvre.'],
    ] as const) {
      const form = await editor.get(`/fr/edit/${own.id}`);
      const isChosen = new RegExp(`<select[^>]*name="contradicts[^]*?selected[^>]*>[^<]*${words.slice(0, 8)}`).test(form.text);
      const isTold = textIn(form).includes('Une autre affirmation dit qu’elle contredit celle-ci') && textIn(form).includes(words);
      expect([isChosen, isTold].filter(Boolean), own.id).toHaveLength(1);
    }
    expect(rows.find(({ id }) => id === standing)?.evidence.length).toBeGreaterThan(1);
  });
});

describe('what a secretary is told', () => {
  const open = async (pasted: string): Promise<string> => {
    const path = (await upload(editor, null, '', pasted)).headers.get('location') ?? '';
    await press(await openMinutes(editor, path), 'La réunion', 'meeting');
    return path;
  };

  it('names who is to do a task by the entry that she made, and asks what a proposal lacks instead of refusing it', async () => {
    const path = await open(
      'COMPTE-RENDU DE LA REUNION DU 3 MAI 2021\n\nI- Suites\n\nL’association Les Amis du Quai rejoint la Coordination.\n\nA suivre : Solveig Marande enverra la plaquette.\n\nParticipants :\n\nRelais du Pont, Solveig Marande\n',
    );
    await press(await editor.get(`${path}?block=ATTENDANCE`), 'Solveig Marande', 'accept');
    const tasks = await press(await editor.get(`${path}?block=FOLLOW_UPS`), 'À faire – Solveig Marande', 'accept');
    expect(tasks.text).not.toContain('role="alert"');
    const change =
      /<li class="card(?:(?!<\/li>)[^])*Arrivée[^]*?<\/li>/.exec((await editor.get(`${path}?block=RELATIONS`)).text)?.[0] ?? '';
    expect(textIn({ text: change })).toMatch(/Compléter.*Refuser.*Passer/);
    expect(change).not.toContain('value="accept"');
    const finish = await editor.get(`${path}/publish`);
    const published = await followed(editor, await editor.sendForm(finish.text, `${path}/publish`, { do: 'publish' }));
    expect(textIn(published)).toContain('Solveig Marande 1 À suivre');
  });

  it('says in words of the page that a new entry would be mistaken for another, and offers that one', async () => {
    const path = await open(
      'COMPTE-RENDU DE LA REUNION DU 4 MAI 2021\n\nI- Suites\n\nLe Relais du Pont a remis le Prix des Lanternes 2021 à l’Atelier des Dunes.\n',
    );
    const relations = await editor.get(`${path}?block=RELATIONS`);
    const { fields } = cardOf(relations, 'a remis le Prix');
    const names = [...fields.keys()].filter((one) => one.endsWith('.name'));
    const { action } = cardOf(relations, 'a remis le Prix');
    fields.set('do', 'accept');
    for (const name of names) fields.set(name, 'Maison des Saisons');
    const refused = textIn(await editor.post(action, fields));
    expect(refused).toMatch(/« Maison des Saisons » est déjà le nom de « Maison des Saisons » : choisissez cette fiche/);
    expect(refused).not.toMatch(/identifiant|porté par plusieurs|scope/);
  });

  it('is shown the sentence that may name a victim, and publishes it to all only once she has checked it', async () => {
    const path = await open(
      'COMPTE-RENDU DE LA REUNION DU 5 MAI 2021\n\nI- Suites\n\nSolveig Marande, victime d’un marchand, a un logement.\n\nBruno Sorbier a rencontré Ada Lierre.\n\nParticipants :\n\nRelais du Pont, Bruno Sorbier\n',
    );
    const sentence = 'Solveig Marande, victime d’un marchand, a un logement.';
    expect((await editor.get(`${path}?block=MEETING`)).text).toContain(`<blockquote lang="fr">${sentence}</blockquote>`);
    expect(textIn(await editor.get(`${path}/sentences`))).toContain(
      `${sentence} Dire ce qu’elle dit choisir La phrase nomme peut-être une victime.`,
    );
    await press(await editor.get(`${path}?block=ATTENDANCE`), 'Bruno Sorbier', 'accept');
    const finish = await editor.get(`${path}/publish`);
    expect(textIn(finish)).toContain(`Tous pourraient le lire : ${sentence}`);
    expect(textIn(finish)).toContain('Publier pour les membres');
    const choose = (form: string, more: Record<string, string> = {}): Promise<Got> =>
      editor.post(
        `${path}/publish`,
        new URLSearchParams({ token: /name="token" value="([^"]+)"/.exec(form)?.[1] ?? '', do: 'readers', visibility: 'PUBLIC', ...more }),
      );
    const refused = await choose(finish.text);
    expect(refused.status).toBe(422);
    expect(textIn(refused)).toContain('cochez que vous l’avez vérifié');
    const chosen = textIn(await followed(editor, await choose(finish.text, { victimsSeen: '1' })));
    expect(chosen).toContain('Publier pour tout le monde');
  });

  it('is not asked, in a corrected version, what became of the promises that were made at that meeting', async () => {
    const text = (more: string): string =>
      `COMPTE-RENDU DE LA REUNION DU 6 MAI 2021\n\nI- Suites\n\nA suivre : Bruno Sorbier enverra la plaquette du guide.\n\n${more}Participants :\n\nRelais du Pont, Bruno Sorbier\n`;
    const path = await open(text(''));
    await press(await editor.get(`${path}?block=FOLLOW_UPS`), 'À faire – Bruno Sorbier', 'accept');
    const finish = await editor.get(`${path}/publish`);
    await followed(editor, await editor.sendForm(finish.text, `${path}/publish`, { do: 'publish' }));
    const corrected = await open(text('Bruno Sorbier a envoyé la plaquette du guide.\n\n'));
    const promises = textIn(await editor.get(`${corrected}?block=PROMISES`));
    expect(promises).not.toContain('Fait – ');
    // To the minutes of a later meeting it is an earlier promise.
    const later = await open(text('Bruno Sorbier a envoyé la plaquette du guide.\n\n').replace('6 MAI', '7 MAI'));
    expect(textIn(await editor.get(`${later}?block=PROMISES`))).toContain(
      'Fait – Bruno Sorbier enverra la plaquette du guide Bruno Sorbier a envoyé',
    );
  });
});
