import { Initial1763900000000 } from './1763900000000-initial.js';
import { Supersession1764000000000 } from './1764000000000-supersession.js';
import { Attendance1764300000000 } from './1764300000000-attendance.js';

/** All migrations, oldest first. One file serves both databases: they use the Table API only. */
export const MIGRATIONS = [Initial1763900000000, Supersession1764000000000, Attendance1764300000000];
