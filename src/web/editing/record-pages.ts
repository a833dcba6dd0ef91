import type { FormRoute } from '../form-request.js';
import { ENTITY_EDITING } from './entity.js';
import { HISTORY, RECORD_HISTORY, REVISION } from './history.js';
import { STATEMENT_EDITING } from './statement.js';

/** The pages on which editors change records, and read what was changed. */
export const EDITING_PAGES: readonly FormRoute[] = [ENTITY_EDITING, ...STATEMENT_EDITING, HISTORY, RECORD_HISTORY, REVISION];
