import { reworkDraft } from '../../changes/rework.js';
import type { Message } from '../../errors.js';
import { notFound } from '../../http/router.js';
import { contactsIn } from '../../import/write/contacts.js';
import { isDecided } from '../../review/proposed.js';
import { ChangeFields, type FieldError, UNTOUCHED } from '../editing/change-fields.js';
import { changeForm, errorSummary, sendChange } from '../editing/change-form.js';
import { preview } from '../editing/draft-preview.js';
import { conflictTable } from '../editing/drafts.js';
import { draftWarnings } from '../editing/warnings.js';
import { type FormRequest, type FormRoute, hiddenFields, tokenField } from '../form-request.js';
import { html, type Html } from '../html.js';
import { count, listing, phrases } from '../i18n.js';
import { DraftDocument, PublishDraftDocument } from '../operations.generated.js';
import { address, type Page, type Reply, sitePath } from '../page-request.js';
import { actorOf, type OwnImport, readOwnImport } from './own-import.js';
import { correctionShown } from './correction.js';
import { IMPORTS_PATH, importPath } from './paths.js';
import { quotes, victimsIn } from './victims.js';
import { whatChanges } from './what-changes.js';

/** The end of a review: what will change in words, what others will read, what is doubtful; publishing it. */

const T = phrases({
  fr: {
    title: 'Avant de publier',
    back: 'Retour à la relecture',
    left: (number: number) =>
      `${count('fr', number, 'proposition n’est', 'propositions ne sont')} pas décidée${number > 1 ? 's' : ''} : elles ne seront pas publiées.`,
    mentions: 'Les noms connus que vous n’avez pas relus seront reconnus dans le texte par la règle habituelle, comme partout.',
    uncovered: (number: number) => `${count('fr', number, 'phrase', 'phrases')} dont rien n’est tiré`,
    uncoveredSay: 'En tirer quelque chose, ou les mettre de côté',
    uncoveredLead: 'Après la publication, le signe + de chaque phrase, sur la page de la réunion, le permet encore.',
    readers: 'Qui pourra le lire',
    MEMBERS: 'Les membres',
    PUBLIC: 'Tout le monde',
    apply: 'Appliquer ce choix',
    contacts: 'Le texte porte des coordonnées. Elles seraient lisibles par tous :',
    line: (line: number) => `ligne ${line}`,
    contactsSeen: 'Je l’ai vu, et elles peuvent être lues par tous',
    contactsRefused: 'Le texte porte des coordonnées : cochez que vous l’avez vu, ou retirez-les du document et déposez-le de nouveau.',
    victims: 'Le texte nomme peut-être une victime. Tous pourraient le lire :',
    victimsSeen: 'Je l’ai vérifié : aucune victime n’y est reconnaissable',
    victimsRefused:
      'Le texte nomme peut-être une victime : cochez que vous l’avez vérifié, ou retirez son nom du document et déposez-le de nouveau.',
    publishMEMBERS: 'Publier pour les membres',
    publishPUBLIC: 'Publier pour tout le monde',
    nothing: 'Rien n’est encore accepté : il n’y a rien à publier.',
  },
  en: {
    title: 'Before publishing',
    back: 'Back to the review',
    left: (number: number) => `${count('en', number, 'proposal is', 'proposals are')} not decided and will not be published.`,
    mentions: 'Known names that you did not review will be found in the text by the usual rule, as everywhere.',
    uncovered: (number: number) => `${count('en', number, 'sentence', 'sentences')} not used yet`,
    uncoveredSay: 'Draw something from them, or set them aside',
    uncoveredLead: 'After publishing, the + sign of each sentence, on the page of the meeting, still lets you do so.',
    readers: 'Who may read it',
    MEMBERS: 'Members',
    PUBLIC: 'Anybody',
    apply: 'Apply this choice',
    contacts: 'The text holds contact details. Anybody could read them:',
    line: (line: number) => `line ${line}`,
    contactsSeen: 'I have seen it, and anybody may read them',
    contactsRefused: 'The text holds contact details: tick that you have seen it, or take them out of the document and give it again.',
    victims: 'The text may name a victim. Anybody could read it:',
    victimsSeen: 'I have checked it: no victim can be recognized in it',
    victimsRefused: 'The text may name a victim: tick that you have checked it, or take the name out of the document and give it again.',
    publishMEMBERS: 'Publish for members',
    publishPUBLIC: 'Publish for anybody',
    nothing: 'Nothing is accepted yet: there is nothing to publish.',
  },
});

const READERS = ['MEMBERS', 'PUBLIC'] as const;

export const FINISH: FormRoute = {
  path: `/${IMPORTS_PATH}/:slug/publish`,
  description: 'The end of a review of minutes: what will change, what others will read (`as`), what is doubtful; publishing it.',
  needs: 'EDITOR',
  reply: async (page) => finishPage(page, await readOwnImport(page)),
  submit: async (page, fields): Promise<Reply> => {
    const { lang } = page;
    const own = await readOwnImport(page);
    const id = own.row.changeSetId;
    if (id === null || own.draft !== 'DRAFT') throw notFound();
    const refused = (messages: readonly string[]): Promise<Page> =>
      finishPage(
        page,
        own,
        messages.map((message) => ({ field: null, message })),
      );
    if (fields.get('do') === 'readers') {
      const visibility = READERS.find((one) => one === fields.get('visibility'));
      if (!visibility) throw notFound();
      if (visibility === 'PUBLIC' && own.outcome.contacts.length > 0 && !fields.getAll('seen').includes('1'))
        return refused([T[lang].contactsRefused]);
      if (visibility === 'PUBLIC' && victimsIn(own).length > 0 && !fields.getAll('victimsSeen').includes('1'))
        return refused([T[lang].victimsRefused]);
      const errors = await setVisibility(page, own, visibility);
      if (errors.length > 0) return refused(errors.map((one) => one[lang]));
      return { redirect: `${address(lang, importPath(own.row.id, 'publish'))}#preview`, status: 303 };
    }
    const sent = await sendChange(
      page,
      fields,
      async ({ idempotencyKey, reason }) =>
        (await page.ask(PublishDraftDocument, { input: { idempotencyKey, reason, id } })).publishChangeSet,
      { to: address(lang, importPath(own.row.id, 'promises')) },
    );
    return sent.done ?? refused(sent.errors.map(({ message }) => message));
  },
};

async function finishPage(page: FormRequest, own: OwnImport, errors: readonly FieldError[] = []): Promise<Page> {
  const { lang } = page;
  const t = T[lang];
  const { row, outcome, cards, progress } = own;
  const frame = {
    title: t.title,
    unlisted: true,
    hasForm: true,
    section: 'meeting',
    styles: ['review.css'],
    status: errors.length > 0 ? 422 : 200,
  };
  const back = html`<p class="editor-links"><a href="${address(lang, importPath(row.id))}">${t.back}</a></p>`;
  if (row.changeSetId === null || own.draft !== 'DRAFT') throw notFound();
  const { node } = await page.ask(DraftDocument, { id: row.changeSetId });
  if (!node || !('operations' in node)) throw notFound();
  if (node.operations.totalCount === 0 || !outcome.meeting) return { ...frame, main: html`${back}<h1>${t.title}</h1><p>${t.nothing}</p>` };
  const left = cards.filter((card) => !isDecided(card));
  const path = importPath(row.id, 'publish');
  const to = address(lang, path);
  return {
    ...frame,
    main: html`${back}<h1>${t.title}</h1>${errorSummary({ errors }, lang)}
      ${left.length > 0 ? html`<p class="notice">${t.left(left.length)} ${left.some(({ block }) => block === 'MENTIONS') ? t.mentions : null}</p>` : null}
      ${readersForm(page, own)}
      ${await draftWarnings(page, node.id)} ${correctionShown(own, lang, true)} ${whatChanges(own, lang)} ${await conflictTable(page, node)} ${await preview(page, node, path, {})}
      ${
        progress.uncovered.length > 0
          ? html`<details><summary>${t.uncovered(progress.uncovered.length)}</summary><p><a href="${address(lang, importPath(row.id, 'sentences'))}">${t.uncoveredSay}</a>. <span class="quiet">${t.uncoveredLead}</span></p><ul>${progress.uncovered.slice(0, SHOWN).map(({ start, end }) => html`<li lang="${outcome.language}">${(row.text ?? '').slice(start, end).replace(/\s+/g, ' ')}</li>`)}</ul></details>`
          : null
      }
      ${node.conflicts.length > 0 ? null : changeForm(page, { action: to, to, hidden: [['do', 'publish']], body: null, button: t[`publish${readersOf(own)}`], beside: html`<a href="${address(lang, importPath(row.id))}">${t.back}</a>` })}`,
  };
}

/** More sentences than these nobody reads in a list. */
const SHOWN = 100;

function readersForm(page: FormRequest, own: OwnImport): Html {
  const { lang } = page;
  const t = T[lang];
  const { contacts, language } = own.outcome;
  const victims = victimsIn(own);
  const change = new ChangeFields(UNTOUCHED);
  return html`<form class="change" method="post" action="${sitePath(lang, importPath(own.row.id, 'publish'))}">${tokenField(page)}${hiddenFields([['do', 'readers']])}
    ${change.choices({ name: 'visibility', label: t.readers, value: readersOf(own), options: READERS.map((value) => ({ value, label: t[value] })) })}
    ${
      contacts.length > 0
        ? html`<p>${t.contacts} ${listing(
            lang,
            contactsIn(own.row.text ?? '')
              .slice(0, SHOWN)
              .map(({ words, line }) => html`<code>${words}</code> (${t.line(line)})`),
          )}</p>${change.check({ name: 'seen', label: t.contactsSeen, checked: false })}`
        : null
    }
    ${
      victims.length > 0
        ? html`<p>${t.victims}</p>${quotes(victims.slice(0, SHOWN), language)}${change.check({ name: 'victimsSeen', label: t.victimsSeen, checked: false })}`
        : null
    }
    <p class="actions"><button class="plain">${t.apply}</button></p></form>`;
}

/** Who may read what is published: the button says so, since a choice that was not applied is none. */
function readersOf({ operations, outcome }: OwnImport): (typeof READERS)[number] {
  const document = operations.find(({ recordId }) => recordId === outcome.meeting?.documentId);
  return document?.input?.visibility === 'PUBLIC' ? 'PUBLIC' : 'MEMBERS';
}

/** Who may read what a draft makes: every new row of it says so. */
async function setVisibility(page: FormRequest, own: OwnImport, visibility: 'MEMBERS' | 'PUBLIC'): Promise<readonly Message[]> {
  const { errors } = await reworkDraft(
    page.application.dataSource,
    actorOf(page),
    own.row.changeSetId ?? '',
    { input: null },
    ({ operations }) =>
      Promise.resolve(
        operations.map((one) =>
          one.operation === 'CREATE' && one.input && 'visibility' in one.input ? { ...one, input: { ...one.input, visibility } } : one,
        ),
      ),
  );
  return errors.map(({ message }) => message);
}
