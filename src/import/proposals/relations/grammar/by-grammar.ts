import type { Message } from '../../../../errors.js';
import { type Context, datesWithin, mentionsWithin, type ReadSentence } from '../../context.js';
import { kindOfId } from '../../../../kinds/kind-of-id.js';
import { isAsserted } from '../../modality.js';
import type { ParticipantProposal, ProposedEntity, RelationProposal } from '../../proposal.js';
import { proposalKey } from '../../spans.js';
import { fits, keyOfEntity, tenseOf } from '../links.js';
import { type Clause, clausesOf } from './clauses.js';
import { linksOfClause } from './frames.js';
import { ENGLISH, FRENCH } from './language.js';
import { BODIES, HAPPENINGS } from './lexicon.js';
import { ORGANS } from './agreement.js';
import { DocumentNames } from './document-names.js';
import type { Item } from './phrase.js';
import { itemsOf } from './phrases.js';
import { Referents } from './referents.js';
import type { OfficeLink } from './office-words.js';
import { Headings } from './headings-above.js';
import { Titles } from './titles.js';
import { linksWithoutVerb } from './without-verb.js';

/** Relations by the grammar of sentences: which verb, who does it, what it is done to, and what stands beside names. */
export function relationsByGrammar(
  context: Context,
  sentences: readonly ReadSentence[],
  participants: readonly ParticipantProposal[],
  said: ProposedEntity | null,
): RelationProposal[] {
  const convener = convenerOf(context, said);
  const language = context.outline.reading.language === 'en' ? ENGLISH : FRENCH;
  const names = new DocumentNames(context, participants, convener);
  const referents = new Referents(context, convener, names);
  let text = '';
  const textOf = (start: number, end: number): string => text.slice(start, end);
  const titles = new Titles(referents, participants, convener, names, textOf);
  const found: RelationProposal[] = [];
  let section: string | null = null;
  const headings = new Headings(context);
  for (const sentence of [...headOf(context), ...sentences]) {
    const own = headings.above(sentence);
    referents.begin(sentence, own !== section, headings.topic(), headings.noun());
    section = own;
    ({ text } = sentence);
    titles.begin();
    const items = itemsOf(sentence, language);
    // An annex may say the office of whom it is addressed to; of bodies it says it in passing.
    const beside = titles.beside(items).filter(({ object }) => sentence.block.zone !== 'ANNEXES' || object.kind === 'POST');
    titles.remember(beside);
    if (!sentence.boxed) found.push(...beside.map((link) => proposalOf(context, sentence, link, null)));
    if (sentence.block.zone === 'ANNEXES') continue;
    let noted = 0;
    for (const clause of clausesOf(items)) {
      for (; (items[noted]?.start ?? Infinity) < clause.verb.start; noted += 1) noteThing(items[noted], referents);
      noteClause(clause, referents);
      const isSaid = isSo(text, clause.verb.start);
      const links: OfficeLink[] = isSaid ? [...linksOfClause(clause, items, referents, language), ...titles.byVerb(clause, items)] : [];
      titles.remember(links);
      for (const { subject, object } of links) [subject, object].forEach((end) => referents.note(end));
      found.push(
        ...links.filter(({ type }) => !sentence.boxed || APPOINTMENTS.has(type)).map((link) => proposalOf(context, sentence, link, clause)),
      );
    }
    const bare = isSo(text, 0) ? [...linksWithoutVerb(items, referents, textOf), ...titles.byNouns(items)] : [];
    titles.remember(bare);
    if (!sentence.boxed) found.push(...bare.map((link) => proposalOf(context, sentence, link, null)));
    for (; noted < items.length; noted += 1) noteThing(items[noted], referents);
  }
  return [...new Map(found.filter((one) => fits(one) && !isOldSession(one)).map((one) => [one.key, one])).values()];
}

/** « Conseil d’administration » has a body whose it is: the one known body that the head of the minutes names. */
function convenerOf(context: Context, said: ProposedEntity | null): ProposedEntity | null {
  if (said !== null && (said.id !== null || !ORGANS.has(said.name.toLowerCase().split(/[\s’]/u)[0] ?? ''))) return said;
  const head = context.outline.blocks.filter(({ zone }) => zone === 'HEADER').flatMap(({ block }) => mentionsWithin(context, block));
  const [first] = head.filter(({ actor }) => BODIES.includes(kindOfId(actor) ?? 'THEME'));
  return first ? context.gazetteer.known(first.actor) : said;
}

/** Who was at an earlier meeting, its own minutes say. */
const isOldSession = ({ type, object }: RelationProposal): boolean =>
  type === 'ATTENDS' && object.kind === 'MEETING' && object.id === null && /^séance\s/iu.test(object.name);

/** What somebody is to do in a box is a task; whom they will meet and where, is so. */
const APPOINTMENTS: ReadonlySet<string> = new Set(['MEETS', 'VISITS']);

/** Neither asked nor wished nor denied. */
const isSo = (text: string, at: number): boolean => !text.trimEnd().endsWith('?') && isAsserted(text, at);

/** The head of minutes, where it says in a sentence who presides: « sous la présidence de Mme Lierre, maire ». */
function headOf(context: Context): ReadSentence[] {
  const { outline } = context;
  return outline.blocks
    .filter(({ zone, text }) => zone === 'HEADER' && /présid|chair/iu.test(text))
    .flatMap((block) =>
      outline.sentencesOf(block).map(({ start, end }) => ({
        start,
        end,
        text: outline.reading.text.slice(start, end),
        block,
        boxed: false,
        mentions: mentionsWithin(context, { start, end }),
        dates: datesWithin(context, { start, end }),
        presenter: null,
      })),
    );
}

function noteClause({ verb, subject, isRelative }: Clause, referents: Referents): void {
  if (!verb.isFinite) return;
  for (const phrase of subject) {
    const one = phrase.form === 'PRONOUN' ? null : referents.of(phrase, SPOKEN_OF);
    if (one && isRelative) referents.note(one);
    else if (one) referents.noteSubject(one);
  }
}

function noteThing(phrase: Item | undefined, referents: Referents): void {
  if (phrase?.is !== 'PHRASE' || phrase.form === 'PRONOUN') return;
  const one = referents.of(phrase, SPOKEN_OF);
  // « sous la responsabilité d’Ada Lierre »: she is named.
  const inner = phrase.of?.form === 'NAME' && !one ? referents.of(phrase.of, SPOKEN_OF) : null;
  if (inner) referents.note(inner);
  if (one && (one.id !== null || phrase.form !== 'NAME' || one.kind === 'PERSON' || phrase.determiner !== null))
    referents.note(one, phrase.form === 'NOUN' ? phrase.head : null);
}

const SPOKEN_OF = [...BODIES, 'PERSON', 'PROJECT', ...HAPPENINGS, 'PUBLICATION', 'AWARD'] as const;

function proposalOf(context: Context, sentence: ReadSentence, link: OfficeLink, clause: Clause | null): RelationProposal {
  const { type, subject, object, role = null, certainty = 'STATED' } = link;
  const from = clause ? clause.verb.start + sentence.start : 0;
  const date =
    clause === null || type === 'TAKES_PLACE_IN' ? null : (sentence.dates.find(({ start }) => start > from) ?? sentence.dates[0] ?? null);
  return {
    kind: 'RELATION',
    key: proposalKey('relation', sentence, type, keyOfEntity(subject), keyOfEntity(object)),
    passage: { start: sentence.start, end: sentence.end },
    type,
    subject,
    object,
    role,
    status: statusOf(context, link, clause, date?.edtf ?? null),
    date,
    certainty,
    confidence: certainty === 'IMPLIED' ? 0.6 : subject.id !== null && object.id !== null ? 0.8 : 0.65,
    reason: clause ? byVerb(sentence.text.slice(clause.verb.start, clause.verb.end)) : BESIDE,
  };
}

function statusOf(context: Context, link: OfficeLink, clause: Clause | null, edtf: string | null): RelationProposal['status'] {
  if (link.type === 'HOLDS_ROLE' || link.type === 'MEMBER_OF') return link.isPast ? 'PAST' : link.isPlanned ? 'PLANNED' : 'ONGOING';
  const tense = clause?.verb.tense;
  if (tense === 'FUTURE') return 'PLANNED';
  if (tense === 'PAST' || tense === 'IMPERFECT') return clause?.verb.isFinite === true ? 'PAST' : 'ONGOING';
  return tenseOf('', edtf, context.dates.day);
}

const BESIDE: Message = { fr: 'Le titre est à côté du nom.', en: 'The title stands beside the name.' };

const byVerb = (verb: string): Message => ({ fr: `Le verbe : « ${verb} ».`, en: `The verb: “${verb}”.` });
