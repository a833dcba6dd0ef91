import type { Wording } from '../../changes/differences.js';
import { reviewOf, type Warning } from '../../changes/drafts.js';
import type { Visibility } from '../../core/access.js';
import { groupBy } from '../../core/group-by.js';
import { withoutFullStop } from '../../core/text.js';
import { inReadingTransaction } from '../../store/transaction.js';
import type { FormRequest } from '../form-request.js';
import { html, type Html } from '../html.js';
import { capital, count, type Lang, listing, phrases, prose } from '../i18n.js';
import { recordLink } from './change-words.js';
import { editingState } from './editing-state.js';
import { messageWords, nameOfRecord } from './message-words.js';
import { pageWording } from './wording.js';

/**
 * What is doubtful in a change, as an editor reads it: a sentence for all that is doubtful in one way, and what it is about by name. Where
 * a rule has no sentence here, its own words with names in the place of ids.
 */

/** Who does not see something: « le public », « au public ». */
const READERS: Readonly<Record<Lang, Readonly<Record<Visibility, readonly [plain: string, to: string]>>>> = {
  fr: { PUBLIC: ['le public', 'au public'], MEMBERS: ['les membres', 'aux membres'], EDITORS: ['la rédaction', 'à la rédaction'] },
  en: { PUBLIC: ['the public', 'the public'], MEMBERS: ['members', 'members'], EDITORS: ['editors', 'editors'] },
};

const T = phrases({
  fr: {
    title: 'À vérifier avant de publier',
    more: (number: number) => `et ${count('fr', number, 'autre', 'autres')}`,
  },
  en: {
    title: 'To check before publishing',
    more: (number: number) => `and ${count('en', number, 'more', 'more')}`,
  },
});

/** Of one and of several; `{who}` and `{to}` are who does not see it. */
const SENTENCES: Readonly<Record<string, Readonly<Record<Lang, readonly [one: string, several: string]>>>> = {
  HIDDEN_EVIDENCE: {
    fr: [
      'Une affirmation restera cachée {to}, comme le texte d’où elle est tirée',
      'Des affirmations resteront cachées {to}, comme le texte d’où elles sont tirées',
    ],
    en: [
      'A statement will stay hidden from {who}, like the text that it comes from',
      'Some statements will stay hidden from {who}, like the text that they come from',
    ],
  },
  HIDDEN_NAME: {
    fr: [
      'Pour {who}, un nom sera visible, mais pas le texte où il est écrit',
      'Pour {who}, des noms seront visibles, mais pas le texte où ils sont écrits',
    ],
    en: [
      'To {who}, a name will be visible, but not the text in which it stands',
      'To {who}, some names will be visible, but not the text in which they stand',
    ],
  },
  HIDDEN_SUPERSESSION: {
    fr: ['Pour {who}, une affirmation que vous remplacez vaudra encore', 'Pour {who}, des affirmations que vous remplacez vaudront encore'],
    en: ['To {who}, a statement that you replace will still hold', 'To {who}, some statements that you replace will still hold'],
  },
  HIDDEN_CLOSING: {
    fr: ['Pour {who}, une promesse close restera ouverte', 'Pour {who}, des promesses closes resteront ouvertes'],
    en: ['To {who}, a promise that is closed will stay open', 'To {who}, some promises that are closed will stay open'],
  },
  HIDDEN_STEP: {
    fr: ['La suite d’une promesse restera cachée {to}', 'La suite de plusieurs promesses restera cachée {to}'],
    en: ['What becomes of a promise will stay hidden from {who}', 'What becomes of some promises will stay hidden from {who}'],
  },
  HIDDEN_FROM_READERS: {
    fr: ['Une affirmation sera désormais cachée {to}', 'Des affirmations seront désormais cachées {to}'],
    en: ['A statement will be hidden from {who} from now on', 'Some statements will be hidden from {who} from now on'],
  },
  SHOWN_BY_MERGING: {
    fr: [
      'Les noms et le résumé d’une fiche fusionnée seront désormais visibles pour {who}',
      'Les noms et les résumés de fiches fusionnées seront désormais visibles pour {who}',
    ],
    en: [
      'The names and the summary of a merged entry will be visible to {who} from now on',
      'The names and summaries of merged entries will be visible to {who} from now on',
    ],
  },
  OUTDATED_SUMMARY: {
    fr: ['Un résumé est à relire, car du nouveau est dit', 'Des résumés sont à relire, car du nouveau est dit'],
    en: [
      'A summary has to be read again, since something new is said',
      'Some summaries have to be read again, since something new is said',
    ],
  },
};

const COLON: Readonly<Record<Lang, string>> = { fr: '\u00A0: ', en: ': ' };

/** More names than these nobody reads in a sentence. */
const NAMED = 8;

/**
 * Warnings as items of a list, those of one sort in one.
 * @param isThere whether a record has a page yet
 */
export function warningItems(warnings: readonly Warning[], wording: Wording, lang: Lang, isThere: (id: string) => boolean): Html[] {
  const words = messageWords(wording, lang);
  const named = (id: string): Html | null => {
    const name = nameOfRecord(wording, id);
    return name === undefined ? null : recordLink(id, prose(withoutFullStop(name), lang), isThere(id), lang);
  };
  const sorts = groupBy(warnings, ({ code, readers, message }) => [
    Object.hasOwn(SENTENCES, code) ? `${code} ${(readers?.hiddenFrom ?? []).join(' ')}` : message.en,
  ]);
  return [...sorts.values()].map((some) => {
    const { code, recordId, readers: of, message } = some[0] as Warning;
    const [one, several] = SENTENCES[code]?.[lang] ?? [];
    if (one === undefined || several === undefined) {
      const about = recordId === null ? null : named(recordId);
      const said = prose(words(message[lang]), lang);
      return about === null ? html`${capital(said)}` : html`${about}${COLON[lang]}${said}`;
    }
    const ids = new Set(some.map(({ readers, recordId: id }) => readers?.subject ?? id ?? ''));
    const whom = (form: 0 | 1): Html =>
      listing(
        lang,
        (of?.hiddenFrom ?? []).map((reader) => html`${READERS[lang][reader][form]}`),
      );
    const sentence = (ids.size === 1 ? one : several).replace('{who}', whom(0).text).replace('{to}', whom(1).text);
    const names = [...ids].flatMap((id) => named(id) ?? []);
    return names.length === 0 ? html`${sentence}` : html`${sentence}${COLON[lang]}${namesListed(names, lang)}`;
  });
}

function namesListed(names: readonly Html[], lang: Lang): Html {
  const shown = names.slice(0, NAMED);
  const rest = names.slice(NAMED);
  if (rest.length === 0) return listing(lang, shown);
  return html`${listing(lang, shown)} <details><summary>${T[lang].more(rest.length)}</summary>${listing(lang, rest)}</details>`;
}

/** What is doubtful in a draft; null where nothing is. */
export async function draftWarnings(page: FormRequest, id: string): Promise<Html | null> {
  const { lang, application } = page;
  const review = await inReadingTransaction(application.dataSource, (manager) => reviewOf(manager, id));
  if (!review || review.warnings.length === 0) return null;
  const { records } = (await editingState(page)).base;
  const wording = pageWording(review.preview?.records ?? records.values(), lang);
  const items = warningItems(review.warnings, wording, lang, (one) => records.has(one));
  return html`<section class="notice" aria-labelledby="warnings"><h2 id="warnings">${T[lang].title}</h2><ul>${items.map((item) => html`<li>${item}</li>`)}</ul></section>`;
}
