import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readDocument } from '../../src/import/reading/read-document.js';
import type { GoldDocument } from './gold.js';
import { LettersOf, letters } from './letters.js';

/** The sentences of a document that its gold marks, in their order, each with what is marked in it: for whoever checks the gold. */
export async function markedIn({ file, gold, known }: GoldDocument): Promise<string> {
  const { text } = await readDocument(readFileSync(file), { name: basename(file) });
  const document = new LettersOf(text);
  const names = new Map([...known.actors, ...gold.newEntities].map(({ id, name }) => [id, name]));
  const optional = (entry: { optional?: true }): string => (entry.optional ? ' (either way)' : '');
  const marks: [words: string, says: string][] = [
    ...gold.participants.map(({ person, body, status }): [string, string] => [person ?? body ?? '', `${status} ${body ?? ''}`]),
    ...gold.dates.map((one): [string, string] => [one.in, `DATE ${one.edtf}${optional(one)}`]),
    ...gold.followUps.map((one): [string, string] => [one.quote, `FOLLOW-UP ${one.status}${optional(one)}`]),
    ...gold.decisions.map((one): [string, string] => [one.quote, `DECISION ${one.outcome ?? ''}${optional(one)}`]),
    ...gold.relations.map((one): [string, string] => [
      one.quote,
      `${names.get(one.subject) ?? one.subject} ${one.type} ${names.get(one.object) ?? one.object}${optional(one)}`,
    ]),
  ];
  return marks
    .map(([words, says]) => ({ at: document.all.indexOf(letters(words)), line: `  ${says.trim()} « ${words.replace(/\s+/g, ' ')} »\n` }))
    .sort((a, b) => a.at - b.at)
    .map(({ line }) => line)
    .join('');
}
