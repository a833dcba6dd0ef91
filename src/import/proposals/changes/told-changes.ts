import type { Context, ReadSentence } from '../context.js';
import type { NameChangeProposal, ProposedEntity } from '../proposal.js';
import { sortOf } from '../relations/grammar/nouns.js';
import { wordsOf, type Word } from '../relations/grammar/words.js';
import type { ChangeVerb } from './change-verb.js';
import { CHANGE_FORMS, CHANGE_VERBS, NEWLY } from './change-verbs.js';
import { FUNCTIONS } from './change-words.js';
import { newDateIn } from './new-dates.js';
import { BODY_SORTS, type Named, namedIn } from './people.js';
import { CLITICS, isOfficeWord, set, ToldVerb } from './told-verb.js';

/** What a sentence tells to have changed, by its verbs and by the nouns of what happens, word by word. */

export interface ToldChange {
  readonly change: NameChangeProposal['change'];
  /** Where the words begin and end that tell it, in the sentence. */
  readonly at: number;
  readonly end: number;
  /** Who changes; empty where the words do not say. */
  readonly who: readonly ProposedEntity[];
}

/** So many verbs of a sentence are looked at: no sentence has more. */
const MOST_VERBS = 12;
const MOST_WORDS = 300;

export function toldChanges(context: Context, sentence: ReadSentence): ToldChange[] {
  const words = wordsOf(sentence.text).slice(0, MOST_WORDS);
  let named: Named[] | null = null;
  const names = (): Named[] => (named ??= namedIn(context, sentence, words));
  const all = [...byVerbs(words, names), ...byNouns(words, names)];
  // « rejoint l’équipe et remplacera Ada Lierre »: who comes, comes into an office.
  const coming = all.filter(({ change }) => change === 'ARRIVAL').flatMap(({ who }) => who);
  const found = all.filter(
    ({ change, who }) => change !== 'OFFICE' || who.length === 0 || !who.every((one) => coming.some((other) => isSameEnd(one, other))),
  );
  const isTold = (change: ToldChange['change']): boolean => found.some((one) => one.change === change);
  // « Bienvenue à Ada Lierre, nouvelle animatrice »: one thing, told as an arrival.
  if (!isTold('OFFICE') && !isTold('ARRIVAL')) found.push(...byNewOffice(words, names));
  if (!isTold('ARRIVAL')) found.push(...byNewStaff(words, names));
  const dated = newDateIn(sentence, words);
  return dated ? [...found, { change: 'NEW_DATE', ...dated, who: [] }] : found;
}

function byVerbs(words: readonly Word[], names: () => Named[]): ToldChange[] {
  const found: ToldChange[] = [];
  let looked = 0;
  for (let at = 0; at < words.length && looked < MOST_VERBS; at += 1) {
    const lower = words[at]?.lower ?? '';
    if (!CHANGE_FORMS.has(lower) && !/rai(?:en)?t$/u.test(lower)) continue;
    looked += 1;
    const verb = ToldVerb.at(words, CHANGE_FORMS, at);
    if (!verb) continue;
    for (const rule of CHANGE_VERBS) {
      if (
        !verb.is(rule.verbs) ||
        !rule.when(verb) ||
        found.some((one) => one.change === rule.change && one.at === startOf(words, verb.from))
      )
        continue;
      const who = whoOf(words, rule, verb, names());
      if (rule.isPersons && !who.some(({ kind }) => kind === 'PERSON')) continue;
      if (who.length === 0 && (rule.change === 'ARRIVAL' || rule.change === 'DEPARTURE') && !isSomebody(verb.before(20))) continue;
      // « Un médecin est nommé dans chaque canton »: nobody is.
      if (who.length === 0 && rule.change === 'OFFICE' && verb.before(6).some((word) => /^(?:une?|des)$/u.test(word))) continue;
      found.push({ change: rule.change, at: startOf(words, verb.from), end: words[at]?.end ?? 0, who });
    }
  }
  return found;
}

/** « elle », « l’association », « notre trésorière »: not « les enfants », « le train ». */
const isSomebody = (before: readonly string[]): boolean =>
  before.some((word) => PRONOUNS.has(word) || isOfficeWord(word) || BODY_SORTS.has(sortOf(word) ?? ''));
const PRONOUNS = set('il elle ils elles qui nous celle celui celles ceux lui structure structures');

function whoOf(words: readonly Word[], { who, isPersons, change }: ChangeVerb, verb: ToldVerb, names: readonly Named[]): ProposedEntity[] {
  const isRight = ({ entity }: Named): boolean => isPersons !== true || entity.kind === 'PERSON';
  const all = names.filter((one) => one.from >= verb.begin && one.to <= verb.from + 1 && isRight(one));
  const before = isPersons === true && who === 'BEFORE' ? all.filter((one) => isDoer(words, one, verb)) : all;
  const after = names.filter((one) => one.from > verb.at && one.to <= verb.end && isRight(one));
  const persons = (list: readonly Named[]): Named[] =>
    change === 'OFFICE' ? list.filter(({ entity }) => entity.kind === 'PERSON') : [...list];
  // « cède la présidence à Ada Lierre »: who gets it, too.
  const given =
    change === 'OFFICE' && who === 'BEFORE' && verb.is(HANDS_ON) && verb.object(FUNCTIONS)
      ? persons(after).filter((one) => words[one.from - 1]?.lower === 'à')
      : [];
  const said =
    who === 'BEFORE'
      ? verb.voice === 'BARE'
        ? before.slice(-1)
        : listFrom(words, before)
      : persons(who === 'AFTER' || before.length === 0 ? after : before);
  return [...said, ...given].slice(0, MOST_PERSONS).map(({ entity }) => entity);
}

const MOST_PERSONS = 6;
const HANDS_ON = set('céder laisser transmettre passer remettre confier');

/** « La Voile Rouge et le Club des Pagayeurs »: the first, with those that are joined to it. */
function listFrom(words: readonly Word[], names: readonly Named[]): Named[] {
  const list = names.slice(0, 1);
  for (const one of names.slice(1)) {
    const between = words.slice(list.at(-1)?.to ?? 0, one.from).map(({ lower }) => lower);
    if (!between.some((word) => word === 'et' || word === ',') || !between.every((word) => JOINS.has(word))) break;
    list.push(one);
  }
  return list;
}
const JOINS = set('et , le la les l’ m . mme mm mmes');

/** Whether a person before a verb does it: not « la lettre dont Ada Lierre était chargée est partie », « Ada Lierre dit que le train part ». */
function isDoer(words: readonly Word[], { from, to }: Named, verb: ToldVerb): boolean {
  if (RELATIVES.has(words[from - 1]?.lower ?? '')) return false;
  const between = words.slice(to, verb.from).map(({ lower }) => lower);
  // « Ada Lierre, directrice de la Ligue, part fin juin ».
  const last = between.lastIndexOf(',');
  const own = last > between.indexOf(',') ? between.slice(last + 1) : between;
  while (CLITICS.has(own.at(-1) ?? '')) own.pop();
  return !own.some((word) => RELATIVES.has(word) || ARTICLES.has(word));
}

const RELATIVES = set('dont que qu’ quand où si');
const ARTICLES = set('le la les l’ un une des ce cette ces son sa ses notre nos leur leurs du au aux');

/** « la démission d’Ada Lierre », « le départ de notre bibliothécaire, Mme Lierre », « l’arrivée de Bruno Sorbier ». */
const COMES = set('arrivée venue recrutement embauche accueil');
const GOES = set('départ retrait exclusion');
const CHANGES_OFFICE = set('nomination élection réélection désignation démission remplacement cooptation reconduction');
const TO_PERSON = 9;

function byNouns(words: readonly Word[], names: () => Named[]): ToldChange[] {
  return words.flatMap(({ lower, start }, at): ToldChange[] => {
    // « souhaite la bienvenue à Ada Lierre », « Ada Lierre a envoyé sa lettre de démission ».
    const isWelcome = lower === 'bienvenue' && /^(?:à|au|aux)$/u.test(words[at + 1]?.lower ?? '');
    const isResigning =
      lower === 'démission' && /^(?:sa|leur|de)$/u.test(words[at - 1]?.lower ?? '') && !/^(?:de|d’)$/u.test(words[at + 1]?.lower ?? '');
    if (isWelcome || isResigning) {
      const one = isWelcome
        ? names().find(({ from }) => from > at && from <= at + 4)
        : names().findLast(({ to }) => to <= at && to > at - TO_PERSON);
      return one ? [{ change: isWelcome ? 'ARRIVAL' : 'OFFICE', at: start, end: start + lower.length, who: [one.entity] }] : [];
    }
    const told = COMES.has(lower) ? 'ARRIVAL' : GOES.has(lower) ? 'DEPARTURE' : CHANGES_OFFICE.has(lower) ? 'OFFICE' : null;
    // « en remplacement de … » says who came, and of whom another verb tells.
    if (told === null || words[at - 1]?.lower === 'en' || !/^(?:de|d’|du|des|prochaine?|et)$/u.test(words[at + 1]?.lower ?? '')) return [];
    const one = names().find(({ from }) => from > at && from <= at + TO_PERSON);
    if (!one || words.slice(at, one.from).some(({ text }) => /^[;:!?(]$/u.test(text))) return [];
    const between = words.slice(at + 1, one.from);
    const isOffice = between.some((word) => isOfficeWord(word.lower));
    // « le départ de la randonnée à Montfauvel »: of somebody, or of a body right behind it.
    if (!isOffice && (between.length > 4 || between.some((word) => word.text === ','))) return [];
    if (one.entity.kind !== 'PERSON' && (told === 'OFFICE' || one.entity.kind === 'PLACE')) return [];
    return [{ change: isOffice ? 'OFFICE' : told, at: start, end: words[one.to - 1]?.end ?? start, who: [one.entity] }];
  });
}

/** « Nouvelle trésorière : Ada Lierre », « la nouvelle directrice, Ada Lierre », « Ada Lierre est notre nouvelle présidente ». */
function byNewOffice(words: readonly Word[], names: () => Named[]): ToldChange[] {
  if (words.some(({ lower }) => lower === 'bienvenue')) return [];
  const at = words.findIndex(
    ({ lower }, place) =>
      NEWLY.has(lower) &&
      [1, 2].some((next) => isOfficeWord(words[place + next]?.lower ?? '')) &&
      !(words[place + 3]?.lower ?? '').includes('séance'),
  );
  if (at < 0) return [];
  const near = names().filter(({ entity, from, to }) => entity.kind === 'PERSON' && from - at <= TO_PERSON && at - to <= 5);
  const [one] = [...near].sort((a, b) => Math.abs(a.from - at) - Math.abs(b.from - at));
  const isApart = one && words.slice(Math.min(at, one.to), Math.max(at, one.from)).some(({ text }) => /^[;!?]$/u.test(text));
  return one && !isApart ? [{ change: 'OFFICE', at: startOf(words, at), end: words[at + 1]?.end ?? 0, who: [one.entity] }] : [];
}

/** « Une nouvelle salariée, Ada Lierre, tient désormais le secrétariat »: who works there now has come. */
function byNewStaff(words: readonly Word[], names: () => Named[]): ToldChange[] {
  const at = words.findIndex(({ lower }, place) => NEWLY.has(lower) && STAFF.has(words[place + 1]?.lower ?? ''));
  if (at < 0) return [];
  const one = names().find(({ entity, from }) => entity.kind === 'PERSON' && from > at && from - at <= TO_PERSON);
  return one ? [{ change: 'ARRIVAL', at: startOf(words, at), end: words[at + 1]?.end ?? 0, who: [one.entity] }] : [];
}
const STAFF = set('salarié salariée collègue recrue stagiaire apprenti apprentie permanent permanente volontaire bénévole');

const isSameEnd = (one: ProposedEntity, other: ProposedEntity): boolean => (one.id ?? one.name) === (other.id ?? other.name);

const startOf = (words: readonly Word[], at: number): number => words[at]?.start ?? 0;
