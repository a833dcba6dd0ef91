/** Whether words are the name of a person, by how they are written: no list of first names is complete. */

const PARTICLE = "(?:de la|de|du|des|d’|d'|le|la|van|von|der|den|el|al|ben|di|da|Di|Da|De|De La|Du|Le|La|Van|El|Ben)";
const GIVEN = "(?:\\p{Lu}[\\p{Ll}]+(?:[-‐’']\\p{Lu}?[\\p{Ll}]+)*|\\p{Lu}{2,}(?:-\\p{Lu}{2,})*|\\p{Lu}\\.(?:-?\\p{Lu}\\.)?)";
const FAMILY = "(?:(?:D’|d’|D'|d'|O’|Mac|Mc|Le|La|De)?\\p{Lu}[\\p{L}’'-]*\\.?)";
const NAME = new RegExp(
  `^(?:(?:M\\.|MM\\.|Mr|Mme|Mmes|Mlle|Dr|Me|Madame|Monsieur)\\s+)?(?:(?:${GIVEN}|${PARTICLE})\\s?(?=[\\p{L}’']))+${FAMILY}(?:\\s${FAMILY}){0,2}$`,
  'u',
);

/** Words that bodies and functions have in their names, and persons have not. */
const BODY_WORD =
  /(?:^|[\s’'(])(?:acad[ée]mie|alliance|associations?|amicale|atelier|arm[ée]e|assembl[ée]e|agence|banque|barreau|bureau|caf[ée]s?|cabinet|caritas|centre|collectif|comit[ée]|commission|communes?|communaut[ée]|compagnie|conf[ée]d[ée]ration|conseil|coordination|coop[ée]rative|cour|d[ée]l[ée]gation|d[ée]partement|direction|[ée]cole|[ée]glise|esclavage|f[ée]d[ée]ration|fondation|fonds|forum|foyer|france|groupe|groupement|institut|international|ligue|mairie|maison|m[ée]diath[eè]que|m[ée]tropole|minist[eè]re|mission|mouvement|mus[ée]e|observatoire|office|organisation|paroisse|plateforme|port|pr[ée]fecture|projet|r[ée]gion|relais|r[ée]seau|rue|secours|secr[ée]tariat|service|soci[ée]t[ée]|solidaires?|syndicat|th[ée][âa]tre|union|universit[ée]|ville|nationale?|europ[ée]enne?)(?=$|[\s,)’'-])/iu;

export function isPersonName(text: string): boolean {
  const name = text.trim();
  return name.length <= 50 && NAME.test(name) && !BODY_WORD.test(name) && !isAcronym(name);
}

export function looksLikeBody(text: string): boolean {
  if (TITLE_ALONE.test(text.trim())) return false;
  return BODY_WORD.test(text) || isAcronym(text.trim());
}

const TITLE_ALONE = /^(?:M\.|MM\.|Mr|Mme|Mmes|Mlle|Dr|Me|Madame|Monsieur)$/u;

/** « DDT89 », « DREAL », « EPF »: one word in capitals. */
function isAcronym(text: string): boolean {
  return /^[\p{Lu}\d&.-]{2,12}$/u.test(text);
}

/** Courtesy titles are no part of a name. */
export function withoutTitle(name: string): string {
  return name.replace(/^(?:M\.|MM\.|Mr|Mme|Mmes|Mlle|Dr|Me|Madame|Monsieur)\s+/u, '').trim();
}
