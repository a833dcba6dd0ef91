import type { EntityKind } from '../../../../kinds/index.js';
import type { ProposedEntity } from '../../proposal.js';
import { type Link, linksOf } from '../links.js';
import { inFrench } from '../meeting-names.js';
import { newOne } from '../scene.js';
import { type FrameLink, placeAt } from './circumstances.js';
import { ACTORS, BODIES, LINKS } from './lexicon.js';
import { isNominal, NOMINALS } from './nominals.js';
import { sortOf } from './nouns.js';
import { between, notedMoney, notedPrize } from './notes.js';
import { ownedThings } from './owned-things.js';
import { isOffice, type Item, type Phrase } from './phrase.js';
import type { Referents } from './referents.js';

/** What sentences say without a verb: by the nouns of what is done, by what stands beside the names of bodies, by a place and a day. */
export function linksWithoutVerb(
  items: readonly Item[],
  referents: Referents,
  textOf: (start: number, end: number) => string,
): FrameLink[] {
  return [
    ...byNouns(items, referents, textOf),
    ...ownedThings(items, referents),
    ...besideBodies(items, referents),
    ...writtenBy(items, referents),
    ...admitted(items, referents),
    ...newMembers(items, referents),
    ...between(items, referents),
    ...notedMoney(items, referents, textOf(0, LONGEST)),
    ...notedPrize(items, referents),
    ...held(items, referents),
  ];
}

/** What is wished for or lacking is not so. */
const NOT_SO =
  /(?:^|[\s’'])(?:pas|plus|aucune?|sans|refus|demande|projet|fin|absence|manque|souhait|attente|idée|question|no)\s(?:de\s(?:la\s|l[’'])?|du\s|d[’'])?(?:une?\s)?$/iu;
/** Verbs that say that what they tell is so. */
const TELLING: ReadonlySet<string> = new Set('annoncer signaler saluer confirmer rappeler noter'.split(' '));

const STANDING: ReadonlySet<string> = new Set('partenariat convention subvention dotation don'.split(' '));
/** What is told of them is that they are not. */
const LONGEST = 2_000;
const CALLED_OFF = /annul|abandonn|refus|supprim|cancel/iu;

function byNouns(items: readonly Item[], referents: Referents, textOf: (start: number, end: number) => string): FrameLink[] {
  if (CALLED_OFF.test(textOf(0, LONGEST))) return [];
  const hasVerb = items.some((item) => item.is === 'VERB' && item.isFinite);
  return items.flatMap((item, at): FrameLink[] => {
    // « … ouvrira grâce à une subvention de la Fondation ».
    if (item.is === 'PHRASE' && item.preposition === 'MONEY')
      return implied(linksOf('FUNDS', [referents.of(item, BODIES)], [referents.presenter()]));
    if (item.is !== 'PHRASE' || item.form !== 'NOUN' || !isNominal(item.head)) return [];
    const before = textOf(Math.max(0, item.headStart - 40), item.headStart);
    const verb = items[at - 1];
    const isTold = verb?.is === 'VERB' && verb.isAsserted && verb.lemmas.some((lemma) => TELLING.has(lemma));
    const isThanks = /grâce\s(?:à|aux?)\s(?:une?\s|la\s|l[’'])?$/iu.test(before);
    // « Le partenariat avec la Ligue s’achève »: there was one, whatever is said of it.
    // « son entretien avec Ada Lierre », « la rencontre avec la Région »: they have met.
    if (MET.has(item.head) && (item.determiner === 'POSSESSIVE' || item.preposition !== null)) return met(items, at, item, referents);
    const isMeant = STANDING.has(item.head) && (item.determiner === 'DEFINITE' || at === 0);
    if ((item.preposition !== null && !isThanks) || (hasVerb && !isTold && !isThanks && !isMeant) || NOT_SO.test(before)) return [];
    const ends = argumentsOf(items, at, item);
    for (const { type, from, to, fromKinds, toKinds } of NOMINALS.get(item.head) ?? []) {
      const subjects = resolve(from, fromKinds, ends, referents);
      const objects = resolve(to, toKinds, ends, referents);
      const links = linksOf(type, subjects, objects);
      if (links.length > 0) return from.includes('HERE') ? implied(links) : links;
    }
    return [];
  });
}

const implied = (links: readonly Link[]): FrameLink[] => links.map((link) => ({ ...link, certainty: 'IMPLIED' }));

/** The phrases around a noun, by their prepositions: « (visite) de la Ligue au foyer ». */
function argumentsOf(items: readonly Item[], at: number, noun: Phrase): ReadonlyMap<string, readonly Phrase[]> {
  const found = new Map<string, Phrase[]>();
  if (noun.of) found.set('OF', [noun.of]);
  // « Subvention Région Aval : 8 000 € », « Partenariat Maison des Saisons ».
  if (noun.actor !== null && noun.of === null) {
    const named: Phrase = { ...noun, form: 'NAME', hasTitle: false, preposition: 'OF' };
    found.set('OF', [named]);
    found.set('WITH', [named]);
  }
  let open: Phrase[] | null = null;
  for (const item of items.slice(at + 1, at + 10)) {
    // « Convention avec la Ligue : signée par la Ville ».
    if ((item.is === 'VERB' && item.isFinite) || (item.is === 'BREAK' && item.lower !== ':') || item.is === 'RELATIVE') break;
    if (item.is !== 'PHRASE') continue;
    if (item.preposition === null) {
      // « avec le directeur du Relais, Ada Lierre »: the name is who is meant.
      if (open && item.form === 'NAME' && open.at(-1) !== undefined && isOffice(open.at(-1) as Phrase)) open.pop();
      open?.push(item);
      continue;
    }
    open = found.get(item.preposition) ?? [];
    open.push(item);
    found.set(item.preposition, open);
  }
  return found;
}

function resolve(
  places: string,
  kinds: readonly EntityKind[],
  ends: ReadonlyMap<string, readonly Phrase[]>,
  referents: Referents,
): ProposedEntity[] {
  for (const place of places.split('|')) {
    const here = place === 'HERE' ? referents.here() : null;
    const found = here ? [here] : (ends.get(place) ?? []).flatMap((phrase) => referents.of(phrase, kinds) ?? []);
    if (found.length > 0) return found;
    // What is named and not known is meant all the same.
    if (place !== 'HERE' && ends.has(place)) return [];
  }
  return [];
}

const MET: ReadonlySet<string> = new Set(['entretien', 'entrevue', 'rencontre', 'rendez-vous', 'audience']);

function met(items: readonly Item[], at: number, noun: Phrase, referents: Referents): FrameLink[] {
  if (noun.determiner !== 'POSSESSIVE' && noun.determiner !== 'DEFINITE') return [];
  const others = (argumentsOf(items, at, noun).get('WITH') ?? []).flatMap((phrase) => referents.of(phrase, ACTORS) ?? []);
  const owner = noun.determiner === 'POSSESSIVE' ? referents.subject(ACTORS) : referents.here();
  const links = linksOf('MEETS', [owner], others);
  return noun.determiner === 'POSSESSIVE' ? links : implied(links);
}

/** « Trois nouveaux membres : la Ferme des Buis et l’association Vent Debout ». */
function newMembers(items: readonly Item[], referents: Referents): FrameLink[] {
  const [noun, colon] = items;
  if (noun?.is !== 'PHRASE' || colon?.is !== 'BREAK' || colon.lower !== ':' || !/^(?:membre|adhérent|adhésion)/u.test(noun.head)) return [];
  if (!/nouve/iu.test(referents.whole(noun))) return [];
  const bodies = items
    .slice(2)
    .flatMap((item) => (item.is === 'PHRASE' && item.preposition === null ? (referents.of(item, BODIES) ?? []) : []));
  return linksOf('MEMBER_OF', bodies, [referents.us()]);
}

const ADMISSIONS: ReadonlySet<string> = new Set('adhésion candidature admission'.split(' '));
const ACCEPTING: ReadonlySet<string> = new Set('accepter adopter approuver valider retenir entériner'.split(' '));

/** « Son adhésion est acceptée », « La candidature de la Ligue est retenue »: of those whose minutes they are. */
function admitted(items: readonly Item[], referents: Referents): FrameLink[] {
  const [noun] = items;
  const verb = items.find((item) => item.is === 'VERB');
  if (noun?.is !== 'PHRASE' || !ADMISSIONS.has(noun.head) || verb?.is !== 'VERB' || verb.voice !== 'PASSIVE') return [];
  if (!verb.isAsserted || !verb.lemmas.some((lemma) => ACCEPTING.has(lemma))) return [];
  const own = noun.determiner === 'POSSESSIVE' ? referents.toWhom(BODIES) : null;
  return linksOf('MEMBER_OF', [noun.of ? referents.of(noun.of, BODIES) : own], [referents.us()]);
}

/** Works of whose names « de » tells the author: « une étude de la sociologue Ada Lierre ». */
const WRITTEN: ReadonlySet<string> = new Set(
  'étude livre ouvrage roman recueil film documentaire article guide essai reportage mémoire thèse enquête rapport brochure pièce chanson court-métrage long-métrage'.split(
    ' ',
  ),
);

function writtenBy(items: readonly Item[], referents: Referents): FrameLink[] {
  return items.flatMap((item, at): FrameLink[] => {
    if (item.is !== 'PHRASE' || item.form !== 'NOUN' || !item.hasTitle || !WRITTEN.has(item.head)) return [];
    // « le livre « Les mains », d’Ada Lierre, ».
    const [comma, apposed] = items.slice(at + 1, at + 3);
    const beside = comma?.is === 'COMMA' && apposed?.is === 'PHRASE' && apposed.preposition === 'OF' ? apposed : null;
    const author = item.of ?? beside;
    return linksOf('AUTHOR_OF', [author ? referents.of(author, ['PERSON']) : null], [referents.of(item, ['PUBLICATION'])]);
  });
}

/** « le Foyer des Moissons, association de Gand, », « le Grenier Vert, à Gand, », « le laboratoire Habitats, de l’université de Gand, ». */
function besideBodies(all: readonly Item[], referents: Referents): FrameLink[] {
  const items = all.filter(({ is }) => is !== 'ADVERB');
  return items.flatMap((item, at): FrameLink[] => {
    const [comma, apposed, after] = items.slice(at + 1, at + 4);
    if (item.is !== 'PHRASE' || comma?.is !== 'COMMA' || apposed?.is !== 'PHRASE' || item.form === 'PRONOUN') return [];
    if (apposed.preposition === 'OF' && after?.is === 'COMMA' && item.preposition === null) {
      const whole = referents.of(apposed, BODIES);
      return whole && (whole.id !== null || apposed.form === 'NOUN') ? linksOf('PART_OF', [referents.of(item, BODIES)], [whole]) : [];
    }
    // « Ada Lierre, actuellement à la Région, ».
    if (apposed.preposition === 'TO' && after?.is === 'COMMA' && referents.isNow(comma.end, apposed.start))
      return linksOf('HOLDS_ROLE', [referents.of(item, ['PERSON'])], [referents.of(apposed, BODIES)]);
    // « la Maison, membre du réseau Terres Vives, ».
    const link = apposed.preposition === null ? LINKS.get(apposed.head) : undefined;
    if (link !== undefined && apposed.of)
      return linksOf(link, [referents.of(item, ACTORS)], [referents.of(apposed.of, link === 'WINS' ? ['AWARD'] : BODIES)]);
    const isKind = apposed.form === 'NOUN' && apposed.preposition === null && sortOf(apposed.head) === 'ORGANIZATION' && !apposed.hasTitle;
    const where = isKind ? apposed.of : apposed.preposition === 'TO' && after?.is === 'COMMA' ? apposed : null;
    if (where?.form !== 'NAME' || where.determiner !== null || (apposed.determiner !== null && apposed.determiner !== 'INDEFINITE'))
      return [];
    const body = referents.of(item, BODIES);
    const place = placeAt({ ...where, preposition: 'TO' }, referents);
    return body && place?.kind === 'PLACE' ? linksOf('LOCATED_IN', [body], [place]) : [];
  });
}

/** « Congrès à Gand le 3 mai, 90 personnes. »: of those under whose heading it stands. */
function held(items: readonly Item[], referents: Referents): FrameLink[] {
  const [first] = items;
  const day = referents.day();
  if (first?.is !== 'PHRASE' || first.form !== 'NOUN' || first.determiner !== null || first.preposition !== null || day === null) return [];
  if (sortOf(first.head) !== 'EVENT' || first.of !== null || isNominal(first.head) || items.some(({ is }) => is === 'VERB')) return [];
  const presenter = referents.presenter();
  const places = items.flatMap((item) =>
    item.is === 'PHRASE' && ['TO', 'CHEZ'].includes(item.preposition ?? '') ? (placeAt(item, referents) ?? []) : [],
  );
  const name = referents.textOf(first);
  const [town] = places.filter(({ kind }) => kind === 'PLACE');
  const which = `${name} du ${inFrench(day).replace(/\s\d{4}$/u, '')}${town ? ` à ${town.name}` : ''}`;
  const event = newOne(first.hasTitle ? name : which, 'EVENT');
  if (presenter === null) return [];
  return [
    ...implied(linksOf('ORGANIZES', [presenter], [event])),
    ...places.slice(0, 1).flatMap((place) => linksOf(place.kind === 'PLACE' ? 'TAKES_PLACE_IN' : 'HELD_AT', [event], [place])),
  ];
}
