import { describe } from 'vitest';
import { makePostgres } from '../support/databases.js';
import { FORGERIES, refuseForgeries } from './forgeries.js';

/** Every archive that is no base, restored on PostgreSQL; `npm test` restores some of them there, and all on SQLite. */

describe('restoring on PostgreSQL', () => {
  refuseForgeries(makePostgres, FORGERIES);
});
