/** The forms of French verbs that minutes use, third persons, « nous », participles and stems of the future; made from infinitives. */

export interface FormsOfVerb {
  /** Third persons of the present: « retient », « retiennent ». */
  readonly present: readonly [singular: string, plural: string];
  /** « retenons »: of it the imperfect is made, too. */
  readonly we: string;
  /** Of one masculine thing: « retenu ». */
  readonly participle: string;
  /** What stands before « -a », « -ont », « -ait »: « retiendr ». */
  readonly future: string;
}

/**
 * Verbs, and all that end like them, that go their own way: ending of the infinitive, of the present, of the participle, of the future; last
 * that of « nous », where the plural does not tell it.
 */
const OWN_WAY: readonly (readonly [
  infinitive: string,
  singular: string,
  plural: string,
  participle: string,
  future: string,
  we?: string,
])[] = [
  ['avoir', 'a', 'ont', 'eu', 'aur', 'avons'],
  ['être', 'est', 'sont', 'été', 'ser', 'étons'],
  ['pouvoir', 'peut', 'peuvent', 'pu', 'pourr', 'pouvons'],
  ['vouloir', 'veut', 'veulent', 'voulu', 'voudr', 'voulons'],
  ['devoir', 'doit', 'doivent', 'dû', 'devr', 'devons'],
  ['savoir', 'sait', 'savent', 'su', 'saur'],
  ['falloir', 'faut', 'faut', 'fallu', 'faudr', 'fallons'],
  ['valoir', 'vaut', 'valent', 'valu', 'vaudr'],
  ['asseoir', 'assied', 'asseyent', 'assis', 'assiér'],
  ['prévoir', 'prévoit', 'prévoient', 'prévu', 'prévoir'],
  ['voir', 'voit', 'voient', 'vu', 'verr'],
  ['cevoir', 'çoit', 'çoivent', 'çu', 'cevr', 'cevons'],
  ['mouvoir', 'meut', 'meuvent', 'mu', 'mouvr', 'mouvons'],
  ['tenir', 'tient', 'tiennent', 'tenu', 'tiendr', 'tenons'],
  ['venir', 'vient', 'viennent', 'venu', 'viendr', 'venons'],
  ['courir', 'court', 'courent', 'couru', 'courr'],
  ['mourir', 'meurt', 'meurent', 'mort', 'mourr', 'mourons'],
  ['quérir', 'quiert', 'quièrent', 'quis', 'querr', 'quérons'],
  ['cueillir', 'cueille', 'cueillent', 'cueilli', 'cueiller'],
  ['partir', 'part', 'partent', 'parti', 'partir'],
  ['sortir', 'sort', 'sortent', 'sorti', 'sortir'],
  ['servir', 'sert', 'servent', 'servi', 'servir'],
  ['sentir', 'sent', 'sentent', 'senti', 'sentir'],
  ['fuir', 'fuit', 'fuient', 'fui', 'fuir'],
  ['vrir', 'vre', 'vrent', 'vert', 'vrir'],
  ['ffrir', 'ffre', 'ffrent', 'ffert', 'ffrir'],
  ['aller', 'va', 'vont', 'allé', 'ir', 'allons'],
  ['envoyer', 'envoie', 'envoient', 'envoyé', 'enverr'],
  ['prendre', 'prend', 'prennent', 'pris', 'prendr', 'prenons'],
  ['mettre', 'met', 'mettent', 'mis', 'mettr'],
  ['battre', 'bat', 'battent', 'battu', 'battr'],
  ['faire', 'fait', 'font', 'fait', 'fer', 'faisons'],
  ['plaire', 'plaît', 'plaisent', 'plu', 'plair'],
  ['traire', 'trait', 'traient', 'trait', 'trair'],
  ['dire', 'dit', 'disent', 'dit', 'dir'],
  ['écrire', 'écrit', 'écrivent', 'écrit', 'écrir'],
  ['crire', 'crit', 'crivent', 'crit', 'crir'],
  ['lire', 'lit', 'lisent', 'lu', 'lir'],
  ['suffire', 'suffit', 'suffisent', 'suffi', 'suffir'],
  ['uire', 'uit', 'uisent', 'uit', 'uir'],
  ['clure', 'clut', 'cluent', 'clu', 'clur'],
  ['suivre', 'suit', 'suivent', 'suivi', 'suivr'],
  ['vivre', 'vit', 'vivent', 'vécu', 'vivr'],
  ['croire', 'croit', 'croient', 'cru', 'croir'],
  ['naître', 'naît', 'naissent', 'né', 'naîtr'],
  ['connaître', 'connaît', 'connaissent', 'connu', 'connaîtr'],
  ['aître', 'aît', 'aissent', 'u', 'aîtr'],
  ['indre', 'int', 'ignent', 'int', 'indr'],
  ['dissoudre', 'dissout', 'dissolvent', 'dissout', 'dissoudr'],
  ['soudre', 'sout', 'solvent', 'solu', 'soudr'],
  ['rompre', 'rompt', 'rompent', 'rompu', 'rompr'],
];
const BY_LENGTH = [...OWN_WAY].sort(([a], [b]) => b.length - a.length);

export function formsOf(infinitive: string): FormsOfVerb {
  const own = BY_LENGTH.find(([ending]) => infinitive.endsWith(ending));
  if (own) {
    const [ending, singular, plural, participle, future, we = weOf(plural)] = own;
    const before = infinitive.slice(0, -ending.length);
    return { present: [before + singular, before + plural], we: before + we, participle: before + participle, future: before + future };
  }
  const stem = infinitive.slice(0, -2);
  if (infinitive.endsWith('ir'))
    return { present: [`${stem}it`, `${stem}issent`], we: `${stem}issons`, participle: `${stem}i`, future: infinitive };
  if (infinitive.endsWith('re'))
    return { present: [stem, `${stem}ent`], we: `${stem}ons`, participle: `${stem}u`, future: infinitive.slice(0, -1) };
  const open = openStem(stem);
  // « règle », but « réglera »: only « e » opens in the future (« mènera », « appellera »).
  const future = /é\p{L}{1,2}$/u.test(stem) ? stem : open;
  const soft = stem.replace(/g$/u, 'ge').replace(/c$/u, 'ç');
  return { present: [`${open}e`, `${open}ent`], we: `${soft}ons`, participle: `${stem}é`, future: `${future}er` };
}

/** « écrivent » and « écrivons », « voient » and « voyons ». */
const weOf = (plural: string): string => plural.replace(/(?<=[aou])ient$/u, 'yons').replace(/ent$/u, 'ons');

/** « lève », « règle », « appelle », « jette », « emploie », « paie »: what stems become before a silent « e ». */
function openStem(stem: string): string {
  if (/[aou]y$/u.test(stem)) return `${stem.slice(0, -1)}i`;
  if (/(?:app|rapp|ép|renouv|niv|mort)el$|(?:j|proj|rej)et$/u.test(stem)) return stem + stem.slice(-1);
  return stem.replace(/[eé](?=(?:[bcdfgjklmnpqrstvwxz]|ch|gu|qu|gl|gr|gn|br|tr|cr|vr)$)/u, 'è');
}

/** Forms of many verbs as one alternative of a pattern. @param infinitives with spaces between */
export function presentOf(infinitives: string): string {
  return alternatives(infinitives, ({ present }) => present);
}

/** « retenu », « retenues »: of one or several, masculine or feminine. */
export function participlesOf(infinitives: string): string {
  return alternatives(infinitives, ({ participle }) => [`${participle}${participle.endsWith('s') ? '(?:es?)?' : 'e?s?'}`]);
}

/** « retiendra », « retiendront ». */
export function futureOf(infinitives: string): string {
  return alternatives(infinitives, ({ future }) => [`${future}a`, `${future}ont`]);
}

/** The stems of the future alone, of which the conditional is made too. */
export function futureStemsOf(infinitives: string): string {
  return alternatives(infinitives, ({ future }) => [future]);
}

function alternatives(infinitives: string, of: (forms: FormsOfVerb) => readonly string[]): string {
  return `(?:${infinitives
    .split(' ')
    .flatMap((infinitive) => of(formsOf(infinitive)))
    .map((form) => form.replace(/[éèêçîû]/gu, (letter) => WITHOUT_ACCENT[letter] ?? letter))
    .join('|')})`;
}

/** Capitals have no accents, nor has what is typed in haste. */
const WITHOUT_ACCENT: Readonly<Record<string, string>> = { é: '[ée]', è: '[èe]', ê: '[êe]', ç: '[çc]', î: '[îi]', û: '[ûu]' };
