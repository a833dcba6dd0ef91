import { readWhole } from '../connections.js';
import { PastMeetingsDocument, type PastMeetingsQuery } from '../operations.generated.js';
import type { PageRequest } from '../page-request.js';

type PastMeeting = PastMeetingsQuery['meetings']['nodes'][number];

/** The latest meeting of the base's own coalition that took place; null when none did. « Now », for pages, is its day: not the clock's. */
export async function latestMeeting(page: PageRequest): Promise<PastMeeting | null> {
  const { nodes, last } = await readWhole(
    (after) => page.ask(PastMeetingsDocument, { after }),
    ({ meetings }) => meetings,
  );
  const coalition = last.dataset.coalition?.id;
  let latest: PastMeeting | null = null;
  for (const meeting of nodes) {
    const own = meeting.convener !== null && meeting.convener.id === coalition;
    if (own && meeting.dates?.earliest && meeting.dates.earliest > (latest?.dates?.earliest ?? '')) latest = meeting;
  }
  return latest;
}
