import { groupBy } from '../core/group-by.js';
import type { StoredRecord } from '../core/stored-record.js';
import { lineAt, wordsAt } from '../documents/anchor.js';
import { Mention } from '../documents/mention.js';
import { findNames, indexNames, isStrict, nameKey } from '../documents/gazetteer.js';
import type { Entity } from '../kinds/index.js';
import type { DocumentPassages } from './compile-passages.js';

/** A name in a document that may be that of several entities. */
export interface Undecided {
  readonly documentId: string;
  readonly line: number;
  readonly surface: string;
  /** Ids of the entities that bear the name. */
  readonly candidates: readonly string[];
  /** For which entity the base has decided it so far: before others bore the name. Null where it has not, or where there is no base. */
  readonly decidedFor: string | null;
}

/**
 * Where shared names stand in a document without a mention: what was one until another entity got the same name is one of these.
 * @param stored the rows of the base, where there is one: what it has decided so far
 */
export function undecidedMentions(
  { document, text }: DocumentPassages,
  entities: readonly Entity[],
  rows: readonly StoredRecord[],
  stored: readonly StoredRecord[] = [],
): Undecided[] {
  const shared = entities.flatMap((entity) =>
    entity.names
      .filter((name) => name.shared && name.kind !== 'HIDDEN' && name.mentions !== false && name.scope === undefined)
      .map((name) => ({ name, entityId: entity.id, key: nameKey(name.value) })),
  );
  if (shared.length === 0) return [];
  const bearers = groupBy(shared, ({ key }) => [key]);
  const rules = shared.map(({ name, entityId }) => ({ value: name.value, entityId, strict: isStrict(name), scope: 'EVERYWHERE' as const }));
  const ofDocument = (some: readonly StoredRecord[]): Mention[] =>
    some.filter((row) => row instanceof Mention && row.documentId === document.id) as Mention[];
  const mentions = ofDocument(rows);
  const earlier = ofDocument(stored);
  return findNames(text.text, indexNames(rules))
    .filter((found) => !mentions.some((mention) => mention.start < found.end && found.start < mention.end))
    .map(({ start, end }) => {
      const surface = wordsAt(text, start, end);
      const candidates = [...new Set((bearers.get(nameKey(surface)) ?? []).map(({ entityId }) => entityId))];
      const decidedFor = earlier.find((mention) => mention.start < end && start < mention.end)?.entityId ?? null;
      return { documentId: document.id, line: lineAt(text.text, start), surface, candidates, decidedFor };
    });
}
