import { html, type Html } from '../html.js';
import { address, type PageRequest } from '../page-request.js';

/** For `<head>`: where a site that embeds this page finds how. */
export function oembedLink(visit: PageRequest, title: string): Html {
  const search = visit.query.toString();
  const url = `${visit.publicUrl}${address(visit.lang, visit.path)}${search ? `?${search}` : ''}`;
  return oembedLinkTo(visit.publicUrl, url, title);
}

export function oembedLinkTo(publicUrl: string, url: string, title: string): Html {
  const endpoint = `${publicUrl}/oembed?${new URLSearchParams({ format: 'json', url }).toString()}`;
  return html`<link rel="alternate" type="application/json+oembed" href="${endpoint}" title="${title}" />`;
}
