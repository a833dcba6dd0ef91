import { type PartialDate, partialDate } from '../../src/core/partial-date.js';
import type { Certainty } from '../../src/core/certainty.js';
import type { Status } from '../../src/core/status.js';
import { Claim } from '../../src/statements/claim.js';
import { Relation } from '../../src/statements/relation.js';
import { type Actor, STORED } from './cast.js';
import type { Said } from './minutes.js';
import { type Random, Weighted } from './random.js';
import { numbered } from './words.js';

/** What passages say, as rows. */

const CERTAINTIES: readonly (readonly [Certainty, number])[] = [
  ['STATED', 85],
  ['IMPLIED', 9],
  ['UNCERTAIN', 4],
  ['DISPUTED', 2],
];
const STATUSES: readonly (readonly [Status, number])[] = [
  ['ONGOING', 50],
  ['PAST', 20],
  ['UNKNOWN', 14],
  ['PLANNED', 10],
  ['PROPOSED', 4],
  ['CANCELLED', 2],
];

const weighted = <T>(table: readonly (readonly [T, number])[]): Weighted<T> =>
  new Weighted(
    table.map(([value]) => value),
    table.map(([, weight]) => weight),
  );

const SAID = {
  attributedToId: null,
  attributedAs: null,
  sources: [],
  contradicts: [],
  replaces: [],
  corrects: [],
  withdraws: [],
  modality: 'ASSERTED',
  editorialNote: null,
} as const;

/** The share of relations that have a date, and of those that a second passage says too. */
const DATED = 0.3;
const TWICE = 0.1;

const FIRST_DAY = Date.UTC(2005, 0, 1);
/** Meetings are held, and things happen, on the same day of the week through twenty years. */
const WEEKS = 1_040;
const WEEK = 7 * 86_400_000;

/** Makes statements one after the other. */
export class Statements {
  private readonly certainties = weighted(CERTAINTIES);
  private readonly statuses = weighted(STATUSES);
  private readonly dates = new Map<number, PartialDate>();
  private relations = 0;
  private claims = 0;

  constructor(private readonly random: Random) {}

  /** @param passages those of the minutes; `at` is the one that says it */
  relation({ type, subject, object, onBehalfOf, attendance }: Said, passages: readonly { id: string }[], at: number): Relation {
    const other = this.random.chance(TWICE) ? this.random.below(passages.length) : at;
    return Object.assign(new Relation(), {
      ...STORED,
      ...SAID,
      id: `relation/${numbered((this.relations += 1))}`,
      type,
      subjectId: subject.id,
      objectId: object.id,
      role: null,
      note: null,
      onBehalfOfId: onBehalfOf?.id ?? null,
      status: attendance || type === 'RECORDS' ? ('PAST' as const) : this.statuses.pick(this.random),
      certainty: this.certainties.pick(this.random),
      dates: this.random.chance(DATED) ? this.day() : null,
      attendance,
      attendanceRoles: null,
      evidence: [...new Set([at, other])].map((number) => (passages[number] as { id: string }).id),
      topics: [],
      derived: false,
      weight: null,
    });
  }

  /** When something took place. */
  dated(actors: readonly Actor[], passage: { id: string }): Claim {
    const dates = this.day();
    return Object.assign(new Claim(), {
      ...STORED,
      ...SAID,
      id: `claim/${numbered((this.claims += 1))}`,
      claimKind: 'DATE' as const,
      text: { fr: `Daté du ${dates.edtf}.` },
      value: null,
      valueType: null,
      unit: null,
      status: 'PAST' as const,
      state: null,
      certainty: 'STATED' as const,
      dates,
      about: actors.map((actor) => actor.id),
      evidence: [passage.id],
    });
  }

  private day(): PartialDate {
    const week = this.random.below(WEEKS);
    const known = this.dates.get(week);
    if (known) return known;
    const made = partialDate({ edtf: new Date(FIRST_DAY + week * WEEK).toISOString().slice(0, 10) });
    this.dates.set(week, made);
    return made;
  }
}
