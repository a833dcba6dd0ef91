import { type Held, heldOn, type HeldOperation } from '../../changes/held.js';
import { readState } from '../../changes/state.js';
import { isAtLeast } from '../../core/access.js';
import { labelOf } from '../../core/enums.js';
import { inLang, type LocalizedText } from '../../core/lang.js';
import { Document } from '../../documents/document.js';
import { notFound } from '../../http/router.js';
import { ContactDetail } from '../../kinds/contact-detail.js';
import { type RelationType, relationTypeOf } from '../../statements/vocabulary.js';
import { ChangeSetState } from '../../store/change-set-tables.js';
import { inReadingTransaction } from '../../store/transaction.js';
import type { FormRequest, FormRoute } from '../form-request.js';
import { html, type Html } from '../html.js';
import { type Lang, langArgument, langAttribute, phrases, prose } from '../i18n.js';
import { address, type Download, type Page } from '../page-request.js';
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
  },
});

/** What is held on a person, as a page and as a file. */
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
];

/** The title of the page of what is held on somebody. */
export const heldTitle = (name: string, lang: Lang): string => T[lang].title(name);

/** The person that an address names. */
export const personOf = ({ parameters }: FormRequest): string => `person/${parameters.slug ?? ''}`;

/** @throws NOT_FOUND */
function read(page: FormRequest): Promise<Held> {
  return inReadingTransaction(page.application.dataSource, async (manager) => {
    const held = await heldOn(manager, await readState(manager), personOf(page));
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
  const id = personOf(page);
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

/** The publication of a document, and its language. */
export function documentName({ base, wording }: EditingState, id: string): string {
  const row = base.records.get(id);
  return row instanceof Document ? `${wording.nameOf(row.publicationId) ?? id} (${row.language})` : id;
}
