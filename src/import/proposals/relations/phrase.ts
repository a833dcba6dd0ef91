import type { Certainty } from '../../../core/certainty.js';
import type { Status } from '../../../core/status.js';
import type { Message } from '../../../errors.js';
import type { Link } from './links.js';
import type { Scene } from './scene.js';
import { patternOf } from '../../../core/pattern.js';

/**
 * Phrases that say a relation of what the sentence, its heading or the sentence before it names: « avec le soutien de … », « seront présents »,
 * « dans le cadre de … ». Each is a rule of the language, with its reason in words.
 */
export interface Phrase {
  readonly pattern: RegExp;
  readonly reason: Message;
  readonly read: (scene: Scene, match: RegExpExecArray, end: number) => Link[];
  /** STATED where none is given. */
  readonly certainty?: Certainty;
  /** By the words of the verb where none is given. */
  readonly status?: Status;
  /** Whether the phrase is read in headings, too, or only there. */
  readonly headings?: 'TOO' | 'ONLY';
  /** Whether it says what is only possible: of any other phrase, that is proposed as no relation. */
  readonly isIdea?: true;
}

const reason = (words: string): Message => ({ fr: `La tournure : « ${words} ».`, en: `The phrase: “${words}”.` });

export const phrase = (source: string, words: string, read: Phrase['read'], more: Partial<Phrase> = {}): Phrase => ({
  // What ends inside a word is no word; an article may end right before a name.
  pattern: patternOf(`(?<![\\p{L}])(?:${source})(?:(?<=[^\\p{L}])|(?![\\p{L}]))`, 'iu'),
  reason: reason(words),
  read,
  ...more,
});
