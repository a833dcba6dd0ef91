import { type BearerRole, isAtLeast, type Role } from '../core/access.js';
import { MaillageError, type Message } from '../errors.js';

export type { Actor } from '../core/actor.js';

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
