import { html, type Html } from './html.js';
import type { Lang } from './i18n.js';
import type { Download } from './page-request.js';

/** An Atom feed: https://www.rfc-editor.org/rfc/rfc4287 */
export interface AtomFeed {
  readonly lang: Lang;
  readonly title: string;
  /** The name of the base. */
  readonly author: string;
  /** Its own address, whole. */
  readonly self: string;
  /** The address of the page that says the same, whole. */
  readonly page: string;
  /** When its latest entry changed, ISO 8601 with the hour. */
  readonly updated: string;
  readonly entries: readonly AtomEntry[];
}

interface AtomEntry {
  /** An address that never changes, whether it leads anywhere or not. */
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  /** The address of its page, whole. */
  readonly page: string;
  readonly summary?: string | null;
  /** As HTML. */
  readonly content?: Html;
}

export function atomFeed({ lang, title, author, self, page, updated, entries }: AtomFeed): Download {
  const body = html`<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">
<id>${self}</id>
<title>${title}</title>
<updated>${updated}</updated>
<author><name>${author}</name></author>
<link rel="self" type="application/atom+xml" href="${self}"/>
<link rel="alternate" type="text/html" href="${page}"/>
${entries.map(atomEntry)}</feed>
`;
  return { type: 'application/atom+xml; charset=utf-8', body: body.text };
}

function atomEntry({ id, title, updated, page, summary, content }: AtomEntry): Html {
  return html`<entry>
<id>${id}</id>
<title>${title}</title>
<updated>${updated}</updated>
<link rel="alternate" type="text/html" href="${page}"/>
${summary ? html`<summary>${summary}</summary>\n` : null}${content ? html`<content type="html">${content.text}</content>\n` : null}</entry>
`;
}
