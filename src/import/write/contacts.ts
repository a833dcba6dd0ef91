import { lineAt } from '../../documents/anchor.js';
import type { Doubt } from '../proposals/doubts.js';

/** E-mail addresses and telephone numbers in a text: who publishes it publishes them. */

export interface Contact {
  readonly words: string;
  /** On which line of the text it stands first, from 1. */
  readonly line: number;
}

/** E-mail addresses and French telephone numbers, each once. */
export function contactsIn(text: string): Contact[] {
  const found = new Map<string, number>();
  for (const match of text.matchAll(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<!\d)(?:\+33[\s.-]?|0)[1-9](?:[\s.-]?\d{2}){4}(?!\d)/g))
    if (!found.has(match[0]) && found.size < MAX_CONTACTS) found.set(match[0], match.index);
  return [...found].map(([words, at]) => ({ words, line: lineAt(text, at) }));
}

const MAX_CONTACTS = 100;

/** What whoever brings a document with contact details should look at. */
export function contactDoubts(text: string): Doubt[] {
  const contacts = contactsIn(text);
  if (contacts.length === 0) return [];
  const list = (line: string): string => contacts.map((one) => `${one.words} (${line} ${one.line})`).join(', ');
  return [
    {
      code: 'CONTACTS',
      message: {
        fr: `Le texte porte des coordonnées, que tous liraient s’il était public : ${list('ligne')}.`,
        en: `The text holds contact details, which anybody would read if it were public: ${list('line')}.`,
      },
    },
  ];
}
