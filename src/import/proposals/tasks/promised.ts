import { isActor, kindOfId } from '../../../kinds/kind-of-id.js';
import type { ReadSentence } from '../context.js';
import { participlesOf, presentOf } from '../grammar/conjugate.js';
import { isUnderCondition, type Subject, subjectBefore } from './subject.js';
import { isWorkInfinitive, verbsAhead } from '../grammar/verbs-ahead.js';
import { fateIn } from '../fates.js';
import { dueOf, mustBy } from './due.js';
import { postponedIn } from './postponed.js';
import { takenOnIn } from './taken-on.js';
import { patternOf } from '../../../core/pattern.js';

/** That somebody will do something: a verb that tells what comes, with somebody before it, or words by which people promise and are asked. */

const INF = '\\p{L}+(?<=er|ir|re|oir)(?!\\p{L})';
const TO_DO = `(?=(?:(?:[nlsmty][’']|(?:ne|pas|se|les?|la|lui|leur|y|en|nous|vous|bien|mieux|aussi|également|vite)\\s)){0,3}${INF})`;
const DE = `\\s?(?:,[^,.;]{3,60},\\s)?d(?:e\\s|[’'])`;
/** Who binds themselves: « s’engage à », « a promis de », « accepte de », « est d’accord pour », « se charge de ». */
const BINDS = `s[’'](?:est |sont )?(?:${presentOf('engager')}|${participlesOf('engager')})\\s(?:à|au|sur)|s[’'](?:${presentOf('occuper')})\\s(?:de|du|des|d[’'])|se\\s(?:${presentOf('charger')})\\s(?:de|du|des|d[’'])|se sont chargée?s? d|(?:${presentOf('promettre proposer essayer tâcher prévoir')})${DE}${TO_DO}|(?:a|ont)\\s(?:bien voulu|${participlesOf('promettre proposer')}${DE})\\s?${TO_DO}|(?:${presentOf('promettre')}|(?:a|ont) promis)\\s(?=l[ae]s?\\s|une?\\s|des\\s|qu)|(?<=(?:l[ae]s?|en)\\s)(?:${presentOf('promettre')})(?!\\p{L})|veu(?:t|lent) bien|(?:est|sont) d[’']accord pour ${TO_DO}|se (?:${presentOf('porter')}) volontaires? pour|(?:est|sont) volontaires? pour|(?:a|ont) l[’']intention de|(?:${presentOf('prendre')}) (?:contact|l[’']attache|rendez-vous|en charge)|(?:${presentOf('compter souhaiter')}) (?!arrêter|quitter|partir|cesser|laisser|passer la main|rester|savoir|rappeler|être|avoir)${TO_DO}|(?:${presentOf('penser espérer')}) pouvoir\\s|(?:${presentOf('penser')}) ${TO_DO}(?!avoir|être|savoir|pouvoir)|sera en mesure`;
/** Whom the meeting asks: « est chargée de relire », « est invité à », « demande au bureau de », « confie à Ada le soin de ». */
const ASKED = `(?:est|a été|était)\\s(?:donc\\s|aussi\\s|également\\s)?demandé\\s(?:à|au|aux)\\s[^,.;]{2,60}?\\sd(?:e\\s|[’'])|(?:est|sont|sera|seront|a été|ont été|reste|restent)\\s(?:également\\s|aussi\\s)?(?:(?:${participlesOf('charger mandater missionner désigner')})\\s(?:pour|de|d[’'])\\s?${TO_DO}|${participlesOf('charger')} (?:du|des|de la|de l[’'])|(?:${participlesOf('inviter prier solliciter tenir appeler encourager')})\\s(?:à|de|d[’']|pour)\\s?${TO_DO})|(?:${presentOf('demander proposer confier')})\\s(?:à|au|aux)\\s[^,.;]{2,60}?\\s(?:d(?:e\\s|[’'])|le soin|la mission|la tâche)|(?:${presentOf('charger mandater prier')})\\s[^,.;]{2,60}?\\s(?:de\\s|d[’']|pour\\s)${TO_DO}|(?:${presentOf('inviter')})\\s[^,.;]{2,60}?\\sà\\s${TO_DO}|(?:revient|reviendra|appartient|appartiendra|incombe)\\s(?:donc\\s)?(?:à|au|aux)\\s[^,.;]{2,60}?\\sd(?:e\\s|[’'])${TO_DO}|(?:merci|prière)\\s(?:[^,.;]{2,40}?\\s)?d(?:e\\s|[’'])${TO_DO}|(?:donne(?:nt)? |donné )?mandat (?:est |a été )?(?:donné )?(?:à|au|aux)\\s[^,.;]{2,60}?\\s(?:de\\s|d[’']|pour\\s)${TO_DO}|(?:à )?charge (?:à|pour) [^,.;]{2,50}?\\sd(?:e\\s|[’'])`;
/** What waits: « à valider par les associations », « à rendre avant », « doivent être relus », « est à l’étude ». */
const WAITS = `(?<![\\p{L}’'])à (?:${INF})\\spar\\s|à (?:rendre|remettre|renvoyer|envoyer|retourner|transmettre|déposer|remplir|compléter|valider|relire)\\s(?:[^.;]{0,40}\\s)?(?:avant|pour|d[’']ici)\\s|essa(?:ie|ye)(?:nt|ra|ront)? d|prend(?:ra|ront)? (?:contact|rendez-vous)|(?:est|sont) (?:\\p{L}+ et )?à l[’']étude|(?:${presentOf('chercher rechercher')})\\s(?:encore|toujours)|il (?:nous |lui |leur )?manque (?:encore|toujours)`;
/** « accepte de tenir la caisse »: of somebody who is there, not of whom they asked. */
const ACCEPTS = patternOf(`(?<!\\p{L})(?:(?:${presentOf('accepter')})|(?:a|ont)\\s${participlesOf('accepter')})${DE}${TO_DO}`, 'iu');
const PLEDGE = patternOf(`(?<![\\p{L}\\d])(?:${BINDS}|${ASKED}|${WAITS})`, 'iu');

/** “will send”, “agreed to send”, “is to send”: not what merely happens (“will be held”, “will open”). */
const NOT_AHEAD =
  '(?:be|not|never|have|start|begin|open|end|last|cost|happen|attend|remain|stay|receive|become|need|know|benefit|join|replace|succeed|retire|leave|run|depend|mean|require|include|save|increase|continue|take place|take effect|come into|see|help|allow|enable|also be|now be|then be)(?!\\p{L})';
const ENGLISH = patternOf(
  `(?<!\\p{L})(?:(?:will|shall|[’']ll)\\s+(?:(?:also|now|then|both|each|kindly)\\s)?(?!${NOT_AHEAD}|(?:hold|host|organi[sz]e) an?\\s)|(?:agree[sd]?|undertakes?|undertook|offer(?:s|ed)?|volunteer(?:s|ed)?|promise[sd]?|plans?|intends?|has|have|needs?|ha(?:s|ve) (?:agreed|undertaken|offered|promised)|(?:is|are|was|were)(?: (?:asked|invited|requested|mandated|tasked|reminded|due|going))?)\\s+to\\s+(?!${NOT_AHEAD})|must\\s+(?!${NOT_AHEAD})|(?:is|are) (?:looking into|taking (?:on|care of)|chasing|responsible for|in charge of)\\s|(?:takes?|took) (?:on|charge of)\\s|please\\s(?!note))(?=\\p{L})`,
  'iu',
);
const ENGLISH_PASSIVE = patternOf(
  /(?<!\p{L})(?:must|needs? to|ha(?:s|ve) (?:still )?to|remains? to|(?:is|are) still to)\sbe\s(?:\p{L}+ly\s)?(?!(?:held|based|needed|able|ready|used|known|said|noted|seen)(?!\p{L}))\p{L}+(?:ed|en|wn|nt|ld|pt|ght|put|set|made|done)(?!\p{L})|(?<!\p{L})(?:will|shall|(?:is|are) to)\s(?:also\s|now\s|then\s)?be\s(?:\p{L}+ly\s)?(?:added|arranged|asked|booked|chased|checked|circulated|completed|confirmed|consulted|contacted|corrected|drafted|drawn up|emailed|finali[sz]ed|fixed|found|informed|invited|mended|obtained|ordered|organi[sz]ed|posted|prepared|printed|produced|published|put up|repaired|replaced|reported|reviewed|revised|sent|shared|submitted|tested|translated|updated|written)(?!\p{L})/iu,
);
/** “Chloe Marsh to send the accounts”: whoever is named alone before the infinitive. */
const ENGLISH_TO = /(?<=^\P{L}*(?:\p{Lu}[\p{L}’'-]*\.?\s){1,4}(?:and (?:\p{Lu}[\p{L}’'-]+\s){1,3})?(?:\([^)]*\)\s)?)to\s(?=\p{Ll})/u;
/** What a body merely holds or hosts is announced; that somebody sets up a visit is promised. */
const HOLDS_AN_EVENT = patternOf(
  /^(?:(?:organis|lanc|inaugur)\p{L}*(?:ra|ront)\s(?:également\s|aussi\s)?(?:une?|des|ses|son|sa)\s|tiend(?:ra|ront)\s(?:également\s|aussi\s)?(?:une?|des|ses|son|sa|leurs?|les?|la)\s(?:\p{L}+\s)?(?:r[ée]union|assembl[ée]e|permanence|a\.?g\.?|conf[ée]rence|rencontre|s[ée]ance|session|journ[ée]e|congr[èe]s|colloque|forum|salon|s[ée]minaire)s?(?!\p{L}))/iu,
);
/** That a person goes there is asked of them; that a body takes part merely happens. */
const TAKES_PART = patternOf(/(?<!\p{L})(?:particip|assist|se rend)(?:era|eront|ra|ront)\s+(?:à|aux?)(?!\p{L})/iu);
/** « passera la main », « prendra sa retraite »: who comes and goes is told as a change. */
const LEAVES = patternOf(
  /^\p{L}+\s(?:le relais|la main|le flambeau|(?:sa|leur) retraite|la suite|la relève|la présidence|la tête|la direction|(?:ses|leurs) fonctions|le nom)(?!\p{L})/iu,
);
/** « n’enverra rien », « ne sera pas relu ». */
const DENIED = patternOf(/(?<!\p{L})(?:n[’']|ne\s)(?:(?:[lsmty][’']|(?:se|les?|la|lui|leur|y|en)\s)){0,2}$/iu);
/** What a sentence tells of, not what somebody does. */
const TELLS = new Set(
  'rappelle signale indique précise explique présente informe annonce souligne remarque note constate estime regrette remercie félicite évoque demande insiste ajoute répond propose suggère souhaite espère craint ouvre lève organise participe travaille existe reste compte dispose bénéficie reçoit refuse pense représente date concerne pendant contre entre outre comme même votre notre cette dont quitte rejoint compte déplore confirme donne fait dit assiste comprend devient tient prévoit connaît termine commence débute aborde'.split(
    ' ',
  ),
);
export const PRESENT =
  /^(?:\s\([^)]*\))?(?:,[^,]{2,60},)?\s(?:(?:[lsy][’']|(?:se|l[ae]s?|lui|leur|y|en|nous|vous)\s)){0,3}(\p{Ll}{2,}(?:e|(?<!ai)ent|nd|et|(?<!a)it|ît|oit))\s/u;

/** What somebody does after a meeting, told in the present: « Lucie prévient les adhérents »; bodies do so all the year. */
const AFTERWARDS = new Set(
  presentOf(
    'prévenir relancer contacter recontacter envoyer transmettre rédiger préparer renseigner appeler réserver commander écrire acheter imprimer vérifier relire convoquer apporter récupérer chercher diffuser corriger compléter finaliser établir adresser retoucher revoir réviser retravailler refaire sonder recenser solliciter réunir rassembler tester',
  )
    .slice(3, -1)
    .replace(/\[(.)[^\]]*\]/gu, '$1')
    .split('|'),
);
const HABIT = patternOf(
  /(?<!\p{L})(?:depuis|chaque|toujours|tous les|toutes les|d[’']habitude|habituellement|régulièrement|souvent|cette année|actuellement|en ce moment)(?!\p{L})/iu,
);

/** Where the verb stands by which somebody will do something, and where it ends; null where nobody will. */
export function promisedIn(sentence: ReadSentence, day: string): { at: number; end: number } | null {
  const { text } = sentence;
  const verb = verbsAhead(text).find(({ sort, at, end }) => {
    if (sort === 'CONDITIONAL' || DENIED.test(text.slice(Math.max(0, at - 16), at)) || isUnderCondition(text, at)) return false;
    const words = text.slice(at, end);
    if (LEAVES.test(text.slice(at, end + 20))) return false;
    if (/^devai/iu.test(words) && fateIn(text) !== 'CARRIED_OVER') return false;
    if (sort === 'PASSIVE' || (sort === 'GOING_TO' && /(?<!\p{L})[êe]tre\s/iu.test(words) && !/^devrai/iu.test(words))) return true;
    const subject = subjectBefore(sentence, at);
    // « recevra les candidats »: people, not a subsidy.
    if (subject === null) return sort === 'GOING_TO' && dueOf(sentence, day) !== null;
    return !HOLDS_AN_EVENT.test(text.slice(at, end + 40)) || isSomebody(sentence, at, subject);
  });
  const goes = TAKES_PART.exec(text);
  const pledge = PLEDGE.exec(text);
  const accepts = ACCEPTS.exec(text);
  const english = ENGLISH.exec(text);
  const others = [
    verb,
    goes && isSomebody(sentence, goes.index, subjectBefore(sentence, goes.index)) ? spanOf(goes) : null,
    pledge && isPledged(sentence, pledge) ? spanOf(pledge) : null,
    accepts && !/(?<!\p{L})(?:qui|who)\s$/iu.test(text.slice(0, accepts.index)) && subjectBefore(sentence, accepts.index) !== null
      ? spanOf(accepts)
      : null,
    english && !isDecided(text, english) && subjectBefore(sentence, english.index) !== null ? spanOf(english) : null,
    english && /^please/iu.test(english[0]) ? spanOf(english) : null,
    spanOf(ENGLISH_PASSIVE.exec(text)),
    spanOf(ENGLISH_TO.exec(text)),
    toldInPresent(sentence, day),
    mustBy(sentence, day),
    takenOnIn(sentence),
    postponedIn(sentence, day),
    appearsIn(sentence, day),
  ];
  return others.filter((one) => one !== null && one !== undefined).sort((a, b) => a.at - b.at)[0] ?? null;
}

/** Neither « n’accepte pas de », nor wishes of what one would have (« souhaitent disposer d’une salle »), nor « une discussion s’engage sur ». */
function isPledged(sentence: ReadSentence, { 0: words, index }: RegExpExecArray): boolean {
  const { text } = sentence;
  if (/^(?:merci|prière)/iu.test(words)) return true;
  if (DENIED.test(text.slice(Math.max(0, index - 16), index))) return false;
  if (/^s[’'](?:est |sont )?engag/iu.test(words)) return subjectBefore(sentence, index) !== null;
  const infinitive =
    /^\s?(?:(?:[nlsmty][’']|(?:ne|pas|se|les?|la|lui|leur|y|en|nous|vous|bien|mieux|aussi|également|vite)\s)){0,3}(\p{L}+)/iu;
  const what = infinitive.exec(text.slice(index + words.length))?.[1] ?? '';
  if (/^souhait/iu.test(words))
    return isWorkInfinitive(what) && !/(?<!\p{L})(?:que\s|qu[’'])[^,;:]{0,60}$/iu.test(text.slice(Math.max(0, index - 80), index));
  return !(/désign/iu.test(words) && OFFICE_WORK.has(what));
}

/** What one is chosen for, and no task. */
const OFFICE_WORK = new Set('représenter siéger présider diriger remplacer succéder animer'.split(' '));

/** « En septembre paraîtra un livret », « Un second dépôt ouvrira le 1er mai »: what comes out or opens on a day to come, for somebody brings it out. */
function appearsIn({ text, dates, start }: ReadSentence, day: string): { at: number; end: number } | null {
  const match = APPEARS.exec(text) ?? OPENS.exec(text);
  if (!match || !dates.some(({ edtf }) => edtf.replace(/^\[/u, '') > day)) return null;
  return isUnderCondition(text, match.index) || dates.some((date) => date.start - start > match.index + 90) ? null : spanOf(match);
}

const APPEARS = patternOf(/(?<!\p{L})(?<!n(?:e\s|[’']))(?:para[iî]tra|sortira|partira)(?:ont)?(?!\p{L}|\s(?:à|en) (?:la )?retraite)/iu);
const OPENS = patternOf(
  /(?<=(?:^|[,;:]\s)\P{L}*(?:une?|deux|trois|des)\s[^.;,]{3,50}(?:,[^,]{2,40},)?\s)(?:s[’'])?(?:ouvrir(?:a|ont)|(?:sera|seront) (?:ouvert|mis en place|mise en place|créé|installé|posé)e?s?)(?!\p{L})/iu,
);

/** “The group agreed to keep the price”: what a meeting agrees it decides; what somebody agrees they will do. */
function isDecided(text: string, { 0: words, index }: RegExpExecArray): boolean {
  return (
    /^agree/iu.test(words) &&
    /(?:(?:^|\W)(?:the (?:[\p{L}-]+ )?(?:group|committee|board|meeting|council|trustees|partners|members|partnership|forum)|we|was|is|all))\s(?:\p{L}+ly\s|also\s)?$/iu.test(
      text.slice(0, index),
    )
  );
}

const spanOf = (match: RegExpExecArray | null): { at: number; end: number } | null =>
  match ? { at: match.index, end: match.index + match[0].length } : null;

/** A person, not a body: known as one, or by a name. */
function isSomebody({ mentions, start, text }: ReadSentence, at: number, subject: Subject | null): boolean {
  if (subject === 'NAME') return !/(?<!\p{L})(?:(?:[Ll][ae]s?|[Tt]he)\s|[Ll][’'])\p{Lu}[\p{L}’'-]*\s\P{Lu}*$/u.test(text.slice(0, at));
  const actor = mentions.findLast(({ span }) => span.end - start <= at)?.actor;
  return subject === 'ACTOR' && actor !== undefined && kindOfId(actor) === 'PERSON';
}

/** « La Guilde prépare une note pour la mi-mai », « Lucie prévient les adhérents »: a present, with the day by which it is to be done, or of one person. */
function toldInPresent(sentence: ReadSentence, day: string): { at: number; end: number } | null {
  const { text, mentions, start } = sentence;
  const due = dueOf(sentence, day);
  // « Pour 2056, la Fondation maintient son aide »: a year is no day by which.
  const isDue = (due !== null && !/^\d{4}$/u.test(due.edtf)) || BY_THEN.test(text);
  if (!isDue && HABIT.test(text)) return null;
  const starts = [
    ...[...text.matchAll(SOME_GROUP)].map(({ 0: words, index }) => index + words.length),
    ...mentions.filter(({ actor }) => isActor(actor)).map(({ span }) => span.end - start),
    ...(/^\P{L}*(?!(?:Il|Elle|On|Ils|Elles|Cela|Ceci|Ce|Cette|Le|La|Les|Un|Une|Des|Ces|Cet|Son|Sa|Ses|Leurs?|Notre|Nos|Votre|Vos|Hors|Lors|Quant|Sous|Pour|Par|Avec|Sans|Dans|Sur|Chez|En|À|Au|Aux|De|Du|Depuis|Après|Avant|Dès|Selon|Chaque|Aucune?|Tout|Tous|Toutes|Plusieurs|Quelques|Certaine?s|Comme|Puis|Ensuite|Enfin|Et|Mais|Entre|Outre|Si|Quand)\s)(?:(?:MM?\.|Mmes?)\s)?(?:\p{Lu}[\p{L}’'-]{0,30}\.?\s?){1,3}(?:\set\s\p{Lu}[\p{L}’'-]{0,30}(?:\s\p{Lu}[\p{L}’'-]{0,30})?)?(?=\s\p{Ll})/u
      .exec(text)
      ?.slice(0, 1)
      .map(({ length }) => length) ?? []),
  ];
  for (const from of starts.slice(0, MOST)) {
    const match = PRESENT.exec(text.slice(from, from + 120));
    const verb = match?.[1] ?? '';
    const at = from + (match?.[0].length ?? 1) - verb.length - 1;
    if (!match || TELLS.has(verb.replace(/nt$/u, '')) || TELLS.has(verb)) continue;
    const subject = subjectBefore(sentence, at);
    const isGroup = subject !== null && SOME_GROUP_ALONE.test(text.slice(0, at));
    if (subject !== null && (isDue || (AFTERWARDS.has(verb) && (isGroup || isSomebody(sentence, at, subject)))))
      return { at, end: at + verb.length };
    // « Ada part le 18 mars pour Namelle »: one person, and the day.
    if (isSomebody(sentence, at, subject) && (subject === 'ACTOR' || FULL_NAME.test(text.slice(0, at))) && isOnDay(sentence, at, day))
      return { at, end: at + verb.length };
  }
  return null;
}

const MOST = 6;
/** « d’ici là, Ada sonde les bénévoles ». */
const BY_THEN = patternOf(/(?<!\p{L})(?:d[’']ici là|entre-temps|dans l[’']intervalle)(?!\p{L})/iu);
/** « Un petit groupe (Ada, Bruno) prépare la fête », « Chaque association désigne un correspondant ». */
const SOME_GROUP = patternOf(
  /^\P{L}*(?:une?\s(?:petite?\s)?(?:groupe|équipe|commission|délégation)(?:\sde\s\p{L}+\s\p{L}+)?|chaque\s\p{L}+|tout le monde|chacune?(?:\sd[^ ]+\s\p{L}+)?)(?=\s)/giu,
);
const SOME_GROUP_ALONE = patternOf(
  /^\P{L}*(?:une?\s(?:petite?\s)?(?:groupe|équipe|commission|délégation)|chacune?|chaque|tout le monde)(?!\p{L})/iu,
);

const FULL_NAME = patternOf(/(?:(?:MM?\.|Mmes?|Mlle)\s\p{Lu}|\p{Lu}\p{Ll}+\s\p{Lu})/u);

/** « le 18 mars », behind the verb and in its clause. */
function isOnDay({ text, dates, start }: ReadSentence, at: number, day: string): boolean {
  return dates.some(
    (date) =>
      /^\d{4}-\d{2}-\d{2}$/u.test(date.edtf) &&
      date.edtf > day &&
      date.start - start > at &&
      !/[;:]/u.test(text.slice(at, date.start - start)) &&
      /(?<!\p{L})(?:le|ce|dès le|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s$|^$/iu.test(
        text.slice(at, date.start - start).slice(-9),
      ),
  );
}
