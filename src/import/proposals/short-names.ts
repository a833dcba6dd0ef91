import type { TextSpan } from '../../core/character-map.js';
import { foldName } from '../../core/fold.js';
import { kindOfId } from '../../kinds/kind-of-id.js';
import type { Context } from './context.js';
import type { MentionProposal } from './proposal.js';
import { proposalKey } from './spans.js';

/**
 * Bodies by the first word of their names: « la Ville » for the one city that the document names in full, « la plateforme » for whose meeting it
 * is. Nobody is asked to accept these as mentions: they only say who is meant where a sentence tells of somebody.
 */
export type ShortNames = ReadonlyMap<string, readonly MentionProposal[]>;

/** The full names that begin with each word, in the order of the text. */
export function shortNamesOf({ mentions }: Context): ShortNames {
  const found = new Map<string, MentionProposal[]>();
  for (const mention of mentions) {
    if (!['ORGANIZATION', 'GOVERNMENT_BODY'].includes(kindOfId(mention.actor) ?? '') || !/\s/u.test(mention.surface)) continue;
    const key = foldName(/^(?:l[ea]s?\s|l[’'])?([\p{L}-]+)/iu.exec(mention.surface)?.[1] ?? '');
    found.set(key, [...(found.get(key) ?? []), mention]);
  }
  return found;
}

/** « la Ville. », « l’Agence »: a noun in capitals with nothing of a name behind it; of gatherings of others, in small letters too. */
const SHORT =
  /(?<!\p{L})(?:(?:[Ll]a|[Ll]e)\s|[Ll][’'])(\p{Lu}\p{Ll}{3,}|plate-?forme|collectif|r[ée]seau|f[ée]d[ée]ration|coalition|alliance)(?![\p{L}-]|\s\p{Lu}|\s(?:d[eu]s?|de la)\s|\s(?:de l|d)[’'])/gu;

export function withShortNames(
  { outline: { reading } }: Context,
  names: ShortNames,
  mentions: readonly MentionProposal[],
  { start, end }: TextSpan,
): readonly MentionProposal[] {
  const more = [...reading.text.slice(start, end).matchAll(SHORT)].flatMap((match): MentionProposal[] => {
    const noun = match[1] ?? '';
    const span = { start: start + match.index + match[0].length - noun.length, end: start + match.index + match[0].length };
    const before = (names.get(foldName(noun)) ?? []).filter((one) => one.span.end <= span.start);
    const [first] = before;
    if (!first || before.some(({ actor }) => actor !== first.actor)) return [];
    if (mentions.some((one) => one.span.start < span.end && span.start < one.span.end)) return [];
    return [{ ...first, key: proposalKey('mention', span, first.actor), passage: { start, end }, span, surface: noun }];
  });
  return more.length === 0 ? mentions : [...mentions, ...more].sort((a, b) => a.span.start - b.span.start);
}
