import { formsOf } from './conjugate.js';
import { patternOf } from '../../../core/pattern.js';

/**
 * Verbs that tell what comes, whichever they are: by their endings, less those of what merely is or happens. « Ada relancera la mairie »,
 * « va être imprimé », « devra relire », « sera transmis », « pourrait prêter », “will chase”.
 */

export type Ahead = 'WILL' | 'GOING_TO' | 'PASSIVE' | 'CONDITIONAL';

export interface VerbAhead {
  readonly sort: Ahead;
  /** Where the verb begins and ends in the text; of two words, the first and the last. */
  readonly at: number;
  readonly end: number;
}

/** What is, happens, comes to somebody or is thought: said of the time to come, it promises nothing. */
const NO_WORK =
  'être avoir siéger adhérer pouvoir vouloir falloir valoir devoir savoir suffire durer coûter commencer débuter démarrer rester permettre concerner dépendre appartenir bénéficier économiser élever augmenter baisser fermer ouvrir toucher recevoir participer assister disposer compter aller venir partir quitter rejoindre remplacer succéder devenir croire paraître sembler exister arriver disparaître naître mourir perdre gagner manquer profiter servir convenir correspondre comprendre contenir comporter viser faciliter améliorer contribuer constituer réduire dépasser atteindre monter entraîner représenter plaire préférer aimer estimer penser coïncider nécessiter découler résulter reprendre cesser fêter célébrer intervenir vivre survivre prévaloir incomber peser figurer relever apparaître survenir subir souffrir ressembler équivaloir engendrer déboucher aboutir simplifier priver obtenir subsister tomber remonter revenir retrouver continuer poursuivre accéder regrouper réussir échouer tarder diriger présider jouer chanter';
/** Of these, what one may well have to do: « il faut remplacer la pompe », « doit ouvrir un compte ». */
const WORK_WHERE_NEEDED =
  'remplacer ouvrir fermer améliorer simplifier reprendre retrouver continuer poursuivre réduire obtenir monter augmenter baisser constituer faciliter';
/** Things that a future says of itself: « se tiendra », « s’appellera », « se terminera ». */
const HAPPENS =
  'tenir dérouler terminer achever appeler faire passer composer situer clore conclure articuler traduire solder répartir limiter étaler étendre effectuer ajouter arrêter';
/** What one does to one’s work: where nobody is named, only these tell that somebody will do it. « sera ouvert » and « sera versée » tell what happens. */
const WORK =
  'adapter adresser affiner ajouter analyser annoncer avertir chercher chiffrer commander communiquer comparer compléter concevoir confirmer confronter consulter contacter convoquer corriger créer définir demander déposer diffuser distribuer dresser écrire élaborer envoyer établir étudier évaluer expédier explorer faire finaliser fixer former formuler fournir identifier imprimer informer installer interroger inviter joindre lancer lister livrer mobiliser négocier nettoyer organiser partager planifier poser prendre préciser préparer présenter prévenir produire programmer proposer publier qualifier réaliser recenser rechercher recontacter rédiger relancer relire remettre rencontrer renvoyer répondre reprendre réserver retirer retravailler réunir revoir signer solliciter soumettre supprimer tester traduire transmettre travailler trier trouver valider vérifier';
/** Words that end like a future and are none. */
const NO_FUTURE = new Set(
  'opéra caméra choléra cobra extra ultra infra intra supra mantra paprika tiara sera seront aura auront front affront pourra pourront faudra devra devront'.split(
    ' ',
  ),
);

const verbs = (infinitives: string): string[] => infinitives.split(' ');
const stems = (infinitives: string): ReadonlySet<string> => new Set(verbs(infinitives).map((one) => formsOf(one).future));
const NO_WORK_STEMS = stems(NO_WORK);
const HAPPENS_STEMS = stems(HAPPENS);
const NO_WORK_INFINITIVES: ReadonlySet<string> = new Set(verbs(NO_WORK));
const NEVER_WORK: ReadonlySet<string> = new Set(verbs(NO_WORK).filter((one) => !verbs(WORK_WHERE_NEEDED).includes(one)));
const HAPPENS_INFINITIVES: ReadonlySet<string> = new Set(verbs(HAPPENS));
const DEEDS: ReadonlySet<string> = new Set(verbs(WORK).map((one) => formsOf(one).participle));

const ADVERBS =
  "(?:(?:alors|donc|ensuite|aussi|encore|également|bientôt|prochainement|enfin|désormais|vite|d[’']abord|ainsi|tous|toutes|\\p{L}{3,}ment)\\s)*";
/** « avant le 3 mai », « d’ici la réunion », « pour septembre » between an auxiliary and its verb. */
const BY_THEN = "(?:,?\\s?(?:avant|pour|d[’']ici|dans|dès|lors de)\\s(?:\\S+\\s){1,5}?)?";
const CLITICS = "(?:(?:[nlsmty][’']|(?:ne|se|les?|la|lui|leur|y|en|nous|vous|me|te)\\s)){0,3}";
const WILL = /(?<!\p{L})(\p{Ll}*r)(?:a|ont)(?!\p{L})/gu;
/** Of who writes: « j’enverrai », « nous relancerons ». */
const I_WILL = patternOf(
  /(?<=(?<!\p{L})(?:(?:je|nous)\s|j[’'])(?:(?:[nlsmty][’']|(?:ne|les?|la|lui|leur|y|en|nous|vous|me|te)\s)){0,3})(\p{Ll}*r)(?:ai|ons)(?!\p{L})/giu,
);
const CONDITIONAL = /(?<!\p{L})(?<!ce qui )(\p{Ll}*r)(?:ait|aient)(?!\p{L})/gu;
const GOING_TO = patternOf(
  `(?<!\\p{L})(?:va|vont|allons|vais|ira|iront|doit|doivent|devra|devront|devai(?:t|ent)|devrai(?:t|ent)|devons|dois)\\s${BY_THEN}${ADVERBS}${CLITICS}(?:(?:être|etre)\\s${ADVERBS}(\\p{Ll}+)|(\\p{Ll}+(?:er|ir|re|oir)(?!\\p{L})))`,
  'giu',
);
const PASSIVE = patternOf(`(?<!\\p{L})(?:sera|seront)\\s${ADVERBS}(\\p{Ll}+)(?!\\p{L})`, 'giu');
const INFINITIVE = /^\p{Ll}+(?:er|ir|re|oir)$/u;
/** How the future of any verb begins: « relancer- », « finir- », « rendr- », « mettr- », « verr- », « exclur- ». */
const STEM = /(?:[eiu]r|[dtvp]r|(?:ve|ou|ue)rr)$/u;
const REFLEXIVE = patternOf(/(?<!\p{L})s(?:e\s|[’'])$/iu);

/** So many verbs of a sentence are looked at: no sentence has more, and lines of nothing else are no sentences. */
const MOST = 12;

export function verbsAhead(text: string): VerbAhead[] {
  const found: VerbAhead[] = [];
  const add = (sort: Ahead, match: RegExpExecArray, ok: boolean): void => {
    if (ok) found.push({ sort, at: match.index, end: match.index + match[0].length });
  };
  for (const match of some(text, WILL)) add('WILL', match, isWork(match, text));
  for (const match of some(text, I_WILL)) add('WILL', match, isWork(match, text));
  for (const match of some(text, CONDITIONAL)) add('CONDITIONAL', match, isWork(match, text));
  for (const match of some(text, GOING_TO)) add('GOING_TO', match, isTask(match) || isPutUp(match, text));
  for (const match of some(text, PASSIVE)) add('PASSIVE', match, isDeed(match[1] ?? '') || isPutUp(match, text));
  return found.sort((a, b) => a.at - b.at);
}

function* some(text: string, pattern: RegExp): Generator<RegExpExecArray> {
  let count = 0;
  for (const match of text.matchAll(pattern)) {
    if ((count += 1) > MOST) return;
    yield match;
  }
}

function isWork({ 0: word, 1: said = '', index }: RegExpExecArray, text: string): boolean {
  const stem = said.toLowerCase();
  if (!STEM.test(stem) || NO_FUTURE.has(word.toLowerCase()) || NO_WORK_STEMS.has(stem)) return false;
  // « La cotisation passera de 25 à 28 euros », « Ada en parlera plus loin ».
  const after = text.slice(index + word.length, index + word.length + 40);
  if (
    (stem === 'passer' && /^\sde\s/u.test(after)) ||
    /^\s(?:plus (?:loin|bas|tard dans)|ci-(?:dessous|après)|tout à l[’']heure)/u.test(after)
  )
    return false;
  return !(HAPPENS_STEMS.has(stem) && REFLEXIVE.test(text.slice(Math.max(0, index - 4), index)));
}

/** « va être relu », « doit relire »; « doit être prêt » and « va commencer » are no work. */
function isTask({ 0: words, 1: participle, 2: infinitive = '' }: RegExpExecArray): boolean {
  if (participle !== undefined) return isDeed(participle) || /^attenti/iu.test(participle);
  const verb = infinitive.toLowerCase();
  if (!isWorkInfinitive(verb) || (/^(?:va|vont|allons|vais|ira|iront)\s/iu.test(words) && NO_WORK_INFINITIVES.has(verb))) return false;
  return !(HAPPENS_INFINITIVES.has(verb) && /(?<!\p{L})s(?:e\s|[’'])\p{L}+$/iu.test(words));
}

/** Nouns and other words that end like infinitives. */
const NO_INFINITIVE = new Set(
  'hier premier dernier papier dossier courrier calendrier atelier chantier quartier cahier métier février janvier particulier financier foncier avenir plaisir souvenir désir loisir cuir soir espoir trottoir couloir notre votre autre entre contre lettre mètre titre centre nombre octobre septembre novembre décembre livre ordre offre cadre membre ministre registre théâtre lumière matière manière affaire maire primaire territoire mémoire histoire nécessaire salaire formulaire questionnaire commentaire partenaire inventaire sommaire horaire semestre trimestre chambre arbre fenêtre maître autres'.split(
    ' ',
  ),
);

/** « fermeture », « anniversaire », « bouilloire », « bannière ». */
const NOUN = /(?:[tsd]ure|(?<!f|pl|tr|^t)aire|(?<!b|cr)oire|ière|istre)$/u;

/** Whether a word is the infinitive of something that somebody does. */
export function isWorkInfinitive(word: string): boolean {
  const verb = word.toLowerCase();
  return INFINITIVE.test(verb) && !NO_INFINITIVE.has(verb) && !NOUN.test(verb) && !NEVER_WORK.has(verb);
}

/** « mise en ligne », « mis à jour ». */
function isPutUp({ 0: words, index }: RegExpExecArray, text: string): boolean {
  const after = text.slice(index + words.length, index + words.length + 20);
  return /(?<!\p{L})mise?s?$/iu.test(words) && /^\s(?:en (?:ligne|page|place)|à (?:jour|disposition))/iu.test(after);
}

/** Whether a participle is of what one does to one’s work: « relues », « transmise ». */
function isDeed(word: string): boolean {
  const said = word.toLowerCase();
  return [said, said.replace(/s$/u, ''), said.replace(/es?$/u, '')].some((form) => DEEDS.has(form));
}
