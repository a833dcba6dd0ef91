import type { Message } from '../../../errors.js';
import { isActor, kindOfId } from '../../../kinds/kind-of-id.js';
import type { Context, ReadSentence } from '../context.js';
import { modalityOf } from '../modality.js';
import { BOX } from '../outline.js';
import type { FollowUpProposal } from '../proposal.js';
import { proposalKey } from '../spans.js';
import { dueOf } from './due.js';
import { isListed, isTaskHeading } from './listed.js';
import { isNotedTask } from './tasks-in-notes.js';
import { promisedIn } from './promised.js';
import { isWished, mayBeDone } from './wished.js';
import { isView } from '../views.js';
import { patternOf } from '../../../core/pattern.js';

/** What is to be taken up: every sentence of an « À suivre » box; promises and ideas elsewhere, by their verbs. */

/** « La prochaine étape est de confronter », « Prochaine étape : vérifier »: said of nobody, and to be done next. */
const NEXT_STEP = patternOf(
  /(?<!\p{L})prochaines? (?:[ée]tapes?|actions?|t[âa]ches?|phases?|s[ée]ances?|sessions?|r[ée]unions?)(?!\p{L})[^.;:]{0,80}?(?:\s(?:est|sont|sera|seront|consist(?:e|ent|era))\s(?:donc\s|ainsi\s|alors\s)?(?:de\s|d[’']|à\s)|\s?:\s)\p{L}+(?<=er|ir|re|oir)\s|(?<!\p{L})next steps? (?:is|are|will be) to\s/iu,
);
const COLLECTIVE = patternOf(
  /^(?:(?:donc|toutes|les membres et)\s+)?(?:les|toutes les|tous les|chaque|la|le|l[’'])\s?(?:associations?|structures?|organisations?|partenaires?|[ée]quipes?|communes?|membres|participants|secr[ée]tariat|coordination|collectif|groupe|bureau|repr[ée]sentant(?:e)?s?)[^,;:]{0,60}?(?=\s+(?:\p{L}+(?:ront|ra|raient|rait)|vont|va|doivent|doit|fassent|fasse|soient|puise|pourraient|pourrait|s[’']engagent|sont|est)(?![\p{L}\d]))/iu,
);
/** What is only possible for readers, what holds on a condition, and what merely happens. */
const NO_TASK = patternOf(
  /^Si\s|(?<!\p{L})c[’']est (?:chose )?faite?(?!\p{L})|(?<![\p{L}])de savoir\s|seront? pr[ée]sente?s?(?![\p{L}])|est possible de (?:re)?(?:trouver|consulter|t[ée]l[ée]charger|voir)|(?:va|vont) faire partie/iu,
);
/** Somebody by a name before the verb: « Théobald passera commande », « Mme Merlegaut pense pouvoir le distribuer ». */
const BY_NAME =
  /^(?:(?:MM?\.|Mmes?|Mlle|Dr|Me|Mrs?\.?|Ms)\s)?(?:\p{Lu}[\p{L}’'-]*\.?\s){1,3}(?:et\s(?:\p{Lu}[\p{L}’'-]*\.?\s){1,3})?(?=\p{Ll})/u;

const REASONS: Readonly<Record<'BOX' | 'LIST' | 'PROMISE' | 'IDEA', Message>> = {
  BOX: { fr: 'La phrase est dans un encadré « À suivre ».', en: 'The sentence stands in a box of things to be done.' },
  LIST: { fr: 'Le titre annonce des actions.', en: 'The heading announces actions.' },
  PROMISE: { fr: 'Le verbe, au futur, dit ce que quelqu’un fera.', en: 'The verb, in the future, says what somebody will do.' },
  IDEA: { fr: 'Le verbe dit ce qu’il faudrait ou pourrait faire.', en: 'The verb says what should or could be done.' },
};

export function followUpsOf(context: Context, sentences: readonly ReadSentence[]): FollowUpProposal[] {
  const headings = context.outline.blocks.filter(({ block }) => block.kind === 'HEADING');
  return sentences.flatMap((sentence): FollowUpProposal[] => {
    const heading = headings.findLast(({ block }) => block.start < sentence.start)?.text ?? '';
    const promised = promisedIn(sentence, context.dates.day);
    const sort = sortOf(sentence, heading, promised !== null);
    if (!sort) return [];
    const modality = modalityOf(sentence.text);
    const idea = sort === 'IDEA' || ((sort === 'BOX' || sort === 'LIST') && modality === 'POSSIBLE');
    const { assignees, assigneeWording } = assigneesOf(context, sentence, promised?.at ?? null);
    return [
      {
        kind: 'FOLLOW_UP',
        key: proposalKey('follow-up', sentence),
        passage: { start: sentence.start, end: sentence.end },
        task: withoutBox(sentence.text),
        status: idea ? 'PROPOSED' : 'OPEN',
        boxed: sentence.boxed,
        modality: modality === 'DENIED' ? 'ASSERTED' : modality,
        assignees,
        assigneeWording,
        due: dueOf(sentence, context.dates.day),
        confidence: { BOX: 0.95, LIST: 0.85, PROMISE: assignees.length > 0 ? 0.8 : 0.65, IDEA: 0.6 }[sort],
        reason: REASONS[sort],
      },
    ];
  });
}

function sortOf(sentence: ReadSentence, heading: string, promised: boolean): keyof typeof REASONS | null {
  const { text, boxed, block } = sentence;
  if (boxed) return withoutBox(text) === '' ? null : 'BOX';
  if (block.zone === 'NEXT' && /^[-–•\s]*(?:la )?prochaine/iu.test(text)) return null;
  if (isListed(sentence, isTaskHeading(heading))) return 'LIST';
  if (isView(text) && !isSoftQuestion(text)) return null;
  if (isNotedTask(sentence, heading)) return 'LIST';
  if (NEXT_STEP.test(text)) return 'PROMISE';
  if (NO_TASK.test(text) || text.length < SHORTEST) return null;
  if (/\?\s*$/u.test(text))
    return /(?:^|[:;,]\s)\P{L}*(?:pourquoi (?:ne )?pas\s|why not\s)/iu.test(text) && isWished(sentence) ? 'IDEA' : null;
  if (isWished(sentence)) return 'IDEA';
  if (promised) return 'PROMISE';
  return mayBeDone(sentence) ? 'IDEA' : null;
}

/** « on se demande s’il ne faudrait pas passer par la mairie »: it is put as a question, and means that one should. */
const isSoftQuestion = (text: string): boolean => SOFT_QUESTION.test(text);
const SOFT_QUESTION = patternOf(/(?<!\p{L})(?:s[’']il|si l[’']on|si on) ne (?:faudrait|pourrait|devrait|conviendrait) pas(?!\p{L})/iu);
/** What is shorter says too little to be taken up. */
const SHORTEST = 15;

function withoutBox(text: string): string {
  return text.replace(BOX, '').trim();
}

/** Who stands before the verb: known actors, or a group in words. @param at where the verb stands in the sentence, if it promises */
function assigneesOf(
  { gazetteer, base }: Context,
  { text, mentions, start, presenter }: ReadSentence,
  at: number | null,
): { assignees: string[]; assigneeWording: string | null } {
  const said = withoutBox(text)
    .replace(/^(?:action|to do)\s*:\s*/iu, '')
    .replace(/^(?:d[’']ici|avant|à|dans|lors|by|before)[^,]{0,60},\s*/iu, '')
    .replace(/^il (?:est|serait|faudrait) [^,]{0,30}?que\s+/iu, '');
  const offset = text.length - said.length;
  const verb =
    at ?? /(?<![\p{L}\d])(?:pourrai(?:t|ent)|fassent|soient|puise|\p{Ll}{2,}rai(?:t|ent))(?![\p{L}\d])/iu.exec(text)?.index ?? null;
  const before =
    verb === null ? [] : mentions.filter(({ span, actor }) => isActor(actor) && span.end - start <= verb && span.start - start >= offset);
  const [first] = before;
  const collective = COLLECTIVE.exec(said)?.[0] ?? null;
  if (collective !== null && /associations|membres|participants|chaque|tou(?:te)?s/iu.test(collective))
    return { assignees: [], assigneeWording: collective };
  if (first) {
    const listed = before.filter(
      ({ span }, one) => one === 0 || text.slice((before[one - 1]?.span.end ?? 0) - start, span.start - start).length < 12,
    );
    return { assignees: [...new Set(listed.map(({ actor }) => actor))], assigneeWording: null };
  }
  if (collective !== null) {
    const office = /secr[ée]tariat|coordination/iu.exec(collective)?.[0];
    const ids =
      office === undefined
        ? []
        : base.actors
            .filter(
              ({ id, names }) => kindOfId(id) === 'POST' && names.some(({ value }) => value.toLowerCase().startsWith(office.toLowerCase())),
            )
            .map(({ id }) => id);
    return ids.length === 1 ? { assignees: ids, assigneeWording: null } : { assignees: [], assigneeWording: collective };
  }
  if (/^(?:l[’']association|elle|il)(?![\p{L}\d])/iu.test(said) && presenter !== null)
    return { assignees: [gazetteer.known(presenter).id ?? presenter], assigneeWording: null };
  const inBrackets = mentions.filter(
    ({ span, actor }) =>
      isActor(actor) && /\([^()]*$/u.test(text.slice(0, span.start - start)) && /^[^()]*\)\P{L}*$/u.test(text.slice(span.end - start)),
  );
  if (inBrackets.length > 0) return { assignees: [...new Set(inBrackets.map(({ actor }) => actor))], assigneeWording: null };
  const by = /(?<![\p{L}\d])par (les [^.,;)]{3,60})/iu.exec(said)?.[1];
  return { assignees: [], assigneeWording: by ?? (verb === null ? null : (BY_NAME.exec(said)?.[0].trim() ?? null)) };
}
