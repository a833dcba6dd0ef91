import { deflateSync } from 'node:zlib';

/** PDF documents for tests, written object by object: lines of text at given places, in the standard fonts. */

/** A text on a page of A4: `x` from the left and `y` from the bottom, in points. */
export interface PdfText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly bold?: boolean;
}

/** The bytes of a document with these pages. */
export function pdf(pages: readonly (readonly PdfText[])[]): Uint8Array {
  const objects: (string | Buffer)[] = [];
  const kids = pages.map((_, at) => `${5 + at * 2} 0 R`).join(' ');
  objects[1] = '<< /Type /Catalog /Pages 2 0 R >>';
  objects[2] = `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`;
  objects[3] = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';
  objects[4] = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>';
  pages.forEach((texts, at) => {
    objects[5 + at * 2] =
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${6 + at * 2} 0 R >>`;
    objects[6 + at * 2] = stream(Buffer.from(texts.map(operators).join('\n'), 'latin1'));
  });
  return assemble(objects);
}

/** A stream object of any bytes. */
export function stream(content: Uint8Array, compressed = false): Buffer {
  const bytes = compressed ? deflateSync(content) : Buffer.from(content);
  const filter = compressed ? ' /Filter /FlateDecode' : '';
  return Buffer.concat([Buffer.from(`<< /Length ${bytes.length}${filter} >>\nstream\n`), bytes, Buffer.from('\nendstream')]);
}

/** A file of numbered objects; `objects[1]` is the catalog. */
export function assemble(objects: readonly (string | Buffer | undefined)[], trailer = ''): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const add = (part: Buffer): void => {
    parts.push(part);
    length += part.length;
  };
  objects.forEach((object, number) => {
    if (object === undefined) return;
    offsets[number] = length;
    add(Buffer.concat([Buffer.from(`${number} 0 obj\n`), Buffer.from(object as string), Buffer.from('\nendobj\n')]));
  });
  const start = length;
  const rows = Array.from({ length: objects.length }, (_, number) =>
    offsets[number] === undefined ? '0000000000 65535 f \n' : `${String(offsets[number]).padStart(10, '0')} 00000 n \n`,
  );
  add(
    Buffer.from(
      `xref\n0 ${objects.length}\n${rows.join('')}trailer\n<< /Size ${objects.length} /Root 1 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}

/** What Windows-1252 has beyond Latin-1 and French needs. */
const WINDOWS_1252: Readonly<Record<string, string>> = { '’': '\\222', '–': '\\226', '•': '\\225', œ: '\\234', '€': '\\200', '…': '\\205' };

function operators({ text, x, y, size = 11, bold = false }: PdfText): string {
  const escaped = text.replace(/[()\\]/g, '\\$&').replace(/[’–•œ€…]/g, (char) => WINDOWS_1252[char] as string);
  return `BT /F${bold ? 2 : 1} ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped}) Tj ET`;
}
