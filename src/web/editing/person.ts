import { planErasure } from '../../changes/erase-plan.js';
import { wasErased } from '../../changes/erase.js';
import { type Held, heldOn, type HeldOperation } from '../../changes/held.js';
import { readState } from '../../changes/state.js';
import { isAtLeast } from '../../core/access.js';
import { labelOf } from '../../core/enums.js';
import { foldName } from '../../core/fold.js';
import { inLang, type LocalizedText } from '../../core/lang.js';
import { Document } from '../../documents/document.js';
import { Mention } from '../../documents/mention.js';
import { Passage } from '../../documents/passage.js';
import { notFound } from '../../http/router.js';
import { ContactDetail } from '../../kinds/contact-detail.js';
import { Entity } from '../../kinds/index.js';
import { Statement } from '../../statements/statement.js';
import { type RelationType, relationTypeOf } from '../../statements/vocabulary.js';
import { ChangeSetState } from '../../store/change-set-tables.js';
import { inReadingTransaction } from '../../store/transaction.js';
import type { FormRequest, FormRoute } from '../form-request.js';
import { html, type Html } from '../html.js';
import { count, type Lang, langArgument, langAttribute, phrases, prose } from '../i18n.js';
import { ErasePersonDocument } from '../operations.generated.js';
import { address, type Download, type Page, type Reply } from '../page-request.js';
import { ChangeFields, type FieldError, refilled, type Typed, UNTOUCHED } from './change-fields.js';
import { changeForm, errorSummary, sendChange } from './change-form.js';
import { editingState, type EditingState, wordsOfStatement } from './editing-state.js';
import { revisionList } from './history-list.js';
import { authorInWords } from './revision-words.js';

const T = phrases({
  fr: {
    title: (name: string) => `Tout ce qui est gardé sur ${name}`,
    lead: 'Pour répondre à qui demande ce que la base sait d’une personne. Un compte pour se connecter, s’il y en a un, est à part.',
    file: 'Tout en un fichier (JSON)',
    correct: 'Corriger la fiche',
    erase: 'Effacer cette personne',
    see: 'Voir la fiche',
    statements: 'Ce qui en est dit',
    others: 'Points d’ordre du jour présentés',
    mentions: 'Où les textes la nomment',
    contacts: 'Coordonnées',
    documents: 'Documents qui portent son nom',
    imported: (name: string, owner: string) => `compte-rendu déposé par ${owner}${name === '' ? '' : ` (${name})`}`,
    history: 'Historique',
    text: 'le texte d’un compte-rendu',
    drafts: 'Dans des brouillons et des changements passés',
    none: 'Rien.',
    eraseTitle: (name: string) => `Effacer ${name}`,
    eraseLead:
      'Un effacement a lieu tout de suite et ne s’annule pas ; il ne va dans aucun brouillon, car un brouillon garderait ce qui doit disparaître. Ce qui est dit des autres reste ; ce qui n’est dit que de cette personne disparaît, son nom est noirci partout ailleurs : textes, affirmations, historique, brouillons. Il ne reste d’elle qu’une empreinte illisible, par laquelle une sauvegarde restaurée l’effacerait de nouveau.',
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
    title: (name: string) => `All that is held on ${name}`,
    lead: 'To answer whoever asks what the base knows of them. An account for signing in, if there is one, is kept separately.',
    file: 'All of it as one file (JSON)',
    correct: 'Correct the entry',
    erase: 'Erase this person',
    see: 'See the entry',
    statements: 'What is said of them',
    others: 'Agenda items presented',
    mentions: 'Where texts name them',
    contacts: 'Contact details',
    documents: 'Documents that hold their name',
    imported: (name: string, owner: string) => `minutes given by ${owner}${name === '' ? '' : ` (${name})`}`,
    history: 'History',
    text: 'the text of minutes',
    drafts: 'In drafts and past changes',
    none: 'Nothing.',
    eraseTitle: (name: string) => `Erase ${name}`,
    eraseLead:
      'An erasure is done at once and cannot be undone; it goes into no draft, since a draft would keep what has to go. What is said of others stays; what is said of this person alone goes, and the name is blacked out everywhere else: texts, statements, history, drafts. Nothing is left but a hash, by which a restored backup would erase them again.',
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

/** What is held on a person, as a page and as a file; erasing them. */
export const PERSON_PAGES: readonly FormRoute[] = [
  {
    path: '/edit/person/:slug/held',
    description: 'All that is held on a person; for editors.',
    needs: 'EDITOR',
    reply: (page) => heldPage(page),
  },
  {
    path: '/edit/person/:slug/held.json',
    description: 'All that is held on a person, as one file; for editors.',
    needs: 'EDITOR',
    reply: async (page): Promise<Download> => {
      const held = await read(page);
      return {
        type: 'application/json; charset=utf-8',
        body: `${JSON.stringify({ person: fileOf(held) }, null, 2)}\n`,
        filename: `${page.parameters.slug ?? 'person'}.json`,
        unlisted: true,
      };
    },
  },
  {
    path: '/edit/person/:slug/erase',
    description: 'Erasing a person, with all that goes shown first; for administrators.',
    needs: 'ADMINISTRATOR',
    reply: (page) => erasurePage(page),
    refill: (page, fields) => erasurePage(page, refilled(page, fields)),
    submit: async (page, fields): Promise<Reply> => {
      const state = await editingState(page);
      const id = idOf(page);
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
  },
];

const idOf = ({ parameters }: FormRequest): string => `person/${parameters.slug ?? ''}`;

/** @throws NOT_FOUND */
function read(page: FormRequest): Promise<Held> {
  return inReadingTransaction(page.application.dataSource, async (manager) => {
    const held = await heldOn(manager, await readState(manager), idOf(page));
    if (!held) throw notFound();
    return held;
  });
}

/** What is held, as the file has it. */
function fileOf({ history, ...held }: Held): object {
  return {
    ...held,
    history: history.map(({ revision, operations }) => ({
      sequence: revision.number,
      at: revision.at,
      author: revision.actor,
      reason: revision.reason,
      changes: operations.map(({ operation, section, recordId, before, input }) => ({
        operation,
        section,
        recordId,
        before,
        after: input,
      })),
    })),
  };
}

async function heldPage(page: FormRequest): Promise<Page> {
  const { lang, signedIn } = page;
  const t = T[lang];
  const id = idOf(page);
  const [held, state] = await Promise.all([read(page), editingState(page)]);
  const name = prose(state.wording.nameOf(id) ?? id, lang);
  const contacts = [...state.base.records.values()].filter((row) => row instanceof ContactDetail && row.entityId === id) as ContactDetail[];
  const section = (key: 'statements' | 'others' | 'mentions' | 'contacts' | 'documents' | 'drafts', items: readonly Html[]): Html =>
    html`<section aria-labelledby="${key}"><h2 id="${key}">${t[key]} <span class="quiet">${items.length}</span></h2>${items.length === 0 ? html`<p class="quiet">${t.none}</p>` : html`<ul class="rows">${items.map((item) => html`<li><span>${item}</span></li>`)}</ul>`}</section>`;
  return {
    title: t.title(name),
    unlisted: true,
    hasForm: true,
    main: html`<p class="editor-links"><a href="${address(lang, id)}">${t.see}</a> <a href="${address(lang, `edit/${id}`)}">${t.correct}</a> <a href="${address(lang, `edit/${id}/held.json`)}">${t.file}</a>
        ${signedIn && isAtLeast(signedIn.actor.role, 'ADMINISTRATOR') ? html`<a href="${address(lang, `edit/${id}/erase`)}">${t.erase}</a>` : null}</p>
      <h1>${t.title(name)}</h1><p class="lead">${t.lead}</p>
      ${section(
        'statements',
        held.statements.map((row) => html`<a href="${address(lang, row.id)}">${prose(wordsOfStatement(state, row.id), lang)}</a>`),
      )}
      ${
        held.others.length > 0
          ? section(
              'others',
              held.others.map((row) => html`${prose(wordsOfStatement(state, row.id), lang)}`),
            )
          : null
      }
      ${section(
        'contacts',
        contacts.map(({ value }) => html`${value}`),
      )}
      ${section(
        'mentions',
        held.mentions.map(
          ({ surface, sentence, documentId }) =>
            html`<a href="${address(lang, documentId)}">${surface}</a> <span class="quiet"${langAttribute('fr', lang)}>${prose(sentence, 'fr')}</span>`,
        ),
      )}
      ${section('documents', [
        ...held.documents.map((one) => html`<a href="${address(lang, one)}">${documentName(state, one)}</a>`),
        ...held.imports.map(({ fileName, owner }) => html`${t.imported(fileName, owner)}`),
      ])}
      ${section(
        'drafts',
        held.changeSets.map(
          ({ owner, state: of, ...held }) =>
            html`${prose(heldWords(state, held, lang), lang)} <span class="quiet">${authorInWords(owner, lang)} · ${labelOf(ChangeSetState, of)[lang]}</span>`,
        ),
      )}
      <section aria-labelledby="history"><h2 id="history">${t.history}</h2>${revisionList(page, held.history, state.base.records.values(), 3)}</section>`,
  };
}

/** What a change is about; where the base does not have it, as its draft says it. */
function heldWords(
  state: EditingState,
  { recordId, input, before }: Pick<HeldOperation, 'recordId' | 'input' | 'before'>,
  lang: Lang,
): string {
  if (state.base.records.has(recordId)) return wordsOfStatement(state, recordId);
  const value = input ?? before ?? {};
  const { subject, type, object, text, task, title, surface, quote } = value;
  const named = (id: string): string => state.wording.nameOf(id) ?? id;
  if (value.publication !== undefined) return T[lang].text;
  if (typeof subject === 'string' && typeof type === 'string' && typeof object === 'string')
    return `${named(subject)} — ${relationTypeOf(type as RelationType).label[lang]} — ${named(object)}`;
  const said = [text, task, title, surface, quote].find((one) => one !== undefined && one !== null);
  if (typeof said === 'object') return inLang(said as LocalizedText, langArgument(lang))?.text ?? recordId;
  return typeof said === 'string' ? said : recordId;
}

function documentName({ base, wording }: EditingState, id: string): string {
  const row = base.records.get(id);
  return row instanceof Document ? `${wording.nameOf(row.publicationId) ?? id} (${row.language})` : id;
}

/** @throws NOT_FOUND for somebody who never was in the base; of somebody erased before, that is said */
async function erasurePage(page: FormRequest, typed: Typed = UNTOUCHED): Promise<Reply> {
  const { lang } = page;
  const { errors } = typed;
  const t = T[lang];
  const id = idOf(page);
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
    title: t.eraseTitle(name),
    status: errors.length > 0 ? 422 : 200,
    unlisted: true,
    hasForm: true,
    main: html`<p class="editor-links"><a href="${address(lang, `edit/${id}/held`)}">${t.title(name)}</a></p><h1>${t.eraseTitle(name)}</h1>
      ${errorSummary({ errors }, lang)}<p class="lead">${t.eraseLead}</p>
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
