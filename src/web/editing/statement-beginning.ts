import type { ItemValue, SeedItem } from '../../seeds/decompile/items.js';
import type { FormRequest } from '../form-request.js';

/** What is done with a statement in its form. */
export type Task = 'correct' | 'replace' | 'new';

/** What the form of a statement begins with: all that it says, what it says without what it rests on, or what its address names. */
export function beginning({ query }: FormRequest, section: string, task: Task, item: SeedItem | null): ItemValue {
  if (task === 'correct') return item?.value ?? {};
  if (task === 'replace') {
    const {
      id: _id,
      evidence: _evidence,
      sources: _sources,
      supersedes: _supersedes,
      formerIds: _formerIds,
      contradicts: _rivals,
      ...said
    } = item?.value ?? {};
    return said;
  }
  return section === 'relations'
    ? {
        subject: query.get('subject') ?? undefined,
        type: query.get('type') ?? undefined,
        object: query.get('object') ?? undefined,
        visibility: 'MEMBERS',
      }
    : { about: query.getAll('about'), visibility: 'MEMBERS' };
}
