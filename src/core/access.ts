import { defineEnum } from './enums.js';

/** Who may read what: the visibility of rows, the roles of readers. */

export const Visibility = defineEnum('Visibility', 'Who may read a row.', {
  PUBLIC: ['public', 'public', 'Everybody.'],
  MEMBERS: ['membres', 'members', 'Members of the coalition, editors and administrators.'],
  EDITORS: ['rédaction', 'editors', 'Editors and administrators.'],
});
export type Visibility = keyof typeof Visibility;

/** From what everybody reads to what fewest do. */
export const VISIBILITIES: readonly Visibility[] = ['PUBLIC', 'MEMBERS', 'EDITORS'];

/** Those who read what has one rank, and not what has another: {@link VISIBILITIES} from the one to the other. */
export const readersBetween = (rank: number, hidden: number): readonly Visibility[] => VISIBILITIES.slice(rank, hidden);

/** The visibility of what needs all of some rows: that which fewest read; everybody's where it needs none. */
export function strictest(all: readonly Visibility[]): Visibility {
  return VISIBILITIES[Math.max(0, ...all.map((one) => VISIBILITIES.indexOf(one)))] as Visibility;
}

/** The visibility of what needs one of some rows: that which most read; for editors where there is none. */
export function loosest(all: readonly Visibility[]): Visibility {
  return VISIBILITIES[Math.min(2, ...all.map((one) => VISIBILITIES.indexOf(one)))] as Visibility;
}

export const Role = defineEnum(
  'Role',
  'What the holder of an account or the bearer of a token may do. Without either: reads what is public.',
  {
    ANONYMOUS: ['anonyme', 'anonymous', 'Reads what is public.'],
    MEMBER: ['membre', 'member', 'Reads what is public or for members.'],
    EDITOR: ['rédaction', 'editor', 'Reads everything, proposes and publishes.'],
    ADMINISTRATOR: ['administration', 'administrator', 'Does what editors do, and manages accounts and tokens and erases people.'],
  },
);
export type Role = keyof typeof Role;

/** The roles that accounts and tokens have, each with all that the one before it may do. */
export const BEARER_ROLES = ['MEMBER', 'EDITOR', 'ADMINISTRATOR'] as const;
export type BearerRole = (typeof BEARER_ROLES)[number];

/** Whether a role may do what another may. */
export function isAtLeast(role: Role, needed: BearerRole): boolean {
  return role !== 'ANONYMOUS' && BEARER_ROLES.indexOf(role) >= BEARER_ROLES.indexOf(needed);
}

/** What each role may read. */
export const READABLE: Readonly<Record<Role, ReadonlySet<Visibility>>> = {
  ANONYMOUS: new Set<Visibility>(['PUBLIC']),
  MEMBER: new Set<Visibility>(['PUBLIC', 'MEMBERS']),
  EDITOR: new Set<Visibility>(['PUBLIC', 'MEMBERS', 'EDITORS']),
  ADMINISTRATOR: new Set<Visibility>(['PUBLIC', 'MEMBERS', 'EDITORS']),
};
