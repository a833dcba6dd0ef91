import type { NameChangeProposal } from '../proposal.js';
import type { ToldVerb, Words } from './told-verb.js';

/** A verb that tells a change, whatever its tense, voice and order. */
export interface ChangeVerb {
  readonly change: NameChangeProposal['change'];
  readonly verbs: Words;
  /** What has to hold of the verb and the words around it. */
  readonly when: (verb: ToldVerb) => boolean;
  /** Who changes: whoever stands before the verb, or the persons behind it. */
  readonly who: 'BEFORE' | 'AFTER' | 'AROUND';
  /** Whether only a person does so: « Ada Lierre part », not « le train part ». */
  readonly isPersons?: true;
}
