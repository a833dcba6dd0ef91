import { kindOfId } from '../../../kinds/kind-of-id.js';
import type { Context, ReadSentence } from '../context.js';
import { isAsserted } from '../modality.js';
import type { ProposedEntity, RelationProposal } from '../proposal.js';
import { proposalKey } from '../spans.js';
import { Clause } from './ends.js';
import { ENGLISH_RULES } from './english.js';
import { fits, tenseOf } from './links.js';
import { thingsOf } from './named-things.js';
import { reasonOf, VERB_RULES } from './rules.js';
import { sameAsBefore, type Thing } from './things.js';

/** Relations by the verbs of sentences. What is denied or only possible is not proposed as a relation. */
export function relationsOf(context: Context, sentences: readonly ReadSentence[]): RelationProposal[] {
  const named: Thing[] = [];
  let heading: string | null = null;
  let previous: string | null = null;
  const found = sentences
    .flatMap((sentence) => {
      if (sentence.presenter !== heading) {
        named.length = 0;
        previous = null;
      }
      heading = sentence.presenter;
      const own = byVerbs(context, sentence, named.slice(), previous);
      if (sentence.mentions[0]) previous = sentence.mentions.find(({ actor }) => kindOfId(actor) === 'ORGANIZATION')?.actor ?? previous;
      named.push(...thingsOf(context.gazetteer, sentence));
      return own.map((relation) => ({
        ...relation,
        object: sameAsBefore(relation.object, named),
        subject: sameAsBefore(relation.subject, named),
      }));
    })
    .filter(fits);
  return [...new Map(found.map((one) => [one.key, one])).values()];
}

/** « Ada Lierre, préfète du Val … a rencontré la préfète du Val »: whoever the minutes name as its only holder is meant by an office. */
export function withHolders(relations: readonly RelationProposal[]): RelationProposal[] {
  const holders = new Map<string, Map<string, ProposedEntity>>();
  for (const { type, subject, object } of relations)
    if (type === 'HOLDS_ROLE' && object.kind === 'POST' && object.id !== null && subject.id !== null)
      holders.set(object.id, (holders.get(object.id) ?? new Map<string, ProposedEntity>()).set(subject.id, subject));
  return relations.map((relation) => {
    const known = relation.type === 'MEETS' ? holders.get(relation.object.id ?? '') : undefined;
    const [holder] = known?.values() ?? [];
    return holder && known?.size === 1 && holder.id !== relation.subject.id ? { ...relation, object: holder } : relation;
  });
}

/** « Si le Relais organise … »: it is not said that it does. */
const HYPOTHESIS = /(?:^|[,;]\s)(?:si|s[’']ils?|if)\s[^,;]*$/iu;

function byVerbs(context: Context, sentence: ReadSentence, before: readonly Thing[], previous: string | null): RelationProposal[] {
  if (sentence.boxed) return [];
  const clause = new Clause(context, sentence, before, previous);
  const rules = context.outline.reading.language === 'en' ? ENGLISH_RULES : VERB_RULES;
  return rules.flatMap(({ pattern, verb, status, read }): RelationProposal[] => {
    const match = pattern.exec(sentence.text);
    if (
      !match ||
      sentence.text.trimEnd().endsWith('?') ||
      !isAsserted(sentence.text, match.index) ||
      HYPOTHESIS.test(sentence.text.slice(0, match.index))
    )
      return [];
    const date = clause.sentence.dates.find(({ start }) => start - sentence.start > match.index) ?? null;
    return read(clause, match, match.index + match[0].length).map(({ type, subject, object, role = null }) => ({
      kind: 'RELATION' as const,
      key: proposalKey('relation', sentence, type, subject.id ?? subject.name, object.id ?? object.name),
      passage: { start: sentence.start, end: sentence.end },
      type,
      subject,
      object,
      role,
      status: status === 'BY_TENSE' ? tenseOf(match[0], date?.edtf ?? null, context.dates.day) : status,
      date: type === 'TAKES_PLACE_IN' ? null : date,
      certainty: 'STATED' as const,
      confidence: subject.id !== null && object.id !== null ? 0.8 : 0.65,
      reason: reasonOf(verb),
    }));
  });
}
