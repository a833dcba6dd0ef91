import { isActor } from '../../../kinds/kind-of-id.js';
import type { ReadSentence } from '../context.js';
import { isWorkInfinitive } from '../grammar/verbs-ahead.js';
import { patternOf } from '../../../core/pattern.js';

/** Tasks as notes tell them, without a subject: « Reste à fixer la date », « → relancer la mairie », « Ajouter une colonne ». */

/** What one does to what one works on: a list of points that begins with such an infinitive says what is to be done. */
const WORK =
  'actualis|affin|ajout|am[ée]lior|appel|archiv|arr[êe]t|ajust|clarifi|command|compl[ée]t|confirm|contact|corrig|cr[ée](?=er)|d[ée]fini|demand|distingu|donn|envoy|[ée]cri|[ée]tabli|fix|int[ée]gr|invit|list|mett|mont|nomm|organis|pens|planifi|pr[ée]cis|pr[ée]par|pr[ée]voi|programm|propos|publi|rajout|reboucl|r[ée]dig|relanc|reli|remplac|r[ée]serv|revoi|simplifi|suppri|test|transmett|valid|venir avec|v[ée]rifi';

/** « Reste à fixer », « À compléter », « Action : … », « À faire : … ». */
const NOTED = patternOf(
  /^[-–•→*\s]*(?:(?:point d[’'])?actions?(?:\s*:|\s\p{Lu}|\s[^:]{1,25}:)|[àa] faire(?![\p{L}])|(?:ce point )?restent? à\s|[àa] (?=(?:ajouter|compl[ée]ter|pr[ée]ciser|rajouter|v[ée]rifier|valider|creuser|confirmer|pr[ée]voir|relancer|transmettre|pr[ée]parer|d[ée]finir)(?![\p{L}])))|(?<![\p{L}])(?:il )?reste(?:nt|ra)?(?: encore| donc| toujours)? à (?!savoir|voir|être)\p{L}+(?<=er|ir|re|oir)(?![\p{L}])|\(action\s+\p{Lu}/iu,
);
/** « est à affiner », « seront aussi à intégrer »: what something still needs. « à noter » and « à distinguer de » tell nothing to do. */
const STILL_TO = patternOf(
  `(?<!\\p{L})(?:est|sont|sera|seront)\\s(?:(?!pas)\\p{L}+\\s){0,2}à\\s(?:${WORK})\\p{L}*(?<=er|ir|re|oir)(?!\\p{L})`,
  'iu',
);
/** « Une colonne à ajouter », « … (page à reboucler) »: right after a noun, where no verb stands before. */
const NOUN_TO = patternOf(
  /^[^.;:!?]{3,60}?(?<!(?:invit|engag|autoris|aid|appel|commenc|cherch|vis|consist|particip|contribu|servi|men|port|amen)\p{L}*)\sà\s(?:ajouter|rajouter|reboucler|affiner|planifier|programmer|relancer|compléter|revoir|envisager|étudier|prévoir|organiser|vérifier|confirmer|préparer|rédiger|trouver|corriger|mettre|contacter|demander|chiffrer|finaliser|préciser|fixer|inviter|proposer|discuter|arbitrer|trancher|reprendre|mener|lancer|créer)(?!\p{L})/iu,
);
const FINITE = patternOf(/(?<!\p{L})(?:est|sont|a|ont|va|vont|peut|peuvent|doit|doivent|permet|reste)\s/iu);
/** « … --> à faire », « → définir les critères »: what follows from a discussion. */
const CONCLUDED = patternOf(
  `(?:^|\\s)(?:--?>|=>|→|➔)\\s*(?:[àa] faire(?!\\p{L})|[^.;]{0,40}?(?<!\\p{L})à reboucler|(?:${WORK})\\p{L}*(?<=er|ir|re|oir|avec)(?!\\p{L}))`,
  'iu',
);
/** « Ajouter une colonne », « Mieux distinguer les deux »: a point of a list. */
const INFINITIVE = patternOf(`^[-–•*+\\s]*(?:Mieux\\s|Bien\\s)?(?:${WORK})\\p{L}*(?<=er|ir|re|oir|venir avec)\\s(?![:–-])`, 'iu');
/** « AL : relancer la mairie », « Ada Lierre → envoyer la note », « Pour le 12 mai : relire », “Tide House: send the plans”: who or when, then what. */
const LABELLED = patternOf(
  /^[-–•*\s]*(?:(?:pour|avant|d[’']ici|by|before)\s(?:[^:]{2,30})|(?:(?:MM?\.|Mmes?|Mrs?\.?|Ms)\s)?(?:(?:l[ae]s?|le|the)\s)?\p{Lu}[^:.;,→]{0,40}?(?:(?:,|\set|\/|\sand)\s?\p{Lu}[^:.;,→]{0,30})?)\s?(?::|→|➔|->)\s(\p{L}+)\s/iu,
);
/** « Relire le modèle (S. Trementin) », « Devis du traiteur (Ada, avant le 3 mai) »: whose it is, in brackets at the end. */
const WHOSE = /\(([^()]{2,60})\)\P{L}*$/u;
const BEGINS = /^[-–•*+→\s]*(?:Mieux\s|Bien\s|Ne pas\s)?(\p{L}+)\s/u;
const INITIALS =
  /^(?:\p{Lu}{2,3}|(?:\p{Lu}\.\s?)+\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)?|\p{Lu}\p{Ll}+(?:\s\p{Lu}[\p{L}’'-]+){0,2})(?=$|,|\s(?:et|and|avant|pour|by)\s|\s?\/)/u;
/** What is listed under such headings are aims and rules, not tasks. */
const AIMS = patternOf(
  /(?<!\p{L})(?:objectifs?|missions?|buts?|finalit[ée]s?|r[ôo]les?|crit[èe]res?|r[èe]gles?|principes?|fonctionnalit[ée]s?|aims?|goals?|criteria|rules?)(?!\p{L})/iu,
);

/** Whether a sentence notes a task. @param heading what it stands under */
export function isNotedTask(sentence: ReadSentence, heading: string): boolean {
  const { text, block } = sentence;
  // « (à confirmer) »: of what stands before.
  if (/^\(.*\)\.?$/u.test(text)) return false;
  if (NOTED.test(text) || STILL_TO.test(text) || CONCLUDED.test(text) || isLabelled(text) || isSomebodys(sentence)) return true;
  if (AIMS.test(heading)) return false;
  if (block.block.kind !== 'LIST_ITEM') return text.length < LONGEST_NOTE && INFINITIVE.test(text) && !FINITE.test(text);
  return INFINITIVE.test(text) || (NOUN_TO.test(text) && !FINITE.test(NOUN_TO.exec(text)?.[0] ?? ''));
}

/** « Penser à commander du paillage. »: what is longer tells of more than a task. */
const LONGEST_NOTE = 140;

function isLabelled(text: string): boolean {
  const verb = LABELLED.exec(text)?.[1] ?? '';
  return /^\p{Ll}/u.test(verb) && (isWorkInfinitive(verb) || ENGLISH_WORK.test(verb));
}

/** An infinitive, and whose it is in brackets at the end. */
function isSomebodys({ text, mentions, start }: ReadSentence): boolean {
  const whose = WHOSE.exec(text);
  const verb = BEGINS.exec(text)?.[1] ?? '';
  if (!whose || !(isWorkInfinitive(verb) || ENGLISH_WORK.test(verb))) return false;
  const named = mentions.some(({ span, actor }) => isActor(actor) && span.start - start === whose.index + 1);
  return named || INITIALS.test(whose[1] ?? '');
}

/** What one does to one’s work, in English: an infinitive without its « to ». */
const ENGLISH_WORK =
  /^(?:add|agree|arrange|ask|book|bring|buy|call|chase|check|circulate|collect|compile|complete|confirm|consult|contact|correct|discuss|draft|draw|email|explore|finali[sz]e|find|follow|get|hand|identify|inform|install|invite|investigate|list|look|make|meet|obtain|order|organi[sz]e|paint|pay|phone|place|plan|post|prepare|print|propose|provide|publish|put|recruit|remind|renew|repair|reply|report|request|research|review|revise|ring|send|set|share|sign|speak|submit|talk|tell|test|thank|translate|update|upload|verify|visit|write)$/iu;
