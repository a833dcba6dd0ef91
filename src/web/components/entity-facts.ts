import { EntityFactsDocument } from '../operations.generated.js';
import type { PageRequest } from '../page-request.js';
import type { FactsAnswer } from './entity-head.js';

/** What the head of an entity's page shows; null when the entity is not there. */
export async function readFacts(page: PageRequest, id: string): Promise<FactsAnswer | null> {
  return (await page.ask(EntityFactsDocument, { id })).entity;
}
