import { isStopWord, type Token } from './tokenizer.js';

/** The words that make a question and are not what it asks for: « qui travaille sur … », « when is the … ». */

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** What opens a question. */
const OPENERS = words(
  'qui que qu quoi quel quelle quels quelles quand pourquoi comment combien ou who whom what which when where why how whose',
);
/** What asks for those who do something, where it opens the text. */
const ASKING_WHO = words('qui who whom quels quelles which');
/** What is asked of those who work on a theme, folded. */
const WORKING = words(
  'travaille travaillent travaillait occupe occupent occupait aide aident agit agissent intervient interviennent lutte luttent ' +
    'engage engagee engages engagees engagent mobilise mobilisent soutient soutiennent protege protegent defend defendent fait font ' +
    'accompagne accompagnent accueille accueillent couvre couvrent ' +
    'works work working helps help helping deals deal fights fight fighting supports support protects protect covers cover cares does',
);
/** What follows such a verb and says nothing either. */
const AFTER_WORKING = words('contre aupres avec pour sur against on with for about');
/** Auxiliaries and fillers, which only a question has. */
const AUXILIARIES = words(
  'etait etaient sera seront serait ete a avait avaient aura auront as avez avons ai eu fut faut doit doivent peut peuvent ' +
    'dit disent pense pensent sait savoir passe existe existent quoi ca la ci fait font va vont aupres ' +
    'did does will would be been being has have had can could should must may there us we our you they says say said tell about know happened',
);
/** « est » is a word of names too (« Europe de l’Est »): it is a verb after these, or before « ce ». */
const BEFORE_IS = words('qu c qui quel quelle quels quelles quand pourquoi comment combien ou ce');

/** A text without what makes a question of it. */
export interface Unframed {
  readonly words: readonly Token[];
  /** Whether it asks who works on something: then the theme itself is an answer, whose page says who. */
  readonly asksWhoWorks: boolean;
  /** Whether it asks for those who do or did something. */
  readonly asksWho: boolean;
}

/** Takes out of a question all but what it asks for; where nothing would be left, and in what is no question, all stays. */
export function unframe(tokens: readonly Token[]): Unframed {
  const terms = tokens.map(({ term }) => term);
  const opener = terms.findIndex((term) => OPENERS.has(term));
  if (opener < 0) return { words: tokens, asksWhoWorks: false, asksWho: false };
  let asksWhoWorks = false;
  const asksWho = terms.slice(0, 2).some((term) => ASKING_WHO.has(term));
  const kept = tokens.filter(({ term }, at) => {
    const [before, after] = [terms[at - 1] ?? '', terms[at + 1]];
    if (at > opener && WORKING.has(term) && terms.slice(0, at).some((one) => ASKING_WHO.has(one))) {
      asksWhoWorks = true;
      return false;
    }
    if (AFTER_WORKING.has(term) && WORKING.has(before) && at > opener + 1) return false;
    if (term === 'est') return !(BEFORE_IS.has(before) || after === 'ce');
    if (term === 'lieu') return !['a', 'aura', 'ont', 'auront', 'eu'].includes(before);
    return !AUXILIARIES.has(term);
  });
  const left = kept.some(({ term }) => !isStopWord(term));
  return left ? { words: kept, asksWhoWorks, asksWho } : { words: tokens, asksWhoWorks: false, asksWho };
}
