import type { ReadSentence } from '../context.js';
import { presentOf } from '../grammar/conjugate.js';
import { beginsWithPeople, subjectBefore } from './subject.js';
import { isWorkInfinitive, verbsAhead } from '../grammar/verbs-ahead.js';
import { patternOf } from '../../../core/pattern.js';

/** That something should or could be done: ideas, wishes, needs, whoever says so. */

const IDEA = patternOf(
  /(?<!\p{L})(?:should|could|ought to|it would be (?:useful|good|important|desirable|worth|helpful))(?!\p{L})|(?<![\p{L}\d])(?:il (?:faudrait|faut|faudra|conviendrait|convient|y aurait lieu)|il (?:est|sera|serait) (?:aussi |donc |d[’']ailleurs |également )?(?:peut[- ][êe]tre )?(?:important|essentiel|n[ée]cessaire|utile|souhaitable|int[ée]ressant|bien|bon|possible|envisageable|judicieux|opportun|pertinent|urgent|prudent)|pourrai(?:t|ent)|pourrions|propos(?:e|ent|ons)|il (?:est|a [ée]t[ée]) (?:propos|sugg[ée]r|recommand|conseill|pr[ée]conis)[ée]|souhaite(?:nt)? (?:que\s|l[’'](?=\p{L}+(?:er|ir|re)(?!\p{L})))|mais il serait)(?![\p{L}\d])/iu,
);
/** « Une foire aux questions serait utile », « Un banc serait le bienvenu », “A map would be useful”. */
const WOULD_SERVE = patternOf(
  /^[-–•*\s]*(?:une?|des|l[ae]s?|l[’'])\s?[^.;:]{3,80}?\sserai(?:t|ent)\s(?:très |bien |aussi |également |sans doute |donc )?(?:utile|souhaitable|l[ae]s? bienvenue?|bienvenue?|appréci[ée]e?|pr[ée]cieu(?:x|se)|n[ée]cessaire|pertinente?|judicieu(?:x|se)|opportune?|int[ée]ressante?|appr[ée]ciable)s?(?!\p{L})|^[-–•*\s]*(?:an?|the|more)\s[^.;:]{3,80}?\swould be (?:very |most )?(?:useful|welcome|helpful|desirable|appreciated|good)(?!\p{L})/iu,
);
/** « l’idée est émise d’inviter », « une piste serait de », « pourquoi ne pas », « gagnerait à », « mérite d’être relu ». */
const LEAD = patternOf(
  /(?<!\p{L})(?:(?:l[’']idée|la piste|la possibilité|l[’']hypothèse|la suggestion|la proposition)\s(?:est|a été)\s(?:\p{L}+\s){0,2}?(?:lancée|émise|évoquée|avancée|soulevée|faite|mise en avant)\s(?:de\s|d[’'])|(?:une|l[’']|la|autre)\s?(?:idée|piste|solution|option|possibilité)s?\s(?:serait|est|consisterait)\s(?:de\s|d[’']|à\s)\p{L}+(?<=er|ir|re|oir)(?!\p{L})|(?:l[’']idée|la piste|l[’']hypothèse|la suggestion|la proposition)\s(?:d(?:e\s|u\s|es\s|[’']))[^.;,]{3,60}\s(?:est|a été)\s(?:\p{L}+\s){0,2}?(?:lancée|émise|évoquée|avancée|soulevée|mise en avant)(?!\p{L})|(?:est|sont)\s(?:aussi\s|également\s)?(?:proposée?s?|suggérée?s?|réclamée?s?|souhaitée?s?|préconisée?s?)\spar\s|^[^.;:]{5,90}\s(?:souhaitée?s?|demandée?s?|suggérée?s?|proposée?s?|réclamée?s?) par\s(?=\p{L})(?![^.]*\s(?:est|sont|a|ont|sera)\s)|(?:mieux vaudrait|vaudrait mieux|autant vaudrait)\s|(?:s[’']il|si l[’']on|si on) ne (?:faudrait|pourrait|devrait|conviendrait) pas\s|pourquoi (?:ne )?pas\s(?=(?:une?|des)\s|(?:[ly][’']|l[ae]s?\s|y\s|en\s|lui\s|leur\s)?\p{L}+(?:er|ir|re|oir)(?!\p{L}))|gagnerai(?:t|ent) à\s|m[ée]riterai?(?:t|ent)?\sd[’']être\s|why not\s|(?:one|an) idea (?:is|was|would be) to\s|it was suggested (?:to|that)\s)/iu,
);
/** What an idea is of: something that somebody does. « Il propose une réponse » and « il est possible d’avoir » are none. */
const IDEA_OF = patternOf(
  /^(?:\s(?:à|au|aux)\s[^,.;:]{2,40}?)?(?:,[^,]{2,60},)?(?:\s(?:\p{L}+ment|aussi|donc|également|ensuite|encore|ainsi|alors|toutefois|par exemple|notamment|bien|mieux|vite|peut-être))*\s?(?:\s?de\s|\s?d[’']|\sà\s|\s)?(?:(?:[nlsmty][’']|(?:ne|pas|se|les?|la|lui|leur|y|en|nous|vous|plus|bien|mieux)\s)){0,3}(\p{L}+(?:er|ir|re|oir))(?!\p{L})/iu,
);
/** « il faut que chaque association écrive », « pourrait être envisagée », « pourrait se tenir ». */
const THAT = patternOf(/^\s(?:que\s|qu[’'])(?=\p{L})/iu);
const PASSIVE_OF = patternOf(
  /^[^.;:]{0,40}?(?<!\p{L})(?:[êe]tre\s(?:\p{L}+\s)?\p{L}+(?:é|i|is|it|u|ert)e?s?|[êe]tre (?:int[ée]ressant|utile|bien|bon|pertinent|judicieux|opportun)e?s?|avoir lieu|se tenir|se (?:faire|dérouler)|(?:commencer|débuter|s[’']achever|durer|comporter|comprendre|accueillir|porter sur|prendre la forme|donner lieu)(?!\p{L})|be \p{L}+(?:ed|en|t))(?!\p{L})/iu,
);
/** « Ada souhaite un autre lieu », « suggère d’inviter », « aimerait que l’on parte tôt »: what somebody wishes of the others. */
const WISH = patternOf(
  `(?<!\\p{L})(?:serai(?:t|ent)|serions)\\s(?:\\p{L}+\\s)?(?:heureu(?:x|ses?)|ravie?s?|contente?s?|partante?s?|favorables?|d[’']avis|reconnaissante?s?)\\s(?:que\\s|qu[’']|de\\s|d[’']|à\\s|pour\\s)|(?<!\\p{L})(?:(?:${presentOf('insister')}) pour|tien(?:t|nent) à ce qu|(?:${presentOf('appeler')}) (?:de ses|de leurs) vœux|verrai(?:t|ent) (?:bien|plutôt|volontiers|d[’']un bon œil)|(?:préfére|trouve|juge|estime)rai(?:t|ent) (?:\\p{L}+ )?(?:que\\s|qu[’']|de\\s|d[’'])|(?:${presentOf('suggérer')}) (?:une?\\s|des\\s|l[ae]\\s|l[’'])|(?:${presentOf('préconiser recommander')}) (?:une?\\s|des\\s|l[ae]\\s|l[’']))|(?<!\\p{L})(?:aimer(?:ait|aient|ions)|voudr(?:ait|aient|ions)|souhaiter(?:ait|aient|ions)|souhait(?:e|ent|ons)|demand(?:e|ent|ons)) (?:que\\s|qu[’'])|(?<!\\p{L})aimer(?:ait|aient|ions) (?:\\p{L}+ment |bien |aussi |en |y |l[ae]s? |lui |leur )*(?!être|avoir|savoir|rappeler|recevoir|disposer|bénéficier)\\p{L}+(?:er|ir|re|oir)(?!\\p{L})|(?<!\\p{L})(?:aimer(?:ait|aient|ions)|voudr(?:ait|aient|ions)|souhaiter(?:ait|aient|ions)|souhait(?:e|ent|ons)|demand(?:e|ent|ons)) (?:aussi|également|en outre|par ailleurs|donc|surtout|de plus) (?:que\\s|qu[’'])|(?<!\\p{L})(?:souhaite(?:nt)?|souhaiterai(?:t|ent)|demande(?:nt)?|aimerai(?:t|ent)|voudrai(?:t|ent)|r[ée]clame(?:nt)?) (?:une?\\s(?!correction|rectification|précision|explication|suspension|pause)|des\\s(?!corrections|rectifications|précisions|explications)|davantage|plus de\\s|que\\s|qu[’']|l[’'](?=\\p{L}+(?:er|ir|re)(?!\\p{L})))|(?<!\\p{L})propose(?:nt)?(?:,[^,.;]{3,60},)? qu(?:e\\s|[’'])|(?<!\\p{L})(?:${presentOf('suggérer recommander préconiser conseiller')})(?:,[^,.;]{3,60},)?\\s(?:[^,.;]{0,40}\\s)?(?:qu(?:e\\s|[’'])|d(?:e\\s|[’'])(?=(?:[ly][’']|(?:l[ae]s?|y|en|ne pas)\\s)?\\p{L}+(?:er|ir|re|oir)(?!\\p{L})))|(?<!\\p{L})(?:suggest(?:s|ed)?|recommend(?:s|ed)?|propose[sd]?|would like)\\s(?:that\\s|to\\s(?:have|see)\\s|\\p{L}+ing\\s|(?:the|an?)\\s)`,
  'iu',
);
/** « Important de vérifier », « Besoin de préciser », « on aurait intérêt à travailler »: said of nobody, and to be done. */
const NEEDED = patternOf(
  /^[-–•*\s]*(?:(?:il (?:est|serait) )?(?:très )?(?:important|essentiel|nécessaire|indispensable)|besoin|nécessité) d(?:e\s|[’'])(?!être|avoir|savoir|noter|rappeler)(?:venir\s)?\p{L}+(?<=er|ir|re|oir)(?!\p{L})|(?<!\p{L})il y aurait (?:tout )?(?:avantage|intérêt|lieu) (?:à\s|d(?:e\s|[’']))(?=\p{L}+(?:er|ir|re)(?!\p{L}))|(?<!\p{L})(?:on|nous) (?:aurait|aurions|avons|a) (?:tout )?intérêt à\s/iu,
);
/** « pourra ensuite être publié »: somebody may do it, whoever reads it or not. */
const MAY_BE_DONE = patternOf(
  /(?<!\p{L})pourr(?:a|ont)\s(?:\p{L}+\s){0,3}?être\s(?:\p{L}+ment\s)?(?!(?:consult|trouv|utilis|reçu|obten|vu|accueilli|rembours|limit|support)\p{L}*)\p{L}+(?:é|i|is|it|u)e?s?(?!\p{L})/iu,
);
const CLOSED = patternOf(/(?<![\p{L}\d])(?:a|ont|avait)\s+[ée]t[ée](?![\p{L}\d])|(?<![\p{L}\d])n[’'](?:est|a) pas(?![\p{L}\d])/iu);

/** « le maire, qui demande un plan »: what others want. */
const OF_WHOM = patternOf(/(?<!\p{L})(?:qui|lequel|laquelle)\s(?:\p{L}+\s)?$/iu);
/** « Selon Ada, la Région pourrait réduire son aide »: what somebody expects. */
const ACCORDING_TO = patternOf(/^\P{L}*(?:selon|d[’']après|aux dires d|de l[’']avis d|according to)(?!\p{L})/iu);
/** « propose de porter la cotisation à 20 euros », « de retenir la première offre »: what is put to the vote. */
const MOTION = patternOf(
  /^(?:\s(?:à|au|aux)\s[^,.;:]{2,40}?)?\s?d(?:e\s|[’'])(?:porter|relever|fixer|augmenter|baisser|retenir|élire|adopter|approuver|voter|accorder|attribuer|nommer|désigner|maintenir|reconduire|attribuer|affecter|choisir)(?!\p{L})/iu,
);

/** Whether a sentence says what should or could be done. */
export function isWished(sentence: ReadSentence): boolean {
  const { text } = sentence;
  if (NEEDED.test(text) || WOULD_SERVE.test(text) || LEAD.test(text)) return true;
  const wish = WISH.exec(text);
  if (wish && !OF_WHOM.test(text.slice(0, wish.index)) && subjectBefore(sentence, wish.index) !== null) return true;
  const idea = IDEA.exec(text);
  return idea !== null && !CLOSED.test(text.slice(0, idea.index)) && isIdea(sentence, idea);
}

/** « Le Relais échangerait des adresses », « La liste pourra être publiée »: less than a promise, and only where there is none. */
export function mayBeDone(sentence: ReadSentence): boolean {
  const conditional = verbsAhead(sentence.text).find(({ sort }) => sort === 'CONDITIONAL');
  const isDenied =
    conditional !== undefined &&
    /(?<![a-z])n(?:e\s|[’'])(?:\S+\s){0,2}$/u.test(sentence.text.slice(Math.max(0, conditional.at - 40), conditional.at));
  return (conditional !== undefined && !isDenied && subjectBefore(sentence, conditional.at) !== null) || MAY_BE_DONE.test(sentence.text);
}

/** What « faudrait » and « serait » say is an idea; what is, must or could be is one where somebody is to do it. */
function isIdea(sentence: ReadSentence, idea: RegExpExecArray): boolean {
  const rest = sentence.text.slice(idea.index + idea[0].length, idea.index + idea[0].length + 200);
  if (/pourrai/iu.test(idea[0]) && (ACCORDING_TO.test(sentence.text) || OF_WHOM.test(sentence.text.slice(0, idea.index)))) return false;
  if (/propos/iu.test(idea[0]) && MOTION.test(rest)) return false;
  if (/faudrait|serait|would be|conviendrait|aurait lieu/iu.test(idea[0])) return true;
  if (/pourrai|pourrions|should|could|ought/iu.test(idea[0])) return subjectBefore(sentence, idea.index) !== null || PASSIVE_OF.test(rest);
  if (isWorkInfinitive(IDEA_OF.exec(rest)?.[1] ?? '') || /^\s?envisag/iu.test(rest)) return true;
  const that = THAT.exec(rest);
  return (
    that !== null &&
    (beginsWithPeople(rest.slice(that[0].length)) ||
      sentence.mentions.some(
        ({ span }) =>
          span.start - sentence.start - (idea.index + idea[0].length + that[0].length) < 4 &&
          span.end - sentence.start > idea.index + idea[0].length + that[0].length,
      ))
  );
}
