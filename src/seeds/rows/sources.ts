import type { Source } from '../../core/source.js';
import { cleanText } from '../../core/text.js';
import type { SourceInput } from '../format/evidence.js';

/** Whether a source that may have lost fields to the schema can be read at all. */
export function isTitled(input: Partial<SourceInput>): boolean {
  return input.title !== undefined;
}

/** A source as the base keeps it. */
export function sourceOf(input: SourceInput): Source {
  const text = (value: string | undefined): string | null => (value === undefined ? null : cleanText(value));
  return {
    kind: input.kind,
    title: cleanText(input.title),
    url: text(input.url),
    accessed: input.accessed ?? null,
    editor: text(input.editor),
  };
}
