import { type EntityManager, In } from 'typeorm';
import { ImportPartRow, ImportRow, ProposalRow, RejectionRow } from '../store/import-tables.js';
import type { Message } from '../errors.js';
import type { NameRedactor } from './redact.js';

/** What erasing a person does to minutes that were given to be imported, and to what they propose. */

/** The imports that name a person: in their text, their name or what they propose. */
export async function importsNaming(manager: EntityManager, redactor: NameRedactor): Promise<ImportRow[]> {
  const found: ImportRow[] = [];
  // One at a time: each holds a whole text.
  for (const { id } of await manager.find(ImportRow, { select: { id: true }, order: { id: 'ASC' } })) {
    const row = await manager.findOneByOrFail(ImportRow, { id });
    if (redactor.isIn([row.text, row.fileName, row.owner, row.outcome, row.problem])) found.push(row);
  }
  return found;
}

/**
 * Blacks the name out in the texts, character for character, and takes away the bytes as they came: their hash stays. What was proposed of
 * the person goes. Of documents that could not be read, or not yet, plain texts are searched as they came; of all others nobody knows
 * what is in them, so their bytes go too, and the import says so.
 */
export async function cleanImports(manager: EntityManager, redactor: NameRedactor, ids: readonly string[]): Promise<void> {
  for (const { id, fileName, text, owner, outcome } of await importsNaming(manager, redactor)) {
    await manager.delete(ImportPartRow, { importId: id });
    const redacted = redactor.value({ fileName, text, owner, outcome });
    await manager.update(ImportRow, { id }, redacted as never);
  }
  for (const { id } of await manager.find(ImportRow, { select: { id: true }, where: { state: In(['FAILED', 'READING']) } })) {
    const parts = await manager.find(ImportPartRow, { where: { importId: id }, order: { position: 'ASC' } });
    const words = plainText(Buffer.concat(parts.map(({ data }) => Buffer.from(data, 'base64'))));
    if (parts.length === 0 || (words !== null && !redactor.isIn(words))) continue;
    await manager.delete(ImportPartRow, { importId: id });
    await manager.update(ImportRow, { id }, { state: 'FAILED', problem: BYTES_ERASED });
  }
  for (const { importId, position, content, decision } of await manager.find(ProposalRow)) {
    if (redactor.isIn(content) || redactor.isIn(decision)) await manager.delete(ProposalRow, { importId, position });
  }
  for (const { series, surface, actor } of await manager.find(RejectionRow)) {
    if (ids.includes(actor) || ids.includes(series) || redactor.isIn(surface))
      await manager.delete(RejectionRow, { series, surface, actor });
  }
  for (const { series, surface, actor, decidedBy } of await manager.find(RejectionRow)) {
    const redacted = redactor.text(decidedBy);
    if (redacted !== decidedBy) await manager.update(RejectionRow, { series, surface, actor }, { decidedBy: redacted });
  }
}

const BYTES_ERASED: Message = {
  fr: 'Le document n’avait pas été lu quand une personne a été effacée de la base : comme on ne peut savoir s’il la nomme, il a été effacé. Déposez-le de nouveau s’il ne la nomme pas.',
  en: 'The document had not been read when a person was erased from the base: since nobody can know whether it names them, it was erased. Give it again if it does not name them.',
};

/** The words of bytes that are plain text; null for what has to be unpacked or decoded before its words can be searched. */
function plainText(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (/^(?:%PDF|PK|\{\\rtf|\xD0\xCF|\xFF\xFE|\xFE\xFF)/.test(start) || bytes.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
