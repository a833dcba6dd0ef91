import { patternOf } from '../../core/pattern.js';

/** Sentences of free discussion that promise nothing and propose nothing: somebody’s view, a question, what would follow. */

/** « je pense », « à mon avis », « il me semble », “in my view”: one person thinks so. */
const OF_ONE = patternOf(
  /(?<![\p{L}’'])(?:je (?:ne |n[’'])?(?:pense|crois|trouve|dirais|doute|suis d[’']accord|partage|comprends)|j[’'](?:estime|imagine|ai l[’']impression)|pour (?:moi|ma part)|(?:à|de) mon avis|à mon sens|selon moi|perso(?:nnellement)?(?!\p{L})|(?:il )?me semble|m[’']est avis|I (?:think|believe|feel|guess|agree|would say|doubt)|in my (?:view|opinion)|to me,|it seems to me|personally)(?!\p{L})/iu,
);
/** « est-ce qu’il faudrait », « ne faudrait-il pas », « on se demande si »: a question, with or without its sign. */
const QUESTION = patternOf(
  /(?<!\p{L})(?:qu[’']?)?est[- ]ce (?:que?(?!\p{L})|qu[’'])|(?<!\p{L})(?:faut|faudrait|doit|peut|pourrait|devrait)-(?:il|on|elle)(?!\p{L})|(?<!\p{L})(?:se demand(?:e|ent|er)|la question (?:est|se pose)|reste à savoir)(?!\p{L})|(?<!\p{L})(?:wonder(?:s|ed)? (?:if|whether)|the question (?:is|remains) whether)(?!\p{L})/iu,
);
/** « ce serait dommage », « il ne faut pas », « à terme »: what is good, bad or so in the long run. */
const JUDGEMENT = patternOf(
  /(?<!\p{L})(?:ç?a|ce)(?: ne)? serait (?:pas )?(?:dommage|bien|mieux|bon|pratique|plus \p{L}+)|(?<!\p{L})il (?:ne )?(?:faut|faudrait|faudra) (?:pas|surtout pas|jamais)(?!\p{L})|(?<!\p{L})(?:à (?:long )?terme|en théorie|par principe)(?!\p{L})|(?<!\p{L})c[’'](?:est|était) [^.;]{2,60}? qui (?:doi(?:t|vent)|devrai(?:t|ent))(?!\p{L})|(?<!\p{L})(?:it would be a (?:pity|shame)|in the long (?:run|term)|in theory|as a matter of principle)(?!\p{L})/iu,
);
/** « il semblerait que », « peut-être que »: it is only supposed. */
const SUPPOSED = patternOf(
  /(?<!\p{L})(?:il (?:semble|semblerait|para[iî]t|para[iî]trait) qu|peut[- ]être qu)[e’']|(?<!\p{L})(?:apparently|it seems that|perhaps|maybe)(?!\p{L})/iu,
);

export function isView(text: string): boolean {
  return OF_ONE.test(text) || QUESTION.test(text) || JUDGEMENT.test(text) || SUPPOSED.test(text);
}
