import { PARTS, removePart } from '../../changes/document-edits.js';
import { rehearse } from '../../changes/rehearse.js';
import { Document } from '../../documents/document.js';
import { notFound } from '../../http/router.js';
import type { Section, SeedItem } from '../../seeds/decompile/items.js';
import type { FormRequest, FormRoute } from '../form-request.js';
import { html } from '../html.js';
import { phrases, prose } from '../i18n.js';
import { RemoveRecordDocument } from '../operations.generated.js';
import { address, type Page, type Reply, sitePath } from '../page-request.js';
import { ChangeFields, refilled, type Typed, UNTOUCHED } from './change-fields.js';
import { changeForm, draftChoice, errorSummary, reasonField, sendChange, textOf } from './change-form.js';
import { editingState, type EditingState } from './editing-state.js';
import { nameOfRecord } from './message-words.js';
import { versionOf, versionSent } from './record-form.js';
import { consequences, refusal } from './rehearsal.js';

/** Where an editor removes a part of minutes: an item of an agenda, a text, a marked sentence, a name in a text. */

const T = phrases({
  fr: {
    agenda: 'Retirer ce point de l’ordre du jour',
    documents: 'Retirer ce texte',
    passages: 'Retirer cette phrase',
    mentions: 'Retirer ce nom relevé dans le texte',
    lead: 'Pour ce qui n’aurait jamais dû être là. L’historique permet de le restaurer. Voici ce qui changerait :',
    cannot: 'Il n’est pas possible de le retirer :',
    button: 'Retirer',
    back: 'Retour',
  },
  en: {
    agenda: 'Remove this item of the agenda',
    documents: 'Remove this text',
    passages: 'Remove this sentence',
    mentions: 'Remove this name found in the text',
    lead: 'For what should never have been there. It can be restored from the history. This is what would change:',
    cannot: 'It cannot be removed:',
    button: 'Remove',
    back: 'Back',
  },
});

type Part = (typeof PARTS)[number];

/** The address of the form, without the language. */
export const REMOVAL_PATH = 'edit/removal';

/** The link to the form. */
export function removalLink(id: string, section: Part, lang: FormRequest['lang']): { readonly to: string; readonly label: string } {
  return { to: address(lang, REMOVAL_PATH, { id }), label: T[lang][section] };
}

/** Removing a part of minutes, with what follows shown first. */
export const REMOVAL: FormRoute = {
  path: `/${REMOVAL_PATH}`,
  description: 'Removing a part of minutes (`id`): an item of an agenda, a text, a marked sentence, a name; for editors.',
  needs: 'EDITOR',
  reply: (page) => removalPage(page, page.query),
  refill: (page, fields) => removalPage(page, fields, refilled(page, fields)),
  submit: async (page, fields): Promise<Reply> => {
    const state = await editingState(page);
    const item = partOf(state, fields);
    const input = { id: item.id, expectedVersion: versionSent(fields) };
    const { done, errors } = await sendChange(
      page,
      fields,
      async (given) => (await page.ask(RemoveRecordDocument, { input: { ...input, ...given } })).removeRecord,
      { nameOf: () => null, to: address(page.lang, ownerOf(state, item)) },
    );
    return done ?? removalPage(page, fields, { fields, errors });
  },
};

const isPart = (section: Section): section is Part => PARTS.some((one) => one === section);

/** @throws NOT_FOUND */
function partOf(state: EditingState, fields: URLSearchParams): SeedItem & { readonly section: Part } {
  const item = state.item(textOf(fields, 'id') ?? '');
  if (!item || !isPart(item.section)) throw notFound();
  return { ...item, section: item.section };
}

/** The page on which a part stands: of its meeting, of the publication whose text it is, of the text in which it is. */
function ownerOf({ base }: EditingState, { section, value }: SeedItem): string {
  if (section === 'agenda') return String(value.meeting);
  if (section === 'documents') return String(value.publication);
  const document = base.records.get(String(value.document));
  return document instanceof Document ? document.id : 'workplace';
}

async function removalPage(page: FormRequest, fields: URLSearchParams, typed: Typed = UNTOUCHED): Promise<Page> {
  const { lang, application, signedIn } = page;
  if (!signedIn) throw notFound();
  const t = T[lang];
  const state = await editingState(page);
  const item = partOf(state, fields);
  const { id, section } = item;
  const rehearsed = await rehearse(application.dataSource, signedIn.actor, (made) => removePart(made, { id }));
  const back = address(lang, ownerOf(state, item));
  return {
    title: t[section],
    status: typed.errors.length > 0 ? 422 : 200,
    unlisted: true,
    hasForm: true,
    section: 'meeting',
    main: html`<p class="editor-links"><a href="${back}">${t.back}</a></p><h1>${t[section]}</h1>
      <p class="lead">${prose(nameOfRecord(state.wording, id) ?? '', lang)}</p>${errorSummary(typed, lang)}
      ${
        rehearsed.errors.length > 0
          ? html`<p>${t.cannot}</p>${refusal(rehearsed, state.wording, lang)}`
          : html`<p>${t.lead}</p>${consequences(rehearsed, lang)}
            ${changeForm(page, {
              action: sitePath(lang, REMOVAL_PATH),
              to: back,
              hidden: [
                ['id', id],
                ['version', typed.fields.get('version') ?? versionOf(state, item)],
              ],
              body: reasonField(new ChangeFields(typed), lang),
              when: await draftChoice(page, typed),
              button: t.button,
            })}`
      }`,
  };
}
