import type { VoteOutcome } from '../../statements/vote.js';
import { isActor } from '../../kinds/kind-of-id.js';
import type { Context, ReadSentence } from './context.js';
import { spokenTense } from './dates/tense.js';
import { participlesOf, presentOf } from './grammar/conjugate.js';
import type { DecisionProposal } from './proposal.js';
import { proposalKey } from './spans.js';
import { countsOf, hasCounts, isVote } from './votes.js';
import { patternOf } from '../../core/pattern.js';

/** What the meeting decided, with the votes where they are said. */

/** Verbs by which a meeting decides; those of the second list tell as often what others did, and decide only where the meeting is named or now. */
const DECIDES = 'adopter approuver valider voter retenir entériner décider ratifier acter accepter';
const GRANTS =
  'accorder attribuer allouer fixer arrêter créer autoriser désigner élire nommer choisir confirmer reconduire maintenir mandater supprimer modifier porter agréer';
const REFUSES = 'rejeter refuser écarter';
const PUTS_OFF = 'ajourner repousser reporter différer renvoyer remettre';

/** Whose meeting it is, as its minutes say: « le conseil municipal », « les membres présents », « nous », “the committee”. A « conseil départemental » is another body. */
const MEETING =
  "(?:(?:le|la|les|l[’']|notre)\\s?(?:conseil(?! (?:départemental|régional|général|constitutionnel|d[’']état|de l[’']europe|économique))(?: municipal| d[’']administration| communal| syndical)?|bureau|comité(?: \\p{L}+)?|collectif|groupe(?: de travail)?|assemblée(?: générale)?|c\\.?a\\.?|copil|ag|coalition|réseau|membres|associations|participants|présents|personnes présentes|partenaires|administrateurs|élus|adhérents|délégués)(?: \\p{L}+)?|tous|chacun|tout le monde|l[’']ensemble des \\p{L}+)";
/** « , par 8 voix pour et 2 contre, », « , après en avoir délibéré, », « à l’unanimité ». */
const ASIDE = '(?:,[^,;.]{2,80},)?(?:\\s(?:a|ont))?(?:\\s(?:donc|ainsi|aussi|également|enfin|ensuite|finalement|alors|unanimement))?';
const WE = '(?:nous\\savons|on\\sa)\\s(?:donc\\s|finalement\\s|ensuite\\s|aussi\\s)?';
const by = (verbs: string): string => `(?:${presentOf(verbs)}|${participlesOf(verbs)})(?![\\p{L}’'])`;
const ARE = '(?:est|sont|soit)\\s(?:donc\\s|ainsi\\s|finalement\\s|aussi\\s|également\\s|\\p{L}+ment\\s)?';
const WERE = `(?:(?:est|sont|soit|a été|ont été)\\s(?:donc\\s|ainsi\\s|finalement\\s|aussi\\s|également\\s|\\p{L}+ment\\s)?)`;
const meeting = (verbs: string): RegExp =>
  patternOf(`(?<![\\p{L}])${MEETING}${ASIDE}\\s${by(verbs)}|(?<!\\p{L})${WE}(?:${participlesOf(verbs)})(?!\\p{L})`, 'iu');

const REJECTED = patternOf(
  `(?<!\\p{L})(?:was|were|is|are|has been|fell|lost)\\s+(?:therefore\\s|unanimously\\s|then\\s)?(?:rejected|refused|defeated|declined|turned down|voted down|lost|not (?:adopted|approved|accepted|carried|agreed))(?!\\p{L})|(?<!\\p{L})(?:the )?(?:motion|proposal|amendment) (?:fell|fails|failed|was lost)(?!\\p{L})|(?<![\\p{L}\\d])(?:n[’'](?:est|a|ont|sont) (?:donc |finalement )?pas (?:[ée]t[ée] )?(?:${participlesOf(`${DECIDES} reconduire`)})|${WERE}(?:${participlesOf(REFUSES)}|${participlesOf('abandonner')})|n[’'](?:a|ont) pas voulu(?= d(?:e|u|es)\\s| d[’'])|(?:la majorité|l[’']assemblée|le (?:conseil|groupe|bureau|collectif)|personne) n[’']en veut(?: pas)?|n[’'](?:obtient|a pas obtenu)\\s[^.;]{0,20}(?:la majorité|de majorité)|(?:le (?:conseil|bureau|comité|collectif|groupe)|l[’']assemblée)${ASIDE}\\s(?:ne (?:retient|valide|souhaite|donne) pas|s[’']oppose|s[’']y oppose))(?!\\p{L})`,
  'iu',
);
const REFUSED = meeting(REFUSES);
const DEFERRED = patternOf(
  `(?<!\\p{L})(?:was|were|is|are|has been)\\s+(?:therefore\\s|again\\s)?(?:deferred|postponed|adjourned|held over|tabled|referred back|put back)(?!\\p{L})|(?<![\\p{L}\\d])${WERE}(?:de nouveau\\s)?(?:${participlesOf(PUTS_OFF)})(?![\\p{L}\\d])|(?<!\\p{L})mise?s? en attente(?!\\p{L})|(?<!\\p{L})attend(?:ra|ront)?\\s(?=la prochaine|l[’']année|l[’']automne|le printemps|\\p{Ll}+\\s\\d{4})`,
  'iu',
);
const PUTS_IT_OFF = patternOf(
  `${meeting(PUTS_OFF).source}|${MEETING}${ASIDE}\\s(?:sursoit|a sursis|s[’']en remet(?:tent)? (?:à|au)|(?:${presentOf('préférer choisir décider souhaiter convenir')})\\s(?:de\\s|d[’'])?(?:${PUTS_OFF.replaceAll(' ', '|')}|attendre))(?!\\p{L})|(?<!\\p{L})nous\\s(?:préférons|décidons|choisissons|convenons)\\s(?:de\\s|d[’'])?(?:${PUTS_OFF.replaceAll(' ', '|')}|attendre)(?!\\p{L})|^\\P{L}*report(?:\\s?:|\\sd(?:u|e la|e l[’']|es)\\s?(?:vote|examen|décision|choix|point|adoption|élection))|(?<!\\p{L})(?:on en reparle(?:ra)?|nous en reparlerons) (?=à|au|en|lors|dans|le)|(?:point|question|sujet|dossier|demande|d[ée]lib[ée]ration)s?\\s(?:[^.;,]{0,40}\\s)?${WERE}retirée?s? de l[’']ordre du jour`,
  'iu',
);
/** What a meeting itself puts off; an event that is put off is no decision of it. */
const PUT_OFF = patternOf(
  /(?<!\p{L})(?:proposition|demande|point|question|examen|vote|adoption|d[ée]cision|candidature|motion|choix|avis|arbitrage|d[ée]lib[ée]ration|adh[ée]sion|approbation|d[ée]signation|[ée]lection|proposal|decision|item|request|application|discussion|approval|appointment)s?(?!\p{L})[^.;]{0,80}$/iu,
);
const ADOPTED = patternOf(
  `(?<!\\p{L})(?:(?:was|were|is|are|has been|have been)\\s+(?:unanimously\\s+|then\\s+|formally\\s+)?(?:adopted|approved|carried(?! (?:over|forward|out)(?!\\p{L}))|agreed|ratified|passed|endorsed|accepted)(?!\\p{L})|it (?:was|is) (?:unanimously )?(?:agreed|decided|resolved)(?!\\p{L})|(?:agreed|decided|resolved) (?:that|not to)(?!\\p{L})|(?:we|the (?:[\\p{L}-]+ )?(?:committee|council|board|group|meeting|members|trustees|partners))\\s(?:unanimously\\s|therefore\\s|then\\s)?(?:agreed|decided|resolved|approved|adopted|voted|chose|accepted|granted|confirmed|endorsed|opted)(?!\\p{L})|^\\P{L}*(?:AGREED|RESOLVED|DECISION|Agreed|Resolved|Decision)(?:\\s*:|\\s(?:that|to)\\s))|(?<![\\p{L}\\d])(?:${WERE}(?:${participlesOf(DECIDES)}|${participlesOf('porter')} à)|(?<=\\()(?:adopt|approuv|valid)[ée]e?s? par|il est (?:donc |ainsi |finalement )?(?:${participlesOf('décider convenir arrêter acter retenir entendre')})|vont [êe]tre supprim[ée]e?s?|d[ée]cision est (?:donc )?prise|la d[ée]cision est (?:donc )?prise)(?!\\p{L})`,
  'iu',
);
const DECIDED = meeting(`${DECIDES} ${GRANTS}`);
/** « La largeur est fixée à 20 m », « 600 € sont accordés au Foyer »: now, and by nobody else. */
const GRANTED = patternOf(
  `(?<!\\p{L})${ARE}(?:${participlesOf('accorder attribuer allouer')}|(?:${participlesOf('fixer maintenir arrêter')}) (?:au|à|comme|pour)|(?:${participlesOf('désigner mandater')}) (?:pour|afin de))(?!\\p{L})(?!\\s(?:par|chaque)\\s)`,
  'iu',
);
/** « La date du 3 mai est confirmée ». */
const CONFIRMED = patternOf(
  `^\\P{L}*(?:la date|le lieu|l[’']horaire|le programme|le calendrier)\\s(?:[^.;,:]{1,60}\\s)?${ARE}${participlesOf('confirmer')}(?!\\p{L}|\\spar\\s)`,
  'iu',
);
/** « conviennent de ne pas signer pour l’instant »: what is not done now is put off. */
const NOT_NOW = patternOf(
  /(?<!\p{L})(?:de|à) ne pas\s[^.;]{3,80}\s(?:pour (?:l[’']instant|le moment)|dans l[’']immédiat|tout de suite)(?!\p{L})/iu,
);
/** « Validé par les participants », « Le bureau donne son accord », « les associations se rangent à cet avis », « d’un commun accord ». */
const AGREED = patternOf(
  `^[-–•→*\\s]*(?:valid[ée]e?s?|adopt[ée]e?s?|approuv[ée]e?s?|accord[ée]e?s?)\\s+(?:par|à)(?![\\p{L}])|^[-–•→*\\s]*(?:validation|adoption|approbation)\\s(?:de|du|des)[^.]{3,80}\\spar\\s|(?<![\\p{L}])donne(?:nt)?\\s+(?:son|leur|un)\\s+(?:plein\\s)?(?:accord|avis favorable|aval|quitus|feu vert)(?![\\p{L}])|(?<!\\p{L})(?:se range(?:nt)? (?:à|derrière)|se ralli(?:e|ent) à|tombe(?:nt)? d[’']accord|s[’']accorde(?:nt)? (?:à|pour|sur)|(?:est|sont) (?:tous |toutes |unanimement )?d[’']accord (?:pour|sur)|se met(?:tent)? d[’']accord|par acclamation|se prononcent? (?:en faveur|pour)|se prononce (?:en faveur|pour)|donne(?:nt)? mandat|l[’']emporte (?:par|avec|sur)|d[’']un commun accord|par consensus|^\\P{L}*(?:accord (?:unanime|général|de tous)|unanimité)\\P{L}*$|(?:est|a été) préférée?s?(?= (?:par|à)\\s)|(?<!il )convien(?:t|nent) (?:donc )?(?:de|d[’']|que|qu[’'])|(?:avons convenu|convenons|décidons|adoptons|retenons|approuvons) |opte(?:nt)? pour|le choix (?:se porte|s[’']est porté|est fait)|accord de principe|le principe (?:d(?:e |u |es |[’'])[^.;,]{2,50} )?(?:en )?est (?:retenu|acquis|acté|validé|adopté)|^\\P{L}*accord (?:de tous|général|unanime) (?:pour|sur)|s[’']entend(?:ent)? pour|quitus (?:lui |leur )?est (?:\\p{L}+ )?donné|(?:avons|avait|a|ont) tranché (?:en faveur|pour|dans le sens)|^\\P{L}*tout le monde (?:est|tombe) d[’']accord(?=\\s*[:,.])|(?:tout le monde|chacun|tous) (?:est|sont|tombent?|en est) d[’']accord(?=\\s*[.;]|$)|^\\P{L}*(?:on|nous) (?:décide|choisit|retient|convient)(?= d| que| l| un| qu)|(?:personne|nul) ne s[’']y oppose)(?!\\p{L})`,
  'iu',
);
/** Under « Décisions » and behind « Décision : », whatever is said is decided. */
const HEADED =
  /^(?:relev[ée] (?:de|des) )?(?:d[ée]cisions?(?: prises?| adopt[ée]es?)?|d[ée]lib[ée]rations?|resolutions?|decisions?(?: (?:made|taken))?)\s*:?\s*$/iu;
const LABELLED =
  /^[-–•→*\s]*(?:d[ée]cisions?|d[ée]cidée?s?|actée?s?|conclusions?|d[ée]lib[ée]ration|r[ée]solution)(?:\s(?:n°\s?)?\d+)?\s*:\s/iu;
/** When the meetings to come are held is no decision: it is read as the next meeting. */
const NEXT_ONE = patternOf(
  /^[-–•*\s]*(?:la |le |les |the )?(?:prochaine?s?|next) (?:r[ée]unions?|s[ée]ances?|bureaux?|conseils?|assembl[ée]es?|ateliers?|rencontres?|meetings?|sessions?)(?!\p{L})/iu,
);
/** What parliaments and others adopt. */
const OF_OTHERS = patternOf(
  /(?<![\p{L}\d])dans les m[ée]dias|(?<![\p{L}\d])par la commission(?![\p{L}\d])|(?<![\p{L}\d])par (?:l[’']assembl[ée]e nationale|le s[ée]nat|le parlement|l[ea] pr[ée]f(?:et|ète)|la pr[ée]fecture|l[ea] ministre|le rectorat|le tribunal|l[ea] juge)(?!\p{L})|^\P{L}*(?:la|le|cette|une|the|a)\s(?:(?:proposition|projet) de )?(?:loi|directive|d[ée]cret|ordonnance|act|law|bill)(?!\p{L})/iu,
);

/** Whether what is put off after these words is something that a meeting decides: « la décision », « la demande du club ». */
export const isPutOff = (before: string): boolean => PUT_OFF.test(before);

/** @param convener the id of whose meeting it was, where it is known */
export function decisionsOf({ base, outline }: Context, all: readonly ReadSentence[], convener: string | null): DecisionProposal[] {
  const sentences = withVerdicts(all);
  const headings = outline.blocks.filter(({ block }) => block.kind === 'HEADING');
  const outcomes = new Map(
    sentences.map((sentence) => {
      const heading = headings.findLast(({ block }) => block.start < sentence.start)?.text ?? '';
      return [sentence, outcomeOf(sentence.text) ?? (isHeaded(sentence, heading) ? 'ADOPTED' : null)] as const;
    }),
  );
  const decided = sentences.filter(
    (sentence) =>
      !sentence.boxed &&
      sentence.block.zone !== 'NEXT' &&
      outcomes.get(sentence) !== null &&
      !isOfOthers(sentence, (actor) => base.scopes.has(actor) || actor === convener),
  );
  const inBody = decided.filter(({ block }) => block.zone === 'BODY');
  // What the list of annexes says to be adopted is said again where it was.
  return (inBody.some(({ text }) => /adopt/iu.test(text)) ? inBody : decided).map((one) => decisionOf(one, outcomes.get(one) ?? 'ADOPTED'));
}

/** « Résolution n° 4 : le bail est signé. Rejetée (3 voix pour, 6 contre). »: one decision, which its second sentence tells. */
function withVerdicts(sentences: readonly ReadSentence[]): readonly ReadSentence[] {
  return sentences.flatMap((sentence, at) => {
    const isPut = ({ text, block }: ReadSentence, verdict: ReadSentence | undefined): boolean =>
      verdict !== undefined && verdict.block.at <= block.at + 1 && LABELLED.test(text) && VERDICT.test(verdict.text);
    if (isPut(sentence, sentences[at + 1])) return [];
    const before = sentences[at - 1];
    // « Le report : 6 voix pour, 1 contre. Adopté. »: the vote has told it.
    const isTold = before?.block === sentence.block && sentence.text.length < SHORT && VERDICT.test(sentence.text) && isVote(before.text);
    if (isTold && !isVote(sentence.text)) return [];
    // « 4 pour, 4 contre. La voix du président étant prépondérante, la hausse est adoptée. »: one vote, told to its end.
    const casts = sentences[at + 1];
    if (before?.block === sentence.block && CASTS.test(sentence.text) && isVote(before.text)) return [];
    if (casts?.block === sentence.block && CASTS.test(casts.text) && isVote(sentence.text))
      return [{ ...sentence, end: casts.end, text: `${sentence.text} ${casts.text}` }];
    // « Décidé : on adhère. Personne n’est contre. »
    if (before?.block === sentence.block && ASSENT.test(sentence.text)) return [];
    if (casts?.block === sentence.block && ASSENT.test(casts.text) && LABELLED.test(sentence.text))
      return [{ ...sentence, end: casts.end, text: `${sentence.text} ${casts.text}` }];
    return before && isPut(before, sentence) ? [{ ...sentence, start: before.start, mentions: [] }] : [sentence];
  });
}

const ASSENT_WITHIN = patternOf(/(?<!\p{L})(?:personne|nul) n(?:e\s|[’'])(?:est contre|s[’'](?:y )?oppose)/iu);
const CASTS = patternOf(/voix (?:du|de la) président\p{L}* [^.;]{0,20}prépondérante|(?:casting|deciding) vote/iu);
const ASSENT = patternOf(
  /^\P{L}*(?:(?:personne|nul|aucun membre) n(?:e\s|[’'])(?:est contre|(?:s[’']y )?(?:s[’'])?oppose)|(?:sans|aucune|pas d[’']) ?(?:opposition|objection)|tout le monde (?:est d[’']accord|approuve)|nobody (?:objects|objected|was against)|no objections?)\P{L}*$/iu,
);
/** A verdict of so many letters says nothing else. */
const SHORT = 30;
const VERDICT = patternOf(/^\P{L}*(?:adopté|approuvé|voté|accepté|validé|(rejeté|refusé|repoussé)|(ajourné|reporté))e?s?(?!\p{L})/iu);

function isHeaded({ text, block }: ReadSentence, heading: string): boolean {
  if (LABELLED.test(text)) return true;
  const listed = block.block.kind === 'LIST_ITEM' || block.block.kind === 'PARAGRAPH';
  return listed && HEADED.test(heading.replace(/^[\dIVX.)/°\s–-]+(?=\p{L}{3})/u, '')) && spokenTense(text) !== 'FUTURE';
}

function decisionOf({ text, start, end }: ReadSentence, outcome: VoteOutcome): DecisionProposal {
  const voted = isVote(text);
  const counts = voted ? countsOf(text, outcome === 'REJECTED') : { votesFor: null, votesAgainst: null, abstentions: null };
  const isLost = (counts.votesAgainst ?? 0) > (counts.votesFor ?? Infinity);
  return {
    kind: 'DECISION',
    key: proposalKey('decision', { start, end }),
    passage: { start, end },
    outcome: outcome === 'ADOPTED' && isLost ? 'REJECTED' : outcome,
    unanimous: ASSENT_WITHIN.test(text) || /unanimit[ée](?! moins)|unanimous|nem\.? con|unopposed/iu.test(text),
    ...counts,
    confidence: voted ? 0.95 : 0.75,
    reason: voted
      ? { fr: 'La phrase dit un vote.', en: 'The sentence tells of a vote.' }
      : { fr: 'Le verbe dit une décision.', en: 'The verb says that something was decided.' },
  };
}

/** « La Fondation n’a pas retenu le dossier ». */
const THEY_DID = patternOf(`^\\s(?:n[’'])?(?:a|ont)\\s(?:pas\\s)?(?:${participlesOf(`${DECIDES} ${REFUSES}`)})(?!\\p{L})`, 'iu');

/** « … a été retenu par la Région »: whoever is named decided it, not the meeting. */
function isOfOthers({ text, start, mentions }: ReadSentence, isOurs: (actor: string) => boolean): boolean {
  return mentions.some(
    ({ span, actor }) =>
      isActor(actor) &&
      !isOurs(actor) &&
      (/(?:[éeu]e?s?|ise?s?)\s+par\s+(?:la\s+|le\s+|les\s+|l[’'])?$|(?:ed)\s+by\s+(?:the\s+)?$/u.test(text.slice(0, span.start - start)) ||
        THEY_DID.test(text.slice(span.end - start))),
  );
}

/** « Le budget est voté chapitre par chapitre », « Les statuts prévoient que le bureau est élu pour trois ans »: how one decides, always. */
const RULE = patternOf(
  /(?<!\p{L})(?:chaque (?:année|fois|mois|point|séance|article|chapitre)|(?:tous les|toutes les) (?:ans|deux ans|trois ans|mois|années|séances)|souvent|toujours|d[’']ordinaire|habituellement|en général|généralement|séparément|(\p{L}+) (?:par|après|à) \1|à la majorité (?:des (?:deux tiers|trois quarts|membres|suffrages)|absolue|simple|qualifiée))(?!\p{L})|^\P{L}*(?:les statuts|le règlement(?: intérieur)?|la charte|la loi|l[’']article \d+|les textes) (?:prévoi|stipul|dispos|précis|veul|veut|exig|impos|demand)/iu,
);

function outcomeOf(text: string): VoteOutcome | null {
  const voted = isVote(text);
  if (RULE.test(text) && !hasCounts(text)) return null;
  if (/(?<![\p{L}\d])(?:sera|qui sera|doit [êe]tre|devra [êe]tre|si)\s[^.]{0,40}(?:vot|adopt|retenu|examin)[\p{L}]*/iu.test(text) && !voted)
    return null;
  if (/(?<![\p{L}\d])rien n[’']/iu.test(text)) return null;
  if (NEXT_ONE.test(text) && !voted) return null;
  if (OF_OTHERS.test(text)) return null;
  if (REJECTED.test(text) || REFUSED.test(text) || (voted && /(?<!\p{L})repoussée?s? (?:par|\()/iu.test(text))) return 'REJECTED';
  const deferred = DEFERRED.exec(text);
  if ((deferred && (voted || LABELLED.test(text) || isPutOff(text.slice(0, deferred.index)))) || PUTS_IT_OFF.test(text)) return 'DEFERRED';
  if ([ADOPTED, DECIDED, GRANTED, CONFIRMED, AGREED].some((pattern) => pattern.test(text)) || voted)
    return !voted && NOT_NOW.test(text) ? 'DEFERRED' : 'ADOPTED';
  const verdict = VERDICT.exec(text);
  return verdict && text.length < SHORT ? (verdict[1] ? 'REJECTED' : verdict[2] ? 'DEFERRED' : 'ADOPTED') : null;
}
