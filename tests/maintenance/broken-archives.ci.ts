import { describe } from 'vitest';
import { DATABASES } from '../support/databases.js';
import { FORGERIES, refuseForgeries } from './forgeries.js';

/** Every archive that is no base, restored on each database; `npm test` restores some of them. */

describe.each(DATABASES)('restoring on $name', ({ make }) => {
  refuseForgeries(make, FORGERIES);
});
