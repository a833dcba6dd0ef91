import { foldText } from '../documents/anchor.js';
import type { Texts } from '../seeds/rows/anchors.js';
import type { Operation } from './operation.js';

/** Texts of documents in operations: a seed file names the file of its text, an operation that adds a document holds it. */

/** The field that holds the text. */
export const TEXT = 'text';

/** An operation that adds a document, with its text. */
export function withText(operation: Operation, texts: Texts): Operation {
  const { section, input, recordId } = operation;
  const text = section === 'documents' && isAdded(operation) ? texts.get(recordId)?.text : undefined;
  return text === undefined ? operation : { ...operation, input: { ...input, [TEXT]: text } };
}

/** The operation as seed files would have it: the text stands beside the row. */
export function withoutText(operation: Operation): Operation {
  if (operation.section !== 'documents' || !operation.input) return operation;
  const { [TEXT]: _text, ...input } = operation.input;
  return { ...operation, input };
}

/** The texts of a base with those that operations bring. */
export function textsAfter(texts: Texts, operations: readonly Operation[]): Texts {
  const added = operations.filter((operation) => operation.section === 'documents' && isAdded(operation));
  if (added.length === 0) return texts;
  return new Map([
    ...texts,
    ...added.flatMap(({ recordId, input }) => {
      const text = input?.[TEXT];
      return typeof text === 'string' ? [[recordId, foldText(text)] as const] : [];
    }),
  ]);
}

function isAdded({ operation }: Operation): boolean {
  return operation === 'CREATE' || operation === 'RESTORE';
}
