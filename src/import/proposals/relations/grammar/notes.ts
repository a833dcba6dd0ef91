import type { ProposedEntity } from '../../proposal.js';
import { linksOf } from '../links.js';
import type { FrameLink } from './circumstances.js';
import { ACTORS, BODIES } from './lexicon.js';
import { sortOf } from './nouns.js';
import type { Item } from './phrase.js';
import type { Referents } from './referents.js';

/** What notes say by nouns and signs alone: between whom something is, who pays how much, what has won. */

/** « une convention entre la Ligue et le Relais », « une charte liant la Ligue, le Relais et la Ville », « rencontre entre … ». */
export function between(items: readonly Item[], referents: Referents): FrameLink[] {
  return items.flatMap((item, at): FrameLink[] => {
    if (item.is !== 'PHRASE' || !(TREATIES.has(item.head) || TALKS.has(item.head))) return [];
    const near = items.slice(at + 1, at + 4).findIndex((one) => one.is === 'PHRASE' && one.preposition === 'BETWEEN');
    const from = near >= 0 ? at + 1 + near : at;
    // « Convention tripartite Ligue, Relais et Ville : signée ».
    if (near < 0 && (item.actor === null || items[at + 1]?.is !== 'AND')) return [];
    const isTalk = TALKS.has(item.head);
    const bodies: ProposedEntity[] = near < 0 && item.actor !== null ? [referents.known(item.actor)] : [];
    for (const one of items.slice(near < 0 ? from + 1 : from, from + MOST_ITEMS)) {
      if (one.is === 'PHRASE' && (one.preposition === null || one.preposition === 'BETWEEN'))
        bodies.push(...[referents.of(one, isTalk ? ACTORS : BODIES)].flatMap((body) => body ?? []));
      else if (one.is !== 'COMMA' && one.is !== 'AND') break;
    }
    return bodies.flatMap((body, place) => linksOf(isTalk ? 'MEETS' : 'PARTNER_OF', [body], bodies.slice(place + 1)));
  });
}

/** Farther on it is another list. */
const MOST_ITEMS = 40;
const TREATIES: ReadonlySet<string> = new Set('convention partenariat accord protocole charte contrat'.split(' '));
const TALKS: ReadonlySet<string> = new Set('rencontre réunion entretien entrevue'.split(' '));

/** Money that is not given, or is to be paid. */
const ASKED = /demand|sollicit|payer|(?:est|sont|reste|restent)\sdue?s?\s|loyer|factur|dépens|coût|attend|refus/iu;

/** « Fondation Orme : 500 € pour les affiches », « Financement : Région 12 000 €, Ville 3 000 € »: money in notes, for what the heading names. */
export function notedMoney(items: readonly Item[], referents: Referents, text: string): FrameLink[] {
  if (ASKED.test(text) || items.some((item) => item.is === 'VERB' && item.isFinite)) return [];
  const givers = items.flatMap((item, at): ProposedEntity[] => {
    const next = items[at + 1];
    const sum = next?.is === 'BREAK' && next.lower === ':' && at === 0 ? items[at + 2] : next;
    if (item.is !== 'PHRASE' || item.preposition !== null || sum?.is !== 'MONEY') return [];
    return [referents.of(item, BODIES)].flatMap((body) => body ?? []);
  });
  const for_ = referents.topic() ?? referents.here();
  return linksOf('FUNDS', givers, [for_]).map((link) => ({ ...link, certainty: 'IMPLIED' }));
}

/** « Film « Une nuit » : prix du jury au festival de Gand ». */
export function notedPrize(items: readonly Item[], referents: Referents): FrameLink[] {
  const at = items.findIndex((item) => item.is === 'BREAK' && item.lower === ':');
  const [first] = items;
  const prize = items[at + 1];
  if (at < 1 || first?.is !== 'PHRASE' || prize?.is !== 'PHRASE' || prize.preposition !== null || sortOf(prize.head) !== 'AWARD') return [];
  return linksOf('WINS', [referents.of(first, ['PUBLICATION', 'PROJECT', ...BODIES])], [referents.of(prize, ['AWARD'])]);
}
