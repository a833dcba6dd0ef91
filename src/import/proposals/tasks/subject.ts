import { isActor } from '../../../kinds/kind-of-id.js';
import type { ReadSentence } from '../context.js';
import { patternOf } from '../../../core/pattern.js';

/** Who is said to do what a verb says: what stands before it in its clause. */

export type Subject =
  /** Known actors, a name that nobody knows, somebody by what they are (« la trésorière », “the clerk”), a pronoun. */
  'ACTOR' | 'NAME' | 'PEOPLE' | 'PRONOUN';

/** What people and bodies are, by nouns: not what they do or make. */
const PEOPLE_NOUN =
  "(?:vice-|co-?|sous-)?(?:présidente?|maire|adjointe?|conseill(?:er|ère)|trésori(?:er|ère)|secrétaire|secrétariat|coordinat(?:eur|rice)|coordination|direct(?:eur|rice)|direction|chargée?s? de \\p{L}+|animat(?:eur|rice)|référente?|déléguée?|représentante?|responsable|permanente?|salariée?|stagiaire|bénévole|volontaire|membre|participante?|adhérente?|administrat(?:eur|rice)|élue?|équipe|groupe|commission|comité|bureau|conseil|assemblée|c\\.?a\\.?|copil|gt|association|structure|organisation|organisme|partenaire|fédération|réseau|collectif|plateforme|plate-forme|commune|mairie|ville|communauté|département|région|préfecture|préfet|préfète|état|ministère|ministre|syndicat|service|agence|agglomération|métropole|école|lycée|collège|université|fondation|institut|médiathèque|bibliothèque|prestataire|entreprise|société|imprimeur|graphiste|architecte|maître d[’']œuvre|artisan|avocate?|notaire|expert(?:e|-comptable)?|comptable|médecin|infirmi(?:er|ère)|assistante?|technicien(?:ne)?|agent|gardien(?:ne)?|employée?|habitante?|parent|enseignante?|professeure?|élève|étudiante?|jeune|famille|locataire|rédact(?:eur|rice)|webmestre|facilitat(?:eur|rice)|organisat(?:eur|rice)|propriétaire|bailleur|assureur|banque|caisse|office|centre|club|foyer|ligue|union|comptabilité|intervenante?|formateur|formatrice|journaliste|photographe|traducteur|traductrice)s?";
const MANY =
  '(?:tous|toutes)\\sles|l[ae]s?|un|une|deux|trois|quatre|quelques|plusieurs|certaine?s|chaque|chacune?\\sd(?:es|e\\snos)|nos|notre|leurs?|ses|son|sa|cette|cet?|au moins\\s\\p{L}+';
/** « la nouvelle trésorière de la Guilde », « deux bénévoles », « l’architecte ». */
const PEOPLE = patternOf(
  `^(?:(?:${MANY})\\s|l[’'])(?:(?:futur|nouve(?:l|au)|ancien|autre|deux|trois|jeune|petit|future|nouvelle|autres)(?:le)?s?\\s)?${PEOPLE_NOUN}(?![\\p{L}-])`,
  'iu',
);
const ENGLISH_PEOPLE = patternOf(
  /^(?:(?:the|an?|all|each|every|our|two|three|both|some|any|its|their|another)\s(?:[\p{L}’'-]+\s){0,3}?(?:chair(?:man|woman|person)?|president|secretary|secretariat|treasurer|clerk|officers?|members?|committee|council|board|groups?|team|volunteers?|trustees?|partners?|partnership|coordinator|manager|director|staff|contractors?|architect|printers?|wardens?|mayor|councillors?|trust|society|association|charity|schools?|police|agency|department|authority|consultants?|surveyor|solicitor|editor|organi[sz]ers?|representatives?|delegates?|residents|parents|landlord|owner|bank|insurers?|designer|engineers?|accountant|auditor|ministry|office|university|college|hospital|foundation)|everyone|everybody|all|members|volunteers|officers|trustees|partners|participants|parents|residents|staff)(?![\p{L}])/iu,
);
const PRONOUN =
  /(?:^|\s)(?:il|elle|ils|elles|on|nous|je|j|chacune?|toutes|tous|celui-ci|celle-ci|ceux-ci|tout le monde|quelqu[’']un|they|we|he|she|I|who|everyone|everybody|all|each)$/iu;
/** « M. Garrigoux », « Mme la maire », « S. Trementin », « Le Saoult », « MT », “Ada Thorne”: a name, or what stands for one. */
const NAME =
  /(?:^|[\s(’'])(?:(?:MM?\.|Mmes?|Mlle|Dr|Me|Maître|Mrs?|Ms|Madame|Monsieur)\s(?:l[ae]s?\s\p{Ll}[\p{L}-]+|(?:\p{Lu}[\p{L}’'-]*\.?\s?){1,4})|(?:(?:(?:\p{Lu}\.[ -]?)+|\p{Lu}[\p{Ll}’'-]+|\p{Lu}{2,4})\s?(?:(?:de|du|d[’']|des|van|von)\s?)?){1,4})$/u;
/** Words with a capital that begin sentences and name nobody. */
const NO_NAME =
  /(?:^|\s)(?:Cela|Ceci|Ce|Cette|Ces|Ça|Tout|Toute|Rien|Le|La|Les|L|Un|Une|Des|De|En|Il|Elle|On|Ne|Qui|Que|Quoi|Où|Puis|Ensuite|Enfin|Aucune?|It|This|That|These|Those|There|Nothing|Which|What|The|Et|Mais|Si|Sinon|Action|Actions)$/u;
/** « le levé GPS », « une note »: what a clause tells of, where it is nobody. */
const THING =
  /^(?:(?:[Ll][ae]s?|[Uu]ne?|[Dd]es|[Cc]es?|[Cc]ette|[Cc]et|[Nn]otre|[Nn]os|[Ll]eurs?|[Ss]es|[Ss]on|[Ss]a|[Tt]he|[Aa]n?|[Tt]his|[Tt]hese|[Oo]ur)\s|[LlDd][’'])\p{Ll}/u;
/** What makes of a name a complement: « le projet de la Guilde ». */
const COMPLEMENT = patternOf(
  /(?<!\p{L})(?:de|du|des|d[’']|par|pour|avec|chez|à|au|aux|sur|dans|contre|entre|sans|selon|vers|en|of|for|with|by|to|from|in|at|on|and his|about)\s?(?:l[ae]s?\s|l[’']|the\s|an?\s|leurs?\s|son\s|sa\s)?$/iu,
);
const CLITICS = patternOf(/(?:(?<!\p{L})(?:[nlsmty][’']|(?:ne|se|l[ae]s?|lui|leur|y|en|nous|vous|me)\s))+$/iu);
const ADVERBS = patternOf(
  /(?:(?<!\p{L})(?:alors|donc|ensuite|aussi|encore|également|toujours|bientôt|désormais|ainsi|tous|toutes|also|then|now|still|kindly|both|each|all|jointly|therefore)\s|(?<!\p{L})\p{L}{3,}(?:ment|ly)\s)+$/iu,
);
/** Where another clause begins. */
const CLAUSE = patternOf(
  /[.;:!?]\s|\s[–—-]\s|[→➔]\s?|\((?=\p{L})|,?\s(?:et|mais|or|donc|puis|car|tandis que|alors que|que|qu[’']|and|but|while|so|that)(?:\s|(?<=[’']))|,\s(?=(?:qui|et|mais|who|and|but)\s)/giu,
);
/** « En mai, », « Par ailleurs, », « D’ici la prochaine réunion, ». */
const LEADING = /^(?:[-–•*→\s]+|(?:[\p{L}’'\d-]+\s){0,8}?[\p{L}’'\d-]+,\s(?=\P{P}))/u;
/** So far back from a verb its subject is looked for, and so long is a name. */
const LONGEST = 300;
const LONGEST_NAME = 60;

/** @param at where the verb begins in the text of the sentence; null where a thing, or nobody, would do it */
export function subjectBefore(sentence: ReadSentence, at: number): Subject | null {
  const from = Math.max(0, at - LONGEST);
  const { text } = sentence;
  const cut = clauseBefore(text, at);
  // « Ada Lierre, qui dirige le fonds depuis mai, nous prêtera … »: who is told before the clause in between.
  const between = BETWEEN.exec(text.slice(from, at));
  if (between) {
    const end = from + between.index;
    return subjectIn(sentence, clauseBefore(text, end), end) ?? null;
  }
  const subject = subjectIn(sentence, cut, at);
  if (subject !== undefined) return subject;
  // « … prend en charge la salle et financera la fête », « …, qui enverra quelqu’un »: who is said already goes on.
  const joined =
    /(?:^|,?\s)(?:et|puis|and|mais|but|ou|or)\s*$/iu.test(text.slice(from, cut)) || /^\s*(?:qui|who)\s/iu.test(text.slice(cut, at));
  // « Courrier aux commerces : Ada en a porté la moitié et écrira aux autres ».
  const sign = Math.max(text.lastIndexOf(': ', cut - 1), text.lastIndexOf('; ', cut - 1));
  if (!joined) return null;
  return beginsWith(sentence, from, cut) ?? (sign > from ? beginsWith(sentence, sign + 2, cut) : null);
}

const BETWEEN = patternOf(
  /,\s(?:qui|que|qu[’']|dont|où|avec qui|who|which)\s?[^,;:]{3,140},\s(?:(?:[nlsmty][’']|(?:ne|se|l[ae]s?|lui|leur|y|en|nous|vous|me)\s)){0,3}$/iu,
);

/** Where the clause begins in which a verb stands. */
function clauseBefore(text: string, at: number): number {
  const from = Math.max(0, at - LONGEST);
  return [...text.slice(from, at).matchAll(CLAUSE)].map(({ index, 0: words }) => from + index + words.length).at(-1) ?? from;
}

/** Whether a text begins with people or a body, by what they are. */
export const beginsWithPeople = (text: string): boolean => PEOPLE.test(text) || ENGLISH_PEOPLE.test(text);

/** « quand la mairie enverra », « si le devis est reçu »: what only comes then. */
const CONDITION =
  /^\s*(?:quand|lorsqu|dès qu|tant qu|après qu|une fois qu|aussitôt qu|si\s|s[’']ils?\s|when|once|if|as soon as|until|unless)/iu;

/** « On ne sait pas si la Ville accordera la salle ». */
const WHETHER = patternOf(/(?<!\p{L})(?:si\s(?:l[’'])?|s[’'](?=ils?\s|elles?\s))[^,]{0,60}$/iu);

/** Whether the clause of a verb says only when or if something else comes. */
export function isUnderCondition(text: string, at: number): boolean {
  const cut = clauseBefore(text, at);
  const clause = text.slice(cut, at);
  return CONDITION.test(clause.replace(/^(?:[^,]{0,60}),\s/u, '')) || CONDITION.test(clause) || WHETHER.test(clause);
}

/** Who a clause begins with: the subject of all verbs that are joined to its own. */
function beginsWith(sentence: ReadSentence, from: number, to: number): Subject | null {
  const clause = sentence.text.slice(from, to);
  const lead = from + (LEADING.exec(clause)?.[0].length ?? 0);
  for (const start of [from, lead]) {
    const first = sentence.mentions.find(
      ({ span, actor }) =>
        isActor(actor) && /^\s*(?:l[ae]s?\s|l[’']|the\s)?$/iu.test(sentence.text.slice(start, span.start - sentence.start)),
    );
    if (first) return 'ACTOR';
    const words = sentence.text.slice(start, to).trimStart();
    if (beginsWithPeople(words)) return 'PEOPLE';
    if (/^(?:il|elle|ils|elles|nous|on|we|they|he|she)\s/iu.test(words)) return 'PRONOUN';
    if (/^(?:(?:MM?\.|Mmes?|Mrs?|Ms)\s\p{Lu}|\p{Lu}[\p{Ll}-]+\s\p{Lu})/u.test(words)) return 'NAME';
  }
  return null;
}

/** Undefined where the clause has no subject of its own. */
function subjectIn(sentence: ReadSentence, from: number, at: number): Subject | null | undefined {
  const { text, start, mentions } = sentence;
  let head = text.slice(from, at);
  if (/^\s*nous\s+(?:(?:les?|la|lui|leur|y|en|vous)\s|l[’'])*$/iu.test(head)) return 'PRONOUN';
  for (const cut of [ADVERBS, CLITICS, ADVERBS]) head = head.replace(cut, '');
  if (/^(?:\P{L}*|\s*(?:qui|who|which)\s*)$/iu.test(head)) return undefined;
  head = head.trimEnd();
  if (CONDITION.test(head)) return null;
  // « la délégation qui rencontrera la mairie »: which one it is, not what it is asked.
  if (/[^,]\s(?:qui|who|that)$/iu.test(head) && !/^\s*c[’'](?:est|était)\s/iu.test(head)) return null;
  const told = head.replace(/,?\s(?:qui|who)$/iu, '').replace(/^\s*c[’']est\s/iu, '');
  // « Rodrigue Malaterne, délégué adjoint, »: who is told, and what they are.
  const bare = /^(.{2,}?),[^,]{2,80},$/u.exec(told)?.[1] ?? told.replace(/,$/u, '');
  const end = from + bare.length;
  if (PRONOUN.test(bare)) return 'PRONOUN';
  const last = mentions.findLast(({ span, actor }) => isActor(actor) && span.start - start >= from && span.end - start <= end);
  const closes = last !== undefined && /^\s*(?:\([^)]*\)|»)?\s*(?:,[^,]*)?$/u.test(text.slice(last.span.end - start, end));
  if (last && closes && !COMPLEMENT.test(text.slice(from, last.span.start - start))) return 'ACTOR';
  const words = bare.replace(LEADING, '').trimStart();
  for (const said of [bare.trimStart(), words]) if (beginsWithPeople(said)) return 'PEOPLE';
  const tail = bare.slice(-LONGEST_NAME);
  const named = NAME.exec(tail);
  if (THING.test(words) && !/,\s*\S+(?:\s\S+){0,3}$/u.test(bare)) return null;
  if (named && !NO_NAME.test(bare) && !COMPLEMENT.test(bare.slice(0, bare.length - tail.length + named.index + 1))) return 'NAME';
  return mentions.some(
    ({ span, actor }) =>
      isActor(actor) && span.start - start >= from && span.end - start <= end && !COMPLEMENT.test(text.slice(from, span.start - start)),
  )
    ? 'ACTOR'
    : null;
}
