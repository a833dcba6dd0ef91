import { describe } from 'vitest';
import { makeSqlite } from '../support/databases.js';
import { reviewOn } from './reviewing.js';

describe('reviewing received minutes on SQLite', () => {
  reviewOn(makeSqlite);
});
