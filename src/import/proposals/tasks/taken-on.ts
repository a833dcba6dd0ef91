import type { ReadSentence } from '../context.js';
import { isActor } from '../../../kinds/kind-of-id.js';
import { participlesOf, presentOf } from '../grammar/conjugate.js';
import { isWorkInfinitive } from '../grammar/verbs-ahead.js';
import { beginsWithPeople, subjectBefore } from './subject.js';
import { patternOf } from '../../../core/pattern.js';

/** That somebody has been handed a task or takes it on, told of the task: « s’en charge », « est confiée à Ada », « à Bruno de relancer ». */

/** « s’en charge », « s’y met », « y travaille », « y réfléchit »: of somebody, and of what was just said. */
const SEES_TO_IT = patternOf(
  `(?<!\\p{L})(?:s[’']en (?:${presentOf('charger occuper')}|chargera|chargeront|occupera|occuperont)|s[’']y (?:${presentOf('mettre atteler employer coller engager')}|mettra|mettront|attellera|emploiera)|y (?:${presentOf('travailler réfléchir veiller pourvoir')})|se (?:${presentOf('proposer')}) (?:pour|de)|(?:s[’']est|se sont) (?:proposée?s? (?:pour|de)|portée?s? volontaires?)|(?:${presentOf('réfléchir')}) (?:à|au|aux)(?!\\p{L}))(?!\\p{L})`,
  'iu',
);
/** « La buvette est confiée aux Semeurs », « La rédaction revient à Ada », « l’affiche est entre les mains de Bruno ». */
const HANDED = patternOf(
  `(?<!\\p{L})(?:(?:est|sont|sera|seront|a été|ont été)\\s(?:donc\\s|ainsi\\s|aussi\\s|également\\s)?(?:${participlesOf('confier déléguer')})\\s(?:à|au|aux)\\s|(?<=\\p{L}+(?:tion|age|ment|ture|sion|tâche|charge|soin|suivi|travail|courrier|achat|tri|envoi)s?\\s(?:[^.;,]{0,50}\\s)?)(?:${presentOf('revenir incomber échoir')}|reviendra|incombera|échoira)\\s(?:donc\\s|alors\\s)?(?:à|au|aux)\\s)`,
  'iu',
);
/** « C’est à la Ville de répondre », « À Ada de rappeler le traiteur ». */
const ITS_UP_TO = patternOf(
  /(?:(?<!\p{L})c[’']est (?:donc |maintenant |désormais )?(?:à|au|aux)|^\P{L}*(?:à|au|aux))\s?(?:l[ae]\s|l[’'])?[\p{L}’' .-]{2,50}?\sd(?:e\s|[’'])(?:ne pas |se |s[’']|l[ae]s? |l[’']|lui |leur |nous |y |en )?(\p{L}+(?:er|ir|re|oir))(?!\p{L})/iu,
);
/** « On attend de la Ville qu’elle réponde ». */
const EXPECTED_OF = patternOf(
  /(?<!\p{L})(?:on|nous) (?:cherch|recherch)(?:e|ons) (?!à\s|d[’']ailleurs)|(?<!\p{L})(?:on|nous) attend(?:ons)? (?:maintenant |encore |toujours )?(?:de|du|des|d[’'])\s?[^.;]{2,50}?\squ(?:e\s|[’'])|(?<!\p{L})(?<!(?:réponse|décision|avis|verdict|arbitrage|jugement|accord)s?\s)(?:est|sont) (?:attendue?s?|à rendre|à remettre|à renvoyer|à payer|à régler) (?:pour|avant|d[’']ici|au plus tard)(?!\p{L})/iu,
);
/** « seront repeints par les élèves », « sera portée par la Ligue »: by somebody, whatever is done. What happens at an event, and who stands by, is none. */
const BY_SOMEBODY = patternOf(
  `(?<!\\p{L})(?:sera|seront)\\s(?:\\p{L}+ment\\s|aussi\\s|également\\s|ensuite\\s|donc\\s)?(?!(?:${participlesOf('suivre financer soutenir accompagner composer entourer présider ouvrir clore remplacer représenter diriger animer accueillir subventionner parrainer précéder introduire conclure concerner toucher recevoir rejoindre marquer limiter couvrir')})\\s)(\\p{L}+(?:é|i|is|it|u|ert|int)e?s?)\\s(?:[^.;,]{0,40}?\\s)?par\\s(?=(.{2,60}))`,
  'iu',
);
/** « une date que fixera Ada », « comme le proposera le bureau »: the subject stands behind. */
const INVERTED = patternOf(
  /(?<!\p{L})(?:que|qu[’']|dont|où|comme|auxquel\p{L}+) ?(?:l[ae]s?\s|l[’']|en\s|y\s)?(\p{Ll}+r(?:a|ont))\s(?=(\p{L}.{2,60}))/iu,
);

interface Place {
  readonly at: number;
  readonly end: number;
}

/** Where the words stand that say who took or got a task; null where nobody did. */
export function takenOnIn(sentence: ReadSentence): Place | null {
  const { text } = sentence;
  const sees = SEES_TO_IT.exec(text);
  if (sees && subjectBefore(sentence, sees.index) !== null && !isDenied(text, sees.index)) return spanOf(sees);
  const handed = HANDED.exec(text);
  if (handed && !isOld(text) && isSomebodyAt(sentence, handed.index + handed[0].length)) return spanOf(handed);
  const upTo = ITS_UP_TO.exec(text);
  if (upTo && isWorkInfinitive(upTo[1] ?? '')) return spanOf(upTo);
  const expected = EXPECTED_OF.exec(text);
  if (expected) return spanOf(expected);
  for (const by of [BY_SOMEBODY.exec(text), INVERTED.exec(text)])
    if (by && isSomebodyAt(sentence, by.index + by[0].length)) return spanOf(by);
  return null;
}

const spanOf = (match: RegExpExecArray): Place => ({ at: match.index, end: match.index + match[0].length });
const isDenied = (text: string, at: number): boolean => /(?<!\p{L})n(?:e\s|[’'])$/iu.test(text.slice(0, at));
const isOld = (text: string): boolean => /(?<!\p{L})(?:depuis|jusqu[’']alors|chaque année|toujours)(?!\p{L})/iu.test(text);

/** Whether a person or a body is named right behind a place, or somebody by what they are. */
function isSomebodyAt({ text, start, mentions }: ReadSentence, at: number): boolean {
  const behind = text.slice(at, at + 80);
  if (
    beginsWithPeople(behind) ||
    /^(?:(?:MM?\.|Mmes?|Mlle)\s)?\p{Lu}[\p{L}’'-]+\s\p{Lu}|^(?:une?|la|l[’']|deux|trois)\s?(?:\p{L}+\s)?(?:groupe|équipe|commission)/u.test(
      behind,
    )
  )
    return true;
  return mentions.some(
    ({ span, actor }) =>
      isActor(actor) && Math.abs(span.start - start - at - (/^(?:l[ae]s?\s|l[’'])/iu.exec(behind)?.[0].length ?? 0)) <= 1,
  );
}
