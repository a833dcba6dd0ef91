import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html, type Html, join, jsonScript } from '../../src/web/html.js';

const text = (markup: Html): string => markup.text;

describe('html', () => {
  it('shows whatever it is given as text', () => {
    expect(text(html`<p>${'<script>alert("1")</script> & ’'}</p>`)).toBe(
      '<p>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; ’</p>',
    );
  });

  it('escapes what stands in an attribute', () => {
    expect(text(html`<a title="${'"><img src=x onerror=alert(1)>'}">x</a>`)).toBe(
      '<a title="&quot;&gt;&lt;img src=x onerror=alert(1)&gt;">x</a>',
    );
  });

  it('takes markup that it made, lists and what is not there', () => {
    expect(text(html`<ul>${[1, 2].map((n) => html`<li>${n}</li>`)}</ul>${null}${false}${undefined}`)).toBe('<ul><li>1</li><li>2</li></ul>');
    expect(text(join([html`<b>a</b>`, '<b>'], ', '))).toBe('<b>a</b>, &lt;b&gt;');
  });

  it('isolates words that are written from right to left, wherever markup is taken', () => {
    expect(text(html`<a title="${'جمعية'}">${'جمعية نور (2012)'}</a> (2013)`)).toBe(
      '<a title="جمعية"><bdi>جمعية نور (2012)</bdi></a> (2013)',
    );
    expect(text(html`<p>${'La « עזרה הדדית », à <Lyon>'}</p>`)).toBe('<p>La « <bdi>עזרה הדדית</bdi> », à &lt;Lyon&gt;</p>');
    expect(text(html`<title>${'נור'} – ${'Lyon'}</title><p>${'נור'}</p>`)).toBe(
      '<title>\u2068נור\u2069 – Lyon</title><p><bdi>נור</bdi></p>',
    );
    expect(text(html`<option value="${'x'}">${'נור'}</option>`)).toBe('<option value="x">\u2068נור\u2069</option>');
    expect(text(html`<textarea name="x">${'נור'}</textarea>`)).toBe('<textarea name="x">נור</textarea>');
    expect(text(html`<p>${'Été, Łódź, 東京'}</p>`)).toBe('<p>Été, Łódź, 東京</p>');
  });

  it.each(['javascript:alert(1)', ' javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,x', 'vbscript:x'])(
    'leads nowhere for %s',
    (url) => {
      expect(text(html`<a href="${url}">x</a>`)).toBe('<a href="#">x</a>');
    },
  );

  it.each(['/fr/theme/mineurs', 'https://example.org/?a=b', '#passage-x', '?q=1', 'mailto:a@b.example'])('keeps the address %s', (url) => {
    expect(text(html`<a href="${url}">x</a>`)).toBe(`<a href="${url}">x</a>`);
  });

  it('only judges how an address begins', () => {
    expect(text(html`<a href="#text-${'agenda-item'}">x</a>`)).toBe('<a href="#text-agenda-item">x</a>');
  });

  it('refuses, as an unexpected error, a hole outside quotes and text among attributes', () => {
    expect(() => html`<a href=${'/x'}>x</a>`).toThrow('double quotes');
    expect(() => html`<a ${'onclick'}>x</a>`).toThrow('among attributes');
  });

  it('keeps data for scripts within their element', () => {
    expect(text(jsonScript('data', { name: '</script><script>alert(1)</script>' }))).not.toContain('</script><');
  });

  it('never lets a text end or begin an element or an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (any) => {
        const made = text(html`<p title="${any}">${any}</p>`).replace(/<\/?bdi>/g, '');
        expect(
          made
            .replace(/^<p title="/, '')
            .replace(/<\/p>$/, '')
            .match(/[<>"]/g),
        ).toEqual(['"', '>']);
        expect(made.isWellFormed()).toBe(true);
      }),
    );
  });
});
