import { FRAGMENTS } from '../operations.generated.js';
import type { PageRequest } from '../page-request.js';
import { composeDocument } from '../typed-document.js';
import type { FactsAnswer } from './entity-head.js';

const ENTITY_FACTS = composeDocument<{ readonly entity: FactsAnswer | null }, { readonly id: string; readonly lang: string }>(
  'query EntityFacts($id: ID!, $lang: Lang!) { entity(id: $id) { ...Facts } }',
  FRAGMENTS,
);

/** What the head of an entity's page shows; null when the entity is not there. */
export async function readFacts(page: PageRequest, id: string): Promise<FactsAnswer | null> {
  return (await page.ask(ENTITY_FACTS, { id })).entity;
}
