import { describe, expect, it } from 'vitest';
import { csv } from '../../src/web/csv.js';

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
});
