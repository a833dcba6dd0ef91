import type { Context, ReadSentence } from '../context.js';
import { isThing } from '../known.js';
import { isPersonName } from '../person-names.js';
import type { ProposedEntity } from '../proposal.js';
import { sortOf } from '../relations/grammar/nouns.js';
import type { Word } from '../relations/grammar/words.js';
import { CHANGE_FORMS } from './change-verbs.js';
import { isWritten, set } from './told-verb.js';

/** Who is named in a sentence, in its order: known actors, and persons by how their names are written. */

export interface Named {
  readonly entity: ProposedEntity;
  /** Its first word and the one behind its last. */
  readonly from: number;
  readonly to: number;
}

const PARTICLES = set('de du des d’ le la van von der ben el');
export const BODY_SORTS: ReadonlySet<string> = new Set(['ORGANIZATION', 'GOVERNMENT_BODY']);
/** What begins a sentence with a capital and is no name. */
const OPENING = set(
  'départ arrivée retour nomination élection démission recrutement embauche décès retrait adhésion exclusion désignation depuis après avec pour par sur dans chez enfin ensuite comme suite sous selon quant lors entre si bienvenue merci parmi ainsi puis dès en au aux à le la les l’ un une notre son sa leur nouveau nouvelle monsieur madame mm mme mmes m et mais ce cette cet elle il nous on tous désormais sont est outre sans vu cela suivant',
);
const TITLES = set('m mm mme mmes mlle dr me madame monsieur');

export function namedIn({ gazetteer }: Context, { text, start, mentions }: ReadSentence, words: readonly Word[]): Named[] {
  const found: Named[] = [];
  let next = 0;
  for (let at = 0; at < words.length;) {
    const here = (words[at]?.start ?? 0) + start;
    while ((mentions[next]?.span.start ?? Infinity) < here) next += 1;
    const mention = mentions[next];
    const span = mention?.span.start === here ? mention.span : null;
    let to = at;
    if (mention && span) while (to < words.length && (words[to]?.end ?? 0) + start <= span.end) to += 1;
    if (mention && span && to > at) {
      if (!isThing(mention.actor)) found.push({ entity: gazetteer.known(mention.actor), from: at, to });
      at = to;
      continue;
    }
    to = runFrom(words, at);
    const name = text.slice(words[at]?.start ?? 0, words[to - 1]?.end ?? 0);
    const isTitled = TITLES.has(words[at - 1]?.lower ?? '') || (words[at - 1]?.text === '.' && TITLES.has(words[at - 2]?.lower ?? ''));
    // « l’association Les Amis du Quai ».
    if (to > at && BODY_SORTS.has(sortOf(words[at - 1]?.lower ?? '') ?? ''))
      found.push({ entity: gazetteer.entity(name, 'ORGANIZATION'), from: at, to });
    else if (to > at + 1 && ARTICLES.has(words[at - 1]?.lower ?? '') && !isTitled)
      found.push({ entity: gazetteer.entity(withArticle(text, words, at, to), 'ORGANIZATION'), from: at, to });
    else if (to > at && !/^(?:L[ea]s?\s|L[’'])/u.test(name) && (isPersonName(name) || (isTitled && !sortOf(name.toLowerCase()))))
      found.push({ entity: gazetteer.entity(name, 'PERSON'), from: at, to });
    at = Math.max(to, at + 1);
  }
  return found;
}

const ARTICLES = set('le la les l’');

/** « La Voile Rouge », and « Club des Pagayeurs » of « le Club des Pagayeurs ». */
function withArticle(text: string, words: readonly Word[], from: number, to: number): string {
  const first = isWritten(words[from - 1]?.text) && from > 1 ? from - 1 : from;
  return text.slice(words[first]?.start ?? 0, words[to - 1]?.end ?? 0);
}

/** The end of the words with capitals that begin at one, particles between them too. */
function runFrom(words: readonly Word[], from: number): number {
  const isName = (at: number): boolean => {
    const word = words[at];
    if (!isWritten(word?.text) || word === undefined || TITLES.has(word.lower)) return false;
    const isFirst = at === 0 || /^[.:;–-]$/u.test(words[at - 1]?.text ?? '');
    return !(isFirst && (OPENING.has(word.lower) || CHANGE_FORMS.has(word.lower) || sortOf(word.lower) !== null));
  };
  if (!isName(from)) return from;
  let to = from + 1;
  while (to < from + 7) {
    let place = to;
    while (PARTICLES.has(words[place]?.lower ?? '') && place < to + 2) place += 1;
    if (!isName(place)) break;
    to = place + 1;
  }
  return to;
}
