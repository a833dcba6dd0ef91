import { patternOf } from '../../core/pattern.js';

/** Where a meeting was or will be held, in the words that stand behind its day or beside « lieu ». */

/** What a place is, by the noun that it begins with; a name with a capital is one too. */
const VENUE =
  '(?:salle|local|auberge|sous-pr[ée]fecture|gîte|restaurant|chalet|pavillon|mairie|maison|m[ée]diath[èe]que|biblioth[èe]que|espace|locaux|bureaux?|[ée]cole|lyc[ée]e|coll[èe]ge|bourse|centre|foyer|mjc|h[ôo]tel|salon|si[èe]ge|tiers-lieu|caf[ée]|th[ée][âa]tre|gymnase|pr[ée]fecture|universit[ée]|ferme|chapelle|[ée]glise|grange|halle|auditorium|amphith[ée][âa]tre|visio|visioconf[ée]rence|t[ée]l[ée]phone|distanciel|pr[ée]sentiel|hall|room|library|town hall|church|school|community centre|online)';
const OFFICES =
  "dans les locaux d(?:e la |e l[’']|u |es |e |[’'])|dans l[ae]s? (?=salle)|dans l[ae]s? |(?:au|dans le) si[èe]ge (?!de l[’']association)d(?:e la |e l[’']|u |es |e |[’'])";
const AT = patternOf(
  `(?:^|[\\s,])(?:at (?:the )?|in (?:the )?|${OFFICES}|à l[’']|à la |au |aux |à |chez |par (?=visio|t[ée]l[ée]phone)|(?=en (?:visio|distanciel|pr[ée]sentiel|ligne))|en (?=mairie|salle|pr[ée]fecture))((?:\\p{L}|\\d).*)$`,
  'iu',
);
/** « mardi 15 mai à 14 h, Mairie du Val », « – salle du Four »: no preposition, and a capital or what a place is. */
const ALONE = patternOf(`^\\s*(?:,|[–—-]|\\()\\s*(\\p{Lu}.*|${VENUE}(?!\\p{L}).*)$`, 'u');
/** What goes on to tell of something else. */
const ENDS =
  /\s*(?:[,–—-]\s*)?(?:sous la pr[ée]sidence|en pr[ée]sence|sur convocation|convoqu[ée]|d[ûu]ment|suivie? d|afin d|pour (?:examiner|d[ée]lib[ée]rer)|chaired by|with\s.{0,30}in the chair|under the chair|sur l[’']ordre du jour).*$/iu;
const HOURS =
  /^\s*(?:,|[–—-])?\s*(?:de|à|dès|à partir de|at|from)?\s*\d{1,2}\s?(?:heures?|h|:|pm|am)\s?(?:\d{2})?(?:\s*(?:à|-|–|to)\s*\d{1,2}\s?(?:heures?|h|:|pm|am)?\s?(?:\d{2})?)?/iu;

/** « à Saint-Maurin à 18 heures » */
const HOURS_BEHIND = /\s+(?:à|dès|de|at)\s\d{1,2}\s?(?:heures?|h|:).*$/iu;
/** « au même endroit », « à une date que le bureau fixera »: which one, nobody says here. */
const SAME_PLACE =
  /^(?:une?\s(?:date|heure|jour)|des\s(?:dates|heures)|m[êe]mes?\s(?:endroit|lieux?|adresse|salle)|same (?:place|venue))/iu;
const BEGINS_AS_VENUE = patternOf(`^${VENUE}(?![a-zà-ÿ])`, 'iu');

/** The place in what stands after a day: after the hours, without remarks in brackets. */
export function placeAfter(after: string): string | null {
  const rest = after.replace(HOURS, '').replace(ENDS, '').replace(HOURS_BEHIND, '');
  const alone = ALONE.exec(rest);
  // « …, Maison du Parc, à Lissandre »: the house before the town.
  const said = alone && BEGINS_AS_VENUE.test(alone[1] ?? '') ? alone : (AT.exec(rest) ?? alone);
  const place = said?.[1]?.replace(/\s*\([^)]*\)/gu, '').replace(/[\s.;)]+$/u, '');
  // « du Collectif « Passer l’hiver au chaud » »: what begins inside quotation marks is no place.
  const isCutOff = place !== undefined && place.includes('»') && !place.includes('«');
  return place === undefined || place === '' || isCutOff || /^\d/.test(place) || SAME_PLACE.test(place) ? null : inOrder(place);
}

/** « à Namelle, dans les locaux de la Guilde »: first the house, then the town, as in an address. */
function inOrder(place: string): string {
  const said = /^(\p{Lu}[^,]{1,40}),\s(?:dans l(?:[ea]s?\s|[’'])|à la\s|à l[’']|au\s|chez\s)([^,]+)$/u.exec(place);
  return said ? `${said[2]}, ${said[1]}` : place;
}

/** « La prochaine réunion se tiendra à la mairie le 3 juin »: the place in what stands before a day. */
export function placeBefore(before: string): string | null {
  const said =
    /(?:se tiendra|aura lieu|est (?:prévue?|fixée?)|se réunira|se retrouve(?:ra)?|will be held|will take place|will meet|is)\s(.*?)(?:,|\s)*(?:le|on|the)?\s*$/iu.exec(
      before,
    )?.[1];
  return said === undefined ? null : placeAfter(` ${said}`);
}

/** « Lieu : salle du Four », “Venue: Station House”. */
const LABELLED = patternOf(
  /^\P{L}*(?:lieu(?: de (?:la )?(?:r[ée]union|s[ée]ance))?|adresse|endroit|venue|place|location)\s*(?::|\t)\s*(\S.*)$/imu,
);
/** « Le conseil s’est réuni à 20 h 15 à la mairie, salle du Four, sous la présidence de », “met at Station House”. */
const MET =
  /(?:s[’'](?:est|était) (?:r[ée]uni|tenu|assembl[ée])e?|se sont r[ée]unie?s|(?:se )?r[ée]unie?s?|tenue?(?!\s(?:s[aeo]n?s?|une?|leurs?|l[ea]s?)\s)|a eu lieu|was held|were held|met|held)\s(.{3,320}?)(?:\.\s|\.$|;|$)/iu;
const DAY = patternOf(
  /(?:,\s?)?(?:le\s|on\s)?(?:\p{L}+di\s|dimanche\s|\p{L}+day,?\s)?(?:\d{1,2}(?:er)?\s(?:the\s)?\p{L}{3,9}(?:\s\d{4})?|\d{1,2}\/\d{1,2}\/\d{2,4})\s?,?/iu,
);

/** « Maison du Parc, Bourg-Neuf, de 9 h 45 à 16 h – notes prises par … »: a line that begins with the place and goes on with the hours. */
const BEFORE_HOURS = patternOf(`^(${VENUE}(?!\\p{L})[^.:;–—\\n]{2,80}?),?\\s(?:de|à|dès|from|at)\\s\\d{1,2}\\s?(?:h|heures|:)`, 'iu');

/** Where a line of the head, or the first sentence, says that the meeting was held. */
export function placeOfMeeting(text: string): string | null {
  const labelled = LABELLED.exec(text)?.[1]?.replace(/[\s.;]+$/u, '');
  if (labelled !== undefined) return labelled.length <= LONGEST ? labelled : null;
  const first = BEFORE_HOURS.exec(text)?.[1];
  if (first !== undefined && /^\p{Lu}/u.test(first)) return first.trim();
  const met = MET.exec(text)?.[1];
  return met === undefined ? null : venueIn(placeAfter(` ${met.replace(DAY, ' ').trim()}`));
}

/** The place behind the day in a title or in a line that says when: only what is one by its noun or its capital. */
export function placeBehindDay(after: string): string | null {
  return venueIn(placeAfter(after));
}

const IS_VENUE = patternOf(`^(?:\\p{Lu}|en (?=visio|ligne|distanciel)|${VENUE}(?!\\p{L}))`, 'u');
/** « – CR » behind the day is no place. */
const NO_VENUE = /^(?:CR|PV|[Cc]ompte|[Pp]rocès|[Rr]elev|[Mm]inutes|[Nn]otes)(?:[\s-]|$)/u;
const venueIn = (place: string | null): string | null =>
  place !== null && place.length <= LONGEST && IS_VENUE.test(place) && !NO_VENUE.test(place) ? place : null;
/** What is longer tells of more than a place. */
const LONGEST = 90;
