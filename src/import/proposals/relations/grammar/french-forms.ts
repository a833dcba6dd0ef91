import { formsOf } from '../../grammar/conjugate.js';
import type { VerbForm } from './forms.js';

/** The forms of French verbs with what they say: third persons and « nous », in the tenses that say what is so. */

type Written = VerbForm & { readonly written: string };

const AGREEMENTS = ['', 'e', 's', 'es'];

export function conjugateInFrench(lemma: string): readonly Written[] {
  const { present, we, participle, future } = formsOf(lemma);
  const written: Written[] = [];
  const add = (words: readonly string[], is: VerbForm['is'], tense: VerbForm['tense'], isPlural: boolean): void => {
    for (const word of words) written.push({ written: word, lemma, is, tense, isPlural });
  };
  const [one, more] = present;
  add([one], 'FINITE', 'PRESENT', false);
  add([more, we], 'FINITE', 'PRESENT', true);
  // « dirigeait », « dirigions ».
  const imperfect = we.replace(/ons$/u, '');
  add([`${imperfect}ait`], 'FINITE', 'IMPERFECT', false);
  add([`${imperfect}aient`, `${imperfect.replace(/ge$/u, 'g').replace(/ç$/u, 'c')}ions`], 'FINITE', 'IMPERFECT', true);
  // « réglera » is written « règlera », too.
  for (const stem of future.endsWith('er') ? [future, `${one}r`] : [future]) {
    add([`${stem}a`], 'FINITE', 'FUTURE', false);
    add([`${stem}ont`, `${stem}ons`], 'FINITE', 'FUTURE', true);
  }
  add([lemma], 'INFINITIVE', 'PRESENT', false);
  for (const ending of AGREEMENTS)
    if (!(ending === 's' && participle.endsWith('s')))
      add([participle.replace(/û$/u, ending === '' ? 'û' : 'u') + ending], 'PARTICIPLE', 'PAST', ending.endsWith('s'));
  if (participle.endsWith('s')) add([participle], 'PARTICIPLE', 'PAST', true);
  return written;
}
