import type { FormRoute } from '../form-request.js';
import { ADMINISTRATION_BASE } from './administration-base.js';
import { ENTITY_EDITING } from './entity.js';
import { NEW_ENTITY } from './entity-new.js';
import { HISTORY, RECORD_HISTORY, REVISION } from './history.js';
import { MERGING } from './merge.js';
import { MINUTES_RECORDS } from './minutes-records.js';
import { PERSON_ERASURE } from './person-erasure.js';
import { PERSON_PAGES } from './person.js';
import { REMOVAL } from './removal.js';
import { STATEMENT_EDITING } from './statement.js';

/** The pages on which editors change records, and read what was changed. */
export const EDITING_PAGES: readonly FormRoute[] = [
  NEW_ENTITY,
  ENTITY_EDITING,
  ...MINUTES_RECORDS,
  REMOVAL,
  MERGING,
  ...PERSON_PAGES,
  PERSON_ERASURE,
  ...STATEMENT_EDITING,
  HISTORY,
  RECORD_HISTORY,
  REVISION,
  ADMINISTRATION_BASE,
];
