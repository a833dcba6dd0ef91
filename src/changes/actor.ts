import type { Role } from '../core/access.js';

/** Who changes the base: whoever is behind a token or an account. */
export interface Actor {
  /** What the program knows them by. */
  readonly kind: 'TOKEN' | 'ACCOUNT';
  readonly name: string;
  /** The id of the token or account, where it has one. */
  readonly id?: string;
  readonly role: Role;
}

/** Whether a role may change the base. */
export function mayEdit(role: Role): boolean {
  return role === 'EDITOR' || role === 'ADMINISTRATOR';
}
