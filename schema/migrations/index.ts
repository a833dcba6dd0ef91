import { Initial1763900000000 } from './1763900000000-initial.js';
import { Supersession1764000000000 } from './1764000000000-supersession.js';
import { Changes1764500000000 } from './1764500000000-changes.js';

/** All migrations, oldest first. One file serves both databases: they use the Table API only. */
export const MIGRATIONS = [Initial1763900000000, Supersession1764000000000, Changes1764500000000];
