import { type EntityManager, In } from 'typeorm';
import { chunksOf } from '../core/chunks.js';
import { Document } from '../documents/document.js';
import type { Turn } from '../store/each-row.js';

/**
 * The texts of documents, as one revision has them. They are kept as UTF-8 outside the JavaScript heap, and shared by all
 * revisions that have them: a request that began before a document was changed, hidden or removed goes on reading the text of its own
 * revision, whose SHA-256 is the document's `hash`.
 */

/** One text, with what says whether it is still the same: the revision that wrote the row, and the hash of the text. */
interface KeptText {
  readonly revision: number;
  readonly hash: string;
  readonly utf8: Buffer;
}

/** Texts by the id of their document. */
export type Texts = ReadonlyMap<string, KeptText>;

/** How many texts one query reads. */
const CHUNK = 50;

/** The texts of some documents. Those that have not changed since `known` was read are taken from there. */
export async function readTexts(manager: EntityManager, documents: readonly Document[], known: Texts, turn?: Turn): Promise<Texts> {
  const texts = new Map<string, KeptText>();
  const missing = new Map<string, Document>();
  for (const document of documents) {
    const kept = known.get(document.id);
    if (kept?.revision === document.revision && kept.hash === document.hash) texts.set(document.id, kept);
    else missing.set(document.id, document);
  }
  for (const ids of chunksOf([...missing.keys()], CHUNK)) {
    const rows = await manager.getRepository(Document).find({
      select: { id: true, text: true },
      where: { id: In(ids) },
    });
    for (const { id, text } of rows) {
      const { revision, hash } = missing.get(id) as Document;
      texts.set(id, { revision, hash, utf8: Buffer.from(text, 'utf8') });
    }
    await turn?.();
  }
  return texts;
}

/** Texts with those of documents that are not stored: the rows of a draft hold their own. */
export function withOwnTexts(texts: Texts, documents: readonly Document[]): Texts {
  const own = documents.filter(({ id, text, hash }) => typeof text === 'string' && texts.get(id)?.hash !== hash);
  if (own.length === 0) return texts;
  return new Map([
    ...texts,
    ...own.map(({ id, revision, hash, text }) => [id, { revision, hash, utf8: Buffer.from(text, 'utf8') }] as const),
  ]);
}
