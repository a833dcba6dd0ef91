import { describe } from 'vitest';
import { makePostgres } from '../support/databases.js';
import { reviewOn } from './reviewing.js';

describe('reviewing received minutes on PostgreSQL', () => {
  reviewOn(makePostgres);
});
