import type { VerbForm } from './forms.js';

/** The forms of French verbs that minutes use: third persons and « nous », in the tenses that say what is so. */

type Written = VerbForm & { readonly written: string };

/** How a verb goes: the ends that replace `ending`; of the present « il », « ils » and « nous ». */
interface Family {
  readonly ending: string;
  readonly present: readonly [one: string, more: string, we: string];
  readonly imperfect: string;
  readonly future: string;
  readonly participle: string;
}

const family = (ending: string, one: string, more: string, we: string, future: string, participle: string): Family => ({
  ending,
  present: [one, more, we],
  imperfect: we.replace(/ons$/u, ''),
  future,
  participle,
});

/** From the particular to the general: the first whose ending fits. */
const FAMILIES: readonly Family[] = [
  family('avoir', 'a', 'ont', 'avons', 'aur', 'eu'),
  family('être', 'est', 'sont', 'étons', 'ser', 'été'),
  family('faire', 'fait', 'font', 'faisons', 'fer', 'fait'),
  family('aller', 'va', 'vont', 'allons', 'ir', 'allé'),
  family('pouvoir', 'peut', 'peuvent', 'pouvons', 'pourr', 'pu'),
  family('vouloir', 'veut', 'veulent', 'voulons', 'voudr', 'voulu'),
  family('promouvoir', 'promeut', 'promeuvent', 'promouvons', 'promouvr', 'promu'),
  family('savoir', 'sait', 'savent', 'savons', 'saur', 'su'),
  family('devoir', 'doit', 'doivent', 'devons', 'devr', 'dû'),
  family('cevoir', 'çoit', 'çoivent', 'cevons', 'cevr', 'çu'),
  family('revoir', 'revoit', 'revoient', 'revoyons', 'reverr', 'revu'),
  family('prévoir', 'prévoit', 'prévoient', 'prévoyons', 'prévoir', 'prévu'),
  family('voir', 'voit', 'voient', 'voyons', 'verr', 'vu'),
  family('tenir', 'tient', 'tiennent', 'tenons', 'tiendr', 'tenu'),
  family('venir', 'vient', 'viennent', 'venons', 'viendr', 'venu'),
  family('prendre', 'prend', 'prennent', 'prenons', 'prendr', 'pris'),
  family('mettre', 'met', 'mettent', 'mettons', 'mettr', 'mis'),
  family('battre', 'bat', 'battent', 'battons', 'battr', 'battu'),
  family('uire', 'uit', 'uisent', 'uisons', 'uir', 'uit'),
  family('oindre', 'oint', 'oignent', 'oignons', 'oindr', 'oint'),
  family('crire', 'crit', 'crivent', 'crivons', 'crir', 'crit'),
  family('lire', 'lit', 'lisent', 'lisons', 'lir', 'lu'),
  family('dire', 'dit', 'disent', 'disons', 'dir', 'dit'),
  family('cueillir', 'cueille', 'cueillent', 'cueillons', 'cueiller', 'cueilli'),
  family('ouvrir', 'ouvre', 'ouvrent', 'ouvrons', 'ouvrir', 'ouvert'),
  family('offrir', 'offre', 'offrent', 'offrons', 'offrir', 'offert'),
  family('servir', 'sert', 'servent', 'servons', 'servir', 'servi'),
  family('partir', 'part', 'partent', 'partons', 'partir', 'parti'),
  family('sortir', 'sort', 'sortent', 'sortons', 'sortir', 'sorti'),
  family('courir', 'court', 'courent', 'courons', 'courr', 'couru'),
  family('suivre', 'suit', 'suivent', 'suivons', 'suivr', 'suivi'),
  family('vivre', 'vit', 'vivent', 'vivons', 'vivr', 'vécu'),
  family('conclure', 'conclut', 'concluent', 'concluons', 'conclur', 'conclu'),
  family('endre', 'end', 'endent', 'endons', 'endr', 'endu'),
  family('ondre', 'ond', 'ondent', 'ondons', 'ondr', 'ondu'),
  family('falloir', 'faut', 'faut', 'fallons', 'faudr', 'fallu'),
  family('oyer', 'oie', 'oient', 'oyons', 'oier', 'oyé'),
  family('uyer', 'uie', 'uient', 'uyons', 'uier', 'uyé'),
  family('ger', 'ge', 'gent', 'geons', 'ger', 'gé'),
  family('cer', 'ce', 'cent', 'çons', 'cer', 'cé'),
  family('er', 'e', 'ent', 'ons', 'er', 'é'),
  family('ir', 'it', 'issent', 'issons', 'ir', 'i'),
];

/** « envoyer » has a future of its own, « dirige » nothing; « mène », « gère », « appelle » have another vowel before what is not heard. */
const IRREGULAR_FUTURE: ReadonlyMap<string, string> = new Map([
  ['envoyer', 'enverr'],
  ['renvoyer', 'renverr'],
]);
const OPENS = /([eé])((?:[bcdfgjlmnprstvz]|gn|gu|br|cr|gr|tr))er$/u;
const DOUBLES = /(?:app|rapp|ép|renouv|niv|mort)eler$|(?:j|proj|rej)eter$/u;

/** The stem of « il mène » for « mener », where it is another one. */
function opened(lemma: string): string {
  const doubled = DOUBLES.exec(lemma);
  if (doubled) return `${lemma.slice(0, -2)}${lemma.at(-3) ?? ''}er`;
  return lemma.replace(OPENS, (_, _vowel, consonant: string) => `è${consonant}er`);
}

const AGREEMENTS = ['', 'e', 's', 'es'];

export function conjugateInFrench(lemma: string): readonly Written[] {
  const one = FAMILIES.find(({ ending }) => lemma.endsWith(ending));
  if (!one) return [];
  const stem = lemma.slice(0, lemma.length - one.ending.length);
  const silent = one.ending.endsWith('er') ? opened(lemma) : lemma;
  const silentStem = silent.slice(0, silent.length - one.ending.length);
  const written: Written[] = [];
  const add = (words: readonly string[], is: VerbForm['is'], tense: VerbForm['tense'], isPlural: boolean): void => {
    for (const word of words) written.push({ written: word, lemma, is, tense, isPlural });
  };
  const [il, ils, nous] = one.present;
  add([silentStem + il], 'FINITE', 'PRESENT', false);
  add([silentStem + ils, stem + nous], 'FINITE', 'PRESENT', true);
  // « dirigeait », « dirigions ».
  const imperfect = stem + one.imperfect;
  const before = imperfect.replace(/ge$/u, 'g').replace(/ç$/u, 'c');
  add([`${imperfect}ait`], 'FINITE', 'IMPERFECT', false);
  add([`${imperfect}aient`, `${before}ions`], 'FINITE', 'IMPERFECT', true);
  const futures = [IRREGULAR_FUTURE.get(lemma) ?? stem + one.future, silentStem + one.future];
  for (const future of IRREGULAR_FUTURE.has(lemma) ? futures.slice(0, 1) : futures) {
    add([`${future}a`], 'FINITE', 'FUTURE', false);
    add([`${future}ont`, `${future}ons`], 'FINITE', 'FUTURE', true);
  }
  add([lemma], 'INFINITIVE', 'PRESENT', false);
  const base = stem + one.participle;
  for (const ending of AGREEMENTS)
    if (!(ending === 's' && base.endsWith('s')))
      add([base.replace(/û$/u, ending === '' ? 'û' : 'u') + ending], 'PARTICIPLE', 'PAST', ending.endsWith('s'));
  if (base.endsWith('s')) add([base], 'PARTICIPLE', 'PAST', true);
  return written;
}
