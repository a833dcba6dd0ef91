import type { Modality } from '../../core/modality.js';
import { patternOf } from '../../core/pattern.js';

/** How firm a sentence is, by its words. */
const POSSIBLE = patternOf(
  /(?<!\p{L})(?:could|might|perhaps|it is possible)(?!\p{L})|(?<![\p{L}\d])(?:pourrai(?:t|ent)|peut[- ][êe]tre|(?:est|serait) (?:aussi |donc |également )?(?:possible|envisageable|peut être possible)|envisag(?:er|[ée]e?s?|eable)|éventuellement|serait peut)/iu,
);
/** “may lend”, not « May Lin ». */
const MAY = /(?<!\p{L})may \p{Ll}/u;
const RECOMMENDED = patternOf(
  /(?<!\p{L})(?:should|ought to|recommend(?:s|ed)?|it (?:is|would be) (?:important|useful|necessary|essential|desirable))(?!\p{L})|(?<![\p{L}\d])(?:il (?:faudrait|faut|faudra|conviendrait|convient)|il (?:est|serait|sera) (?:aussi |donc |d[’']ailleurs |également |très )?(?:important|essentiel|n[ée]cessaire|utile|souhaitable|int[ée]ressant|opportun|indispensable)|devrai(?:t|ent)|recommand[ée]e?|à privil[ée]gier)/iu,
);
const HEDGED = patternOf(
  /(?<!\p{L})(?:seems?|appears? to|reportedly)(?!\p{L})|(?<![\p{L}\d])(?:semble(?:nt|rait)?|para[iî]t(?:rait)?|aurai(?:t|ent)|serai(?:t|ent))(?![\p{L}\d])/iu,
);
const DENIED = patternOf(
  /(?<!\p{L})(?:(?:do|does|did|is|are|was|were|has|have|had|will|can)(?: not|n[’']t)|cannot|never|no longer)(?!\p{L})|(?<![\p{L}\d])n(?:e\s|[’'])(?:\p{L}+\s){0,3}(?:pas|plus|jamais)(?![\p{L}\d])/iu,
);

/** What is quoted is said by somebody else, or a title: « un atelier “la paix n’est pas un rêve” » denies nothing. */
const QUOTATION = /«[^«»]*»/gu;

/** Where another clause begins that may be as firm as it likes: « …, mais l’essai n’a pas abouti ». */
const CLAUSES = /;|,\s(?:mais|où|alors que|tandis que)\s|\sbien que\s/giu;

/** Whether the clause around a place in a sentence says what is so: neither denied nor only possible or wished. */
export function isAsserted(sentence: string, at: number): boolean {
  const cuts = [...sentence.matchAll(CLAUSES)].map(({ index }) => index);
  const clause = sentence.slice(cuts.findLast((cut) => cut < at) ?? 0, cuts.find((cut) => cut >= at) ?? sentence.length);
  return ['ASSERTED', 'HEDGED'].includes(modalityOf(clause));
}

export function modalityOf(whole: string): Modality {
  const sentence = whole.replace(QUOTATION, '«»');
  if (POSSIBLE.test(sentence) || MAY.test(sentence)) return 'POSSIBLE';
  if (RECOMMENDED.test(sentence)) return 'RECOMMENDED';
  if (HEDGED.test(sentence)) return 'HEDGED';
  return DENIED.test(sentence) ? 'DENIED' : 'ASSERTED';
}
