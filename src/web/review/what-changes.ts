import { operationInWords } from '../../changes/differences.js';
import { type Operation, refersTo } from '../../changes/operation.js';
import { readEdtf } from '../../core/edtf.js';
import { groupBy } from '../../core/group-by.js';
import { kindOfId } from '../../kinds/index.js';
import type { ItemValue } from '../../seeds/decompile/items.js';
import { changeList, recordLink } from '../editing/change-words.js';
import { pageWording } from '../editing/wording.js';
import { html, type Html } from '../html.js';
import { count, type Lang, listing, phrases, prose } from '../i18n.js';
import type { OwnImport } from './own-import.js';

/**
 * What publishing a review changes, sort by sort. What somebody decided in the queue was read there: it is counted, and opens. What was not, and
 * what a second look is worth, stands open.
 */

const T = phrases({
  fr: {
    what: 'Ce qui va changer',
    lead: 'Ce que vous avez relu est replié.',
    unseen: (number: number) =>
      count('fr', number, 'changement qui n’était pas dans la relecture', 'changements qui n’étaient pas dans la relecture'),
    replacing: (number: number) =>
      count(
        'fr',
        number,
        'changement touche, remplace ou conteste ce que la base dit',
        'changements touchent, remplacent ou contestent ce que la base dit',
      ),
    rests: (number: number) => count('fr', number, 'affirmation repose aussi sur ce texte', 'affirmations reposent aussi sur ce texte'),
    uncertain: (number: number) => count('fr', number, 'lecture incertaine', 'lectures incertaines'),
    persons: (number: number) =>
      `${count('fr', number, 'nouvelle personne', 'nouvelles personnes')} : vérifiez qu’aucune n’est une victime.`,
    exposed: (number: number) => count('fr', number, 'personne sera visible de tous', 'personnes seront visibles de tous'),
    statements: (number: number) => `par ${count('fr', number, 'affirmation', 'affirmations')}`,
    documents: (number: number) => count('fr', number, 'texte', 'textes'),
    agenda: (number: number) => count('fr', number, 'point de l’ordre du jour', 'points de l’ordre du jour'),
    attendance: (number: number) => count('fr', number, 'présence ou absence', 'présences ou absences'),
    entities: (number: number) => count('fr', number, 'autre nouvelle fiche', 'autres nouvelles fiches'),
    steps: (number: number) => count('fr', number, 'suite d’une promesse', 'suites de promesses'),
    followUps: (number: number) => count('fr', number, 'point à suivre', 'points à suivre'),
    decisions: (number: number) => count('fr', number, 'décision', 'décisions'),
    claims: (number: number) => count('fr', number, 'autre affirmation', 'autres affirmations'),
    relations: (number: number) => count('fr', number, 'relation', 'relations'),
    mentions: (number: number) => count('fr', number, 'nom dans le texte', 'noms dans le texte'),
    others: (number: number) => count('fr', number, 'autre changement', 'autres changements'),
  },
  en: {
    what: 'What will change',
    lead: 'What you reviewed is folded away.',
    unseen: (number: number) => count('en', number, 'change that was not in the review', 'changes that were not in the review'),
    replacing: (number: number) =>
      count(
        'en',
        number,
        'change touches, replaces or disputes what the base says',
        'changes touch, replace or dispute what the base says',
      ),
    rests: (number: number) => count('en', number, 'statement rests on this text too', 'statements rest on this text too'),
    uncertain: (number: number) => count('en', number, 'uncertain reading', 'uncertain readings'),
    persons: (number: number) => `${count('en', number, 'new person', 'new persons')}: check that none of them is a victim.`,
    exposed: (number: number) => count('en', number, 'person will be visible to anybody', 'persons will be visible to anybody'),
    statements: (number: number) => `by ${count('en', number, 'statement', 'statements')}`,
    documents: (number: number) => count('en', number, 'text', 'texts'),
    agenda: (number: number) => count('en', number, 'item of the agenda', 'items of the agenda'),
    attendance: (number: number) => count('en', number, 'attendance or absence', 'attendances or absences'),
    entities: (number: number) => count('en', number, 'other new entry', 'other new entries'),
    steps: (number: number) => count('en', number, 'step of a promise', 'steps of promises'),
    followUps: (number: number) => count('en', number, 'follow-up', 'follow-ups'),
    decisions: (number: number) => count('en', number, 'decision', 'decisions'),
    claims: (number: number) => count('en', number, 'other claim', 'other claims'),
    relations: (number: number) => count('en', number, 'relation', 'relations'),
    mentions: (number: number) => count('en', number, 'name in the text', 'names in the text'),
    others: (number: number) => count('en', number, 'other change', 'other changes'),
  },
});

/** Sorts that a second look is worth. */
const LOOKED_AT = ['persons', 'unseen', 'replacing', 'uncertain', 'exposed'] as const;
/** Sorts of what was read in the queue, in its order. */
const REVIEWED = [
  'documents',
  'agenda',
  'attendance',
  'steps',
  'followUps',
  'decisions',
  'claims',
  'relations',
  'rests',
  'entities',
  'mentions',
  'others',
] as const;
type Sort = (typeof LOOKED_AT)[number] | (typeof REVIEWED)[number];

export function whatChanges(own: OwnImport, lang: Lang): Html {
  const t = T[lang];
  const { operations } = own;
  const wording = pageWording(own.state.base.records.values(), lang);
  const sortOf = sorterOf(own);
  const sorts = groupBy(operations, (one) => [sortOf(one)]);
  // Where the draft cannot be put on the base, what it makes has no words.
  const list = (some: readonly Operation[]): Html => {
    const said = some.map((one) => operationInWords(one, wording)).filter(({ recordId, subject }) => subject !== recordId);
    const rest = some.length - said.length;
    return html`${changeList(said, lang, false)}${rest > 0 ? html`<p class="quiet">${t.others(rest)}</p>` : null}`;
  };
  const shown = (sort: Sort, isOpen: boolean): Html | null => {
    const some = sorts.get(sort);
    if (!some) return null;
    const fold = (summary: string, body: Html, open: boolean): Html =>
      html`<details class="sort"${open ? html` open` : null}><summary>${summary}</summary>${body}</details>`;
    if (sort !== 'exposed') return fold(t[sort](some.length), list(some), isOpen);
    const persons = personsIn(some);
    const named = persons.map((id) => recordLink(id, prose(wording.nameOf(id) ?? id, lang), own.base.records.has(id), lang));
    return fold(
      t.exposed(persons.length),
      html`<p>${listing(lang, named)}</p>${fold(t.statements(some.length), list(some), false)}`,
      isOpen,
    );
  };
  return html`<section aria-labelledby="what"><h2 id="what">${t.what} <span class="quiet">${operations.length}</span></h2>
    <p class="quiet">${t.lead}</p>
    ${LOOKED_AT.map((sort) => shown(sort, true))}${REVIEWED.map((sort) => shown(sort, false))}</section>`;
}

/** The persons of whom some changes speak, each once. */
function personsIn(operations: readonly Operation[]): string[] {
  const persons = new Set<string>();
  const collect = (id: string): boolean => {
    if (kindOfId(id) === 'PERSON') persons.add(id);
    return false;
  };
  for (const { input } of operations) refersTo(input, collect);
  return [...persons];
}

function sorterOf({ proposals, outcome, operations, base }: OwnImport): (one: Operation) => Sort {
  const seen = new Set([...proposals.flatMap(({ decision }) => decision?.records ?? []), ...outcome.own.flatMap(({ records }) => records)]);
  const made = new Set(operations.flatMap(({ operation, recordId }) => (operation === 'CREATE' ? [recordId] : [])));
  const isOfBase = (id: string): boolean => kindOfId(id) !== null && !made.has(id);
  return (one) => {
    const { operation, section, recordId, input } = one;
    if (operation === 'CREATE' && kindOfId(recordId) === 'PERSON') return 'persons';
    if (!seen.has(recordId)) return 'unseen';
    // Of a corrected version; what somebody adds to a statement by themselves touches it.
    if (outcome.correction && operation === 'UPDATE' && Object.keys(input ?? {}).join() === 'evidence') return 'rests';
    if (operation !== 'CREATE' || (replaces(one, isOfBase) && !confirms(one, base))) return 'replacing';
    if (input?.certainty === 'UNCERTAIN') return 'uncertain';
    if (isStatement(section) && input?.visibility === 'PUBLIC' && refersTo(input, (id) => kindOfId(id) === 'PERSON')) return 'exposed';
    return reviewedSort(one, outcome.meeting?.meetingId);
  };
}

function reviewedSort({ section, input }: Operation, meetingId: string | undefined): Sort {
  switch (section) {
    case 'relations':
      return /^(?:ATTENDS|ABSENT_FROM)$/.test(String(input?.type)) && input?.object === meetingId ? 'attendance' : 'relations';
    case 'claims':
      return input?.kind === 'DECISION' ? 'decisions' : 'claims';
    case 'documents':
    case 'agenda':
    case 'steps':
    case 'followUps':
    case 'entities':
    case 'mentions':
      return section;
    case 'passages':
    case 'dataset':
      return 'others';
  }
}

/** A statement that says so, and one of an entity’s own date, status or name: the newer one counts. */
function replaces({ section, input }: Operation, isOfBase: (id: string) => boolean): boolean {
  if (isSaid(input?.supersedes) || isSaid(input?.contradicts)) return true;
  return section === 'claims' && /^(?:DATE|STATUS|NAME)$/.test(String(input?.kind)) && refersTo(input?.about, isOfBase);
}

/** Whether a date is one that was said before, or falls within each of those: it was announced, and nothing changes. */
function confirms({ input }: Operation, { compiled }: OwnImport['base']): boolean {
  const day = spanOf(input);
  const earlier = [...compiled.items.values()].flatMap(({ section, value }) =>
    section === 'claims' && value.kind === 'DATE' && refersTo(value.about, (id) => refersTo(input?.about, (one) => one === id))
      ? [spanOf(value)]
      : [],
  );
  if (input?.kind !== 'DATE' || isSaid(input.contradicts) || !day || earlier.length === 0) return false;
  return earlier.every((one) => one !== null && one.earliest <= day.earliest && day.latest <= one.latest);
}

function spanOf(value: ItemValue | null): { readonly earliest: string; readonly latest: string } | null {
  const { dates } = (value ?? {}) as { readonly dates?: string | { readonly edtf?: string } };
  const { earliest, latest } = readEdtf((typeof dates === 'string' ? dates : dates?.edtf) ?? '') ?? {};
  return earliest && latest ? { earliest, latest } : null;
}

const isSaid = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined);

const isStatement = (section: Operation['section']): boolean =>
  section === 'relations' || section === 'claims' || section === 'followUps' || section === 'steps';
