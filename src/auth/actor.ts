import { type BearerRole, isAtLeast, type Role } from '../core/access.js';
import { MaillageError, type Message } from '../errors.js';

/** Who acts: a person by their account, or a program by its token. The author of what they change. */
export interface Actor {
  readonly kind: 'ACCOUNT' | 'TOKEN';
  /** `account/…`, or the id of the token. */
  readonly id: string;
  /** As history names them. */
  readonly name: string;
  readonly role: BearerRole;
}

const WHO: Readonly<Record<BearerRole, Message>> = {
  MEMBER: { fr: 'aux membres', en: 'members' },
  EDITOR: { fr: 'à la rédaction', en: 'editors' },
  ADMINISTRATOR: { fr: 'à l’administration', en: 'administrators' },
};

/**
 * Lets pass who may do what a role may.
 * @throws FORBIDDEN
 */
export function requireRole(role: Role, needed: BearerRole): void {
  if (isAtLeast(role, needed)) return;
  const who = WHO[needed];
  throw new MaillageError('FORBIDDEN', { fr: `Cela est réservé ${who.fr}.`, en: `This is for ${who.en} only.` });
}
