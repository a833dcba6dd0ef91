import type { Message } from '../../errors.js';
import { isActor, kindOfId } from '../../kinds/kind-of-id.js';
import type { Context, ReadSentence } from './context.js';
import { modalityOf } from './modality.js';
import { isNotedTask } from './noted-tasks.js';
import { BOX } from './outline.js';
import { fateInCell } from './promises.js';
import type { FollowUpProposal, ProposedDate } from './proposal.js';
import { proposalKey } from './spans.js';
import { isView } from './views.js';

/** What is to be taken up: every sentence of an « À suivre » box; promises and ideas elsewhere, by their verbs. */

/** What people promise to do. Verbs of what merely happens (« aura lieu », « débutera », « participera ») promise nothing. */
const TASK =
  "adapt|adress|affin|ajout|analys|annonc|assur|avert|chang|chercher|command|convoqu|distribu|chiffr|communiqu|compl[ée]t|compar|compos|confirm|confront|conserv|contact|consult|continu|corrig|cr[ée]er|d[ée]fini|demand|d[ée]pos|diffus|dresser|[ée]chang|[ée]cri|[ée]labor|enver|envoy|[ée]tabli|[ée]tudi|explor|fe(?=r[ao])|faire|[ée]valu|finalis|fix|fourni|gard|identifi|imprim|inform|install|interrog|invit|joind|lister|livr|mett|mobilis|n[ée]goci|netto|organis|particip|partag|pass|pens|port|poursuiv|plant|pr[ée]cis|pr[ée]par|prend|pr[êe]t(?=er)|pr[ée]sent|produi|propos|publi|qualifi|racont|recens|recherch|r[ée]dig|r[ée]fl[ée]chi|regard|relanc|reli|remett|r[ée]serv|rempli|rend|renvoy|reparl|r[ée]pond|repr[ée]cis|retir|r[ée]uni|revoi|s[’']attach|sign|sollicit|supprim|tend|test(?=[ée])|tiend|tenir|tradui|transmett|travaill|trouv|valid|v[ée]rifi|veill|voi[rt]|ver(?=r)";
const FUTURE = new RegExp(
  `(?<![\\p{L}])(?:${TASK})[\\p{L}’]*?(?:ra|ront|rai|rons)(?![\\p{L}])(?!(?<=organis\\p{L}+)\\s(?:une?|des)\\s)`,
  'iu',
);
const GOING_TO = new RegExp(
  `(?<![\\p{L}])(?:va|vont|allons|doit|doivent|devra|devront|devai(?:t|ent)|devrai(?:t|ent))\\s+(?:(?:avant|pour|d[’']ici)\\s(?:\\S+\\s){1,5}?)?(?:aussi\\s+|[ée]galement\\s+|encore\\s+)?(?:[êe]tre\\s+)?(?:\\p{L}+ment\\s+)?(?:${TASK}|[êe]tre attenti)[\\p{L}’]*`,
  'iu',
);
/** “will send”, “agreed to send”, “is to send”: not what merely happens (“will be held”). */
const ENGLISH =
  /(?<!\p{L})(?:(?:will|shall)\s+(?!be(?!\p{L})|not|(?:hold|host|organi[sz]e) an?\s|take place|have|start|begin|open|end|last|cost|happen|attend|remain)|will be (?=(?:sent|prepared|contacted|drafted|written|circulated|published|updated|checked|invited|translated|asked)(?!\p{L}))|(?:agree[sd]?|undertakes?|undertook|offer(?:s|ed)|volunteer(?:s|ed)|promise[sd]?|(?:is|are) to|(?:was|were|is|are) asked) to\s+|(?:is|are) to (?!be(?!\p{L})))(?=\p{L})/iu;
/** “Chloe Marsh to send the accounts”: whoever is named alone before the infinitive. */
const ENGLISH_TO = /(?<=^\P{L}*(?:\p{Lu}[\p{L}’'-]+\s){1,4})to\s(?=\p{Ll})/u;
/** « sera envoyé », « devra être établie »: who does it is not said. */
const PASSIVE = new RegExp(
  `(?<![\\p{L}])(?:sera|seront|devra [êe]tre|devront [êe]tre)\\s+(?:alors\\s+|donc\\s+|ensuite\\s+|\\p{L}+ment\\s+)?(?:${TASK})[\\p{L}]*(?<=é|i|is|it)e?s?(?![\\p{L}])`,
  'iu',
);
/** A person by their given name, or by all of it, right before the verb: « Théobald passera commande ». */
const BY_NAME =
  /(?:^|[.;,:]\s|\s(?:et|que)\s)(?:\p{Lu}[\p{Ll}]+(?:-\p{Lu}[\p{Ll}]+)?\s?){1,3}(?:et\s(?:\p{Lu}[\p{Ll}-]+\s?){1,3})?\s*(?:[nsl][’']|se\s|lui\s|leur\s|en\s)?$/u;
const PLEDGE =
  /(?<![\p{L}\d])(?:s[’']engage(?:nt)? à|(?:est|sont) charg[ée]e?s? de|se charge(?:nt)? de|propose(?:nt)? de|à (?:valider|faire|envoyer|transmettre|relire|v[ée]rifier|compl[ée]ter|pr[ée]voir|confirmer) par|sera en mesure)(?![\p{L}\d])|(?<![\p{L}\d])(?:se charge(?:nt)? d[’']|(?:est|sont) charg[ée]e?s? d[’']|(?:est|sont) invit[ée]e?s? à (?=\p{L}+(?:er|ir|re)(?![\p{L}]))|demande(?:nt)? à [^,.;]{2,40}? d(?:e\s|[’'])|essa(?:ie|ye)(?:nt|ra|ront)? d|prend(?:ra|ront)? contact|(?:souhaite|compte)(?:nt)? (?=\p{L}+(?:er|ir|re)(?![\p{L}]))|doi(?:t|vent) [êe]tre (?=\p{L}+(?:é|is|it)e?s?(?![\p{L}]))|(?:est|sont) (?:\p{L}+ et )?à l[’']étude)/iu;
const IDEA =
  /(?<!\p{L})(?:should|could|it would be (?:useful|good|important|desirable))(?!\p{L})|(?<![\p{L}\d])(?:il (?:faudrait|faut|faudra)|il (?:est|sera|serait) (?:aussi |donc |d[’']ailleurs |également )?(?:peut[- ][êe]tre )?(?:important|essentiel|n[ée]cessaire|utile|souhaitable|int[ée]ressant|bien|bon|possible|envisageable)|pourrai(?:t|ent)|propos(?:e|ent|ons)|il (?:est|a [ée]t[ée]) propos[ée] d|souhaite(?:nt)? (?:que\s|l[’'](?=\p{L}+(?:er|ir|re)(?!\p{L})))|mais il serait)(?![\p{L}\d])/iu;
/** What an idea is of: something that somebody does. « Il propose une réponse » and « il est possible d’avoir » are none. */
const IDEA_OF = new RegExp(`^[^.;:]{0,60}?(?<![\\p{L}])(?:${TASK}|envisag)[\\p{L}]*(?<=er|ir|re|oir|envisag[ée]e?s?)(?![\\p{L}])`, 'iu');
/** « Ada souhaite un autre lieu », « Ada propose, si le temps le permet, que l’on parte tôt »: what somebody named wishes of the others. */
const WISH =
  /(?<!\p{L})(?:souhaite(?:nt)?|demande(?:nt)?) (?:une?\s|des\s|davantage|plus de\s|que\s|qu[’']|l[’'](?=\p{L}+(?:er|ir|re)(?!\p{L})))|(?<!\p{L})propose(?:nt)?(?:,[^,.;]{3,60},)? qu(?:e\s|[’'])/iu;
/** « Important de vérifier », « Besoin de préciser », « on aurait intérêt à travailler »: said of nobody, and to be done. */
const NEEDED =
  /^[-–•*\s]*(?:(?:il (?:est|serait) )?(?:très )?(?:important|essentiel|nécessaire|indispensable)|besoin|nécessité) d(?:e\s|[’'])(?!être|avoir|savoir|noter|rappeler)(?:venir\s)?\p{L}+(?<=er|ir|re|oir)(?!\p{L})|(?<!\p{L})(?:on|nous) (?:aurait|aurions|avons|a) (?:tout )?intérêt à\s/iu;
/** « pourra ensuite être publié »: somebody may do it, whoever reads it or not. */
const MAY_BE_DONE = new RegExp(
  `(?<!\\p{L})pourr(?:a|ont)\\s(?:\\p{L}+\\s){0,3}?(?:${TASK}|mis(?=es?\\s))\\p{L}*(?<=é|i|is|it)e?s?(?!\\p{L})(?<!(?:consult|trouv)ée?s?)`,
  'iu',
);
/** « La prochaine étape est de confronter », « Prochaine étape : vérifier »: said of nobody, and to be done next. */
const NEXT_STEP =
  /(?<!\p{L})prochaines? (?:[ée]tapes?|actions?|t[âa]ches?|phases?|s[ée]ances?|sessions?|r[ée]unions?)(?!\p{L})[^.;:]{0,80}?(?:\s(?:est|sont|sera|seront|consist(?:e|ent|era))\s(?:donc\s|ainsi\s|alors\s)?(?:de\s|d[’']|à\s)|\s?:\s)\p{L}+(?<=er|ir|re|oir)\s|(?<!\p{L})next steps? (?:is|are|will be) to\s/iu;
const CONDITIONAL = new RegExp(`(?<![\\p{L}])(?<!ce qui )(?:${TASK})[\\p{L}’]*?rai(?:t|ent)(?![\\p{L}])`, 'iu');
const COLLECTIVE =
  /^(?:(?:donc|toutes|les membres et)\s+)?(?:les|toutes les|chaque|la|le|l[’'])\s?(?:associations?|structures?|organisations?|partenaires?|[ée]quipes?|communes?|membres|participants|secr[ée]tariat|coordination|collectif|groupe|bureau|repr[ée]sentant(?:e)?s?)[^,;:]{0,60}?(?=\s+(?:\p{L}+(?:ront|ra|raient|rait)|vont|va|doivent|doit|fassent|fasse|soient|puise|pourraient|pourrait|s[’']engagent)(?![\p{L}\d]))/iu;
/** Headings under which every item is something to be done. */
const TASK_HEADING =
  /^(?:d[ée]cisions?\s*\/\s*)?(?:(?:plan d[’'])?actions?|suites?(?= [àa] donner|$| :)|[àa] faire|t[âa]ches?|relev[ée] d[’']actions?|prochaines [ée]tapes)(?![\p{L}\d])/iu;
/** What stands above the tasks in a table of them: « Action | Qui | Échéance ». */
const TASK_COLUMN = /^\P{L}*(?:actions?(?:\s+[àa] mener)?|t[âa]ches?|quoi|(?:ce qui est )?[àa] faire|what|tasks?|action items?)\P{L}*$/iu;
/** What is only possible for readers, what holds on a condition, and what merely happens. */
const NO_TASK =
  /^Si\s|(?<!\p{L})c[’']est (?:chose )?faite?(?!\p{L})|(?<![\p{L}])de savoir\s|sera compos[ée]e?|seront? pr[ée]sente?s?(?![\p{L}])|est possible de (?:re)?(?:trouver|consulter|t[ée]l[ée]charger|voir)|(?:va|vont) faire partie/iu;
const TAKES_PART = /(?<!\p{L})particip(?:era|eront)\s+(?:à|aux?)(?!\p{L})/iu;
const CLOSED = /(?<![\p{L}\d])(?:a|ont|avait)\s+[ée]t[ée](?![\p{L}\d])|(?<![\p{L}\d])n[’'](?:est|a) pas(?![\p{L}\d])/iu;

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
    const sort = sortOf(context, sentence, heading, TASK_HEADING.test(heading.replace(/^[\dIVX.)/°\s–-]+/u, '')));
    if (!sort) return [];
    const modality = modalityOf(sentence.text);
    const idea = sort === 'IDEA' || ((sort === 'BOX' || sort === 'LIST') && modality === 'POSSIBLE');
    const { assignees, assigneeWording } = assigneesOf(context, sentence);
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

function sortOf(context: Context, sentence: ReadSentence, heading: string, listed: boolean): keyof typeof REASONS | null {
  const { text, boxed, block, mentions, start } = sentence;
  if (boxed) return withoutBox(text) === '' ? null : 'BOX';
  if (block.zone === 'NEXT' && /^[-–•\s]*(?:la )?prochaine/iu.test(text)) return null;
  if ((listed && block.block.kind === 'LIST_ITEM') || isTaskCell(sentence, listed)) return 'LIST';
  if (isView(text)) return null;
  if (isNotedTask(sentence, heading)) return 'LIST';
  if (NEXT_STEP.test(text)) return 'PROMISE';
  if (NO_TASK.test(text)) return null;
  // That a person goes there is asked of them; that a body takes part merely happens.
  if (
    TAKES_PART.test(text) &&
    !mentions.some(({ actor }) => kindOfId(actor) === 'PERSON') &&
    !BY_NAME.test(text.slice(0, TAKES_PART.exec(text)?.index))
  )
    return null;
  if (text.length < 15 || /\?\s*$/u.test(text)) return null;
  const future = FUTURE.exec(text) ?? GOING_TO.exec(text) ?? PASSIVE.exec(text) ?? ENGLISH.exec(text) ?? ENGLISH_TO.exec(text);
  const pledge = PLEDGE.exec(text);
  const verb = [future, pledge].filter((match) => match !== null).sort((a, b) => a.index - b.index)[0];
  const acts = (at: number): boolean =>
    mentions.some(({ span, actor }) => span.start - start < at && isActor(actor)) ||
    // « L’Observatoire gardera tous les champs »: a project, right before what it will do.
    mentions.some(({ span, actor }) => kindOfId(actor) === 'PROJECT' && /^\s*$/u.test(text.slice(span.end - start, at))) ||
    COLLECTIVE.test(text) ||
    /(?<![\p{L}\d])(?:(?:il|elle|ils|elles|qui|nous|on|je|he|she|they|we|who|I)\s|j[’'])/iu.test(text.slice(0, at)) ||
    BY_NAME.test(text.slice(0, at));
  const idea = IDEA.exec(text);
  const wish = WISH.exec(text);
  if (wish && acts(wish.index)) return 'IDEA';
  if (NEEDED.test(text)) return 'IDEA';
  if (idea && !CLOSED.test(text.slice(0, idea.index)) && isIdea(text, idea, acts(idea.index))) return 'IDEA';
  if (verb && (acts(verb.index) || pledge || PASSIVE.test(text) || /(?<![\p{L}\d])va|vont|doi|will be/iu.test(verb[0]))) return 'PROMISE';
  const conditional = CONDITIONAL.exec(text);
  if (conditional && acts(conditional.index)) return 'IDEA';
  return MAY_BE_DONE.test(text) ? 'IDEA' : null;
}

/** What « faudrait » and « serait » say is an idea; what is, must or could be is one where somebody is to do it. */
function isIdea(text: string, idea: RegExpExecArray, somebody: boolean): boolean {
  if (/faudrait|serait|would be/iu.test(idea[0]) || (somebody && /pourrai|should|could/iu.test(idea[0]))) return true;
  return IDEA_OF.test(text.slice(idea.index + idea[0].length));
}

/** The cell of a table of actions that says what to do: below « Action », or the first of each row. « Fait » beside it: no more. */
function isTaskCell({ block: { block, text }, start, beside = [] }: ReadSentence, listed: boolean): boolean {
  if (block.kind !== 'TABLE') return false;
  const [top] = block.rows;
  const column = top?.cells.findIndex((cell) => TASK_COLUMN.test(text.slice(cell.start - block.start, cell.end - block.start))) ?? -1;
  const row = block.rows.find(({ cells }) => cells.some((cell) => cell.start <= start && start < cell.end));
  if (row === undefined || row.header || (!listed && column < 0) || (column >= 0 && row === top)) return false;
  if (beside.some((cell) => ['DONE', 'DROPPED'].includes(fateInCell(cell) ?? ''))) return false;
  const task = column >= 0 ? row.cells[column] : row.cells.find((cell) => cell.end > cell.start);
  return task !== undefined && task.start <= start && start < task.end;
}

function withoutBox(text: string): string {
  return text.replace(BOX, '').trim();
}

/** Who stands before the verb: known actors, or a group in words. */
function assigneesOf(
  { gazetteer, base }: Context,
  { text, mentions, start, presenter }: ReadSentence,
): { assignees: string[]; assigneeWording: string | null } {
  const said = withoutBox(text)
    .replace(/^(?:action|to do)\s*:\s*/iu, '')
    .replace(/^(?:d[’']ici|avant|à|dans|lors|by|before)[^,]{0,60},\s*/iu, '')
    .replace(/^il (?:est|serait|faudrait) [^,]{0,30}?que\s+/iu, '');
  const offset = text.length - said.length;
  const verb =
    FUTURE.exec(said) ??
    GOING_TO.exec(said) ??
    ENGLISH.exec(said) ??
    PLEDGE.exec(said) ??
    CONDITIONAL.exec(said) ??
    /(?<![\p{L}\d])(?:pourrai(?:t|ent)|fassent|soient|puise)(?![\p{L}\d])/iu.exec(said);
  const before = verb
    ? mentions.filter(({ span, actor }) => isActor(actor) && span.end - start - offset <= verb.index && span.start - start >= offset)
    : [];
  const [first] = before;
  const collective = COLLECTIVE.exec(said)?.[0] ?? null;
  if (collective !== null && /associations|membres|chaque|toutes/iu.test(collective)) return { assignees: [], assigneeWording: collective };
  if (first) {
    const listed = before.filter(
      ({ span }, at) =>
        at === 0 ||
        /^(?:,|\s*et\s|\s*,?\s*(?:la|le|l[’'])?\s*)/iu.test(text.slice((before[at - 1]?.span.end ?? 0) - start, span.start - start)),
    );
    const all = listed.filter(
      ({ span }, at) => at === 0 || text.slice((before[at - 1]?.span.end ?? 0) - start, span.start - start).length < 12,
    );
    return { assignees: [...new Set(all.map(({ actor }) => actor))], assigneeWording: null };
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
  const by = /(?<![\p{L}\d])par (les [^.,;)]{3,60})/iu.exec(said);
  return { assignees: [], assigneeWording: by && PLEDGE.test(said) ? (by[1] ?? null) : null };
}

/** A date by which, with the word that says so; not before the meeting. */
function dueOf({ text, dates, start }: ReadSentence, day: string): ProposedDate | null {
  return (
    dates.find(({ start: at, edtf, relative, wording }) => {
      if (edtf < day && !edtf.startsWith('..') && !edtf.startsWith('[')) return false;
      const before = text.slice(0, at - start);
      if (
        /(?:(?<!\p{L})(?:by|before|until|no later than)(?: the)?(?: end of)?|d[’']ici(?: à)?(?: le| la r[ée]union (?:du|de))?|avant(?: le| la fin)?|pour(?: le)?|jusqu[’']au|au plus tard le|à la r[ée]union (?:du|de)|repouss[ée]e?,? au|report[ée]e? au|pr[ée]sent[ée]e?s? le|la r[ée]union (?:du|de))\s*$/iu.test(
          before,
        )
      )
        return true;
      return relative && /prochaine?|venir|d[’']ici|avant/iu.test(wording);
    }) ?? null
  );
}
