import { foldName } from '../../../core/fold.js';
import type { EntityKind } from '../../../kinds/index.js';
import type { ProposedEntity } from '../proposal.js';
import { patternOf } from '../../../core/pattern.js';

/** Things that minutes speak of and that no base knows yet, by the noun that says which kind they are: « projet … », « atelier sur … ». */

export interface Thing {
  readonly entity: ProposedEntity;
  readonly start: number;
  readonly end: number;
  /** What its own words say that it is about: « … contre l’isolement ». */
  readonly about: string | null;
  /** Where its own words say that it is: « … à Lyon ». */
  readonly place: string | null;
}

const NOUNS: readonly (readonly [EntityKind, string])[] = [
  ['LEGAL_TEXT', "(?:proposition|projet) de loi|plan d[’'](?:action|urgence)|convention|charte|d[ée]cret|r[èe]glement int[ée]rieur"],
  ['PUBLICATION', 'compte[- ]rendu(?= de la r[ée]union)|livre|ouvrage|rapport|guide|plaquette|livret|brochure|lettre'],
  ['MEETING', 'r[ée]union'],
  ['AWARD', '[ée]dition(?= [^.;:]{0,20}(?:du|des) prix)'],
  ['PROJECT', 'projet|exp[ée]rience|initiative(?= «)'],
  [
    'EVENT',
    "rencontre|atelier|colloque|(?<!avec le )concours|journ[ée]e(?!s? d(?:[’']|e (?!lutte|la\\s|l[’'])))|forum|s[ée]minaire|conf[ée]rence|f[êe]te|festivit[ée]s|marche|exposition|d[ée]bat|table ronde|lancement|manifestations|[ée]v[èe]nement(?= «)|congr[èe]s|festival|salon|webinaire|c[ée]r[ée]monie|semaine(?=\\s(?:du|de la|de l[’']|des|nationale|europ[ée]enne)\\s?(?!prochaine|rentr|\\d)\\p{L})|assembl[ée]e(?= (?:g[ée]n[ée]rale|pl[ée]ni[èe]re|(?!\\p{L}*e\\s)\\p{L}{3,8} d(?:e|u)\\s|annuelle|d[ée]partementale|r[ée]gionale|nationale de |de |du |d[’']))",
  ],
];
const NOUN = patternOf(
  `(?<![\\p{L}-]|(?<!(?<!\\p{L})[ld])[’'])(?:${NOUNS.map(([kind, words]) => `(?<${kind}>${words})`).join('|')})(?![\\p{L}-])`,
  'giu',
);
/** Where the words of a thing end: before a verb, a relative clause, a sign or another clause. */
const STOP = patternOf(
  /\s(?:qui|que|dont|continue?|durant|pendant|depuis|comporte|nomm[ée]e?|intitul[ée]e?|où|auquel|à laquelle|à|au|aux|en|dans|afin|lors|avec|organis[ée]e?s?|anim[ée]e?s?|pr[ée]vue?s?|men[ée]e?s?|port[ée]e?s?|financ[ée]e?s?|r[ée]alis[ée]e?s?|d[ée]velopp[ée]e?s?|con[çc]ue?s?|pilot[ée]e?s?|soutenue?s?|lanc[ée]e?s?|adress[ée]e?s?|s[’'](?:est|[ée]tai(?:t|ent))|se|n[’']\p{L}+|ne|est|sont|a|ont|aura|auront|sera|seront|va|vont|lui|et|par|pour|d[’']une?|le \d{1,2}(?:er)?|les \d{1,2}(?:er)?,?|relatif|portant|autour|(?:était|\p{L}{3,}(?:era|eront|ait|aient)))(?=\s)|[,;:.()[\]!?«»]/iu,
);
const ABOUT = patternOf(
  /(?:^|\s)(?:contre|sur(?: le th[èe]me)?|portant sur|relati(?:f|ve) (?:à|aux?)|consacr[ée]e? (?:à|aux?)|autour d(?:e|u|es)|th[ée]matique d(?:e|u|es))\s*(?:(?:la |le |les |l[’'])?(?:question|th[ée]matique|probl[ée]matique|th[èe]me|sujet|lutte contre)\s*(?:de |du |des |d[’'])?)?(?:la |le |les |l[’'])?\s*([\p{L}][^,;:.()«»]{3,60})$/iu,
);
const PLACE = /^\s*à\s(\p{Lu}[\p{L}-]+(?:[-\s]\p{Lu}[\p{L}-]+)?)(?=[\s,.;:)]|$)/u;
const LEAST_WORDS = 2;
/** How far after its noun the words of a thing may reach. */
const LONGEST_NAME = 500;
/** « réunion précédente », « prochaine rencontre du collectif »: says which one by when one speaks, and is the name of none. */
const POINTING = patternOf(
  /(?<![\p{L}])(?:pr[ée]c[ée]dente?s?|derni[èe]re?s?|prochaine?s?|suivante?s?|pass[ée]e?s?|pr[ée]sente?s?|actuel(?:le)?s?|en cours|ci-(?:dessus|joint\p{L}*)|susdite?s?|du jour|de ce jour|d[’']aujourd[’']hui)(?![\p{L}])/iu,
);

export function thingsIn(text: string): Thing[] {
  const found: Thing[] = [];
  for (const match of text.matchAll(NOUN)) {
    const kind = NOUNS.map(([one]) => one).find((one) => match.groups?.[one] !== undefined);
    const start = match.index;
    if (!kind || start < (found.at(-1)?.end ?? 0)) continue;
    const thing = thingAt(text, match[0], start, kind);
    if (thing) found.push(thing);
  }
  return found;
}

const QUOTED =
  /^\s*(?:\p{L}+\s){0,2}?(?:nomm[ée]e?s?\s|intitul[ée]e?s?\s|d[ée]nomm[ée]e?s?\s|(sur le th[èe]me|autour du th[èe]me)\s)?(?:d[eu]\s(?:la\s)?)?«\s*([^»]{2,80}?)\s*(?:»|\squi\s)/u;
/** « rencontre à Gand de la Fédération », « projet au Bénin »: the place stands within the name. */
const WITH_PLACE =
  /^\s(?:à|au|aux|en)\s(\p{Lu}[\p{L}’-]+(?:-\p{Lu}[\p{L}]+)*)((?:\s(?:d(?:e|u|es)|d[’'])\s?(?:la\s|l[’'])?[^,;:.()[\]!?«»]{3,80})?)/u;
/** « livre d’Ada Lierre, Les Puits du val (éditions …) »: its title. */
const BOOK = /^(?:livre|ouvrage)$/iu;
const TITLE = /^\s(?:d[’']|de\s|du\s)[^,(«]{4,50}(,)\s+(?:«\s*)?(\p{Lu}[^(;:«»]{5,120}?)\s*(?=\(|$|»)/u;
/** « rencontre avec l’autrice Ada Lierre ». */
const WITH_WHOM = /^\savec\s[^,;:.()[\]!?«»]{3,70}/u;

function thingAt(text: string, noun: string, start: number, kind: EntityKind): Thing | null {
  const from = start + noun.length;
  const rest = text.slice(from, from + LONGEST_NAME);
  const plain = rest.slice(0, STOP.exec(rest)?.index ?? rest.length);
  const title = BOOK.test(noun) ? TITLE.exec(rest) : null;
  const quote = QUOTED.exec(rest) ?? title;
  const isBare = !/\p{L}/u.test(plain);
  const placed = quote || !isBare ? null : WITH_PLACE.exec(rest.slice(plain.length));
  const whom = quote || placed || !isBare ? null : WITH_WHOM.exec(rest.slice(plain.length));
  const ofWhom = placed?.[2] ?? '';
  const withWhom = whom?.[0].slice(0, cutOf(whom[0].slice(5)) + 5) ?? '';
  const tail = placed ? ofWhom.slice(0, cutOf(ofWhom)).trimEnd() : whom ? withWhom : plain;
  const more =
    /^\s(?:portant sur|relati(?:f|ve) (?:à|aux?)|autour d(?:e|u|es))\s[^,;:.()«»]{3,70}?(?=\s(?:a|ont|est|sont|sera|dans|le \d|les \d|du \d|organis\p{L}*)\s|[,;:.()]|$)/u.exec(
      rest.slice(plain.length),
    )?.[0];
  // « la deuxième rencontre … »: what number it has is a part of its name.
  const ordinal =
    /(?<![\p{L}])(?:premi[eè]re?|deuxi[eè]me|seconde?|troisi[eè]me|quatri[eè]me|\d{1,2}e)\s$/iu.exec(text.slice(0, start))?.[0] ?? '';
  const inPlace = placed
    ? `${/^en\s/u.test(placed[0].trim()) ? ' en' : kind === 'PROJECT' ? placed[0].slice(0, placed[0].indexOf(placed[1] ?? '')).trimEnd() : ' à'} ${placed[1] ?? ''}`
    : '';
  // « avec l’autrice Ada Lierre »: the name is enough.
  const day =
    isBare && !placed && !whom
      ? /^\s(?:le|du)\s(?:\p{Ll}+di\s)?(\d{1,2}(?:er)?\s\p{Ll}{3,}(?:\s\d{4})?)/iu.exec(rest.slice(plain.length))?.[1]
      : undefined;
  const named = day === undefined ? tail.replace(/^\savec\s(?:l[’']|l[ea]\s)\p{Ll}+\s(?=\p{Lu})/u, ' avec ') : ` du ${day}`;
  const words = `${ordinal}${noun}${named}${inPlace}`.trim();
  const name = quote ? (quote[1] !== undefined && quote[1] !== ',' ? `${noun} « ${quote[2] ?? ''} »` : (quote[2] ?? '')) : words;
  const end = start + noun.length + (quote ? quote[0].length : placed ? placed[0].length - ofWhom.length + tail.length : tail.length);
  if (!quote && POINTING.test(name)) return null;
  if (!quote && name.split(/[\s’']+/u).filter((word) => word.length > 3).length < LEAST_WORDS) return null;
  return {
    entity: { id: null, name, kind, candidates: [] },
    start,
    end,
    about: quote ? null : subjectOf(ABOUT.exec(`${tail}${more ?? ''}`)?.[1]),
    place: placed?.[1] ?? PLACE.exec(text.slice(end))?.[1] ?? null,
  };
}

function cutOf(words: string): number {
  const cut = STOP.exec(words.replace(/^\s\S+/u, (first) => '_'.repeat(first.length)));
  return cut?.index ?? words.length;
}

/** « cette question » refers to another sentence, and « la proposition de loi … » is a thing, no theme. */
function subjectOf(words: string | undefined): string | null {
  const subject = words?.trim();
  return subject === undefined ||
    /^(?:ce|cet|cette|ces|son|sa|ses|leurs?|th[èe]me)(?![\p{L}])/iu.test(subject) ||
    subject.search(NOUN) === 0
    ? null
    : subject;
}

// A noun that is read as a thing only in certain company is bare without it.
const BARE = patternOf(
  `^(?:${NOUNS.map(([, words]) => words).join('|')}|assembl[ée]e|[ée]v[èe]nement|[ée]dition|initiative|journ[ée]e|ateliers|article)$`,
  'iu',
);

const PLACE_AT_END = /\s(?:à|en|au|aux)\s.*$/iu;

/** « la rencontre », « la rencontre à Gand »: the one of this noun that was named last, where there is one. */
export function sameAsBefore(entity: ProposedEntity, before: readonly Thing[]): ProposedEntity {
  const noun = entity.name.replace(PLACE_AT_END, '');
  if (entity.id !== null || !isBareNoun(noun)) return entity;
  const folded = foldName(noun);
  // What is no more than the noun itself tells no more of it.
  const isMore = (name: string): boolean => !isBareNoun(name.replace(PLACE_AT_END, ''));
  return (
    before.findLast(
      ({ entity: { name } }) =>
        isMore(name) &&
        foldName(name)
          .split(/[\s’']+/u)
          .includes(folded),
    )?.entity ?? entity
  );
}

/** Whether a name is no more than the noun: « la rencontre », which was named before. */
export const isBareNoun = (name: string): boolean => BARE.test(name.trim());
