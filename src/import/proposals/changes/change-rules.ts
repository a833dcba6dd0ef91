import { futureOf, participlesOf, presentOf } from '../grammar/conjugate.js';
import type { NameChangeProposal } from '../proposal.js';
import { patternOf } from '../../../core/pattern.js';

/** The words by which minutes tell who is called otherwise, who came, who went, who took and left an office, and what has another date. */

interface Rule {
  readonly change: NameChangeProposal['change'];
  readonly pattern: RegExp;
}

/** A verb as it tells of now, of what comes and of what was: « rejoint », « rejoindra », « ont rejoint », « vient de rejoindre ». */
const told = (verbs: string): string =>
  `(?:${presentOf(verbs)}|${futureOf(verbs)}|(?:a|ont|aura|auront|est|sont)\\s(?:\\p{L}+ment\\s|déjà\\s|aussi\\s)?${participlesOf(verbs)}|(?:ayant|étant)\\s${participlesOf(verbs)}|(?:vien(?:t|nent) (?:de\\s|d[’'])|(?:va|vont|doit|doivent)\\s)(?:${verbs.replaceAll(' ', '|')}))(?![\\p{L}’'])`;
/** What somebody is about to do with an office: « souhaite passer la main », « est prêt à lui succéder », « accepte de prendre la présidence ». */
const meant = (verbs: string): string =>
  `(?:(?:${presentOf('souhaiter désirer vouloir compter')}|(?:s[’']apprête(?:nt)?|(?<!\\p{L})prête?s?|${presentOf('consentir')}) à|${presentOf('accepter proposer')} d(?:e\\s|[’']))\\s?(?:lui\\s|leur\\s)?(?:${verbs.replaceAll(' ', '|')}))(?!\\p{L})`;
/** « est élue », « a été nommé », « sera désignée ». */
const made = (verbs: string): string =>
  `(?:est|sont|a été|ont été|sera|seront)\\s(?:\\p{L}+ment\\s|désormais\\s)?(?:${participlesOf(verbs)})(?!\\p{L})`;

/** What people are in a body, by nouns. */
export const OFFICE =
  '(?:(?:vice-|co-?|sous-)?présiden(?:te?|ce)|trésori(?:er|ère)|trésorerie|secrétaire(?! de séance)|secrétariat|direct(?:eur|rice|ion)|coordinat(?:eur|rice|ion)|animat(?:eur|rice|ion)|responsable|déléguée?|référente?|adjointe?|maire|chargée? de|administrat(?:eur|rice)|membre|conseill(?:er|ère)|représentante?|suppléante?|titulaire|porte-parole|chair(?:man|woman|person)?|treasurer|secretary|clerk|trustee|president|director|co-?ordinator|manager|officer|vice[- ]\\p{L}+|warden|convenor|editor)';
/** Where one works: who leaves it leaves an office. */
const SERVICE =
  "(?:l[ea]\\s|l[’']|son\\s|sa\\s|notre\\s)?(?:[Dd]irection|[Ss]ervice|[Mm]inist[èe]re|[Cc]abinet|[Pp]réfecture|[Rr]ectorat|[Rr]édaction)(?!\\p{L})";
/** « ses fonctions », « la présidence », « son poste »: what one leaves without leaving the body. */
const FUNCTION = `(?:(?:de )?(?:ses|leurs)\\s(?:fonctions?|responsabilités?|mandats?)|(?:de )?(?:son|leur|sa|un|le)\\s(?:postes?|mandats?|sièges?|charge|place)|(?:de )?(?:la|le|l[’'])\\s?(?:poste d|${OFFICE}|tête d))`;
/** What one joins and leaves. */
const BODY =
  '(?:réseau|collectif|conseil|bureau|groupe|comité|coalition|association|projet|partenariat|équipe|fédération|union|région|pays|ville)(?!\\p{L})';
/** « quitte le réseau », not « le train quitte la gare ». */
export const OF_A_BODY = patternOf(`^(?:l[ea]\\s|l[’']|notre\\s)?(?:\\p{Lu}|${BODY})`, 'u');
/** « à Fatou Valon », « au conseil à Fatou Valon », « à la place de M. Roux ». */
const TO_ANOTHER = "(?:(?:au|à la|à l[’'])\\s?[^,.;]{2,30}?\\s)?à (?=MM?\\.|Mmes?|\\p{Lu}\\p{Ll}+\\s\\p{Lu})";
/** Who sits for a body instead of another: the one comes, the other goes. */
const INSTEAD = [
  `(?:${presentOf('représenter siéger')}|représentera|siégera) (?:désormais|maintenant|dorénavant)[^.;]{0,60}?,?\\s(?:à la place|en remplacement|au lieu) d`,
  // « c’est elle qui viendra aux séances, à la place de Bruno Sorbier ».
  "(?:viendra|siégera|assistera|participera|représentera)(?:ont)?\\s[^.;]{0,70}?,?\\s(?:à la place|en remplacement|au lieu) d(?:e\\s|u\\s|[’'])(?=MM?\\.|Mmes?|\\p{Lu}|la |l[’'])",
  `(?:cède|cédera|a cédé|laisse|laissera) (?:sa|la|son) (?:place|siège) ${TO_ANOTHER}`,
].join('|');
/** « admis comme membre », « admise au réseau ». */
const ADMITTED = `(?:${made('admettre accueillir intégrer')}[^.;]{0,40}?\\scomme (?:nouve\\p{L}+ )?(?:membre|adhérent|partenaire)|${made('admettre')}[^.;]{0,40}?\\s(?:au|dans le|parmi les) (?:sein|réseau|collectif|conseil|bureau|membres|groupe|comité)(?!\\p{L}))`;
export const CHANGE_RULES: readonly Rule[] = [
  {
    change: 'RENAMED',
    pattern: patternOf(
      `(?<![\\p{L}\\d])(?:s[’']appelai(?:t|ent)|a chang[ée] de nom|change de nom|s[’'](?:appelle|appellera|appellent) (?:d[ée]sormais|maintenant|dorénavant)|devient\\s(?:l[ea’']|«)|\\(ex[-\\s]|anciennement|(?:est|a été|sera) (?:rebaptis|renomm)[ée]e?s?|(?:prend|prendra|porte|portera|a pris)\\s(?:désormais\\s)?le nom d|(?:is now|has been|will be) (?:called|renamed|known as)|was renamed|(?:formerly|previously) (?:known as|called)|change[sd] its name)`,
      'iu',
    ),
  },
  {
    change: 'ARRIVAL',
    pattern: patternOf(
      `(?<![\\p{L}\\d])(?:(?<!(?:se|lui|leur)\\s)${told('rejoindre intégrer')}\\s(?!(?:l[ea]s?|une?)\\s(?:commission|sous-commission|jury|table|bureau de vote)|(?:après|vers|à|pendant|pour)\\s(?:le déjeuner|midi|la pause|\\d{1,2} ?h|le point|l[’']après-midi))|${told('recruter embaucher')}|${made('recruter embaucher')}|arrive(?:nt|ra|ront)? (?:dans|comme|en qualité|au (?:sein|secrétariat|poste))|${presentOf('accueillir')}\\s(?:une?\\s|deux\\s)nouve|${told('adhérer')}\\s(?:au|à)\\s|devien(?:t|nent|dra|dront) membres?(?!\\p{L})|(?:fait|font) (?:son|leur) entrée|${INSTEAD}|${ADMITTED}|y (?:est|sont) (?:aussi |également |maintenant )?entrée?s?(?!\\p{L})|entre(?:nt)? (?:au|dans le) (?:conseil|bureau|collectif|réseau)(?!\\p{L})|[Bb]ienvenue à\\s(?=\\p{Lu})|(?:joins|joined|will join|(?:has|have) (?:now |recently )?joined)\\s|(?:was|were|has been|have been) (?:recruited|hired|admitted))`,
      'u',
    ),
  },
  {
    change: 'DEPARTURE',
    pattern: patternOf(
      `(?<![\\p{L}\\d])(?:(?<!(?:ceux|celles|\\p{Ll}s) qui )${told('quitter')}\\s(?!${FUNCTION}|${SERVICE}|la (?:salle|pièce))|se (?:retire|retirera|retirent) d|(?:s[’']est|se sont) retirée?s? d|${INSTEAD}|ne fai(?:t|sait) plus partie|${told('sortir')}\\s(?:du|de la|de l[’'])\\s?${BODY}|(?:cesse|cessent|cessera|cesseront|a cessé|ont cessé) (?:d[’']adhérer|de (?:siéger|participer))|n[’']est plus membre|(?:leaves|left|is leaving|will leave|(?:has|have) (?:now )?left|(?:withdraws|withdrew|(?:has|have) withdrawn) from)\\s(?!it |on |un|for |the (?:chair|post|office)))`,
      'iu',
    ),
  },
  {
    change: 'OFFICE',
    pattern: patternOf(
      `(?<![\\p{L}\\d])(?:${[
        told('succéder'),
        meant('succéder'),
        `${told('prendre')} (?:la relève|la suite(?! de l[’']ordre)|le relais d|la tête|la direction|la présidence|la responsabilité|ses fonctions|leurs fonctions|son poste)`,
        `${made('élire réélire nommer renommer coopter promouvoir')}(?! secrétaires? de séance)`,
        `${made('désigner choisir')}\\spour (?:présider|diriger|animer|coordonner|représenter)`,
        `(?:[Pp]oste|[Ff]onctions?|[Mm]andat|${OFFICE})(?:\\s[^.;,]{0,40})?\\s(?:est|sont|sera|seront|a été) (?:désormais )?confiée?s? (?:à|aux?)(?!\\p{L})`,
        `${made('désigner reconduire choisir')}\\s(?:comme |en qualité de |à la |au |dans ses )?(?=${OFFICE}|fonctions)`,
        `(?<!se )${told('élire nommer')}\\s(?=\\p{Lu}\\p{Ll}|MM?\\.|Mmes?)`,
        `(?:${told('quitter abandonner laisser')}|${meant('quitter abandonner laisser')})\\s${FUNCTION}`,
        `${told('quitter')}\\s${SERVICE}`,
        told('démissionner'),
        '(?:présente|a présenté|remet|a remis|donne) sa démission',
        `(?:${told('passer')}|${meant('passer')}) (?:la main|le relais|le flambeau)`,
        `(?:cède|cédera|a cédé|laisse|laissera) (?:(?:sa place|la place|son siège)(?! ${TO_ANOTHER})|la présidence)`,
        `(?:est|sera|a été) remplacée? par|(?:(?<=(?<!\\p{L})(?:l[ae]\\s|les\\s|l[’']))remplac(?:e|era|ent|eront)(?!\\p{L})|(?:remplac(?:e|era|ent|eront)|a remplacé)\\s(?=MM?\\.\\s|Mmes?\\s|\\p{Lu}|(?:la |le |l[’']|notre |leur )\\s?${OFFICE}))`,
        '(?:part|partira|est partie?|partent|va partir|prend|prendra|a pris|prendre|partir)\\s(?:à|en|sa) (?:la )?retraite',
        `${told('cesser')} ses fonctions`,
        '(?:mandat|fonctions)\\s(?:\\p{L}+\\s){0,4}?(?:prend|prennent|prendra) fin',
        `n[’']est plus (?=${OFFICE})`,
        `(?<=,\\squi\\s)(?:en\\s)?est\\s(?:désormais\\s|maintenant\\s)?(?:l[ea]\\s|l[’'])?(?:nouve\\p{L}+\\s)?${OFFICE}\\s(?:[^,.;]{0,40}\\s)?depuis\\s`,
        `(?:est|sont|sera|seront) (?:désormais|maintenant|dorénavant) (?:${participlesOf('tenir assurer présider diriger animer piloter occuper coordonner gérer')}) par`,
        `(?<!\\p{L})(?:l[’']arrivée|la venue|l[’']entrée en fonctions?) (?:prochaine )?(?:d[’']une?|de (?:son|sa|notre|leur|la|l[’'])|du)\\s?(?:(?:nouve\\p{L}+|future?)\\s)?(?=${OFFICE})`,
        `(?<!\\p{L})[Ss](?:on|a) (?:successeure?|remplaçante?),?\\s(?=MM?\\.|Mmes?|\\p{Lu})`,
        `(?:${told('désigner nommer')})\\s(?:sa |son |une? |l[ea] )(?:nouve\\p{L}+ )?(?=${OFFICE}[^,.;]{0,40},\\s(?:MM?\\.|Mmes?|\\p{Lu}))`,
        `(?:devien(?:t|dra)|est devenue?)\\s(?:la |le )?(?:nouve\\p{L}+ )?(?=(?!membre)${OFFICE})`,
        "assure(?:ra)? (?:désormais |maintenant )?(?:l[’']intérim|la présidence|la direction|le secrétariat(?! de séance))",
        '(?:occupe|dirige)(?:ra)? (?:désormais|maintenant) ',
        '(?:steps?|stepped|stepping|stands?|stood|standing|will stand|will step) down',
        '(?:resigns?|resigned|has resigned|is resigning)(?!\\p{L})',
        '(?:retires?|retired|is retiring|will retire) (?:as|from|in|at|on)\\s',
        '(?:is|was|were|has been|have been|will be) (?:unanimously |re-?)?(?:elected|appointed|named|co-opted|re-elected)(?!\\p{L})',
        '(?:takes?|took|will take|has taken|taking) over (?:as|from|the)\\s',
        '(?:replaces|replaced|will replace|succeeds|succeeded|will succeed)(?!\\p{L})',
        '(?:hands?|handed|will hand) over (?:to|the)\\s',
        `(?:becomes|became|has become|will become) (?:the )?(?:new )?(?=${OFFICE})`,
        `(?:will act|acts|is acting|serves|will serve) as (?:the )?(?:new |interim )?(?=${OFFICE})`,
        `[Nn]ew ${OFFICE} (?:is|will be)\\s`,
      ].join('|')})`,
      'u',
    ),
  },
  {
    change: 'NEW_DATE',
    pattern: patternOf(
      /(?<![\p{L}\d])(?:annonc[ée]e?s? pour|(?:initialement|d[’']abord) (?:pr[ée]vu|fix[ée]|annonc[ée])e?s?|(?:est|sont|a [ée]t[ée]|ont [ée]t[ée]|sera|seront) (?:finalement |donc )?(?:report|avanc|d[ée]cal|repouss|d[ée]plac)[ée]e?s? (?:au|à|du|en|aux)(?!\p{L}|\s\d{4})|(?<=\p{L}{3}\s)(?:report|avanc|d[ée]cal|repouss)[ée]e?s? (?:au|à|du|en)\s(?!\d{4})(?=\d|(?:jan|f[ée]v|mar|avr|mai|jui|ao[ûu]|sep|oct|nov|d[ée]c)\p{L})|aura (?:finalement|plutôt) lieu|(?:d[ée]butera|commencera|d[ée]marrera|ouvrira|se tiendra) (?:finalement|plutôt|plus tard)|plus tard que prévu|et (?:non|pas) (?:plus |pas )?(?:pour |en |à )?(?:l[ea]s? |l[’'])?(?:\p{L}+\s)?\d|au lieu du \d|glisse(?:nt|ra)? (?:au|à)(?!\p{L})|passe(?:nt|ra)? du \d[^.;]{0,20}?au\s(?=\d)|(?:est|sont|sera|seront) (?:donc )?remise?s? (?:au|à) (?=\d|(?:jan|f[ée]v|mar|avr|mai|jui|ao[ûu]|sep|oct|nov|d[ée]c)\p{L})|change de date|(?:is|was|has been|were|will be|have been) (?:now )?(?:moved|postponed|put back|put off|brought forward|rescheduled|delayed) (?:to|from|until|by)|originally (?:planned|set|scheduled|due)|will now (?:be held|take place|start|open|meet)|instead of (?:on )?\d)/iu,
    ),
  },
];
