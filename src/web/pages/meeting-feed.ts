import { MeetingFeedDocument, type MeetingFeedQuery } from '../operations.generated.js';
import { atomFeed } from '../atom.js';
import { readWhole } from '../connections.js';
import { phrases, prose } from '../i18n.js';
import { address, type Download, type PageRequest, type PageRoute } from '../page-request.js';

const T = phrases({
  fr: { title: (base: string) => `${base} : comptes-rendus de réunions` },
  en: { title: (base: string) => `${base}: minutes of meetings` },
});

const PATH = 'meetings.atom';

/** A reader of feeds wants what is new: older minutes are on the site. */
const MOST = 50;

/** New minutes, and those that were corrected since, in the language of the address. */
export const MEETING_FEED: PageRoute = {
  path: `/${PATH}`,
  description: 'The meetings whose minutes came last, or were corrected last, as Atom (RFC 4287).',
  reply: feed,
};

type MeetingNode = MeetingFeedQuery['meetings']['nodes'][number];

/** The id of an entry is the meeting's permanent address, without a language; a corrected version of the minutes is a newer `updated`. */
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
  return atomFeed({
    lang,
    title: T[lang].title(base),
    author: base,
    self: `${publicUrl}${address(lang, PATH)}`,
    page: `${publicUrl}${address(lang, 'meeting')}`,
    updated: entries[0] ? moment(entries[0].day) : new Date(last.dataset.updatedAt).toISOString(),
    entries: entries.map(({ meeting: { id, url, name, nameLang, summary }, day }) => ({
      id: url,
      title: prose(name, nameLang),
      updated: moment(day),
      page: `${publicUrl}${address(lang, id)}`,
      summary,
    })),
  });
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
