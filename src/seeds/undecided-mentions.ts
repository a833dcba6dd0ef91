import { groupBy } from '../core/group-by.js';
import type { StoredRecord } from '../core/stored-record.js';
import { lineAt, wordsAt } from '../documents/anchor.js';
import { Mention } from '../documents/mention.js';
import { findNames, indexNames, isStrict, nameKey, nameRules, readNames, withheldKeys } from '../documents/gazetteer.js';
import type { Span } from '../documents/lines.js';
import { PersonNames } from '../documents/persons-in-text.js';
import type { Entity } from '../kinds/index.js';
import { namedPersons } from '../kinds/person.js';
import type { DocumentPassages } from './compile-passages.js';

/** Words of a document that may name an entity, or one of several, or none: nothing decides it but a reader. */
export interface Undecided {
  readonly documentId: string;
  readonly line: number;
  readonly surface: string;
  /** Ids of the entities that may be meant. */
  readonly candidates: readonly string[];
  /** For which entity the base has decided it so far: before others bore the name. Null where it has not, or where there is no base. */
  readonly decidedFor: string | null;
}

/**
 * Where names stand in a document that name nothing by themselves: those that several entities share (what was a mention until another
 * entity got the same name is one of these), words of the language that are names too, and parts of the names of persons.
 * @param stored the rows of the base, where there is one: what it has decided so far
 */
export function undecidedMentions(
  { document, text }: DocumentPassages,
  entities: readonly Entity[],
  rows: readonly StoredRecord[],
  stored: readonly StoredRecord[] = [],
): Undecided[] {
  const ofDocument = (some: readonly StoredRecord[]): Mention[] =>
    some.filter((row) => row instanceof Mention && row.documentId === document.id) as Mention[];
  const mentions = ofDocument(rows);
  const earlier = ofDocument(stored);
  const doubtful = [
    ...sharedIn(text.text, entities),
    ...wordsIn(text.text, entities),
    ...new PersonNames(namedPersons(entities), withheldKeys(entities)).in(text.text, mentions, true).doubtful,
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  let done = 0;
  return doubtful.flatMap(({ start, end, candidates }): Undecided[] => {
    if (start < done || mentions.some((mention) => mention.start < end && start < mention.end)) return [];
    done = end;
    const decidedFor = earlier.find((mention) => mention.start < end && start < mention.end)?.entityId ?? null;
    return [{ documentId: document.id, line: lineAt(text.text, start), surface: wordsAt(text, start, end), candidates, decidedFor }];
  });
}

interface InDoubt extends Span {
  readonly candidates: readonly string[];
}

/** The names that several entities share. */
function sharedIn(text: string, entities: readonly Entity[]): InDoubt[] {
  const shared = entities.flatMap((entity) =>
    entity.names
      .filter((name) => name.shared && name.kind !== 'HIDDEN' && name.mentions !== false && name.scope === undefined)
      .map((name) => ({ name, entityId: entity.id, key: nameKey(name.value) })),
  );
  if (shared.length === 0) return [];
  const bearers = groupBy(shared, ({ key }) => [key]);
  const rules = shared.map(({ name, entityId }) => ({ value: name.value, entityId, strict: isStrict(name), scope: 'EVERYWHERE' as const }));
  return findNames(text, indexNames(rules)).map(({ start, end }) => ({
    start,
    end,
    candidates: [...new Set((bearers.get(nameKey(text.slice(start, end))) ?? []).map(({ entityId }) => entityId))],
  }));
}

/** The words that are names as well. What names an entity in some documents only was chosen for these. */
function wordsIn(text: string, entities: readonly Entity[]): InDoubt[] {
  const rules = entities.flatMap((entity) => nameRules(entity.id, entity.names, new Set()));
  return readNames(text, indexNames(rules)).doubtful.map(({ start, end, entityId }) => ({ start, end, candidates: [entityId] }));
}
