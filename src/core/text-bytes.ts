import { nextTurn } from './turns.js';

/** How many UTF-16 units are encoded in one go: a millisecond. */
export const UNITS_PER_TURN = 500_000;

/** A text in UTF-8. One of many megabytes is encoded in pieces, in turns with all else. */
export async function bytesOfText(text: string, most = UNITS_PER_TURN): Promise<Buffer> {
  if (text.length <= most) return Buffer.from(text);
  const pieces: Buffer[] = [];
  for (let at = 0; at < text.length;) {
    await nextTurn();
    const piece = text.slice(at, endOfPiece(text, at + most));
    pieces.push(Buffer.from(piece));
    at += piece.length;
  }
  await nextTurn();
  return Buffer.concat(pieces);
}

/** The end given, or the one after it, where it would part the halves of a letter. */
function endOfPiece(text: string, end: number): number {
  return (text.codePointAt(end - 1) ?? 0) > 0xffff ? end + 1 : end;
}
