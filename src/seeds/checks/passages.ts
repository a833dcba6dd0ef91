import { computedId } from '../../core/ids.js';
import { anchorSpan, writtenAt } from '../../documents/anchor.js';
import { sentencesOf } from '../../documents/sentences.js';
import type { Message } from '../../errors.js';
import type { Anchors, Texts } from '../rows/anchors.js';
import { headingsIn } from '../rows/headings.js';
import { quotesOf, type Report, type Rows } from '../rows/rows.js';

/**
 * The id of a passage follows from its words; where a row gives one, because the words were redacted, it is that of no other place:
 * neither given to another, nor what follows from the words of one that is quoted or that names stand in.
 */
export function checkPassages(rows: Rows, texts: Texts, anchors: Anchors, report: Report): void {
  const quotes = [...quotesOf(rows)].flatMap((row) => {
    const anchor = anchors.get(row);
    return anchor && row.documentId !== undefined ? [{ row, anchor, place: placeOf(row.documentId, anchor) }] : [];
  });
  if (quotes.every(({ row }) => row.value.passage === undefined)) return;
  const places = new Map<string, string>();
  const ids = new Map<string, string>();
  for (const { row, place } of quotes) {
    const id = row.value.passage;
    if (id === undefined) continue;
    const [taken, other] = [places.get(id), ids.get(place)];
    if (taken !== undefined && taken !== place) report(row, anotherPlace(id));
    else if (other !== undefined && other !== id) report(row, anotherId(other));
    else {
      places.set(id, place);
      ids.set(place, id);
    }
  }
  const followed = followingIds(rows, texts, anchors, quotes, ids);
  for (const { row, place } of quotes) {
    const found = row.value.passage === undefined ? undefined : followed.get(row.value.passage);
    if (found !== undefined && found !== place) report(row, anotherPlace(row.value.passage ?? ''));
  }
}

const placeOf = (documentId: string, { start, end }: { readonly start: number; readonly end: number }): string =>
  `${documentId} ${start} ${end}`;

/** The ids that follow from words: of what is quoted, and of the sentences of every text. Not where another id is given. */
function followingIds(
  rows: Rows,
  texts: Texts,
  anchors: Anchors,
  quotes: readonly {
    readonly row: { readonly documentId: string | undefined };
    readonly anchor: ReturnType<typeof anchorSpan>;
    readonly place: string;
  }[],
  given: ReadonlyMap<string, string>,
): Map<string, string> {
  const ids = new Map<string, string>();
  const written = (documentId: string, anchor: ReturnType<typeof anchorSpan>): string => {
    const text = texts.get(documentId);
    return text ? writtenAt(text, anchor) : anchor.quote;
  };
  const add = (documentId: string, anchor: ReturnType<typeof anchorSpan>): void => {
    const place = placeOf(documentId, anchor);
    if (!given.has(place)) ids.set(computedId('passage', documentId, written(documentId, anchor), anchor.occurrence), place);
  };
  for (const { row, anchor } of quotes) add(row.documentId ?? '', anchor);
  for (const [documentId, text] of texts) {
    const headings = headingsIn(rows, documentId, anchors).flatMap(({ row }) =>
      [row.heading, row.until].flatMap((quote) => (quote ? (anchors.get(quote) ?? []) : [])),
    );
    for (const { start, end } of sentencesOf(text.text, headings)) add(documentId, anchorSpan(text, start, end));
  }
  return ids;
}

function anotherPlace(id: string): Message {
  return { fr: `${id} est l’identifiant d’un autre passage`, en: `${id} is the id of another passage` };
}

function anotherId(other: string): Message {
  return { fr: `ce passage a déjà l’identifiant ${other}`, en: `this passage has the id ${other} already` };
}
