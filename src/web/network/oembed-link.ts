import { kindOfId } from '../../kinds/index.js';
import { html, type Html, NOTHING } from '../html.js';
import { type PageRequest, sitePath } from '../page-request.js';

/** The oEmbed discovery link, for the `<head>` of a page. Persons are embedded by nobody without asking: their pages have none. */
export function oembedLink(request: PageRequest, title: string): Html {
  if (kindOfId(request.path) === 'PERSON') return NOTHING;
  const search = request.query.toString();
  const url = `${request.publicUrl}${sitePath(request.lang, request.path)}${search ? `?${search}` : ''}`;
  return oembedLinkTo(request.publicUrl, url, title);
}

export function oembedLinkTo(publicUrl: string, url: string, title: string): Html {
  const endpoint = `${publicUrl}/oembed?${new URLSearchParams({ format: 'json', url }).toString()}`;
  return html`<link rel="alternate" type="application/json+oembed" href="${endpoint}" title="${title}" />`;
}
