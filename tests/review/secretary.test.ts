import { describe, expect, it } from 'vitest';
import { followed, signedInAs, textIn } from '../support/editing.js';
import { unescaped } from '../support/form-client.js';
import { openMinutes } from '../support/give-minutes.js';
import type { Got } from '../support/website.js';
import { cardOf, formIn, secretaryAtWork, WORD } from './secretary-at-work.js';

/** The next minutes, from a document of Word to a published meeting. */

const secretary = secretaryAtWork();

describe('the next minutes', () => {
  it('go from a document of Word to a published meeting and its promises', async () => {
    const given = await secretary.upload(secretary.editor, WORD, 'janvier.docx');
    const path = given.headers.get('location') ?? '';
    expect(path).toMatch(/^\/fr\/import\/\w{8}$/);
    let page = await openMinutes(secretary.editor, path);
    expect(textIn(page)).toMatch(/0 proposition décidée sur \d+ ; \d+ phrases dont rien n’est tiré/);
    expect(page.text).toContain('value="2021-01-14"');
    page = await secretary.press(page, 'La réunion', 'meeting');
    expect(textIn(page)).toContain('C’est noté dans le brouillon.');
    page = await secretary.press(page, 'L’ordre du jour', 'agenda');
    expect(textIn(page)).toContain('Accepter 2 lignes exactes');
    const pressIn = async (form: RegExp, act: string): Promise<Got> => {
      const { action, fields } = formIn(form.exec(page.text)?.[0] ?? '');
      fields.set('do', act);
      return followed(secretary.editor, await secretary.editor.post(action, fields));
    };
    const EXACT = /<form class="exact"[^]*?<\/form>/;
    page = await pressIn(EXACT, 'exact');
    expect(textIn(page)).not.toContain('lignes exactes');
    page = await pressIn(/<form class="quick"[^>]*>(?:(?!<\/form>)[^])*name="batch"[^]*?<\/form>/, 'undo');
    page = await pressIn(EXACT, 'exact');
    page = await secretary.press(page, 'Théa Brumaire', 'accept');
    expect(textIn(page)).toContain('À suivre et décisions');
    page = await secretary.press(page, 'À faire', 'accept', { words: 'Envoyer la liste' });
    page = await secretary.press(page, 'Décision', 'accept');
    page = await secretary.press(page, 'rencontre', 'accept');
    page = await secretary.press(page, 'organise', 'reject');
    // The names: each card that is to be decided next.
    for (let left = 10; left > 0 && page.text.includes('<li class="card current'); left -= 1)
      page = await pressIn(/<li class="card current[^]*?<\/form>/, 'accept');
    expect(textIn(page)).toContain('Tout est décidé.');

    const finish = await secretary.editor.get(`${path}/publish`);
    expect(textIn(finish)).toContain('1 nouvelle personne');
    expect(textIn(finish)).toMatch(/tout le monde · membre · rédaction 2\d changements cachés/);
    const previewed = textIn(await secretary.editor.get(`${path}/publish?as=EDITOR`));
    expect(previewed).toMatch(/point de l’ordre du jour : /);
    expect(previewed).not.toContain('agenda-item/');
    const published = await followed(secretary.editor, await secretary.editor.sendForm(finish.text, `${path}/publish`, { do: 'publish' }));
    expect(textIn(published)).toContain('Maison des Saisons 1 À suivre');
    expect(published.text).toContain('Envoyer la liste');
    const meeting = await secretary.editor.get('/fr/meeting/2021-01-14');
    expect(textIn(meeting)).toContain('Théa Brumaire');
    expect(textIn(meeting)).toContain('Guilde des Tonneliers');
    expect((await secretary.site.get('/fr/meeting/2021-01-14')).status).toBe(404);
    expect(textIn(await secretary.editor.get(path))).toContain('Ce compte-rendu est publié.');
  });

  it('are seen by nobody else, and told when they are given twice', async () => {
    const path = (await secretary.upload(secretary.editor, WORD, 'again.docx')).headers.get('location') ?? '';
    expect(path).toContain('again=1');
    const other = (await signedInAs(secretary.site, 'EDITOR', 'Pia')).client;
    expect((await other.get(path.replace(/\?.*/, ''))).status).toBe(404);
    expect(textIn(await other.get('/fr/import'))).not.toContain('janvier.docx');
    expect((await secretary.site.get('/fr/import')).status).toBe(303);
    const member = (await signedInAs(secretary.site, 'MEMBER', 'Ugo')).client;
    expect((await member.get('/fr/import')).status).toBe(403);
    // The same text from somebody else: the base has it.
    const twin = (await secretary.upload(other, WORD, 'janvier.docx')).headers.get('location') ?? '';
    expect(textIn(await openMinutes(other, twin))).toContain('La base a déjà ce texte, mot pour mot');
  });

  it('are refused in words, and changed nowhere, when they cannot be read', async () => {
    expect(textIn(await secretary.upload(secretary.editor, null, ''))).toContain('Choisissez un document, ou collez son texte.');
    expect(textIn(await secretary.upload(secretary.editor, Buffer.alloc(0), 'vide.docx'))).toContain('Le document « vide.docx » est vide.');
    const large = await secretary.upload(secretary.editor, Buffer.alloc(10 * 2 ** 20 + 10, 'a'), 'grand.txt');
    expect(large.status).toBe(422);
    expect(textIn(large)).toContain('la limite est de 10 Mo');
    const rtf = (await secretary.upload(secretary.editor, null, '', '{\\rtf1 Rien}')).headers.get('location') ?? '';
    expect(textIn(await openMinutes(secretary.editor, rtf))).toContain('RTF');
    const empty = (await secretary.upload(secretary.editor, null, '', 'Il pleut.')).headers.get('location') ?? '';
    expect(textIn(await openMinutes(secretary.editor, empty))).toContain('Rien à relire n’a été trouvé');
  });

  it('are corrected in the form of a statement, and by another name', async () => {
    const pasted = `COMPTE-RENDU DE LA REUNION DU 20 MARS 2021\n\nI- Suites\n\nBruno Sorbier a rencontré Chloé d’Orme le 5 mars.\n`;
    const path = (await secretary.upload(secretary.editor, null, '', pasted)).headers.get('location') ?? '';
    let page = await openMinutes(secretary.editor, path);
    const early = await secretary.editor.post(
      ...(({ action, fields }): [string, URLSearchParams] => [action, new URLSearchParams([...fields, ['do', 'accept']])])(
        cardOf(await secretary.editor.get(`${path}?block=RELATIONS`), 'rencontre'),
      ),
    );
    expect(textIn(early)).toContain('Dites d’abord de quelle réunion');
    page = await secretary.press(page, 'La réunion', 'meeting');
    page = await secretary.editor.get(`${path}?block=RELATIONS`);
    const correct = unescaped(/href="([^"]+\/correct\/\d+)"/.exec(page.text)?.[1] ?? '');
    const form = await secretary.editor.get(correct);
    const wrong = await secretary.editor.sendForm(form.text, correct, { subject: 'Personne de ce nom' });
    expect(wrong.status).toBe(422);
    expect(textIn(wrong)).toContain('Personne de ce nom');
    page = await followed(
      secretary.editor,
      await secretary.editor.sendForm(form.text, correct, { subject: 'Ada Lierre', type: 'MEETS', object: 'Chloé d’Orme' }),
    );
    const again = await secretary.editor.get(`${path}?block=RELATIONS`);
    expect(textIn(again)).toContain('Ada Lierre');
    expect(textIn(again)).toContain('corrigé');
  });
});

describe('what a secretary is told', () => {
  const open = async (pasted: string): Promise<string> => {
    const path = (await secretary.upload(secretary.editor, null, '', pasted)).headers.get('location') ?? '';
    await secretary.press(await openMinutes(secretary.editor, path), 'La réunion', 'meeting');
    return path;
  };

  it('names who is to do a task by the entry that she made, and asks what a proposal lacks instead of refusing it', async () => {
    const path = await open(
      'COMPTE-RENDU DE LA REUNION DU 3 MAI 2021\n\nI- Suites\n\nElle rejoint la Coordination.\n\nA suivre : Solveig Marande enverra la plaquette.\n\nParticipants :\n\nRelais du Pont, Solveig Marande\n',
    );
    await secretary.press(await secretary.editor.get(`${path}?block=ATTENDANCE`), 'Solveig Marande', 'accept');
    const tasks = await secretary.press(await secretary.editor.get(`${path}?block=FOLLOW_UPS`), 'À faire – Solveig Marande', 'accept');
    expect(tasks.text).not.toContain('role="alert"');
    const change =
      /<li class="card(?:(?!<\/li>)[^])*Arrivée[^]*?<\/li>/.exec((await secretary.editor.get(`${path}?block=RELATIONS`)).text)?.[0] ?? '';
    expect(textIn({ text: change })).toMatch(/Compléter.*Refuser.*Passer/);
    expect(change).not.toContain('value="accept"');
    const finish = await secretary.editor.get(`${path}/publish`);
    const published = await followed(secretary.editor, await secretary.editor.sendForm(finish.text, `${path}/publish`, { do: 'publish' }));
    expect(textIn(published)).toContain('Solveig Marande 1 À suivre');
  });

  it('says in words of the page that a new entry would be mistaken for another, and offers that one', async () => {
    const path = await open(
      'COMPTE-RENDU DE LA REUNION DU 4 MAI 2021\n\nI- Suites\n\nLe Relais du Pont a remis le Prix des Lanternes 2021 à l’Atelier des Dunes.\n',
    );
    const relations = await secretary.editor.get(`${path}?block=RELATIONS`);
    const { fields } = cardOf(relations, 'a remis le Prix');
    const names = [...fields.keys()].filter((one) => one.endsWith('.name'));
    const { action } = cardOf(relations, 'a remis le Prix');
    fields.set('do', 'accept');
    for (const name of names) fields.set(name, 'Maison des Saisons');
    const refused = textIn(await secretary.editor.post(action, fields));
    expect(refused).toMatch(/« Maison des Saisons » est déjà le nom de « Maison des Saisons » : choisissez cette fiche/);
    expect(refused).not.toMatch(/identifiant|porté par plusieurs|scope/);
  });

  it('is shown the sentence that may name a victim, and publishes it to all only once she has checked it', async () => {
    const path = await open(
      'COMPTE-RENDU DE LA REUNION DU 5 MAI 2021\n\nI- Suites\n\nSolveig Marande, victime d’un marchand, a un logement.\n\nBruno Sorbier a rencontré Ada Lierre.\n\nParticipants :\n\nRelais du Pont, Bruno Sorbier\n',
    );
    const sentence = 'Solveig Marande, victime d’un marchand, a un logement.';
    expect((await secretary.editor.get(`${path}?block=MEETING`)).text).toContain(`<blockquote lang="fr">${sentence}</blockquote>`);
    expect(textIn(await secretary.editor.get(`${path}/sentences`))).toContain(
      `${sentence} Dire ce qu’elle dit choisir La phrase nomme peut-être une victime.`,
    );
    await secretary.press(await secretary.editor.get(`${path}?block=ATTENDANCE`), 'Bruno Sorbier', 'accept');
    const finish = await secretary.editor.get(`${path}/publish`);
    expect(textIn(finish)).toContain(`Tous pourraient le lire : ${sentence}`);
    expect(textIn(finish)).toContain('Publier pour les membres');
    const choose = (form: string, more: Record<string, string> = {}): Promise<Got> =>
      secretary.editor.post(
        `${path}/publish`,
        new URLSearchParams({ token: /name="token" value="([^"]+)"/.exec(form)?.[1] ?? '', do: 'readers', visibility: 'PUBLIC', ...more }),
      );
    const refused = await choose(finish.text);
    expect(refused.status).toBe(422);
    expect(textIn(refused)).toContain('cochez que vous l’avez vérifié');
    const chosen = textIn(await followed(secretary.editor, await choose(finish.text, { victimsSeen: '1' })));
    expect(chosen).toContain('Publier pour tout le monde');
  });

  it('is not asked, in a corrected version, what became of the promises that were made at that meeting', async () => {
    const text = (more: string): string =>
      `COMPTE-RENDU DE LA REUNION DU 6 MAI 2021\n\nI- Suites\n\nA suivre : Bruno Sorbier enverra la plaquette du guide.\n\n${more}Participants :\n\nRelais du Pont, Bruno Sorbier\n`;
    const path = await open(text(''));
    await secretary.press(await secretary.editor.get(`${path}?block=FOLLOW_UPS`), 'À faire – Bruno Sorbier', 'accept');
    const finish = await secretary.editor.get(`${path}/publish`);
    await followed(secretary.editor, await secretary.editor.sendForm(finish.text, `${path}/publish`, { do: 'publish' }));
    const corrected = await open(text('Bruno Sorbier a envoyé la plaquette du guide.\n\n'));
    const promises = textIn(await secretary.editor.get(`${corrected}?block=PROMISES`));
    expect(promises).not.toContain('Fait – ');
    // To the minutes of a later meeting it is an earlier promise.
    const later = await open(text('Bruno Sorbier a envoyé la plaquette du guide.\n\n').replace('6 MAI', '7 MAI'));
    expect(textIn(await secretary.editor.get(`${later}?block=PROMISES`))).toContain(
      'Fait – Bruno Sorbier enverra la plaquette du guide Bruno Sorbier a envoyé',
    );
  });

  it('gives up the review of minutes after a question, and begins anew by handing them in again', async () => {
    const minutes =
      'COMPTE-RENDU DE LA REUNION DU 8 MAI 2021\n\nI- Suites\n\nLe Relais du Pont enverra la liste.\n\nParticipants :\n\nRelais du Pont, Bruno Sorbier\n';
    const path = await open(minutes);
    const page = await secretary.press(await secretary.editor.get(`${path}?block=ATTENDANCE`), 'Bruno Sorbier', 'accept');
    const form = /<details class="discard">[^]*?<\/details>/.exec(page.text)?.[0] ?? '';
    expect(textIn({ text: form })).toMatch(
      /Abandonner ce brouillon .*\? Rien de ce que vous y avez accepté ne sera publié\. .* Abandonner définitivement/,
    );
    const other = (await signedInAs(secretary.site, 'EDITOR', 'Noa')).client;
    const { action, fields } = formIn(form);
    const token = /name="token" value="([^"]+)"/.exec((await other.get('/fr/import')).text)?.[1] ?? '';
    expect((await other.post(action, new URLSearchParams({ token, do: 'discard' }))).status).toBe(404);
    const discarded = await followed(secretary.editor, await secretary.editor.post(action, fields));
    expect(textIn(discarded)).toContain('Ce brouillon a été abandonné. Déposez de nouveau le document pour recommencer.');
    expect(textIn(discarded)).not.toContain('Abandonner définitivement');
    expect((await secretary.editor.get(`${path}/publish`)).status).toBe(404);
    expect(textIn(await secretary.editor.get(path.replace('/fr/', '/en/')))).toContain('This draft was discarded.');
    expect(await open(minutes)).not.toBe(path);
    expect((await secretary.editor.get('/fr/meeting/2021-05-08')).status).toBe(404);
  });
});
