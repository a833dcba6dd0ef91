import { planErasure } from '../../changes/erase-plan.js';
import { wasErased } from '../../changes/erase.js';
import { foldName } from '../../core/fold.js';
import { Document } from '../../documents/document.js';
import { Mention } from '../../documents/mention.js';
import { Passage } from '../../documents/passage.js';
import { notFound } from '../../http/router.js';
import { ContactDetail } from '../../kinds/contact-detail.js';
import { Entity } from '../../kinds/index.js';
import { Statement } from '../../statements/statement.js';
import type { FormRequest, FormRoute } from '../form-request.js';
import { html, type Html } from '../html.js';
import { count, phrases, prose } from '../i18n.js';
import { ErasePersonDocument } from '../operations.generated.js';
import { address, type Reply } from '../page-request.js';
import { ChangeFields, type FieldError, refilled, type Typed, UNTOUCHED } from './change-fields.js';
import { changeForm, errorSummary, sendChange } from './change-form.js';
import { editingState, wordsOfStatement } from './editing-state.js';
import { documentName, heldTitle, personOf } from './person.js';

const T = phrases({
  fr: {
    title: (name: string) => `Effacer ${name}`,
    lead: 'Un effacement a lieu tout de suite et ne s’annule pas ; il ne va dans aucun brouillon, car un brouillon garderait ce qui doit disparaître. Ce qui est dit des autres reste ; ce qui n’est dit que de cette personne disparaît, son nom est noirci partout ailleurs : textes, affirmations, historique, brouillons. Il ne reste d’elle qu’une empreinte illisible, par laquelle une sauvegarde restaurée l’effacerait de nouveau.',
    goes: 'Ce qui disparaît',
    blackened: 'Où le nom est noirci',
    statementsGo: (number: number) => count('fr', number, 'affirmation', 'affirmations'),
    contactsGo: (number: number) => count('fr', number, 'coordonnée', 'coordonnées'),
    mentionsGo: (number: number) => count('fr', number, 'nom relevé dans les textes', 'noms relevés dans les textes'),
    passagesGo: (number: number) =>
      count('fr', number, 'phrase sur laquelle plus rien ne repose', 'phrases sur lesquelles plus rien ne repose'),
    documentsTouched: (number: number) => count('fr', number, 'document noirci', 'documents noircis'),
    rowsTouched: (number: number) => count('fr', number, 'autre élément modifié', 'autres éléments modifiés'),
    addressesChange: (number: number) =>
      count(
        'fr',
        number,
        'adresse qui contient le nom change ; l’ancienne y mènera encore',
        'adresses qui contiennent le nom changent ; les anciennes y mèneront encore',
      ),
    stays:
      'Les sauvegardes plus anciennes la contiennent encore : détruisez-les ou gardez-les le temps prévu. Restaurées, elles l’effaceront de nouveau.',
    confirm: (name: string) => `Pour confirmer, écrivez son nom : ${name}`,
    button: 'Effacer pour toujours',
    mismatch: 'Ce n’est pas le nom de cette personne : rien n’a été effacé.',
  },
  en: {
    title: (name: string) => `Erase ${name}`,
    lead: 'An erasure is done at once and cannot be undone; it goes into no draft, since a draft would keep what has to go. What is said of others stays; what is said of this person alone goes, and the name is blacked out everywhere else: texts, statements, history, drafts. Nothing is left but a hash, by which a restored backup would erase them again.',
    goes: 'What goes',
    blackened: 'Where the name is blacked out',
    statementsGo: (number: number) => count('en', number, 'statement', 'statements'),
    contactsGo: (number: number) => count('en', number, 'contact detail', 'contact details'),
    mentionsGo: (number: number) => count('en', number, 'name found in texts', 'names found in texts'),
    passagesGo: (number: number) =>
      count('en', number, 'sentence on which nothing rests any more', 'sentences on which nothing rests any more'),
    documentsTouched: (number: number) => count('en', number, 'document blacked out', 'documents blacked out'),
    rowsTouched: (number: number) => count('en', number, 'other row changed', 'other rows changed'),
    addressesChange: (number: number) =>
      count(
        'en',
        number,
        'address that holds the name changes; the old one still leads to it',
        'addresses that hold the name change; the old ones still lead to them',
      ),
    stays: 'Older backups still hold them: destroy these, or keep them for the time foreseen. Once restored, they erase them again.',
    confirm: (name: string) => `To confirm, write the name: ${name}`,
    button: 'Erase for ever',
    mismatch: 'That is not the name of this person: nothing was erased.',
  },
});

/** Erasing a person, with all that goes shown first. */
export const PERSON_ERASURE: FormRoute = {
  path: '/edit/person/:slug/erase',
  description: 'Erasing a person, with all that goes shown first; for administrators.',
  needs: 'ADMINISTRATOR',
  reply: (page) => erasurePage(page),
  refill: (page, fields) => erasurePage(page, refilled(page, fields)),
  submit: async (page, fields): Promise<Reply> => {
    const state = await editingState(page);
    const id = personOf(page);
    const name = state.wording.nameOf(id);
    const refused = (errors: readonly FieldError[]): Promise<Reply> => erasurePage(page, { fields, errors });
    // Whoever sends it again, or too late, is told by the page.
    if (name === undefined) return refused([]);
    if (foldName(fields.get('name') ?? '') !== foldName(name)) return refused([{ field: 'name', message: T[page.lang].mismatch }]);
    const { errors } = await sendChange(
      page,
      fields,
      async (given) => (await page.ask(ErasePersonDocument, { input: { ...given, id } })).erasePerson,
      { nameOf: () => null },
    );
    if (errors) return refused(errors);
    return { redirect: address(page.lang, 'history', { erased: 1 }), status: 303 };
  },
};

/** @throws NOT_FOUND for somebody who never was in the base; of somebody erased before, that is said */
async function erasurePage(page: FormRequest, typed: Typed = UNTOUCHED): Promise<Reply> {
  const { lang } = page;
  const { errors } = typed;
  const t = T[lang];
  const id = personOf(page);
  const state = await editingState(page);
  const plan = planErasure(state.base, id);
  if (!plan) {
    if (!(await wasErased(page.application.dataSource.manager, id))) throw notFound();
    return { redirect: address(lang, 'history', { erased: 'before' }), status: 303 };
  }
  const name = prose(state.wording.nameOf(id) ?? id, lang);
  const { deletes, updates, reidentified } = plan;
  const going = deletes.filter((row) => row instanceof Statement);
  const counted = (of: abstract new () => object): number => deletes.filter((row) => row instanceof of).length;
  const documents = updates.filter(({ after }) => after instanceof Document).map(({ after }) => after.id);
  const changed = updates.filter(
    ({ after }) => !(after instanceof Document) && !(after instanceof Passage) && !(after instanceof Mention),
  ).length;
  const addresses = reidentified.filter(({ after }) => after instanceof Entity).length;
  const line = (number: number, words: string): Html | null => (number === 0 ? null : html`<li>${words}</li>`);
  return {
    title: t.title(name),
    status: errors.length > 0 ? 422 : 200,
    unlisted: true,
    hasForm: true,
    main: html`<p class="editor-links"><a href="${address(lang, `edit/${id}/held`)}">${heldTitle(name, lang)}</a></p><h1>${t.title(name)}</h1>
      ${errorSummary({ errors }, lang)}<p class="lead">${t.lead}</p>
      <section aria-labelledby="goes"><h2 id="goes">${t.goes}</h2><ul>${line(going.length, t.statementsGo(going.length))}${line(counted(ContactDetail), t.contactsGo(counted(ContactDetail)))}${line(counted(Mention), t.mentionsGo(counted(Mention)))}${line(counted(Passage), t.passagesGo(counted(Passage)))}</ul>
        ${going.length === 0 ? null : html`<ul class="rows">${going.map((row) => html`<li><span>${prose(wordsOfStatement(state, row.id), lang)}</span></li>`)}</ul>`}</section>
      <section aria-labelledby="blackened"><h2 id="blackened">${t.blackened}</h2><ul>${line(documents.length, t.documentsTouched(documents.length))}${line(changed, t.rowsTouched(changed))}${line(addresses, t.addressesChange(addresses))}</ul>
        ${documents.length === 0 ? null : html`<ul class="rows">${documents.map((one) => html`<li><span>${documentName(state, one)}</span></li>`)}</ul>`}</section>
      <p>${t.stays}</p>
      ${changeForm(page, {
        action: address(lang, page.path),
        to: address(lang, `edit/${id}/held`),
        body: new ChangeFields(typed).text({ name: 'name', label: t.confirm(name), required: true }),
        button: t.button,
      })}`,
  };
}
