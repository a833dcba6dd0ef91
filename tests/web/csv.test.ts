import { describe, expect, it } from 'vitest';
import { csv } from '../support/csv.js';

describe('csv', () => {
  it('begins with the mark that marks UTF-8 for Excel, and separates as the language does', () => {
    expect(csv([['à', 'b']], 'fr')).toBe('\uFEFFà;b\r\n');
    expect(csv([['à', 'b']], 'en')).toBe('\uFEFFà,b\r\n');
  });

  it('quotes what holds a separator, a quote or a line end', () => {
    expect(csv([['a;b', 'c"d', 'e\nf', 'g,h']], 'fr')).toBe('\uFEFF"a;b";"c""d";"e\nf";g,h\r\n');
  });

  it.each(['=1+1', '+33', '-2', '@SUM(A1)', '\t=1', ' =1', '\r=1'])('keeps %j from being run as a formula', (text) => {
    expect(csv([[text]], 'fr')).toMatch(/^\uFEFF"?'/);
  });

  it.each([
    'x,=1+1',
    'x;=1+1',
    'x\t=1+1',
    'x\n=1+1',
    'x\r\n@SUM(A1)',
    'a, "=1+1", b',
    'x;"+1"',
    'x,\uFF1D1',
    ',-1',
    '; @A1',
    '=1,=2;=3',
    '"\n"=1"',
    'x,\n\t "=1',
  ])('keeps what follows a separator in %j from it too, with whatever separator the file is opened', (text) => {
    for (const format of ['fr', 'en', 'raw'] as const) {
      const file = csv(
        [
          ['name', text, 'end'],
          [text, text],
          [`${text}\n`, 'x'],
        ],
        format,
      );
      for (const separator of [',', ';', '\t']) {
        const cells = parseCsv(file.replace(/^\uFEFF/, ''), separator).flat();
        expect(
          cells.filter((cell) => /^\s*[=+\-@\uFF1D]/.test(cell)),
          `${format} opened with ${JSON.stringify(separator)}`,
        ).toEqual([]);
      }
    }
  });

  it('is done with a long text of separators at once', () => {
    const text = ',;\t\n"'.repeat(60_000);
    expect(csv([[text]], 'en').length).toBeGreaterThan(text.length);
  });

  it('leaves signs and separators that begin nothing as they are', () => {
    const text = 'Rendez-vous à 12 h 30, c’est-à-dire 1 + 1 ; e-mail a@b.example, 3-4';
    expect(parseCsv(csv([[text, -1.5]], 'fr').replace(/^\uFEFF/, ''), ';')).toEqual([[text, '-1,5']]);
  });
});

/** Takes a file apart as spreadsheets do: quotation marks enclose a cell only where they begin it. */
function parseCsv(file: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  for (;;) {
    let cell = '';
    if (file[at] === '"') {
      at += 1;
      while (at < file.length && !(file[at] === '"' && file[at + 1] !== '"')) {
        cell += file.charAt(at);
        at += file[at] === '"' ? 2 : 1;
      }
      at += 1;
    }
    while (at < file.length && file[at] !== separator && file[at] !== '\r' && file[at] !== '\n') {
      cell += file.charAt(at);
      at += 1;
    }
    rows.at(-1)?.push(cell);
    if (file[at] !== separator) at += file.startsWith('\r\n', at) ? 2 : 1;
    else {
      at += 1;
      continue;
    }
    if (at >= file.length) return rows;
    rows.push([]);
  }
}
