import { defineEnum } from './enums.js';

/** Who may read what: the visibility of rows, the roles of readers. */

export const Visibility = defineEnum('Visibility', 'Who may read a row.', {
  PUBLIC: ['public', 'public', 'Everybody.'],
  MEMBERS: ['membres', 'members', 'Members of the coalition, editors and administrators.'],
  EDITORS: ['rédaction', 'editors', 'Editors and administrators.'],
});
export type Visibility = keyof typeof Visibility;

export const Role = defineEnum('Role', 'What the bearer of a token may do. Without a token: reads what is public.', {
  ANONYMOUS: ['anonyme', 'anonymous', 'Reads what is public.'],
  MEMBER: ['membre', 'member', 'Reads what is public or for members.'],
  EDITOR: ['rédaction', 'editor', 'Reads everything, proposes and publishes.'],
  ADMINISTRATOR: ['administration', 'administrator', 'Reads everything, and manages tokens.'],
});
export type Role = keyof typeof Role;

/** What each role may read. */
export const READABLE: Readonly<Record<Role, ReadonlySet<Visibility>>> = {
  ANONYMOUS: new Set<Visibility>(['PUBLIC']),
  MEMBER: new Set<Visibility>(['PUBLIC', 'MEMBERS']),
  EDITOR: new Set<Visibility>(['PUBLIC', 'MEMBERS', 'EDITORS']),
  ADMINISTRATOR: new Set<Visibility>(['PUBLIC', 'MEMBERS', 'EDITORS']),
};
