import { defineEnum } from '../core/enums.js';

/**
 * What the statements ATTENDS and ABSENT_FROM say of an attendance. French labels are nouns: they say the same of a woman, of a man and of
 * an association.
 */

export const AttendanceStatus = defineEnum('AttendanceStatus', 'Whether somebody was at a meeting or an event.', {
  PRESENT: ['présence', 'present'],
  EXPECTED: ['présence annoncée', 'expected', 'Announced to come.'],
  EXCUSED: ['absence excusée', 'excused', 'Absent, with a reason given.'],
  ABSENT: ['absence', 'absent'],
  REPRESENTED: ['absence avec pouvoir', 'represented', 'Absent, with somebody else in their place.'],
});
export type AttendanceStatus = keyof typeof AttendanceStatus;

export const AttendanceRole = defineEnum('AttendanceRole', 'What somebody does at a meeting or an event.', {
  CHAIR: ['présidence', 'chair'],
  SECRETARY: ['secrétariat', 'secretary'],
  COORDINATOR: ['coordination', 'coordinator'],
  SPEAKER: ['intervention', 'speaker'],
  DELEGATE: ['délégation', 'delegate'],
  OBSERVER: ['observation', 'observer', 'Is there without a vote.'],
  GUEST: ['invitation', 'guest', 'Was invited for this once.'],
});
export type AttendanceRole = keyof typeof AttendanceRole;

export const AttendanceMode = defineEnum('AttendanceMode', 'How somebody attends a meeting or an event.', {
  IN_ROOM: ['sur place', 'in the room'],
  REMOTE: ['à distance', 'remotely', 'By telephone or video.'],
});
export type AttendanceMode = keyof typeof AttendanceMode;

export const MovementKind = defineEnum('MovementKind', 'Whether somebody comes or leaves while a meeting or an event is going on.', {
  ARRIVES: ['arrive', 'arrives', 'Comes late, or comes back.'],
  LEAVES: ['quitte la séance', 'leaves', 'Leaves before the end, for good or for a while.'],
});
export type MovementKind = keyof typeof MovementKind;

export const MovementMoment = defineEnum('MovementMoment', 'When somebody comes or leaves, by an item of the agenda.', {
  BEFORE: ['avant', 'before'],
  DURING: ['pendant', 'during'],
  AFTER: ['après', 'after'],
});
export type MovementMoment = keyof typeof MovementMoment;

/** An arrival or a departure: by an item of the agenda, or by the clock. */
export interface StoredMovement {
  readonly kind: MovementKind;
  readonly when: MovementMoment | null;
  /** The id of the item. */
  readonly itemId: string | null;
  /** HH:MM, in the time zone of the base. */
  readonly time: string | null;
  /** The id of the passage that says so; one of the evidence of the statement. Null where it rests on other sources. */
  readonly passageId: string | null;
}
