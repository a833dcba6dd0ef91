import { ImportState, ProposalState } from '../store/import-tables.js';
import * as is from './value-rules.js';

/** The rules of received minutes and of what they propose. */
export const IMPORT_RULES = {
  minutes_import: () => ({
    id: is.prefixed('import'),
    state: is.oneOf(ImportState),
    owner: is.text,
    ownerId: is.text,
    byteLength: is.number(0),
    bytesHash: is.sha256,
    problem: is.maybe(is.localized),
    outcome: is.maybe(is.object),
    createdAt: is.time,
    updatedAt: is.time,
  }),
  minutes_import_part: () => ({ position: is.number(0), data: is.base64 }),
  import_proposal: () => ({
    position: is.number(0),
    block: is.text,
    state: is.oneOf(ProposalState),
    start: is.number(0),
    end: is.number(0),
    content: is.object,
    decision: is.maybe(is.object),
  }),
  import_rejection: () => ({ series: is.text, surface: is.text, actor: is.text, at: is.time, decidedBy: is.text }),
} satisfies Readonly<Record<string, () => Readonly<Record<string, is.Rule>>>>;
