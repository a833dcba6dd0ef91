import type { EntityKind } from '../../../kinds/index.js';
import type { ProposedEntity } from '../proposal.js';

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
  ['PUBLICATION', 'livre|rapport|guide|plaquette|livret|brochure|lettre'],
  ['MEETING', 'r[ée]union'],
  ['PROJECT', 'projet|exp[ée]rience'],
  [
    'EVENT',
    'rencontre|atelier|colloque|concours|journ[ée]e(?!s? d[’e])|forum|s[ée]minaire|conf[ée]rence|f[êe]te|marche|exposition|d[ée]bat|table ronde|lancement|manifestations',
  ],
];
const NOUN = new RegExp(`(?<![\\p{L}’'-])(?:${NOUNS.map(([kind, words]) => `(?<${kind}>${words})`).join('|')})(?![\\p{L}-])`, 'giu');
/** Where the words of a thing end: before a verb, a relative clause, a sign or another clause. */
const STOP =
  /\s(?:qui|que|dont|durant|pendant|depuis|comporte|nomm[ée]e?|intitul[ée]e?|où|auquel|à laquelle|à|au|aux|en|dans|afin|lors|avec|organis[ée]e?s?|anim[ée]e?s?|pr[ée]vue?s?|men[ée]e?s?|port[ée]e?s?|financ[ée]e?s?|adress[ée]e?s?|est|sont|a|ont|aura|auront|sera|seront|va|vont|lui|et|par|pour|le \d|les \d|du \d|relatif|portant|autour|(?:était|\p{L}{3,}(?:era|eront|ait|aient)))(?=\s)|[,;:.()[\]!?«»]/iu;
const ABOUT =
  /(?:^|\s)(?:contre|sur(?: le th[èe]me)?|portant sur|relati(?:f|ve) (?:à|aux?)|consacr[ée]e? (?:à|aux?)|autour d(?:e|u|es)|th[ée]matique d(?:e|u|es))\s*(?:(?:la |le |les |l[’'])?(?:question|th[ée]matique|probl[ée]matique|th[èe]me|sujet|lutte contre)\s*(?:de |du |des |d[’'])?)?(?:la |le |les |l[’'])?\s*([\p{L}][^,;:.()«»]{3,60})$/iu;
const PLACE = /^\s*à\s(\p{Lu}[\p{L}-]+(?:[-\s]\p{Lu}[\p{L}-]+)?)(?=[\s,.;:)]|$)/u;
const LEAST_WORDS = 2;
/** « réunion précédente », « prochaine rencontre du collectif »: says which one by when one speaks, and is the name of none. */
const POINTING =
  /(?<![\p{L}])(?:pr[ée]c[ée]dente?s?|derni[èe]re?s?|prochaine?s?|suivante?s?|pass[ée]e?s?|pr[ée]sente?s?|actuel(?:le)?s?|en cours|ci-(?:dessus|joint\p{L}*)|susdite?s?|du jour|de ce jour|d[’']aujourd[’']hui)(?![\p{L}])/iu;

export function thingsIn(text: string): Thing[] {
  const found: Thing[] = [];
  for (const match of text.matchAll(NOUN)) {
    const kind = NOUNS.map(([one]) => one).find((one) => match.groups?.[one] !== undefined);
    const start = match.index;
    if (!kind || start < (found.at(-1)?.end ?? 0)) continue;
    const rest = text.slice(start + match[0].length);
    const tail = rest.slice(0, STOP.exec(rest)?.index ?? rest.length);
    const quoted = /^\s*(?:\p{L}+\s)?(?:nomm[ée]e?\s|intitul[ée]e?\s|sur le th[èe]me\s)?«\s*([^»]{2,80}?)\s*(?:»|\squi\s)/u.exec(rest)?.[1];
    const more =
      /^\s(?:portant sur|relati(?:f|ve) (?:à|aux?)|autour d(?:e|u|es))\s[^,;:.()«»]{3,70}?(?=\s(?:a|ont|est|sont|sera|dans|le \d|les \d|organis\p{L}*)\s|[,;:.()]|$)/u.exec(
        rest.slice(tail.length),
      )?.[0];
    // « la deuxième rencontre … »: what number it has is a part of its name.
    const ordinal =
      /(?<![\p{L}])(?:premi[eè]re?|deuxi[eè]me|seconde?|troisi[eè]me|quatri[eè]me|\d{1,2}e)\s$/iu.exec(text.slice(0, start))?.[0] ?? '';
    const words = `${ordinal}${match[0]}${tail}`.trim();
    const end = start + match[0].length + tail.length;
    const name = quoted ?? words;
    if (quoted === undefined && POINTING.test(name)) continue;
    if (quoted === undefined && name.split(/\s+/u).filter((word) => word.length > 3).length < LEAST_WORDS) continue;
    found.push({
      entity: { id: null, name, kind, candidates: [] },
      start,
      end,
      about: subjectOf(ABOUT.exec(`${tail}${more ?? ''}`)?.[1]),
      place: PLACE.exec(text.slice(end))?.[1] ?? null,
    });
  }
  return found;
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

const BARE = new RegExp(`^(?:${NOUNS.map(([, words]) => words).join('|')})$`, 'iu');

/** Whether a name is no more than the noun: « la rencontre », which was named before. */
export const isBareNoun = (name: string): boolean => BARE.test(name.trim());
