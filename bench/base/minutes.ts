import type { RelationType } from '../../src/statements/vocabulary.js';
import type { Actor, Cast } from './cast.js';
import { kindCounts, type Pattern, PATTERNS, PASSAGES_PER_ENTITY, RELATIONS_PER_ENTITY } from './plan.js';
import { type Random, Weighted } from './random.js';

/** What the minutes of each meeting say: relations, before they are put into words. */

/** One relation as it will be said. */
export interface Said {
  readonly type: RelationType;
  readonly subject: Actor;
  readonly object: Actor;
  readonly onBehalfOf: Actor | null;
  readonly attendance: 'PRESENT' | 'EXCUSED' | null;
}

/** The minutes of one meeting. */
export interface Minutes {
  readonly meeting: Actor;
  readonly publication: Actor;
  /** What each passage says, one thing or more. */
  readonly passages: readonly (readonly Said[])[];
}

const ATTENDANTS = { least: 8, span: 9 };
/** Themes go in families: one at the top, three under it, the rest under those. */
const FAMILY = 12;

/** The minutes of all meetings of a base of some size: each has the same number of relations, as nearly as may be. */
export function* minutesOf(size: number, cast: Cast, random: Random): Iterable<Minutes> {
  const meetings = kindCounts(size).get('MEETING') ?? 0;
  const relations = Math.round(size * RELATIONS_PER_ENTITY);
  const passages = Math.round(size * PASSAGES_PER_ENTITY);
  const share = (all: number, number: number): number => Math.floor((all * number) / meetings);
  const patterns = new Weighted(
    PATTERNS,
    PATTERNS.map(([, , , weight]) => weight),
  );
  const hierarchies = hierarchiesOf(cast);
  for (let number = 0; number < meetings; number += 1) {
    const meeting = cast.at('MEETING', number);
    const publication = cast.at('PUBLICATION', number);
    const wanted = share(relations, number + 1) - share(relations, number);
    const said = atMeeting(meeting, publication, cast, random).slice(0, wanted);
    while (said.length < wanted) {
      const next = hierarchies.next();
      said.push(next.done ? tie(patterns.pick(random), cast, random) : next.value);
    }
    yield { meeting, publication, passages: spread(said, share(passages, number + 1) - share(passages, number)) };
  }
}

/** Who convened, what records it, who came and who did not. */
function atMeeting(meeting: Actor, publication: Actor, cast: Cast, random: Random): Said[] {
  // Most are the coalition's own: the first organization.
  const convener = random.chance(0.7) ? cast.at('ORGANIZATION', 0) : cast.draw('ORGANIZATION');
  const said = [plain('MEETING_OF', meeting, convener), plain('RECORDS', publication, meeting)];
  const came = new Set<string>();
  for (let left = ATTENDANTS.least + random.below(ATTENDANTS.span); left > 0; left -= 1) {
    const isBody = random.chance(0.15);
    const subject = cast.draw(isBody ? 'ORGANIZATION' : 'PERSON');
    if (came.has(subject.id)) continue;
    came.add(subject.id);
    const onBehalfOf = isBody ? null : cast.draw('ORGANIZATION');
    const isThere = random.chance(0.85);
    said.push({
      type: isThere ? 'ATTENDS' : 'ABSENT_FROM',
      subject,
      object: meeting,
      onBehalfOf,
      attendance: isThere ? 'PRESENT' : 'EXCUSED',
    });
  }
  return said;
}

function* hierarchiesOf(cast: Cast): Iterator<Said, undefined> {
  const themes = cast.all('THEME');
  for (const [number, theme] of themes.entries()) {
    const place = number % FAMILY;
    if (place === 0) continue;
    yield plain('BROADER', theme, themes[number - place + (place <= 3 ? 0 : 1 + (place % 3))] as Actor);
  }
  const places = cast.all('PLACE');
  for (const [number, place] of places.entries()) {
    if (number > 0) yield plain('LOCATED_IN', place, places[Math.floor(number / 20)] as Actor);
  }
  return undefined;
}

function plain(type: RelationType, subject: Actor, object: Actor): Said {
  return { type, subject, object, onBehalfOf: null, attendance: null };
}

function tie([type, subjects, objects]: Pattern, cast: Cast, random: Random): Said {
  const subject = cast.draw(subjects);
  let object = cast.draw(objects);
  while (object.id === subject.id) object = cast.draw(objects);
  if (type !== 'ATTENDS') return plain(type, subject, object);
  return { type, subject, object, onBehalfOf: random.chance(0.5) ? cast.draw('ORGANIZATION') : null, attendance: 'PRESENT' };
}

/** Things said, spread evenly over passages. */
function spread(said: readonly Said[], passages: number): Said[][] {
  const at = (passage: number): number => Math.floor((said.length * passage) / passages);
  return Array.from({ length: passages }, (_, passage) => said.slice(at(passage), at(passage + 1)));
}
