import { Initial1763900000000 } from './1763900000000-initial.js';
import { Supersession1764000000000 } from './1764000000000-supersession.js';
import { StatesAndRoles1764100000000 } from './1764100000000-states-and-roles.js';

/** All migrations, oldest first. One file serves both databases: they use the Table API, and SQL that both read alike. */
export const MIGRATIONS = [Initial1763900000000, Supersession1764000000000, StatesAndRoles1764100000000];
