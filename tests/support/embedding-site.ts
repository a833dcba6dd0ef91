import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Another website: pages of another origin that embed ours. */
export interface EmbeddingSite {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves pages by path; anything else is not found. */
export async function openEmbeddingSite(pages: Readonly<Record<string, string>>): Promise<EmbeddingSite> {
  const server = createServer((request, response) => {
    const body = pages[(request.url ?? '/').split('?')[0] ?? '/'];
    response.writeHead(body === undefined ? 404 : 200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(body);
  });
  // A name of its own: another port of the same name would be another origin, but the same site.
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

/**
 * What WordPress does with the answer of an oEmbed provider that it does not know: it shuts the frame in, hides it until it says its
 * height, and listens (re-made after its `wp_filter_oembed_result` and `wp-embed.js`).
 */
export function wordpressPage(oembedHtml: string): string {
  const shut = oembedHtml
    .replace(/<script[^]*?<\/script>/g, '')
    .replace('<blockquote', '<blockquote class="wp-embedded-content"')
    .replace(/<iframe([^>]*)>/, (_whole, attributes: string) => {
      const kept = [...attributes.matchAll(/\s(src|width|height|title|frameborder)="[^"]*"/g)].map((match) => match[0]).join('');
      return `<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" style="position: absolute; visibility: hidden;"${kept}>`;
    });
  return `<!doctype html><html lang="fr"><head><title>Un site</title></head><body><h1>Un site</h1>${shut}<script>
    window.seen = [];
    window.addEventListener('message', function (event) {
      var data = event.data;
      if (!data || !(data.secret || data.message || data.value) || /[^a-zA-Z0-9]/.test(data.secret)) return;
      document.querySelectorAll('iframe[data-secret="' + data.secret + '"]').forEach(function (frame) {
        if (event.source !== frame.contentWindow) return;
        window.seen.push(data);
        frame.removeAttribute('style');
        if (data.message === 'height') frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
        if (data.message === 'link') {
          var from = new URL(frame.getAttribute('src')), to = new URL(data.value);
          if (/^https?:$/.test(to.protocol) && to.host === from.host && document.activeElement === frame) window.top.location.href = data.value;
        }
      });
    });
    document.querySelectorAll('iframe.wp-embedded-content').forEach(function (frame) {
      var secret = 'k7Qx2mB9aZ';
      frame.src += '#?secret=' + secret;
      frame.setAttribute('data-secret', secret);
      frame.addEventListener('load', function () { frame.contentWindow.postMessage({ message: 'ready', secret: secret }, '*'); });
    });
  </script></body></html>`;
}
