import { firstReaching } from '../../../core/sorted.js';
import { TakenSpans } from '../../../core/taken-spans.js';
import { isActor, kindOfId } from '../../../kinds/kind-of-id.js';
import type { Context, ReadSentence } from '../context.js';
import { isAsserted } from '../modality.js';
import { isPersonName } from '../person-names.js';
import type { MentionProposal, ProposedEntity, RelationProposal } from '../proposal.js';
import { proposalKey } from '../spans.js';
import { Clause } from './ends.js';
import { ENGLISH_RULES } from './english.js';
import { fits, tenseOf } from './links.js';
import { thingsOf } from './named-things.js';
import { ROLE } from './offices.js';
import { reasonOf, VERB_RULES } from './rules.js';
import { sameAsBefore, type Thing } from './things.js';

/** Relations by the verbs of sentences and by titles beside names. What is denied or only possible is not proposed as a relation. */
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
      const own = [...byVerbs(context, sentence, named.slice(), previous), ...byTitles(context, sentence)];
      if (sentence.mentions[0]) previous = sentence.mentions.find(({ actor }) => kindOfId(actor) === 'ORGANIZATION')?.actor ?? previous;
      named.push(...thingsOf(context.gazetteer, sentence));
      return own.map((relation) => ({
        ...relation,
        object: sameAsBefore(relation.object, named),
        subject: sameAsBefore(relation.subject, named),
      }));
    })
    .filter(fits);
  return withHolders([...new Map(found.map((one) => [one.key, one])).values()]);
}

/** « Ada Lierre, préfète du Val … a rencontré la préfète du Val »: whoever the minutes name as its only holder is meant by an office. */
function withHolders(relations: readonly RelationProposal[]): RelationProposal[] {
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

function byVerbs(context: Context, sentence: ReadSentence, before: readonly Thing[], previous: string | null): RelationProposal[] {
  if (sentence.boxed) return [];
  const clause = new Clause(context, sentence, before, previous);
  const rules = context.outline.reading.language === 'en' ? ENGLISH_RULES : VERB_RULES;
  return rules.flatMap(({ pattern, verb, status, read }): RelationProposal[] => {
    const match = pattern.exec(sentence.text);
    if (!match || !isAsserted(sentence.text, match.index)) return [];
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

const BESIDE = new RegExp(`^\\s*[,(]\\s*(?:l[ea]\\s|l[’'])?(${ROLE})(?=[\\s,).])((?:\\s+(?:de la|de l[’']|des|du|de|d[’'])\\s?)?)`, 'iu');

/** How many characters may stand between a person and the office beside the name. */
const LONGEST_BETWEEN = 12;

/** The mentions that begin between two places of a sentence: it may hold thousands. */
function mentionsFrom({ mentions, start }: ReadSentence, from: number, to: number): readonly MentionProposal[] {
  const reaches = (place: number): number => firstReaching(0, mentions.length, (at) => (mentions[at]?.span.start ?? 0) - start >= place);
  return mentions.slice(reaches(from), reaches(to + 1));
}

/** « Corentin Malpertuis, directeur des Ponts de Papier, … »: a person, a title, a body or a known office. */
function byTitles(context: Context, sentence: ReadSentence): RelationProposal[] {
  const { text, start } = sentence;
  return personsIn(context, sentence).flatMap(({ entity, end }): RelationProposal[] => {
    const rest = text.slice(end);
    const office = mentionsFrom(sentence, end, end + LONGEST_BETWEEN).find(
      ({ span, actor }) => kindOfId(actor) === 'POST' && /^\s*[,(]\s*(?:l[ea]\s)?$/iu.test(text.slice(end, span.start - start)),
    );
    const beside = BESIDE.exec(rest);
    if (office) return [roleOf(sentence, entity, context.gazetteer.known(office.actor), null)];
    if (!beside) return [];
    const after = end + beside[0].length;
    const body = mentionsFrom(sentence, after - 3, after + 4).find(({ actor }) => isActor(actor) && kindOfId(actor) !== 'PERSON');
    if (body) return [roleOf(sentence, entity, context.gazetteer.known(body.actor), beside[1] ?? null)];
    const name = /^((?:\p{Lu}|l[ea]\s)[\p{L}’'-]*(?:\s+(?:d[eu’']s?\s)?[\p{L}’'-]+){0,5})(?=[,.)])/u.exec(text.slice(after))?.[1];
    if (name === undefined || !/\p{Lu}/u.test(name)) return [];
    const plural = /des\s*$/iu.test(beside[2] ?? '') && !/^les\s/iu.test(name) ? `Les ${name}` : name;
    return [roleOf(sentence, entity, context.gazetteer.entity(plural, 'ORGANIZATION'), beside[1] ?? null)];
  });
}

function roleOf(sentence: ReadSentence, person: ProposedEntity, object: ProposedEntity, role: string | null): RelationProposal {
  return {
    kind: 'RELATION',
    key: proposalKey('relation', sentence, 'HOLDS_ROLE', person.id ?? person.name, object.id ?? object.name),
    passage: { start: sentence.start, end: sentence.end },
    type: 'HOLDS_ROLE',
    subject: person,
    object,
    role,
    status: 'ONGOING',
    date: null,
    certainty: 'STATED',
    confidence: person.id !== null ? 0.85 : 0.7,
    reason: { fr: 'Le titre est à côté du nom.', en: 'The title stands beside the name.' },
  };
}

/** Persons in a sentence, known or written like one before a title. */
function personsIn({ gazetteer }: Context, { text, mentions, start }: ReadSentence): { entity: ProposedEntity; end: number }[] {
  const known = mentions
    .filter(({ actor }) => kindOfId(actor) === 'PERSON')
    .map(({ actor, span }) => ({ entity: gazetteer.known(actor), end: span.end - start }));
  const named = new TakenSpans(
    text.length,
    mentions.map(({ span }) => ({ start: span.start - start, end: span.end - start })),
  );
  const unknown = [
    ...text.matchAll(
      /(?<![\p{L}’'-])(\p{Lu}[\p{Ll}]+(?:-\p{Lu}[\p{Ll}]+)?(?:\s(?:[Dd]e\s|[Ll]a\s|[Ll]e\s)*\p{Lu}[\p{L}’'-]+){1,2})(?=\s*,\s)/gu,
    ),
  ]
    .map((match) => ({ name: match[1] ?? '', end: match.index + match[0].length }))
    .filter(({ name, end }) => isPersonName(name) && !named.has({ start: end - name.length, end }))
    .map(({ name, end }) => ({ entity: gazetteer.entity(name, 'PERSON'), end }));
  return [...known, ...unknown];
}
