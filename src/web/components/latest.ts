import { type Dated, operation, type PageOf } from '../answers.js';
import type { PageRequest } from '../page-request.js';

export const MEETINGS = operation(/* GraphQL */ `
  query PastMeetings($after: String, $lang: Lang!) {
    meetings(filter: { status: [PAST] }, first: 100, after: $after) {
      totalCount pageInfo { ...PageInfo } nodes { ...Dated convener { id } }
    }
    dataset { coalition { id } }
  }
`);

interface MeetingNode extends Dated {
  readonly convener: { readonly id: string } | null;
}

/** The latest meeting of the base's own coalition that took place; null when none did. « Now », for pages, is its day: not the clock's. */
export async function latestMeeting(visit: PageRequest): Promise<Dated | null> {
  let latest: MeetingNode | null = null;
  let after: string | null = null;
  for (let more = true; more;) {
    const { meetings, dataset }: { meetings: PageOf<MeetingNode>; dataset: { coalition: { id: string } | null } } = await visit.ask(
      MEETINGS,
      { after },
    );
    for (const meeting of meetings.nodes) {
      const own = meeting.convener !== null && meeting.convener.id === dataset.coalition?.id;
      if (own && meeting.dates?.earliest && meeting.dates.earliest > (latest?.dates?.earliest ?? '')) latest = meeting;
    }
    after = meetings.pageInfo.endCursor;
    more = meetings.pageInfo.hasNextPage;
  }
  return latest;
}
