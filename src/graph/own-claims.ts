import { certaintyRank, worstCertainty } from '../core/certainty.js';
import { defineEnum } from '../core/enums.js';
import type { PartialDate } from '../core/partial-date.js';
import { compareKeys, joinKeys, sortByKey } from '../core/sorted.js';
import type { Claim } from '../statements/claim.js';
import { coversDate } from '../statements/cover.js';
import { compareDays } from '../statements/days.js';
import { isAsserted } from '../statements/holds.js';

/** How the claims of an entity's own date, status or state stand to each other, by their age and by what they say. */

export const CurrencyReason = defineEnum('CurrencyReason', 'How a claim stands to what an entity shows as its own date, status or state.', {
  LATEST: ['dit en dernier', 'said last', 'Nothing newer says otherwise.'],
  CONFIRMED: ['confirmé depuis', 'confirmed since', 'Something newer says the same, or less exactly.'],
  SIDE_BY_SIDE: [
    'à côté d’une autre',
    'side by side',
    'It stands beside others that differ: of the same day, of another speaker, or said to contradict it.',
  ],
  ONLY_HEDGED: ['faute de mieux', 'for want of a firmer one', 'It is hedged or uncertain, and there is no firmer one.'],
  NOT_FIRM: ['trop peu ferme', 'not firm enough', 'It is hedged, uncertain, or no assertion, and replaces nothing.'],
  NEWER: ['remplacé par plus récent', 'replaced by a newer one', 'Something newer says otherwise.'],
  SUPERSEDED: ['remplacé, corrigé ou retiré', 'replaced, corrected or withdrawn', 'Another statement says that it stands in its place.'],
});
export type CurrencyReason = keyof typeof CurrencyReason;

export const Aspect = defineEnum('Aspect', 'Of what of an entity itself claims speak: each is decided by itself.', {
  DATE: ['date', 'date', 'When it takes place or is dated.'],
  STATUS: ['état', 'status', 'How far it has come.'],
  STATE: ['état du texte', 'state of the text', 'How far the text of a publication has come.'],
});
export type Aspect = keyof typeof Aspect;

/** All aspects. */
export const ASPECTS = Object.keys(Aspect) as readonly Aspect[];

/** A claim of an entity's own date, status or state, with how it stands to what the entity shows. */
export interface OwnClaim {
  readonly aspect: Aspect;
  readonly claim: Claim;
  readonly reason: CurrencyReason;
}

const SHOWN: ReadonlySet<CurrencyReason> = new Set<CurrencyReason>(['LATEST', 'CONFIRMED', 'SIDE_BY_SIDE', 'ONLY_HEDGED']);

/** Whether an entity shows what the claim says. */
export function isShown({ reason }: OwnClaim): boolean {
  return SHOWN.has(reason);
}

/** What is decided of one aspect of an entity. */
export interface Decision {
  readonly own: readonly OwnClaim[];
  /** By id of a claim that lost to a newer one: the first that replaced it. */
  readonly newer: ReadonlyMap<string, Claim>;
}

/** A claim of an aspect, as far as age decides. */
interface Candidate {
  readonly claim: Claim;
  readonly day: string | null;
  readonly speaker: string;
  readonly firm: boolean;
}

/**
 * Decides which claims of an aspect an entity shows.
 * @param about the claims about the entity, in any order
 * @param explicit whether another statement says that it supersedes one
 */
export function decide(
  about: readonly Claim[],
  aspect: Aspect,
  { explicit, saidOn }: { readonly explicit: { has: (id: string) => boolean }; readonly saidOn: (claim: Claim) => string | null },
): Decision {
  const saying = about.filter((claim) => speaksOf(claim, aspect));
  const standing = saying
    .filter((claim) => !explicit.has(claim.id))
    .map((claim): Candidate => ({ claim, day: saidOn(claim), speaker: speakerOf(claim), firm: isFirmClaim(claim, aspect) }));
  const newer = new Map<string, Claim>();
  for (const old of standing) {
    const replacing = standing.filter((one) => replaces(one, old, aspect));
    const first = sortByKey(replacing, ({ claim, day }) => joinKeys(day ?? '', contentKey(claim), claim.id))[0];
    if (first) newer.set(old.claim.id, first.claim);
  }
  const left = standing.filter(({ claim }) => !newer.has(claim.id));
  const firm = left.filter((one) => one.firm);
  const beside = left.filter((one) => !one.firm && !isExcluded(one.claim));
  const current = firm.length > 0 ? [...firm, ...beside.filter((one) => firm.some((other) => contradict(one, other)))] : latest(beside);
  const own = saying.map((claim): OwnClaim => {
    if (explicit.has(claim.id)) return { aspect, claim, reason: 'SUPERSEDED' };
    if (newer.has(claim.id)) return { aspect, claim, reason: 'NEWER' };
    const self = current.find((one) => one.claim === claim);
    return { aspect, claim, reason: self ? reasonOf(self, current, aspect) : 'NOT_FIRM' };
  });
  const rank = (one: OwnClaim): number => (isShown(one) ? 0 : 1);
  return {
    own: sortByKey(own, (one) => joinKeys(rank(one), invertDay(saidOn(one.claim)), contentKey(one.claim), one.claim.id)),
    newer,
  };
}

/** Whether a claim says anything of an aspect. A date says how far its entity has come, too. */
function speaksOf({ claimKind, dates, status, state }: Claim, aspect: Aspect): boolean {
  if (aspect === 'DATE') return claimKind === 'DATE' && dates !== null;
  return aspect === 'STATE' ? state !== null : status !== 'UNKNOWN';
}

function reasonOf(self: Candidate, current: readonly Candidate[], aspect: Aspect): CurrencyReason {
  if (current.every((one) => !one.firm)) return 'ONLY_HEDGED';
  const others = current.filter((one) => one !== self);
  if (others.some((one) => contradict(one, self) || (!agrees(one.claim, self.claim, aspect) && !agrees(self.claim, one.claim, aspect))))
    return 'SIDE_BY_SIDE';
  return others.some((one) => compareDays(one.day, self.day) > 0) ? 'CONFIRMED' : 'LATEST';
}

/** Whether a claim replaces another by being newer. What `contradicts` joins stands side by side. */
function replaces(one: Candidate, old: Candidate, aspect: Aspect): boolean {
  if (!one.firm || compareDays(one.day, old.day) <= 0) return false;
  if (one.speaker !== MINUTES && one.speaker !== old.speaker) return false;
  if (contradict(one, old)) return false;
  return !agrees(one.claim, old.claim, aspect);
}

/** Whether editors say that two claims contradict each other. */
function contradict({ claim }: Candidate, { claim: other }: Candidate): boolean {
  return claim.contradicts.includes(other.id) || other.contradicts.includes(claim.id);
}

/** Whether a claim says what another says, or the same less exactly: a newer one that does confirms it. */
function agrees(one: Claim, other: Claim, aspect: Aspect): boolean {
  if (aspect === 'DATE') return coversDate(one.dates as PartialDate, other.dates as PartialDate);
  return aspect === 'STATE' ? one.state === other.state : one.status === other.status;
}

/** The speaker of what the minutes say themselves. */
const MINUTES = '';

function speakerOf({ attributedToId, attributedAs }: Claim): string {
  if (attributedToId !== null) return attributedToId;
  return attributedAs === null ? MINUTES : JSON.stringify(Object.entries(attributedAs).sort(([a], [b]) => compareKeys(a, b)));
}

/** Whether a claim is asserted, and stated or implied. */
function isFirmClaim(claim: Claim, aspect: Aspect): boolean {
  const certainty = aspect === 'DATE' && claim.dates ? worstCertainty(claim.certainty, claim.dates.certainty) : claim.certainty;
  return isAsserted(claim) && certaintyRank(certainty) < certaintyRank('UNCERTAIN');
}

/** What is possible, recommended or denied is never shown as an entity's own date, status or state. */
function isExcluded(claim: Claim): boolean {
  return !isAsserted(claim) && claim.modality !== 'HEDGED';
}

function latest(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.filter((one) => candidates.every((other) => compareDays(other.day, one.day) <= 0));
}

/** Sorts claims by what they say. */
function contentKey({ dates, status, state, certainty }: Claim): string {
  return joinKeys(dates?.edtf ?? '', dates?.startTime ?? '', dates?.endTime ?? '', status, state ?? '', certainty, dates?.wording ?? '');
}

/** A key that sorts days, the latest first. */
function invertDay(day: string | null): string {
  return day === null ? '~' : day.replace(/\d/g, (digit) => String(9 - Number(digit)));
}
