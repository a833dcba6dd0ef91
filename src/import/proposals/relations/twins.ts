import { foldName } from '../../../core/fold.js';
import type { RelationType } from '../../../statements/vocabulary.js';
import type { ProposedEntity, RelationProposal } from '../proposal.js';
import { keyOfEntity } from './links.js';

/** What two ways of reading one sentence say twice, in other words or with another verb: one of each is proposed. */

/** Types of which a sentence says one, of the same two. */
const KINDRED: ReadonlySet<RelationType> = new Set<RelationType>(['ORGANIZES', 'RUNS', 'LAUNCHES', 'HOSTS', 'HOLDS_ROLE']);

const PLACES: ReadonlySet<RelationType> = new Set<RelationType>(['TAKES_PLACE_IN', 'HELD_AT']);

/**
 * @param byVerbs what rules on single verbs have read: where the grammar of the sentence says the same type of others, it knows better
 * @returns of all three what stands beside each other; where one knows what another calls new, that one
 */
export function withoutTwins(
  found: readonly RelationProposal[],
  byVerbs: readonly RelationProposal[],
  byGrammar: readonly RelationProposal[],
): RelationProposal[] {
  const read = inSentences(byGrammar);
  const verbs = byVerbs.filter((one) => {
    if ([one.subject, one.object].some((end) => isThin(end) || isLoose(end))) return false;
    const same = (read.get(one.passage.start) ?? []).filter(({ type }) => type === one.type);
    return same.length === 0 || same.some((other) => isTwin(one, other));
  });
  const said = inSentences([...found, ...verbs]);
  const replaced = new Set<RelationProposal>();
  const added = byGrammar.filter((one) => {
    const twins = (said.get(one.passage.start) ?? []).filter((other) => isTwin(one, other));
    // Where something is, the grammar knows by its verb: « aura lieu à Gand ».
    const isBetter = (other: RelationProposal): boolean =>
      known(other) > known(one) || (known(other) === known(one) && (!PLACES.has(one.type) || one.subject.kind !== 'EVENT'));
    if (twins.some((other) => (isBetter(other) && !isShorter(other, one)) || other.type !== one.type)) return false;
    twins.forEach((other) => replaced.add(other));
    return true;
  });
  return [...[...found, ...verbs].filter((one) => !replaced.has(one)), ...added];
}

function inSentences(all: readonly RelationProposal[]): ReadonlyMap<number, readonly RelationProposal[]> {
  const found = new Map<number, RelationProposal[]>();
  for (const one of all) {
    const others = found.get(one.passage.start);
    if (others) others.push(one);
    else found.set(one.passage.start, [one]);
  }
  return found;
}

function isTwin(one: RelationProposal, other: RelationProposal): boolean {
  const [subject, object] = [isSame(one.subject, other.subject), isSame(one.object, other.object)];
  if (one.type !== other.type)
    return KINDRED.has(one.type) && KINDRED.has(other.type) && subject && (object || isLike(one.object, other.object));
  return (subject && object) || (subject && isMaybe(one.object, other.object)) || (object && isMaybe(one.subject, other.subject));
}

/** « camion », « les travaux »: one word names nothing that nobody knows. */
const isThin = (one: ProposedEntity): boolean =>
  one.id === null && one.kind !== 'THEME' && /^\p{Ll}/u.test(one.name) && wordsOf(one).length < 2;

/** « son équipe prépare un spectacle », « avec le Relais une fête »: words with their article or preposition are no name. */
const isLoose = (one: ProposedEntity): boolean =>
  one.id === null &&
  one.kind !== 'THEME' &&
  /^(?:son|sa|ses|leurs?|une?|des|ce|cette|ces|avec|encore|aussi|également|déjà|dans|en|pour|sur|par|chez|lors|chaque|hauteur)\s/iu.test(
    one.name,
  );

/** How much is known of the ends; « les travaux » alone names nothing. */
const known = ({ subject, object }: RelationProposal): number =>
  [subject, object].reduce(
    (sum, one) =>
      sum +
      (one.id !== null
        ? 2
        : (wordsOf(one).length > 1 && !/^(?:les?|la)\s/iu.test(one.name)) || /^\p{Lu}/u.test(one.name.replace(/^the\s/iu, ''))
          ? 1
          : 0),
    0,
  );
const isSame = (one: ProposedEntity, other: ProposedEntity): boolean => foldName(keyOfEntity(one)) === foldName(keyOfEntity(other));

/** « aux États » of « aux États généraux du logement »: the first word alone. */
const isShorter = (other: RelationProposal, one: RelationProposal): boolean =>
  (['subject', 'object'] as const).some(
    (end) =>
      other[end].id === null &&
      one[end].id === null &&
      !/\s/u.test(other[end].name) &&
      foldName(one[end].name).startsWith(`${foldName(other[end].name)} `),
  );

/** Two new things of a sort, or names of which one has all words of the other. */
const isMaybe = (one: ProposedEntity, other: ProposedEntity): boolean =>
  (one.id === null && other.id === null && one.kind === other.kind && one.kind !== 'PERSON' && one.kind !== 'PLACE') || isLike(one, other);

function isLike(one: ProposedEntity, other: ProposedEntity): boolean {
  if (one.id !== null && other.id !== null) return false;
  const [short, long] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length);
  return short !== undefined && short.length > 0 && short.every((word) => long?.includes(word) === true);
}

const wordsOf = ({ name }: ProposedEntity): string[] =>
  foldName(name)
    .split(/[\s’'-]+/u)
    .filter((word) => word.length > 2 && word !== 'the');
