import { MeetingFeedDocument, type MeetingFeedQuery } from '../operations.generated.js';
import { readWhole } from '../connections.js';
import { html, type Html } from '../html.js';
import { phrases, prose } from '../i18n.js';
import { address, type Download, type PageRequest, type PageRoute } from '../page-request.js';

const T = phrases({
  fr: { title: (base: string) => `${base} : comptes-rendus de réunions` },
  en: { title: (base: string) => `${base}: minutes of meetings` },
});

/** The path of the feed. */
export const MEETING_FEED_PATH = 'meetings.atom';

/** A reader of feeds wants what is new: older minutes are on the site. */
const MOST = 50;

/** New minutes, and those that were corrected since, as Atom (RFC 4287), in the language of the address. */
export const MEETING_FEED: PageRoute = {
  path: `/${MEETING_FEED_PATH}`,
  description: 'The meetings whose minutes came last, or were corrected last, as Atom (RFC 4287).',
  reply: feed,
};

type MeetingNode = MeetingFeedQuery['meetings']['nodes'][number];

async function feed(page: PageRequest): Promise<Download> {
  const { lang, publicUrl } = page;
  const { nodes, last } = await readWhole(
    (after) => page.ask(MeetingFeedDocument, { after }),
    ({ meetings }) => meetings,
  );
  const entries = nodes
    .flatMap((meeting) => {
      const day = issuedOn(meeting);
      return day === null ? [] : [{ meeting, day }];
    })
    .sort((a, b) => (a.day === b.day ? (a.meeting.id < b.meeting.id ? -1 : 1) : a.day < b.day ? 1 : -1))
    .slice(0, MOST);
  const base = prose(last.dataset.name, lang);
  const self = `${publicUrl}${address(lang, MEETING_FEED_PATH)}`;
  const body = html`<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">
<id>${self}</id>
<title>${T[lang].title(base)}</title>
<updated>${entries[0] ? moment(entries[0].day) : new Date(last.dataset.updatedAt).toISOString()}</updated>
<author><name>${base}</name></author>
<link rel="self" type="application/atom+xml" href="${self}"/>
<link rel="alternate" type="text/html" href="${publicUrl}${address(lang, 'meeting')}"/>
${entries.map(({ meeting, day }) => entry(meeting, day, page))}</feed>
`;
  return { type: 'application/atom+xml; charset=utf-8', body: body.text };
}

/** Its id is the meeting's permanent address, without a language; a corrected version of the minutes is a newer `updated`. */
function entry(meeting: MeetingNode, day: string, { lang, publicUrl }: PageRequest): Html {
  const { id, url, name, nameLang, summary } = meeting;
  return html`<entry>
<id>${url}</id>
<title>${prose(name, nameLang)}</title>
<updated>${moment(day)}</updated>
<link rel="alternate" type="text/html" href="${publicUrl}${address(lang, id)}"/>
${summary ? html`<summary>${summary}</summary>\n` : null}</entry>
`;
}

/** The latest day on papers of a meeting's minutes; null where the base holds none. */
function issuedOn({ publications }: MeetingNode): string | null {
  const days = publications.flatMap(({ documents }) => documents.flatMap(({ issuedOn: day }) => day ?? []));
  return days.sort().at(-1) ?? null;
}

/** A day as the moment that Atom asks for. */
function moment(day: string): string {
  return `${day}T00:00:00Z`;
}
