import type { BearerRole } from './access.js';

/** Who acts: a person by their account, or a program by its token. The author of what they change. */
export interface Actor {
  readonly kind: 'ACCOUNT' | 'TOKEN';
  /** `account/…`, or the id of the token. */
  readonly id: string;
  /** As history names them. */
  readonly name: string;
  readonly role: BearerRole;
}
