import { FollowUpStatus } from '../../statements/follow-up.js';
import {
  type CalendarSourceFragment,
  ChosenEntityDocument,
  type FollowUpRowFragment,
  FollowUpsPageDocument,
  type RefFragment,
} from '../operations.generated.js';
import { isOverdue } from '../components/follow-ups.js';
import { readWhole } from '../connections.js';
import { badInput, show } from '../../errors.js';
import { choice, type PageRequest } from '../page-request.js';

/** The follow-ups that a visitor chose: for the page, the table and the calendar alike. */

export const STATUSES = Object.keys(FollowUpStatus) as FollowUpStatus[];
const CHOICES = ['PENDING', 'OVERDUE', 'ALL', ...STATUSES] as const;
type Choice = (typeof CHOICES)[number];

/** Stands for those whom no follow-up names, as a choice of who. */
export const NOBODY = 'nobody';

/** What a visitor chose. */
export interface Choices {
  readonly status: Choice;
  readonly assignee: string;
  readonly meeting: string;
}

/**
 * The choices of an address.
 * @throws BAD_USER_INPUT
 */
export function choicesOf({ query }: PageRequest): Choices {
  return {
    status: choice(query, 'status', CHOICES) ?? 'PENDING',
    assignee: query.get('assignee') ?? '',
    meeting: query.get('meeting') ?? '',
  };
}

/**
 * Reads every follow-up that the choices leave; `people` is who any of them names, and who was chosen.
 * @throws BAD_USER_INPUT for an assignee or a meeting that is not there
 */
export async function readFollowUps(
  page: PageRequest,
  choices: Choices,
): Promise<{ rows: FollowUpRowFragment[]; people: RefFragment[]; dataset: CalendarSourceFragment }> {
  const { assignee } = choices;
  const chosen = assignee === NOBODY ? null : await chosenEntity(page, 'assignee', assignee);
  await chosenEntity(page, 'meeting', choices.meeting);
  const statuses: readonly FollowUpStatus[] | null =
    choices.status === 'ALL'
      ? null
      : choices.status === 'PENDING'
        ? ['OPEN', 'PROPOSED']
        : [choices.status === 'OVERDUE' ? 'OPEN' : choices.status];
  const filter = { statuses, openedIn: choices.meeting ? [choices.meeting] : null };
  const { nodes: read, last } = await readWhole(
    (after) => page.ask(FollowUpsPageDocument, { filter, after }),
    ({ followUps }) => followUps,
  );
  const nodes = choices.status === 'OVERDUE' ? read.filter((row) => isOverdue(row, last.dataset.day)) : read;
  const named = [...nodes.flatMap(({ assignees }) => assignees), ...(chosen ? [chosen] : [])];
  const people = [...new Map(named.map((one) => [one.id, one] as const)).values()];
  const rows = nodes.filter(({ assignees }) =>
    assignee === '' ? true : assignee === NOBODY ? assignees.length === 0 : assignees.some(({ id }) => id === assignee),
  );
  return { rows, people, dataset: last.dataset };
}

/** The entity that was chosen, refused where the id is none's; '' is no choice. */
async function chosenEntity(page: PageRequest, name: 'assignee' | 'meeting', id: string): Promise<RefFragment | null> {
  if (id === '') return null;
  const { entity } = await page.ask(ChosenEntityDocument, { id });
  if (!entity) throw badInput(name, { fr: `${show(id)} n’est l’identifiant d’aucune fiche.`, en: `${show(id)} is the id of no entry.` });
  return entity;
}
