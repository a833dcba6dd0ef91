import { participlesOf, presentOf } from './grammar/conjugate.js';
import { verbsAhead } from './grammar/verbs-ahead.js';
import type { PromiseProposal } from './proposal.js';
import { patternOf } from '../../core/pattern.js';

/** What a clause says to have become of what was promised: by its verbs, whatever they are of, and by words for what is over, late or given up. */

export type Fate = PromiseProposal['fate'];

/** Of any verb, by its ending. */
export const PAST_PARTICIPLE = '\\p{L}+(?:ée?s?|is|ise?s?|it|ite?s?|ie?s?|ue?s?|erte?s?|inte?s?)(?![\\p{L}\\d])';
/** « n’a pas », « ne sont toujours pas », « n’a plus »: what is denied was not done. */
const NOT = "(?<![\\p{L}])n(?:e\\s|[’'])(?:(?:y|en|lui|leur|l[’']|nous)\\s?){0,2}";
const GIVEN_UP = participlesOf('abandonner annuler écarter supprimer retirer enterrer refuser décliner');
/** « abandonnée faute de temps », « sans objet », « n’a plus lieu d’être », « il n’est pas donné suite », « on y renonce ». */
const DROPPED = patternOf(
  `(?<![\\p{L}\\d])(?:(?:est|sont|soit|a été|ont été|sera|seront)\\s(?:donc\\s|finalement\\s|ainsi\\s|définitivement\\s)?${GIVEN_UP}(?!\\p{L}| de l[’']ordre du jour| des (?:débats|travaux))|abandonn[ée]|renon[cç]|annul[ée]|(?<=\\p{L}\\s)(?:écart|retir|supprim|enterr)ée?s?(?! de l[’']ordre du jour)(?=\\s*(?:[,.;(]|$))|(?:a|ont)\\s(?:donc\\s|finalement\\s)?(?:${participlesOf('abandonner annuler refuser décliner')})(?!\\p{L})|ne (?:se fera|se feront|verra pas|sera pas (?:fait|réalis|donné|poursuiv|reconduit|maintenu|retenu)|seront pas (?:fait|réalis|reconduit|maintenu|retenu))|n[’']aur(?:a|ont) (?:donc |finalement )?(?:pas|plus) lieu|n[’'](?:est|a|sont|ont) (?:donc |finalement )?(?:pas|plus) (?:été )?(?:retenu|reconduit|maintenu|d[’']actualit|nécessaire|utile|besoin|lieu d[’']être|de raison d[’']être)|sans (?:suite|objet)(?!\\p{L})|(?:n[’']insiste(?:nt|ra)?|n[’']ira|n[’']iront) pas|n[’'](?:a|ont) (?:donc |finalement )?pas abouti|(?:en )?(?:reste(?:nt)?|rester) là(?!-)|tant pis|(?:est|sont|a été|ont été) (?:désormais |devenue?s? )(?:inutile|superflue?|impossible)s?|(?:ne se justifie|n[’']en vaut) (?:plus|pas)|passe(?:nt)? à autre chose|fai(?:t|re) une croix sur|n[’']y aura (?:donc |finalement )?(?:pas|plus|aucune?)|(?:réclame|exige|demande|veu|souhaite|tien)(?:n?t|nent)? plus|plus besoin d(?:e |[’'])|plus personne(?!\\p{L})|(?:décid(?:é|e|ent)|chois(?:i|it|issent)|préf(?:éré|ère|èrent)|conven(?:u|ons)|convien(?:t|nent)|résolu)(?: finalement| donc)? de ne (?:pas|plus|rien)(?! (?:encore|avant|tout de suite))|(?:l[’']affaire|le dossier|la question) est (?:close?|classée?|enterrée?)|se pass(?:e|ent|era|eront) d(?:e |es |[’'])|s[’']en pass(?:e|era|eront)|fer(?:a|ont) sans|jett?e(?:nt)? l[’']éponge|baiss(?:e|ent) les bras|(?:para[iî]t|semble|devient|s[’']av[èe]re|s[’']est avérée?|se révèle)(?:nt)? (?:donc |désormais |maintenant |finalement )?(?:inutile|superflue?|impossible|irréalisable|hors de portée|sans intérêt)|hors de (?:portée|question)|classée?s? sans suite|on (?:arrête|oublie|laisse)(?= (?:là|donc|l[ae]s? |tout)|\\s*[.,;]|$)|^\\P{L}*pas d(?:e |[’'])[^.;,]{2,40} (?:cette année|cette fois|finalement|en fin de compte)|n[’'](?:y )?reviendra (?:pas|plus)|n[’']aura pas de suite|ne (?:donne|donnera|donnent) (?:pas|aucune) suite|(?:l[’'])?abandon(?= (?:du|de la|des|de l[’'])|\\s*[.,;)]|$)|ne (?:sera|seront) (?:donc |finalement )?plus|(?:caduc|caduque|sans lendemain)(?!\\p{L})|tomb\\p{L}+ à l[’']eau|(?:pas|plus) (?:donné |donner )?(?:de )?suite|laiss(?:e|é|ent) tomber|mis(?:e)? fin à|ne souhait(?:e|ent) (?:plus|finalement pas)|(?:was|were|is|are|has been|have been|been) (?:finally |therefore )?(?:dropped|abandoned|cancelled|canceled|given up|withdrawn|called off|scrapped|turned down|declined)|(?:decided|agreed) (?:against|not to)|(?:will|would) not (?:now )?(?:go ahead|be pursued|proceed|be going ahead|take place)|no longer|gave up|dropped the)`,
  'iu',
);
/** « n’est pas abandonné ». */
const NOT_DROPPED = patternOf(
  /(?<!\p{L})n[’'](?:est|a|sont|ont) (?:pas|nullement) (?:été )?(?:abandonn|annul|supprim|écart)|(?:not|never) (?:been )?(?:dropped|abandoned|cancelled)/iu,
);
const PUT_OFF = participlesOf('reporter repousser décaler différer retarder ajourner suspendre reprogrammer replanifier');
/** « remis à septembre », « renvoyé à la prochaine séance »; what is handed to somebody is not put off. */
const LATER =
  "(?:plus tard|une (?:date|autre|prochaine|séance)|(?:la |l[’']|une )?(?:prochain\\p{L}*|rentrée|automne|été|hiver|printemps|an prochain|année)|(?:la |l[’'])?(?:réunion|séance|assemblée|session) (?:de|du|d[’']|suivante|prochaine)|(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)|huitaine|\\d)";
const HELD_LATER = patternOf(`(?:${PUT_OFF})\\s(?:à|au|aux|du|en|pour|d[’'])`, 'iu');
const CARRIED = patternOf(
  [
    `${NOT}(?:a|ont|est|sont|avait|était|ayant|étant)\\s(?:donc\\s|malheureusement\\s|toujours\\s|encore\\s|finalement\\s)?pas(?!\\s(?:seulement|que\\s))`,
    `${NOT}\\p{L}+\\s(?:toujours pas|pas encore|encore (?:rien|aucun))`,
    `${NOT}(?:a|ont|est|sont)\\s(?:encore\\s|toujours\\s|malheureusement\\s)?(?:${PAST_PARTICIPLE}\\s(?:pour le moment\\s|à ce jour\\s)?)?(?:rien|aucune?|personne|nulle part)(?!\\p{L})`,
    `${NOT}(?:a|ont|est|sont)\\s[^.;,]{2,30}?\\squ(?:e\\s|[’'])(?:une (?:petite |première )?(?:partie|moitié)|la moitié|le (?:tiers|quart|début)|un (?:tiers|quart|début)|à moitié|en partie|partiellement)`,
    `${NOT}\\p{L}+r(?:a|ont|ait|aient)\\s(?:[\\p{L}’']+\\s){0,3}?(?:qu(?:e\\s|[’'])|pas\\s[^.;]{2,40}?\\smais\\s|pas avant)`,
    `(?<!\\p{L})(?:est|sont|a été|ont été|soit|être|et)\\s(?:de nouveau\\s|donc\\s|encore\\s|à nouveau\\s|finalement\\s)?(?:${PUT_OFF})(?!\\p{L})`,
    `(?<!\\p{L})(?:(?:repoussée?s?|reportée?s?|décalée?s?)\\s(?:à|au|aux|d[’']|de\\s|en\\s|pour\\s)|(?:renvoyée?s?|remise?s?|renvoie|remet|renvoient|remettent)\\s(?:[^,.;]{0,30}\\s)?(?:à|au)\\s(?=${LATER}))`,
    `(?<!\\p{L})(?:(?:reste|restent)(?: encore| donc)? (?:à|en)\\s|se fai(?:t|sait|sont) (?:toujours |encore )?attendre|toujours (?:pas|en attente|en cours|à l[’']étude|attendu)|pas encore|suivr(?:a|ont)(?!\\p{L})|en retard|du retard|en cours(?! d[’']année| de route)|en attente|en suspens|au point mort|à relancer|à refaire|se poursui(?:t|vent)|faute d(?:e\\s|[’'])|sans (?:succès|résultat)|(?:${presentOf('continuer')}) (?:de\\s|d[’']|à\\s)|attend(?:ra|ront)(?!\\p{L})|à l[’']arrêt|en panne|bloquée?s?|prolong(?:e|ent|er|era|ée?s?)(?!\\p{L})|(?:nouveau|nouvelle|autre) (?:délai|échéance)|(?:l[ae]s?\\s|l[’'])(?:promet(?:tent)?|annonce(?:nt)?|prévoi(?:t|ent)|espère(?:nt)?|attend(?:ent)?) (?:plutôt |désormais )?(?:pour|avant|d[’']ici|fin|en|à la)(?!\\p{L})|(?:un |du |de )délai(?: supplémentaire)?(?! de \\d)|(?:semaine|mois|an)s? de plus|aucune nouvelle|sans nouvelles?|avance(?:nt)? (?:bien|peu|moins|plus|lentement|doucement|à petits pas|comme prévu)|retiré\\p{L}* de l[’']ordre du jour|(?:inscrit|remis)e?s? à (?:l[’']ordre du jour|celui)|de nouveau (?:inscrit|prévu)e?s?|(?:${presentOf('compter espérer penser')}) (?:toujours |encore |bien |pouvoir |le |la |les |l[’']|en |y ){0,3}(?:venir à bout|finir|terminer|achever|boucler|aboutir|arriver|parvenir|rendre|remettre|livrer|soumettre)(?!\\p{L})|pas eu le temps|(?:${presentOf('attendre')})(?: toujours| encore)?\\s|(?:${presentOf('chercher rechercher travailler manquer réfléchir hésiter')})\\s(?:encore|toujours)|(?:manque|reste)nt? (?:encore|toujours)|(?:est|sont) (?:désormais |maintenant |encore |toujours )?(?:prévue?s?|attendue?s?|annoncée?s?|espérée?s?|promise?s?) (?:le (?=\\d)|pour|avant|d[’']ici|en|fin|à|au|courant)|maintenant pour|(?:a|ont)\\s(?:seulement\\s|à peine\\s|bien\\s|déjà\\s)?(?:commencée?s?|débutée?s?|entamée?s?|été (?:commencée?s?|entamée?s?|ébauchée?s?))|(?:est|sont) (?:commencée?s?|entamée?s?)|à moitié|en partie|partiellement|un premier jet|d[’']ici là|sans (?:réponse|retour)|ce sera (?:plutôt )?(?:pour|en))`,
    // « glisse au 10 décembre », « prend du retard », « d’abord annoncé pour Pâques », « ont jusqu’au 20 avril », « présente ses excuses ».
    `(?<!\\p{L})(?:(?:${presentOf('glisser reculer')}) (?:encore |finalement |donc )?(?:à|au|aux|d[’']|en|jusqu|vers|de)(?!\\p{L})|(?:${presentOf('traîner piétiner patiner stagner')})(?!\\p{L})|(?:d[’']abord|initialement|primitivement|un temps) (?:${participlesOf('annoncer prévoir fixer attendre promettre espérer caler programmer')}) (?:à|au|aux|pour|en|le|dès|avant|mi|fin|début)(?!\\p{L})|(?:a|ont|aur(?:a|ont)) jusqu[’'](?:au?|en)(?!\\p{L})|dernier délai|seule?s? (?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|la moitié|le tiers|quelques)\\s[^.;,]{0,40}?(?:a|ont)\\s${PAST_PARTICIPLE}|présente(?:nt)? (?:ses|leurs) excuses|s[’']excuse(?:nt)? (?:de|du|d[’']))(?!\\p{L})`,
    // « n’a pu s’y mettre », « la crue a empêché », « rien de neuf », « au même point », « entre les mains de », « trois sur cinq », « un brouillon ».
    `${NOT}(?:a|ont)\\s(?:donc\\s|malheureusement\\s|encore\\s)?(?:pu|su|eu)(?!\\p{L})`,
    `${NOT}(?:est|sont)\\s[^.;,]{2,30}?\\squ(?:e\\s|[’'])(?:aux? (?:deux tiers|trois quarts|quart|tiers)|à (?:demi|moitié|\\d)|pour (?:moitié|partie)|en début)`,
    `(?<!\\p{L})(?:(?:a|ont) (?:empêché|ralenti|bloqué|contrarié|gêné)|empêche(?:nt)?|rien de (?:neuf|nouveau)|pas encore|préf(?:ère|èrent|éré) attendre|(?:pose|livraison|remise|parution|ouverture|suite|relance|reprise|début) prévue?|pas de (?:nouvelles?|nouveau|réponse|retour|progrès)|aucun(?:e)? (?:réponse|retour|avancée|progrès|candidat\\p{L}*|volontaire)|(?:au|le) même (?:point|stade)|statu quo|sans changement|en souffrance|entre les mains d|brouillon|ébauche|esquisse|première (?:version|mouture)|avance(?:nt)?(?=\\s*(?:[:,.;]|$))|(?:\\d{1,4}|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix)\\s(?:\\p{L}+\\s)?sur (?:les )?(?:\\d{1,4}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt)(?=\\s(?:\\p{L}+\\s)?(?:a|ont|est|sont|seulement)\\s|\\s*[,;.)]|$)|(?:${presentOf('poursuivre continuer reprendre')}) (?:ses|leurs|les) (?:recherches|démarches|efforts|relances|travaux)|(?:commencer|débuter|démarrer|reprendr|partir|sortir|para[iî]tr|arriver|interviendr|parviendr)(?:a|ont)|\\p{L}{3,}(?:e|ent|it|issent|nd) (?:encore|toujours) (?=sur|à|l[ae]s?\\s|l[’']|leurs?\\s|s(?:on|a|es)\\s|des?\\s|une?\\s)|(?:promet|annonce|prévoi|espère|vise|envisage)(?:n?t|ent)? [^.;,]{2,50} (?:pour|d[’']ici|avant) (?=\\d|l[ae] |l[’']|fin|mi-|début|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)|(?:\\d{1,4}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix)\\s[^.;,]{3,40}\\ssur (?:\\d{1,4}|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt|trente|quarante|cinquante|cent)|relancée?s? (?:le|en|deux|trois|plusieurs|une (?:seconde|deuxième)) |(?:est|sont) à (?:relancer|reprendre|refaire|compléter|relire|finir|terminer|finaliser|trouver))(?!\\p{L})`,
    `(?<!\\p{L})(?:carried (?:over|forward)|postponed|put off|deferred|delayed|adjourned|rescheduled|moved to|not yet|(?:has|have|had|is|are|was|were)(?: not|n[’']t)(?! only)|still|behind schedule|late with|in progress|under ?way|ongoing|awaiting|pending|(?:is|are) now (?:due|expected|planned)|(?:will|would) (?:not|only) [^.;]{2,40}? (?:until|before|but in)|will (?:now |only )?be (?:ready|sent|presented|finished|completed|delivered|done)|part(?:ly|ially)|half (?:done|finished|written)|(?:has|have) (?:started|begun)|ran out of time|no time)(?!\\p{L})`,
  ].join('|'),
  'iu',
);
/** What of a second clause says that the matter itself is not over. */
const STILL_OPEN = patternOf(
  /(?<!\p{L})suivr|repouss|report|renvoy|d[’']ici|présent|ce sera|carried|postponed|not (?:come )?yet|put off|reste(?:nt)? à|manque(?:nt)?(?:ra)? encore|continue(?:nt)? (?:de |d[’']|à )/iu,
);
const NOT_DONE_ADJECTIVES = `(?!(?:${participlesOf('prévoir attendre annoncer inviter charger prier demander proposer souhaiter envisager recommander rappeler espérer appeler obliger tenir situer limiter composer convenir')}|aussi|ainsi|depuis|parmi|ici|ravis?|gratuits?|petits?|mardi|lundi|jeudi|samedi|vendredi|mercredi|lui|qui|celui|plus|très|mis|des|nous|vous|tous|les|sous|dans|(?:joli|vrai|gai|bleu|âgé|élevé|privé|lié|occupé|usé|cassé|abîmé|fatigué|intéressé)e?s?)(?!\\p{L}))`;
const DONE = patternOf(
  [
    `(?<![\\p{L}\\d])(?:a|ont|avai(?:t|ent)|aura|avons|ai)\\s(?:[ée]t[ée]\\s|bien\\s|d[ée]j[àa]\\s|enfin\\s|aussi\\s|également\\s|donc\\s|\\p{L}+ment\\s|tous\\s|toutes\\s|tout\\s){0,3}${PAST_PARTICIPLE}`,
    `(?<![\\p{L}\\d])(?:est|sont|s[’']est|se sont|soit)\\s(?:bien\\s|d[ée]j[àa]\\s|enfin\\s|désormais\\s|maintenant\\s|aussi\\s|donc\\s|\\p{L}+ment\\s){0,2}(?:pr[êe]te?s?|en (?:ligne|place|service|vente)|disponibles?|opérationnel(?:le)?s?|close?s?|${NOT_DONE_ADJECTIVES}${PAST_PARTICIPLE})`,
    "(?<!\\p{L})vien(?:t|nent) (?:tout juste |juste )?d(?:e\\s(?!loin)|[’'])(?=\\p{Ll})",
    '(?<![\\p{L}\\d])(?:présente(?:nt)?|restitue(?:nt)?|distribue(?:nt)?|remet(?:tent)?|montre(?:nt)?|rend(?:ent)? compte|fai(?:t|nt|sons) (?:le point|le bilan|un retour|état)|rapporte(?:nt)?)(?![\\p{L}\\d])',
    "(?<!\\p{L})(?:s[’']est|se sont) (?:bien |enfin )?tenue?s?(?!\\p{L})|(?<!\\p{L})(?:fonctionn|march|tourn)e(?:nt)? (?:depuis|désormais|maintenant|enfin|de nouveau)(?!\\p{L})",
    '(?<!\\p{L})(?:compte(?:nt)?|comporte(?:nt)?|recense(?:nt)?|contien(?:t|nent)|compren(?:d|nent)) (?:désormais |déjà |maintenant )?(?=\\d|une? |deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|quarante|cinquante|soixante|cent)',
    "(?<!\\p{L})(?:fai(?:t|ssent) apparaître|révèle(?:nt)?|circule(?:nt)?|(?:est|sont) (?:de nouveau |désormais |maintenant |enfin |déjà )?(?:consultables?|visibles?|accessibles?|praticables?|utilisables?|utilisée?s?|propres?|en ordre|en circulation|à jour|en état|sur pied|en vigueur|ouverte?s?)|s[’']en (?:est|sont) (?:occupé|chargé)e?s?)(?!\\p{L})",
    "(?<![\\p{L}\\d])(?:c[’']est|voilà qui est|tout est|chose) (?:chose )?(?:faite?|réglée?|bouclée?|promise)(?!\\p{L})|tenu parole|(?:figure|se trouve)(?:nt)? (?:en annexe|sur le site)|(?:ci-joint|en annexe)(?!\\p{L})",
    '(?<!\\p{L})(?:(?:has|have|had|was|were|is|are)\\s(?:been\\s|now\\s|already\\s|since\\s|also\\s|both\\s|all\\s){0,2}(?!to\\s|not\\s|at\\s|in\\s|the\\s|an?\\s|left\\s)\\p{L}+(?:ed|en|nt|pt|ght|ne|ld|de|lt|wn|put|set|met|up)|wrote|sent|met|told|made|gave|held|brought|bought|found|spoke|took|got|drew|paid|rang|did|went|\\p{L}{2,}ed)(?!\\p{L})',
  ].join('|'),
  'iu',
);

/** What is done to what was promised, as notes tell it by participles alone: with their accents, for « rencontre » and « visite » are nouns. */
const DEEDS = participlesOf(
  'faire réaliser effectuer recevoir envoyer signer transmettre remettre publier imprimer distribuer poser installer réparer acheter commander rédiger terminer achever finir boucler réunir rencontrer obtenir trouver relancer contacter écrire adresser diffuser corriger relire traduire visiter inscrire réserver livrer payer régler déposer écouler épuiser valider élire désigner recruter lancer créer établir rendre nettoyer repeindre vendre solder informer prévenir avertir',
).replaceAll('[ée]', 'é');
/** « Synthèse reçue le 27 janvier », « Affiches imprimées »: notes leave out the auxiliary. */
const IN_SHORT = patternOf(
  `^\\P{L}*(?:[\\p{L}’'-]+\\s(?:\\S+\\s){0,7}?)?${DEEDS}(?=\\s(?:l[ea]\\s|l[’']|à|aux?\\s|en\\s|par\\s|avec\\s|hier|dès|depuis|ce\\s|cette\\s|mi-|fin\\s|début\\s|dans\\s|pour\\s|sur\\s|auprès|comme\\s|une?\\s|lors\\s|sans\\s)|\\s*[,;:(]|\\P{L}*$)`,
  'iu',
);
/** A verb of its own, beside which a participle only describes. */
const FINITE = patternOf(
  /(?<!\p{L})(?:est|sont|a|ont|ai|avons|avez|soit|peut|peuvent|doit|doivent|va|vont|fait|font|ne|qui|que|is|are|was|were|has|have|will|\p{L}+(?:ra|ront|rait|raient|aient))(?!\p{L})|(?<!\p{L})(?:n|qu)[’']/iu,
);

/** What a clause says; null where it tells neither of an end nor of a delay. @param strict whether a mere future says nothing */
export function fateIn(clause: string, strict = false): Fate | null {
  const dropped = NOT_DROPPED.test(clause) ? null : DROPPED.exec(clause);
  // « annulée à cause des orages, elle est reportée au 9 mai ».
  if (dropped) return HELD_LATER.test(clause.slice(dropped.index)) ? 'CARRIED_OVER' : 'DROPPED';
  if (CARRIED.test(clause)) return 'CARRIED_OVER';
  if (DONE.test(clause) || (IN_SHORT.test(clause) && !FINITE.test(clause))) return 'DONE';
  const noted = fateNoted(clause);
  if (noted !== null) return noted;
  return !strict && isPromisedAgain(clause) ? 'CARRIED_OVER' : null;
}

/** Whether the second of two clauses says that the matter is not over, whatever the first says of it. */
export const leavesOpen = (clause: string): boolean => CARRIED.test(clause) && STILL_OPEN.test(clause);

/** « Ada enverra la note d’ici la fin du mois »: what is promised once more was not done. */
export function isPromisedAgain(clause: string): boolean {
  return verbsAhead(clause).some(({ sort }) => sort !== 'CONDITIONAL') || /(?<!\p{L})(?:will|shall|is to|are to)\s/iu.test(clause);
}

/** « Devis de la mairie : reçu », « Envoyer la liste (fait) », « Affiche → reportée ». */
export function fateNoted(clause: string): Fate | null {
  const said = /(?::|→|➔|->|=>|–|\()\s*([^:→()–]{2,90})\)?\P{L}*$/u.exec(clause.slice(-120))?.[1];
  if (said === undefined) return null;
  const fate = fateInCell(said.slice(0, LONGEST_STATE));
  return fate === 'DROPPED' && HELD_LATER.test(said) ? 'CARRIED_OVER' : fate;
}

/** « Fait le 22 janvier », « En retard, reporté au 30 avril »: how a table of actions says what became of one, in a cell of its own. */
export function fateInCell(cell: string): Fate | null {
  if (cell.length > LONGEST_STATE) return null;
  if (/^\P{L}*(?:abandonn|annul|supprim|sans (?:objet|suite)|caduc|dropped|cancelled|withdrawn|no longer)/iu.test(cell)) return 'DROPPED';
  // « toujours pas de graphiste, on laisse tomber »: what ends it comes last.
  if (cell.includes(',') && !NOT_DROPPED.test(cell) && DROPPED.test(cell)) return 'DROPPED';
  if (
    /^\P{L}*(?:(?:[àa] )?report|en (?:cours|retard|attente)|[àa] (?:\p{L}+(?:er|ir|re|oir))(?!\p{L})|rien de (?:neuf|nouveau)|au même point|(?:non|pas(?: encore)?) (?:fait|r[ée]alis|re[çc]u|commenc)|repouss|décal|différ|partiel|relanc|toujours|postponed|ongoing|in progress|pending|open|not (?:yet )?(?:done|started)|carried|deferred|delayed|overdue)/iu.test(
      cell,
    )
  )
    return 'CARRIED_OVER';
  return CELL_DONE.test(cell) ? 'DONE' : null;
}

const CELL_DONE = patternOf(
  `^\\P{L}*(?:(?:\\p{L}+\\s){0,2}?${DEEDS}|${participlesOf('réaliser terminer achever effectuer envoyer recevoir livrer publier régler solder')}|mise?s? (?:en (?:ligne|place|service|vente|page|œuvre)|à (?:jour|disposition))|clos|ok|done|complete|completed|closed|sent|received|finished|signed|printed|paid|published)(?!\\p{L})`,
  'iu',
);

/** A longer cell tells of more than a state. */
const LONGEST_STATE = 60;
