import type { VoteOutcome } from '../../statements/vote.js';
import { isActor } from '../../kinds/kind-of-id.js';
import type { Context, ReadSentence } from './context.js';
import type { DecisionProposal } from './proposal.js';
import { proposalKey } from './spans.js';

/** What the meeting decided, with the votes where they are said. */

const REJECTED =
  /(?<!\p{L})(?:was|were|is|are|has been)\s+(?:rejected|refused|defeated|not (?:adopted|approved|accepted|carried))(?!\p{L})|(?<![\p{L}\d])(?:n[’'](?:est|a|ont|sont) pas (?:[ée]t[ée] )?(?:retenu|adopt|valid|approuv)[\p{L}]*|(?:est|sont|a [ée]t[ée]|ont [ée]t[ée]) (?:rejet|[ée]cart|refus|abandonn)[\p{L}]*)/iu;
const DEFERRED =
  /(?<!\p{L})(?:was|were|is|are|has been)\s+(?:deferred|postponed|adjourned)(?!\p{L})|(?<![\p{L}\d])(?:est|sont|a [ée]t[ée]) (?:report[ée]e?s?|ajourn[ée]e?s?|diff[ée]r[ée]e?s?)(?![\p{L}\d])/iu;
/** What a meeting itself puts off; an event that is put off is no decision of it. */
const PUT_OFF =
  /(?<!\p{L})(?:proposition|demande|point|question|examen|vote|adoption|d[ée]cision|candidature|motion|choix|proposal|decision|item|request|application)s?(?!\p{L})[^.;]{0,80}$/iu;
const ADOPTED =
  /(?<!\p{L})(?:(?:was|were|is|are|has been|have been)\s+(?:unanimously\s+)?(?:adopted|approved|carried(?! (?:over|forward|out)(?!\p{L}))|agreed)(?!\p{L})|it (?:was|is) (?:agreed|decided|resolved)(?!\p{L})|(?:agreed|decided|resolved) that(?!\p{L}))|(?<![\p{L}\d])(?:(?:est|sont|a [ée]t[ée]|ont [ée]t[ée]|soit) (?:donc |ainsi )?(?:adopt|approuv|valid|vot|retenu|accept|entérin|d[ée]cid|port[ée]e? à)[\p{L}]*|(?<=\()(?:adopt|approuv|valid)[ée]e?s? par|(?:le (?:collectif|conseil|bureau|comit[ée]|groupe)|l[’']assembl[ée]e|les (?:membres|associations|participants)|il est) (?:d[ée]cide(?:nt)?|d[ée]cid[ée]|retien(?:t|nent)|adopte(?:nt)?|approuve(?:nt)?|valide(?:nt)?)|vont [êe]tre supprim[ée]e?s?)/iu;
/** « Validé par les participants », « Le bureau donne son accord », « il est convenu que », « La date est fixée au ». */
const AGREED =
  /^[-–•→*\s]*(?:valid[ée]e?s?|adopt[ée]e?s?|approuv[ée]e?s?|accord[ée]e?s?)\s+(?:par|à)(?![\p{L}])|^[-–•→*\s]*(?:validation|adoption|approbation)\s(?:de|du|des)[^.]{3,80}\spar\s|(?<![\p{L}])donne(?:nt)?\s+(?:son|leur)\s+accord(?![\p{L}])|(?<![\p{L}])il (?:est|a [ée]t[ée]) (?:donc |ainsi )?(?:convenu|arr[êe]t[ée]|acté)(?![\p{L}])|(?<![\p{L}])(?:est|sont) (?:donc |ainsi )?fix[ée]e?s? (?:au|à|comme|pour)(?![\p{L}])/iu;
const VOTE =
  /(?<!\d)\d+\s(?:pour|for),?\s(?:et |and )?\d+\s(?:contre|against)(?!\p{L})|\d\s?% (?:d[’'])?(?:approbation|avis favorables?|favorables?|in favou?r)(?!\p{L})|(?<!\p{L})votes? (?:for|against|in favou?r)(?!\p{L})|(?<!\p{L})unanimously(?!\p{L})|\d\s+voix(?![\p{L}\d])|voix (?:pour|contre)|(?<![\p{L}\d])à l[’']unanimit[ée](?![\p{L}\d])|by\s\d+\svotes?(?!\p{L})|(?<![\p{L}\d])abstentions?(?![\p{L}\d])/iu;
/** When the meetings to come are held is no decision: it is read as the next meeting. */
const NEXT_ONE =
  /^[-–•*\s]*(?:la |le |les |the )?(?:prochaine?s?|next) (?:r[ée]unions?|s[ée]ances?|bureaux?|conseils?|assembl[ée]es?|ateliers?|rencontres?|meetings?|sessions?)(?!\p{L})/iu;
const COUNTS = {
  votesFor:
    /(?<!\d)(\d+|one)\s+(?:votes?\s+)?(?:for|in favou?r)(?=,?\s(?:and\s)?\d+\s+(?:votes?\s+)?against(?!\p{L}))|(?<!\d)(\d+|one)\s+votes?\s+(?:for|in favou?r)(?!\p{L})|(?<!\d)(\d+|une?)\s+(?:voix\s+)?pour(?![\p{L}\d])|pour\s*:\s*(\d+)|(?:par|avec)\s(\d+|une?)\svoix(?!\scontre)(?!\p{L})|by\s(\d+)\svotes?(?!\p{L})/iu,
  votesAgainst:
    /(?<!\d)(\d+|one)\s+(?:votes?\s+)?against(?!\p{L})|(?<!\d)(\d+|une?)\s+(?:voix\s+)?contre(?![\p{L}\d])|contre\s*:\s*(\d+)|by\s\d+\svotes?\sto\s(\d+)/iu,
  abstentions: /(?<!\d)(\d+|une?)\s+abstentions?(?![\p{L}\d])|abstentions?\s*:\s*(\d+)/iu,
};

/** @param convener the id of whose meeting it was, where it is known */
export function decisionsOf({ base }: Context, sentences: readonly ReadSentence[], convener: string | null): DecisionProposal[] {
  const decided = sentences.filter(
    (sentence) =>
      !sentence.boxed &&
      sentence.block.zone !== 'NEXT' &&
      outcomeOf(sentence.text) !== null &&
      !isOfOthers(sentence, (actor) => base.scopes.has(actor) || actor === convener),
  );
  const inBody = decided.filter(({ block }) => block.zone === 'BODY');
  // What the list of annexes says to be adopted is said again where it was.
  return (inBody.some(({ text }) => /adopt/iu.test(text)) ? inBody : decided).map((sentence) => decisionOf(sentence));
}

function decisionOf({ text, start, end }: ReadSentence): DecisionProposal {
  const voted = VOTE.test(text);
  return {
    kind: 'DECISION',
    key: proposalKey('decision', { start, end }),
    passage: { start, end },
    outcome: outcomeOf(text) ?? 'ADOPTED',
    unanimous: /unanimit[ée]|unanimous/iu.test(text),
    votesFor: voted ? countOf(text, COUNTS.votesFor) : null,
    votesAgainst: voted ? countOf(text, COUNTS.votesAgainst) : null,
    abstentions: voted ? countOf(text, COUNTS.abstentions) : null,
    confidence: voted ? 0.95 : 0.75,
    reason: voted
      ? { fr: 'La phrase dit un vote.', en: 'The sentence tells of a vote.' }
      : { fr: 'Le verbe dit une décision.', en: 'The verb says that something was decided.' },
  };
}

/** « … a été retenu par la Région »: whoever is named decided it, not the meeting. */
function isOfOthers({ text, start, mentions }: ReadSentence, isOurs: (actor: string) => boolean): boolean {
  return mentions.some(
    ({ span, actor }) =>
      isActor(actor) &&
      !isOurs(actor) &&
      /(?:[éeu]e?s?|ise?s?)\s+par\s+(?:la\s+|le\s+|les\s+|l[’'])?$|(?:ed)\s+by\s+(?:the\s+)?$/u.test(text.slice(0, span.start - start)),
  );
}

function outcomeOf(text: string): VoteOutcome | null {
  if (
    /(?<![\p{L}\d])(?:sera|qui sera|doit [êe]tre|devra [êe]tre|si)\s[^.]{0,40}(?:vot|adopt|retenu|examin)[\p{L}]*/iu.test(text) &&
    !VOTE.test(text)
  )
    return null;
  if (/(?<![\p{L}\d])rien n[’']/iu.test(text)) return null;
  if (NEXT_ONE.test(text) && !VOTE.test(text)) return null;
  if (
    /(?<![\p{L}\d])dans les m[ée]dias|(?<![\p{L}\d])par la commission(?![\p{L}\d])|(?<![\p{L}\d])par (?:l[’']assembl[ée]e nationale|le s[ée]nat|le parlement)/iu.test(
      text,
    )
  )
    return null;
  if (REJECTED.test(text)) return 'REJECTED';
  const deferred = DEFERRED.exec(text);
  if (deferred && (VOTE.test(text) || PUT_OFF.test(text.slice(0, deferred.index)))) return 'DEFERRED';
  return ADOPTED.test(text) || AGREED.test(text) || VOTE.test(text) ? 'ADOPTED' : null;
}

function countOf(text: string, pattern: RegExp): number | null {
  const match = pattern.exec(text);
  const count = match?.slice(1).find(Boolean);
  if (count === undefined) return null;
  return /^(?:une?|one)$/iu.test(count) ? 1 : Number(count);
}
