import { foldText } from '../../documents/anchor.js';
import { notFound } from '../../http/router.js';
import { type Minutes, readMinutes } from '../components/minutes.js';
import type { FormRequest } from '../form-request.js';
import type { QuoteInput, RefFragment } from '../operations.generated.js';
import { textOf } from './change-form.js';
import { placeOf, quoteIn } from './sentences.js';

/** Words of minutes from which something is drawn: where they stand, and whom they name. */

/** Words of a document, with what they name. */
export interface Words {
  readonly minutes: Minutes;
  readonly quote: QuoteInput;
  /** The sentence in which they stand. */
  readonly sentence: QuoteInput;
  readonly words: string;
  /** Whom they name, and whom the rest of the text names, each once. */
  readonly named: readonly RefFragment[];
  readonly others: readonly RefFragment[];
}

/** The words that an address or a form is about; null where the text does not have them there. */
export async function readWords(page: FormRequest, fields: URLSearchParams): Promise<Words | null> {
  const [start, end] = [Number(fields.get('start')), Number(fields.get('end'))];
  const minutes = await readMinutes(page, fields.get('document') ?? '');
  if (!minutes || !Number.isSafeInteger(start) || start < 0 || start >= end || end > minutes.text.length) throw notFound();
  const typed = textOf(fields, 'words');
  const span = typed === null ? { start, end } : placeOf(minutes.text, typed, start);
  if (!span) return null;
  const text = foldText(minutes.text);
  const quote = quoteIn(text, minutes.id, span.start, span.end);
  const sentence = quoteIn(text, minutes.id, Math.min(start, span.start), Math.max(end, span.end));
  const entities = (inside: boolean): RefFragment[] => {
    const mentions = minutes.mentions.filter((one) => (one.start < span.end && one.end > span.start) === inside);
    return [...new Map(mentions.flatMap(({ entity }) => (entity ? [[entity.id, entity] as const] : []))).values()];
  };
  const named = entities(true);
  const others = entities(false).filter(({ id }) => !named.some((one) => one.id === id));
  return {
    minutes,
    quote,
    sentence,
    words: quote.quote ?? '',
    named,
    others: others.sort((a, b) => a.name.localeCompare(b.name, page.lang)),
  };
}
