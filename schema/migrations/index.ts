import { Initial1763900000000 } from './1763900000000-initial.js';

/** All migrations, oldest first. One file serves both databases: they use the Table API only. */
export const MIGRATIONS = [Initial1763900000000];
