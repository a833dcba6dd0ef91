import { Initial1763900000000 } from './1763900000000-initial.js';
import { Supersession1764000000000 } from './1764000000000-supersession.js';
import { MeetingsOfBodies1764600000000 } from './1764600000000-meetings-of-bodies.js';

/** All migrations, oldest first. One file serves both databases: they use the Table API and plain SQL only. */
export const MIGRATIONS = [Initial1763900000000, Supersession1764000000000, MeetingsOfBodies1764600000000];
