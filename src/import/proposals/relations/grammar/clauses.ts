import type { VerbGroup } from './verb-groups.js';
import { argumentsAt, REACH } from './arguments.js';
import { firstList, listEnding } from './joined-phrases.js';
import { BY_WHICH, isPhrase, isTime, type Item, type Phrase } from './phrase.js';

/** A verb with what stands around it: who does it, what is acted on, and the phrases with prepositions. */
export interface Clause {
  readonly verb: VerbGroup & { readonly start: number; readonly end: number };
  /** The place of the verb among the items of its sentence. */
  readonly at: number;
  readonly subject: readonly Phrase[];
  readonly object: readonly Phrase[];
  /** Lists of phrases behind a preposition, in their order: « à Gand et Namur ». */
  readonly complements: readonly (readonly Phrase[])[];
  readonly hasMoney: boolean;
  /** « la Région apporte 3 000 €, *la Ville* 2 000 € »: who does the same without the verb. */
  readonly likewise: readonly Phrase[];
  /** « …, que la Région tient »: of what stands before, who does it is not what the sentence speaks of. */
  readonly isRelative: boolean;
  /** Where it ends. */
  readonly end: number;
}

/** What follows these is not said to be so. */
const DOUBTING: ReadonlySet<string> = new Set(['si', 'if', 'whether', 'afin', 'comment', 'pourquoi', 'how', 'why']);
const WISHES: ReadonlySet<string> = new Set([
  'souhaiter',
  'vouloir',
  'demander',
  'proposer',
  'falloir',
  'attendre',
  'suggest',
  'propose',
  'hope',
  'want',
  'ask',
]);
const isSubjectRelative = (lower: string): boolean =>
  ['qui', 'who', 'which', 'that', 'lequel', 'laquelle', 'lesquels', 'lesquelles'].includes(lower);

/** Relatives by the preposition that is in them. */
const OF_WHICH: ReadonlyMap<string, string> = new Map([
  ['dont', 'OF'],
  ['où', 'TO'],
  ['auquel', 'TO'],
  ['auxquels', 'TO'],
  ['auxquelles', 'TO'],
]);

const whichOf = (lower: string): string | undefined => (lower.startsWith(BY_WHICH) ? lower.slice(BY_WHICH.length) : OF_WHICH.get(lower));

/** What has more verbs is a list, and no sentence. */
const MOST_CLAUSES = 40;

export function clausesOf(items: readonly Item[]): Clause[] {
  return items
    .flatMap((item, at): Clause[] => {
      if (item.is !== 'VERB' || (!item.isFinite && item.voice === 'ACTIVE' && item.isCalled !== true)) return [];
      const before = subjectAt(items, at);
      if (before.isDoubted) return [];
      const after = argumentsAt(items, at);
      return [
        {
          verb: item,
          at,
          subject: before.isInverted || (before.subject.length === 0 && isAtHead(items, at)) ? after.object : before.subject,
          // « a dit par courriel qu’il avait vu le maire »: what stands behind the verb is acted on.
          object: before.antecedent.length > 0 && (after.object.length === 0 || before.isInverted) ? before.antecedent : after.object,
          complements: before.ofWhich ? [...alternatives(before.ofWhich), ...after.complements] : after.complements,
          hasMoney: after.hasMoney || before.hasMoney,
          likewise: after.likewise,
          isRelative: before.antecedent.length > 0 || before.ofWhich !== undefined,
          end: after.end,
        },
      ];
    })
    .slice(0, MOST_CLAUSES);
}

/** « la conférence du Réseau, dont elle est membre »: of the one or of the other, by what fits. */
const alternatives = (which: Phrase): Phrase[][] => (which.of ? [[which], [{ ...which.of, preposition: which.preposition }]] : [[which]]);

/** « Ont participé Ada Lierre et Bruno Sorbier », « y interviendront … ». */
const COMING: ReadonlySet<string> = new Set(
  'intervenir participer assister siéger paraître sortir suivre contribuer venir arriver figurer ouvrir démarrer débuter prendre tenir dérouler avoir ajouter'.split(
    ' ',
  ),
);

/** « Sont élus Ada Lierre et Bruno Sorbier »: a passive at the head of its sentence has its subject behind. */
function isAtHead(items: readonly Item[], at: number): boolean {
  const verb = items[at];
  const near = items.slice(Math.max(0, at - 12), at);
  const place = near.findLastIndex((item) => item.is === 'BREAK');
  // « En septembre paraîtra un livret », « À cette occasion sera inauguré le four ».
  const ahead = near.slice(place + 1).filter((item) => item.is !== 'ADVERB' && item.is !== 'DATE' && item.is !== 'COMMA');
  return (
    verb?.is === 'VERB' &&
    verb.isFinite &&
    (verb.voice === 'PASSIVE' || verb.lemmas.some((lemma) => COMING.has(lemma))) &&
    ahead.length < 3 &&
    ahead.every((item) => isPhrase(item) && (item.preposition !== null || isTime(item)))
  );
}

interface Before {
  readonly subject: readonly Phrase[];
  /** « le réseau dont elle fait partie », « le salon auquel participe la Ligue »: what stands before the relative, with its preposition. */
  readonly ofWhich?: Phrase;
  /** « le projet que portent … », « le projet que nous portons »: what is acted on stands before the verb, */
  readonly antecedent: readonly Phrase[];
  /** and who acts behind it. */
  readonly isInverted: boolean;
  readonly isDoubted: boolean;
  readonly hasMoney: boolean;
}

const NOBODY: Before = { subject: [], antecedent: [], isInverted: false, isDoubted: false, hasMoney: false };

function subjectAt(items: readonly Item[], at: number, depth = 0): Before {
  const verb = items[at];
  if (verb?.is !== 'VERB' || depth > 3) return NOBODY;
  let before = at - 1;
  while (items[before]?.is === 'ADVERB') before -= 1;
  const prev = items[before];
  if (prev?.is === 'RELATIVE') {
    const list = listEnding(items, before - 1);
    if (isSubjectRelative(prev.lower)) return { ...NOBODY, subject: verb.isPlural ? list : list.slice(-1) };
    const preposition = whichOf(prev.lower);
    const [which] = list.slice(-1);
    if (preposition !== undefined && which) return { ...NOBODY, ofWhich: { ...which, preposition }, isInverted: true };
    if (prev.lower.startsWith('qu') && list.length > 0) return { ...NOBODY, antecedent: list.slice(-1), isInverted: true };
    return NOBODY;
  }
  // « La Fondation nous a versé »: to whom, where the verb does not go with « nous ».
  const isObject = prev?.is === 'PHRASE' && prev.head === 'nous' && !verb.isPlural;
  if (prev?.is === 'PHRASE' && prev.form === 'PRONOUN' && prev.preposition === null && !isObject) {
    const relative = items[before - 1];
    const object = relative?.is === 'RELATIVE' && relative.lower.startsWith('qu') ? listEnding(items, before - 2) : [];
    const preposition = relative?.is === 'RELATIVE' ? whichOf(relative.lower) : undefined;
    const [which] = preposition === undefined ? [] : listEnding(items, before - 2).slice(-1);
    return {
      ...NOBODY,
      subject: [prev],
      antecedent: object.slice(-1),
      ...(which && preposition ? { ofWhich: { ...which, preposition } } : {}),
    };
  }
  if (!verb.isFinite) {
    // « est organisé par la Ligue et soutenu par le Relais »: the same is.
    const twin = items[before]?.is === 'AND' ? lastBefore(items, before, 12, (item) => item.is === 'VERB') : -1;
    const first = items[twin];
    if (first?.is === 'VERB' && first.voice === 'PASSIVE') return subjectAt(items, twin, depth + 1);
    // « Carte : mise en ligne par la Ligue ».
    const colon = items[before];
    if (colon?.is === 'BREAK' && colon.lower === ':' && before === 1) return { ...NOBODY, subject: listEnding(items, 0) };
    // « ces journées de plusieurs projets menés par … »: the projects are.
    const [noun] = listEnding(items, before).slice(-1);
    return { ...NOBODY, subject: noun ? [noun.of?.determiner === 'INDEFINITE' ? noun.of : noun] : [] };
  }
  return mainSubject(items, at, verb.isPlural, depth);
}

function mainSubject(items: readonly Item[], at: number, isPlural: boolean, depth: number): Before {
  let collected: Item[] = [];
  let isDoubted = false;
  let place = at - 1;
  for (; place >= 0 && place > at - REACH; place -= 1) {
    const item = items[place];
    if (!item) break;
    if (item.is === 'BREAK') {
      isDoubted = DOUBTING.has(item.lower);
      break;
    }
    if (item.is === 'RELATIVE') {
      const verb = items[place - 1];
      isDoubted = verb?.is === 'VERB' && verb.lemmas.some((lemma) => WISHES.has(lemma));
      const antecedent = isSubjectRelative(item.lower) ? [] : listEnding(items, place - 1);
      const preposition = whichOf(item.lower);
      const [which] = antecedent.slice(-1);
      if (preposition !== undefined && which)
        return { ...NOBODY, subject: firstList(collected, isPlural), ofWhich: { ...which, preposition } };
      // « le guide que la Guilde publie »: what is acted on stands before « que ».
      if (/^(?:qu|that$)/u.test(item.lower) && antecedent.length > 0) {
        const subject = firstList(collected, isPlural);
        return { ...NOBODY, subject, antecedent: antecedent.slice(-1) };
      }
      // « Ada Lierre, qui …, a rencontré »: a relative clause between commas, whatever its verb.
      const noun = items[place - 1]?.is === 'COMMA' ? items[place - 2] : undefined;
      if (noun?.is === 'PHRASE' && collected.some(({ is }) => is === 'COMMA')) {
        collected = [];
        place -= 1;
        continue;
      }
      break;
    }
    if (item.is === 'VERB' && item.isFinite) {
      const relative = relativeOf(items, place);
      if (relative !== null) {
        collected = [];
        place = relative;
        continue;
      }
      const cut = collected.findLastIndex(({ is }) => is === 'AND' || is === 'COMMA');
      const own = cut < 0 ? [] : firstList(collected.slice(cut + 1), isPlural);
      if (own.length > 0) return { ...NOBODY, subject: own };
      if (cut < 0) return NOBODY;
      // « La Médiathèque, dont le directeur était venu, accueillera … ».
      const aside = lastBefore(items, place, 10, (one) => one.is === 'RELATIVE' && one.lower === 'dont');
      if (aside > 1 && items[aside - 1]?.is === 'COMMA' && isPhrase(items[aside - 2])) {
        collected = [];
        place = aside - 1;
        continue;
      }
      // « X accueille A et financera B »: one subject for both.
      return { ...subjectAt(items, place, depth + 1), antecedent: [], isInverted: false };
    }
    if (item.is === 'VERB' && item.voice === 'ACTIVE') {
      const cut = collected.findLastIndex(({ is }) => is === 'AND' || is === 'COMMA');
      const own = firstList(collected.slice(cut + 1), isPlural);
      if (cut < 0 || own.length > 0) return { ...NOBODY, subject: own };
      // « Bruno, qui devait prendre contact, y a été reçu »: what the infinitive has is left out.
      collected = collected.slice(cut);
      continue;
    }
    collected.unshift(item);
  }
  return { ...NOBODY, subject: firstList(collected, isPlural), isDoubted, hasMoney: collected.some(({ is }) => is === 'MONEY') };
}

/** The last of fewer than so many items before a place that is such a one; -1 where none is. */
function lastBefore(items: readonly Item[], place: number, reach: number, isSuch: (item: Item) => boolean): number {
  const from = Math.max(0, place - reach + 1);
  const found = items.slice(from, place).findLastIndex(isSuch);
  return found < 0 ? -1 : from + found;
}

/** Where the noun stands that a verb in a relative clause goes with; null where its clause is none. */
function relativeOf(items: readonly Item[], at: number): number | null {
  for (let place = at - 1; place >= 0 && place > at - 6; place -= 1) {
    const item = items[place];
    if (!item || item.is === 'VERB' || item.is === 'BREAK' || item.is === 'COMMA') return null;
    if (item.is !== 'RELATIVE') continue;
    const noun = items[place - 1]?.is === 'COMMA' ? place - 2 : place - 1;
    return items[noun]?.is === 'PHRASE' ? noun + 1 : null;
  }
  return null;
}
