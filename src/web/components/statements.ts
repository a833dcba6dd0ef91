import { labelOf } from '../../core/enums.js';
import { foldName } from '../../core/fold.js';
import { groupBy } from '../../core/group-by.js';
import { ClaimKind } from '../../statements/claim.js';
import { RELATION_TYPES, relationTypeOf } from '../../statements/vocabulary.js';
import type {
  ClaimCoreFragment,
  ClaimRowFragment,
  RefFragment,
  RelationCoreFragment,
  RelationRowFragment,
  RivalFragment,
} from '../operations.generated.js';
import { dateHtml } from '../dates.js';
import { type Child, html, type Html, join } from '../html.js';
import { capital, formatMoney, type Lang, langAttribute, phrases, prose } from '../i18n.js';
import { badges } from './badges.js';
import type { CorrectionLink } from './editor-links.js';
import { editorialNote, evidencePanel, holder } from './evidence.js';
import { consequences } from './consequences.js';
import { anchor, subjectLink, refLink, refList, verbAndLink } from './links.js';
import { statementText, type StatementTools, statementTools } from './statement-tools.js';
import { voteLine } from './vote.js';

const T = phrases({
  fr: { onBehalfOf: 'pour', topics: 'à propos de', rivals: 'Les sources se contredisent', weight: (number: number) => `${number} fois` },
  en: { onBehalfOf: 'for', topics: 'about', rivals: 'The sources contradict each other', weight: (number: number) => `${number} times` },
});

/** Relations of one entity that read the same way: « Hors la Rue participe à… ». */
export interface RelationGroup {
  readonly key: string;
  readonly label: string;
  readonly rows: readonly RelationRowFragment[];
}

/** Groups the relations of an entity by type and direction, in the order of the vocabulary. */
export function groupRelations(rows: readonly RelationRowFragment[], of: string): RelationGroup[] {
  const groups = new Map<string, { key: string; label: string; row: RelationRowFragment }[]>();
  for (const row of rows) {
    const forwards = row.subject.id === of || relationTypeOf(row.type).symmetric;
    const label = forwards ? row.label : row.inverseLabel;
    const key = `${String(RELATION_TYPES.indexOf(row.type)).padStart(3, '0')}${forwards ? '' : '-inverse'} ${label}`;
    groups.set(key, [...(groups.get(key) ?? []), { key: `${row.type.toLowerCase()}${forwards ? '' : '-inverse'}`, label, row }]);
  }
  const keys = new Set<string>();
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, members]) => {
      const [first] = members;
      if (!first) return [];
      // A type has other words for some kinds of objects, and for what is denied: each has its heading and its id.
      const key = keys.has(first.key) ? `${first.key}-${keys.size}` : first.key;
      keys.add(key);
      return [{ key, label: first.label, rows: members.map(({ row }) => row) }];
    });
}

/**
 * The groups of an entity's relations, each a list under the words of its type and direction: the page's title is their subject.
 * @param tools what stands at each statement beside its sentence; nothing without it
 */
export function relationGroups(groups: readonly RelationGroup[], of: RefFragment, lang: Lang, tools: StatementTools | null = null): Html {
  const shown = new Set<string>();
  return html`${groups.map(
    (group) => html`<section class="group" aria-labelledby="g-${group.key}">
      <h3 id="g-${group.key}">${capital(group.label)}</h3>
      <ul class="statements rows">${group.rows.filter((row) => !shown.has(row.id)).map((row) => relationItem(row, of, { lang, tools, shown }))}</ul>
    </section>`,
  )}`;
}

/** How statements of a list are shown, and which of them stand on the page already. */
interface Listing {
  readonly lang: Lang;
  readonly tools: StatementTools | null;
  readonly shown: Set<string>;
}

function relationItem(row: RelationRowFragment, of: RefFragment, { lang, tools, shown }: Listing): Html {
  const rivals = row.contradicts;
  for (const one of [row, ...rivals]) shown.add(one.id);
  const other = row.subject.id === of.id ? row.object : row.subject;
  const body = html`<p class="said">${refLink(other, lang)}${complements(row, of, lang)}</p>${consequences(row, other, of, lang)}${foot(row, lang, true, tools)}`;
  return html`<li id="${anchor(row.id)}">${rivals.length === 0 ? body : sideBySide([body, ...rivals.map((rival) => rivalBody(rival, lang, tools?.correct))], lang)}</li>`;
}

/** One relation as a whole sentence, read from subject to object, or the other way. */
function relationSentence(row: RelationCoreFragment, lang: Lang, inverse = false): Html {
  const [from, to] = inverse ? [row.object, row.subject] : [row.subject, row.object];
  return html`<p class="said">${subjectLink(from, lang)} ${verbAndLink(inverse ? row.inverseLabel : row.label, to, lang)}${complements(row, from, lang)}</p>`;
}

/** A relation on its own: sentence, what qualifies it, and its evidence unless the page shows that already. */
export function relationBlock(row: RelationCoreFragment, lang: Lang, inverse = false, evidence = true, correct?: CorrectionLink): Html {
  return html`${relationSentence(row, lang, inverse)}${foot(row, lang, evidence, null, correct)}`;
}

/** Relations as one list of whole sentences. */
export function relationList(rows: readonly RelationRowFragment[], lang: Lang, tools: StatementTools | null = null): Html {
  return html`<ul class="statements">${rows.map((row) => html`<li id="${anchor(row.id)}">${relationSentence(row, lang)}${foot(row, lang, true, tools)}</li>`)}</ul>`;
}

/** In which role; null where that is only the name of one end again: « Ministre de la Justice, Ministre de la justice ». */
export function roleOf(
  { role, roleLang, subject, object }: Pick<RelationCoreFragment, 'role' | 'roleLang' | 'subject' | 'object'>,
  lang: Lang,
): Html | null {
  if (!role || [subject, object].some(({ name }) => foldName(name) === foldName(role))) return null;
  return html`<span class="role"${langAttribute(roleLang, lang)}>${prose(role, roleLang ?? lang)}</span>`;
}

/** « , Secrétaire général, pour X, à propos de Y » and what qualifies it. */
function complements(row: RelationCoreFragment, of: RefFragment, lang: Lang): Html {
  const t = T[lang];
  const parts: Child[] = [
    roleOf(row, lang),
    row.onBehalfOf && row.onBehalfOf.id !== of.id ? html`${t.onBehalfOf} ${refLink(row.onBehalfOf, lang)}` : null,
    row.amount ? formatMoney(lang, row.amount.value, row.amount.currency) : null,
    row.topics.length > 0 ? html`${t.topics} ${refList(row.topics, lang)}` : null,
    row.derived && row.weight && row.weight > 1 ? t.weight(row.weight) : null,
  ].filter((part) => part !== null);
  return html`${parts.map((part) => html`, ${part}`)}`;
}

/** What qualifies a statement: status, certainty, date, holder, note, evidence. */
function foot(
  row: RelationCoreFragment | ClaimCoreFragment,
  lang: Lang,
  evidence = true,
  tools: StatementTools | null = null,
  correct = tools?.correct,
): Html {
  const note =
    row.__typename === 'Relation' && row.note
      ? html`<p class="note"${langAttribute(row.noteLang, lang)}>${prose(row.note, row.noteLang ?? lang)}</p>`
      : row.__typename === 'Claim'
        ? voteLine(row.vote, lang)
        : null;
  const marks = [badges(row, lang), dateHtml(row.dates, lang, row.status), holder(row, lang)].filter(
    (mark) => mark !== null && mark.text !== '',
  );
  const line = join(marks, ' ');
  return html`${note}${editorialNote(row, lang)}<div class="foot">${line.text ? html`<span class="marks">${line}</span>` : null}${evidence ? html`<div class="tools">${evidencePanel(row, lang, tools?.open)}${tools && statementTools(row, tools, lang)}</div>` : null}${correct && !isDerived(row) ? correct(row.id, statementText(row, lang)) : null}</div>`;
}

/** What is computed is corrected where it comes from. */
function isDerived(row: RelationCoreFragment | ClaimCoreFragment): boolean {
  return row.__typename === 'Relation' && row.derived;
}

/** Claims under their kinds, in the order in which these first come; rivals come side by side, once. */
export function claimGroups(rows: readonly ClaimRowFragment[], lang: Lang, tools: StatementTools | null = null): Html {
  const shown = new Set<string>();
  return html`${[...groupBy(rows, ({ claimKind }) => [claimKind])].map(([kind, list]) => {
    const items = list.map((row) => claimItem(row, { lang, tools, shown })).filter((item) => item !== null);
    if (items.length === 0) return null;
    const id = `c-${kind.toLowerCase()}`;
    return html`<section class="group" aria-labelledby="${id}"><h3 id="${id}">${capital(labelOf(ClaimKind, kind)[lang])}</h3><ul class="statements rows">${items}</ul></section>`;
  })}`;
}

/** Claims as one list, without their kinds. */
export function claimList(rows: readonly ClaimRowFragment[], lang: Lang, evidence = true, tools: StatementTools | null = null): Html {
  const shown = new Set<string>();
  return html`<ul class="statements rows">${rows.map((row) => claimItem(row, { lang, tools, shown }, evidence))}</ul>`;
}

function claimItem(row: ClaimRowFragment, { lang, tools, shown }: Listing, evidence = true): Html | null {
  if (shown.has(row.id)) return null;
  const rivals = row.contradicts;
  for (const one of [row, ...rivals]) shown.add(one.id);
  const body = html`${claimText(row, lang)}${foot(row, lang, evidence, tools)}`;
  return html`<li id="${anchor(row.id)}">${rivals.length === 0 ? body : sideBySide([body, ...rivals.map((rival) => rivalBody(rival, lang, tools?.correct))], lang)}</li>`;
}

/** A claim's text, what a page says of it, what qualifies it, and its evidence. */
export function claimBody(row: ClaimCoreFragment, lang: Lang, more: Html): Html {
  return html`${claimText(row, lang)}${more}${foot(row, lang)}`;
}

function claimText(row: ClaimCoreFragment, lang: Lang): Html {
  return html`<p class="said"${langAttribute(row.textLang, lang)}>${prose(row.text, row.textLang)}</p>`;
}

/** A claim on its own: what sort, text, what qualifies it, evidence. */
export function claimBlock(row: ClaimCoreFragment, lang: Lang, evidence = true): Html {
  return html`<p class="said"><span class="sort">${capital(labelOf(ClaimKind, row.claimKind)[lang])}</span>
    <span${langAttribute(row.textLang, lang)}>${prose(row.text, row.textLang)}</span></p>${foot(row, lang, evidence)}`;
}

function rivalBody(rival: RivalFragment, lang: Lang, correct?: CorrectionLink): Html {
  return rival.__typename === 'Relation'
    ? relationBlock(rival, lang, false, true, correct)
    : html`${claimText(rival, lang)}${foot(rival, lang, true, null, correct)}`;
}

function sideBySide(bodies: readonly Html[], lang: Lang): Html {
  return html`<div class="rivals"><p class="rivals-title">${T[lang].rivals}</p><div class="columns">${bodies.map((body) => html`<div class="rival">${body}</div>`)}</div></div>`;
}
