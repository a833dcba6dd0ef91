import { foldName } from '../../core/fold.js';
import { patternOf } from '../../core/pattern.js';

/** Whether words are the name of a person, by how they are written: no list of first names is complete. */

const PARTICLE = "(?:de la|de|du|des|d’|d'|le|la|van|von|der|den|el|al|ben|di|da|Di|Da|De|De La|Du|Le|La|Van|El|Ben)";
const GIVEN = "(?:\\p{Lu}[\\p{Ll}]+(?:[-‐’']\\p{Lu}?[\\p{Ll}]+)*|\\p{Lu}{2,}(?:-\\p{Lu}{2,})*|\\p{Lu}\\.(?:-?\\p{Lu}\\.)?)";
const FAMILY = "(?:(?:D’|d’|D'|d'|O’|Mac|Mc|Le|La|De)?\\p{Lu}[\\p{L}’'-]*\\.?)";
const NAME = patternOf(`^(?:(?:${GIVEN}|${PARTICLE})\\s?(?=[\\p{L}’']))+${FAMILY}(?:\\s${FAMILY}){0,2}$`, 'u');

/** Words that bodies and functions have in their names, and persons have not: folded, in the singular. */
const BODY_WORDS: ReadonlySet<string> = new Set(
  `academie accueil agence agglomeration alliance amicale antenne archives armee assemblee association atelier banque barreau bibliotheque bureau
  cabinet cafe caisse campus cantine caritas centre cercle chambre chorale cinema club clinique college collectif collectivite comite commission commune
  communaute compagnie confederation conseil conservatoire cooperative coordination cour creche credit delegation departement diocese direction
  ecole eglise emmaus ensemble entraide entreprise epicerie esclavage etablissement europeen europeenne fabrique federation festival fondation
  fonds forum foyer france gendarmerie groupe groupement guilde habitat halte hopital institut intercommunalite international internationale jardin
  laboratoire librairie ligue logis lycee mairie maison mediatheque metropole ministere mission mouvement musee mutualite mutuelle national
  nationale observatoire office orchestre organisation palais paroisse parquet planning plateforme pole police port prefecture projet radio
  region regie relais reseau residence ressourcerie rotary rue secours secretariat service societe solidaire syndicat theatre tribunal troupe
  union universite ville`.split(/\s+/u),
);

function hasBodyWord(text: string): boolean {
  // « Talbourdet-Ville » is a family name: of words with hyphens, the first tells.
  return text.split(/[\s’'(]+/u).some((word) => {
    const bare = foldName(word.split(/[,)-]/u, 1)[0] ?? '');
    return BODY_WORDS.has(bare) || BODY_WORDS.has(bare.replace(/s$/u, ''));
  });
}

export function isPersonName(text: string): boolean {
  const name = withoutTitle(text.trim());
  return (
    name.length <= 50 &&
    !OFFICE_WITH_TITLE.test(text.trim()) &&
    /^\p{Lu}/u.test(name) &&
    NAME.test(name) &&
    !hasBodyWord(name) &&
    !isAcronym(name)
  );
}

export function looksLikeBody(text: string): boolean {
  if (TITLE_ALONE.test(text.trim())) return false;
  return hasBodyWord(text) || isAcronym(text.trim());
}

const TITLE_ALONE = /^(?:M\.|MM\.|Mr|Mme|Mmes|Mlle|Dr|Me|Madame|Monsieur)$/u;

/** « DDT89 », « DREAL », « EPF »: one word in capitals. */
function isAcronym(text: string): boolean {
  return /^[\p{Lu}\d&.-]{2,12}$/u.test(text);
}

/** « M. le Préfet » is an office. */
const OFFICE_WITH_TITLE = /^(?:MM?\.|Mmes?|Madame|Monsieur)\s(?:l[ea]s?\s|l[’'])/u;

/** Courtesy titles, of orders and of professions too: « Mme », « sœur », « Maître ». */
const TITLE =
  /^(?:l[ea]\s|l[’'])?(?:MM?\.|Mr|Mrs|Ms|Mmes?|Mlles?|Dre?|Me|Pre?|Mgr|Madame|Mesdames|Monsieur|Messieurs|[Ss]œur|[Ff]rère|[Pp]ère|[Mm]ère|[Aa]bbé|[Dd]octeure?|[Mm]aître|[Pp]rofesseure?|[Pp]asteure?|[Rr]abbin|[Ii]mam)\s+(?=\p{Lu})/u;

/** Titles are no part of a name. */
export function withoutTitle(name: string): string {
  return name.replace(TITLE, '').trim();
}
