import { describe, expect, it } from 'vitest';
import { followed, textIn } from '../support/editing.js';
import { unescaped } from '../support/form-client.js';
import { openMinutes } from '../support/give-minutes.js';
import type { Got } from '../support/website.js';
import { cardOf, secretaryAtWork } from './secretary-at-work.js';

/** What a secretary corrects, says by hand, and brings together with what the base says. */

const secretary = secretaryAtWork();

describe('the next minutes', () => {
  it('show a sentence once with all that it says: each is accepted where it is ticked, and a new name is asked once', async () => {
    const pasted =
      'COMPTE-RENDU DE LA REUNION DU 25 MARS 2021\n\nI- Suites\n\nLe Relais du Pont a remis le Prix des Lanternes 2021 à l’Atelier des Dunes.\n';
    const path = (await secretary.upload(secretary.editor, null, '', pasted)).headers.get('location') ?? '';
    await secretary.press(await openMinutes(secretary.editor, path), 'La réunion', 'meeting');
    const relations = (): Promise<Got> => secretary.editor.get(`${path}?block=RELATIONS`);
    const page = await relations();
    const shown = textIn({ text: page.text.split('<li class="card')[1] ?? '' });
    expect(shown.match(/a remis le Prix/g)).toHaveLength(1);
    expect(shown).toMatch(/Relais du Pont décerne Prix des Lanternes.*Atelier des Dunes reçoit Prix des Lanternes/);
    expect(shown.match(/Quelle fiche pour « Prix des Lanternes 2021 » \?/g)).toHaveLength(1);
    await secretary.press(page, 'a remis le Prix', 'accept');
    expect(textIn(await relations())).toMatch(/décerne — Prix des Lanternes 2021 accepté .*reçoit — Prix des Lanternes 2021 accepté/);
    const again = await secretary.press(await relations(), 'a remis le Prix', 'undo');
    const { action, fields } = cardOf(again, 'a remis le Prix');
    const [, second = ''] = fields.getAll('position');
    fields.delete('position', second);
    fields.set('do', 'accept');
    await followed(secretary.editor, await secretary.editor.post(action, fields));
    expect(textIn(await relations())).toMatch(/décerne — Prix des Lanternes 2021 accepté .*reçoit Prix des Lanternes 2021.* refusé/);
    // The undoing of each stands with it.
    expect(textIn(await secretary.press(await relations(), 'a remis le Prix', 'undo'))).toContain('Accepter ce qui est coché');
  });

  it('say by hand what no rule proposes, with a new entry, or set a sentence aside', async () => {
    const pasted =
      'COMPTE-RENDU DE LA REUNION DU 21 MARS 2021\n\nI- Suites\n\nAda Lierre est ravie du Cercle Neuf.\n\nIl fait beau ce matin.\n';
    const path = (await secretary.upload(secretary.editor, null, '', pasted)).headers.get('location') ?? '';
    const review = await openMinutes(secretary.editor, path);
    expect(textIn(await secretary.editor.get(`${path}/sentences`))).toContain('Dites d’abord de quelle réunion');
    await secretary.press(review, 'La réunion', 'meeting');
    const list = await secretary.editor.get(`${path}/sentences`);
    expect(textIn(list)).toContain('Ada Lierre est ravie du Cercle Neuf.');
    const say = unescaped(/href="([^"]+\/state\?[^"]+)" aria-label="[^"]*ravie/.exec(list.text)?.[1] ?? '');
    const form = await secretary.editor.get(say);
    const typed = { 'about.0': 'Cercle Neuf', 'text.fr': 'Le Cercle Neuf plaît.' };
    const asked = await secretary.editor.sendForm(form.text, say, typed);
    expect(asked.status).toBe(422);
    expect(textIn(asked)).toContain('« Cercle Neuf » : une nouvelle fiche ?');
    const said = await followed(
      secretary.editor,
      await secretary.editor.sendForm(asked.text, say, { ...typed, 'new.0.kind': 'ORGANIZATION' }),
    );
    expect(textIn(said)).toContain('C’est noté dans le brouillon.');
    expect(textIn(said)).toContain('Le Cercle Neuf plaît.');
    const fine = [...said.text.matchAll(/name="at" value="(\d+-\d+)"/g)].at(-1)?.[1] ?? '';
    const before = Number(/Phrases dont rien n’est tiré (\d+)/.exec(textIn(said))?.[1]);
    const aside = await followed(
      secretary.editor,
      await secretary.editor.sendForm(said.text, `${path}/sentences`, { do: 'set-aside', at: fine }),
    );
    expect(textIn(aside)).toContain(`rien n’est tiré ${before - 1}`);
    expect(textIn(aside)).toContain('1 phrase mise de côté');
    const batch = /name="batch" value="([^"]+)"/.exec(aside.text)?.[1] ?? '';
    const undone = await followed(
      secretary.editor,
      await secretary.editor.sendForm(aside.text, `${path}/sentences`, { do: 'undo', batch }),
    );
    expect(textIn(undone)).toContain(`rien n’est tiré ${before}`);
    const finish = await secretary.editor.get(`${path}/publish`);
    expect(textIn(finish)).toContain('Cercle Neuf');
  });

  it('note several sentences as they stand, of whom they name, and undo that at once', async () => {
    const pasted =
      'COMPTE-RENDU DE LA REUNION DU 23 MARS 2021\n\nI- Suites\n\nAda Lierre et la Maison des Saisons sont ravies.\n\nLe budget reste de 40 euros.\n\nIl fait beau ce matin.\n\nParticipants :\n\nRelais du Pont, Bruno Sorbier\n';
    const path = (await secretary.upload(secretary.editor, null, '', pasted)).headers.get('location') ?? '';
    await secretary.press(await openMinutes(secretary.editor, path), 'La réunion', 'meeting');
    const list = await secretary.editor.get(`${path}/sentences`);
    // « Participants : » says nothing of its own.
    expect(textIn(list)).not.toContain('Participants :');
    const at = (words: string): string =>
      new RegExp(`<li id="s-\\d+"><span[^>]*>[^<]*${words}[^]*?name="at" value="([^"]+)"`).exec(list.text)?.[1] ?? '';
    const send = (form: string, fields: [string, string][]): Promise<Got> =>
      secretary.editor.post(
        `${path}/sentences`,
        new URLSearchParams([['token', /name="token" value="([^"]+)"/.exec(form)?.[1] ?? ''], ...fields]),
      );
    const rest = (page: Got): number => Number(/rien n’est tiré (\d+)/.exec(textIn(page))?.[1]);
    expect(textIn(await send(list.text, [['do', 'as-is']]))).toContain('Cochez d’abord des phrases.');
    const noted = await followed(
      secretary.editor,
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
      secretary.editor,
      await send(noted.text, [
        ['do', 'undo'],
        ['batch', batch],
      ]),
    );
    expect(rest(undone)).toBe(rest(list));
    await followed(
      secretary.editor,
      await send(list.text, [
        ['do', 'as-is'],
        ['at', at('sont ravies')],
        ['at', at('40 euros')],
      ]),
    );
    await followed(
      secretary.editor,
      await secretary.editor.sendForm((await secretary.editor.get(`${path}/publish`)).text, `${path}/publish`, { do: 'publish' }),
    );
    const rows = secretary.site.base.graph.view('EDITOR').statements as readonly { id: string; about?: readonly string[] }[];
    const ofWords = (words: string): readonly string[] | undefined => rows.find((row) => JSON.stringify(row).includes(words))?.about;
    expect(ofWords('sont ravies')).toEqual(['person/ada-lierre', 'organization/maison-des-saisons']);
    expect(ofWords('40 euros')).toEqual(['meeting/2021-03-23']);
  });

  it('are corrected to rest on further sentences too, which are then left with nothing to say, until it is undone', async () => {
    const pasted =
      'COMPTE-RENDU DE LA REUNION DU 24 MARS 2021\n\nI- Suites\n\nBruno Sorbier a rencontré Chloé d’Orme le 5 mars.\n\nCette entrevue a duré deux heures.\n\nLa suite viendra par courrier.\n';
    const path = (await secretary.upload(secretary.editor, null, '', pasted)).headers.get('location') ?? '';
    await secretary.press(await openMinutes(secretary.editor, path), 'La réunion', 'meeting');
    const left = async (): Promise<number> =>
      Number(/rien n’est tiré (\d+)/.exec(textIn(await secretary.editor.get(`${path}/sentences`)))?.[1] ?? 0);
    const cards = await secretary.editor.get(`${path}?block=RELATIONS`);
    const correct = unescaped(/href="([^"]+\/correct\/\d+)"/.exec(cards.text)?.[1] ?? '');
    const form = await secretary.editor.get(correct);
    const optionOf = (words: string): string => new RegExp(`<option value="(\\d+-\\d+)"[^>]*>${words}`).exec(form.text)?.[1] ?? '';
    // Its own sentence is not offered; what was chosen stays chosen where the form is refused.
    expect([optionOf('Cette entrevue'), optionOf('La suite'), optionOf('Bruno Sorbier a')]).toEqual([
      expect.stringMatching(/\d/),
      expect.stringMatching(/\d/),
      '',
    ]);
    const typed = { subject: 'Bruno Sorbier', type: 'MEETS', object: 'Chloé d’Orme', 'also.0': optionOf('Cette entrevue') };
    const refused = await secretary.editor.sendForm(form.text, correct, { ...typed, object: 'Personne de ce nom' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(`<option value="${typed['also.0']}" selected`);
    const before = await left();
    await followed(secretary.editor, await secretary.editor.sendForm(refused.text, correct, typed));
    expect(textIn(await secretary.editor.get(`${path}?block=RELATIONS`))).toContain('corrigé');
    // Its own sentence, and the further one.
    expect(before - (await left())).toBe(2);
    const undone = await secretary.press(await secretary.editor.get(`${path}?block=RELATIONS`), 'rencontre', 'undo');
    expect([undone.status, await left()]).toEqual([200, before]);
    await followed(secretary.editor, await secretary.editor.sendForm(form.text, correct, typed));
    await followed(
      secretary.editor,
      await secretary.editor.sendForm((await secretary.editor.get(`${path}/publish`)).text, `${path}/publish`, { do: 'publish' }),
    );
    const met = secretary.site.base.graph
      .view('EDITOR')
      .statements.filter((row) => JSON.stringify(row).includes('"MEETS"') && JSON.stringify(row).includes('2021-03-05'));
    expect(met.map(({ evidence }) => evidence.length)).toContain(2);
  });

  it('rest on several sentences, contradict and replace what stands, and support what the base says already', async () => {
    const pasted =
      'COMPTE-RENDU DE LA REUNION DU 22 MARS 2021\n\nI- Suites\n\nLe Relais du Pont ouvre une cantine.\n\nLa cantine du Relais du Pont sert vingt repas.\n\nLe Relais du Pont parle du guide.\n';
    const path = (await secretary.upload(secretary.editor, null, '', pasted)).headers.get('location') ?? '';
    await secretary.press(await openMinutes(secretary.editor, path), 'La réunion', 'meeting');
    const sayOf = async (words: string): Promise<string> =>
      unescaped(
        new RegExp(`href="([^"]+/state\\?[^"]+)" aria-label="[^"]*${words}`).exec(
          (await secretary.editor.get(`${path}/sentences`)).text,
        )?.[1] ?? '',
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
    const form = await secretary.editor.get(say);
    const second = optionOf('also.0', 'vingt repas', form);
    expect(second).toMatch(/^\d+-\d+$/);
    const typed = { 'about.0': 'Relais du Pont', 'text.fr': 'Une cantine ouvre.' };
    const looked = await secretary.editor.sendForm(form.text, say, { ...typed, 'also.0': second, do: 'look' });
    expect(looked.status).toBe(200);
    expect(looked.text).toContain(`<option value="${second}" selected`);
    expect(looked.text).toContain('name="also.1"');
    const emptied = await secretary.editor.sendForm(looked.text, say, { ...typed, 'also.0': '', do: 'look' });
    expect(emptied.text).not.toContain(`<option value="${second}" selected`);
    const before = (await secretary.editor.get(`${path}/sentences`)).text;
    const noted = await followed(secretary.editor, await secretary.editor.sendForm(looked.text, say, { ...typed, 'also.0': second }));
    const count = (page: string): number => Number(/rien n’est tiré (\d+)/.exec(textIn({ text: page }))?.[1]);
    expect(count(noted.text)).toBe(count(before) - 2);
    // What stands is chosen, by its words, among what is said of the same.
    const third = await sayOf('parle du guide');
    const other = await secretary.editor.get(third);
    const rival = optionOf('contradicts.0', 'Une cantine ouvre.', other);
    expect(rival).toMatch(/^claim\//);
    expect(optionOf('supersedes.0.statement', 'Une cantine ouvre.', other)).toBe(rival);
    expect(optionOf('contradicts.0', 'Ada Lierre', other)).toBe('');
    const denied = { 'about.0': 'Relais du Pont', 'text.fr': 'Il n’en dit rien.', 'contradicts.0': rival };
    expect(textIn(await followed(secretary.editor, await secretary.editor.sendForm(other.text, third, denied)))).toContain(
      'Il n’en dit rien.',
    );
    // One of the base is supported by one sentence more; one that the draft made is not offered.
    const known = await secretary.editor.get(`${third}&as=known`);
    expect(optionOf('statement', 'Une cantine ouvre.', known)).toBe('');
    const unchosen = await secretary.editor.sendForm(known.text, third, { as: 'known' });
    expect([unchosen.status, textIn(unchosen)]).toEqual([422, expect.stringContaining('Choisissez l’affirmation.')]);
    const standing = optionOf('statement', 'Relais du Pont', known);
    expect(standing).toMatch(/^(?:relation|claim)\//);
    const supported = await followed(
      secretary.editor,
      await secretary.editor.sendForm(known.text, third, { as: 'known', statement: standing }),
    );
    expect(textIn(supported)).toContain('C’est noté dans le brouillon.');
    const finish = await secretary.editor.get(`${path}/publish`);
    const [open = ''] = /<details class="sort" open>[^]*?<\/details>/.exec(finish.text) ?? [];
    expect(textIn({ text: open })).toMatch(/2 changements touchent, remplacent ou contestent ce que la base dit .*Il n’en dit rien\./);
    await followed(secretary.editor, await secretary.editor.sendForm(finish.text, `${path}/publish`, { do: 'publish' }));
    const rows = secretary.site.base.graph.view('EDITOR').statements;
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
      const form = await secretary.editor.get(`/fr/edit/${own.id}`);
      const isChosen = new RegExp(`<select[^>]*name="contradicts[^]*?selected[^>]*>[^<]*${words.slice(0, 8)}`).test(form.text);
      const isTold = textIn(form).includes('Une autre affirmation dit qu’elle contredit celle-ci') && textIn(form).includes(words);
      expect([isChosen, isTold].filter(Boolean), own.id).toHaveLength(1);
    }
    expect(rows.find(({ id }) => id === standing)?.evidence.length).toBeGreaterThan(1);
  });
});
