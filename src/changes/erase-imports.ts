import { type EntityManager, In } from 'typeorm';
import { ImportPartRow, ImportRow, ProposalRow, RejectionRow } from '../store/import-tables.js';
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
 * the person goes. A document that was not read cannot be searched, so its bytes go too: nobody knows what is in them.
 */
export async function cleanImports(manager: EntityManager, redactor: NameRedactor, ids: readonly string[]): Promise<void> {
  for (const { id, fileName, text, owner, outcome } of await importsNaming(manager, redactor)) {
    await manager.delete(ImportPartRow, { importId: id });
    const redacted = redactor.value({ fileName, text, owner, outcome });
    await manager.update(ImportRow, { id }, redacted as never);
  }
  for (const { id } of await manager.find(ImportRow, { select: { id: true }, where: { state: In(['FAILED', 'READING']) } }))
    await manager.delete(ImportPartRow, { importId: id });
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
