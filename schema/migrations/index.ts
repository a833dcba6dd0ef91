import { Initial1763900000000 } from './1763900000000-initial.js';
import { Supersession1764000000000 } from './1764000000000-supersession.js';
import { StatesAndRoles1764100000000 } from './1764100000000-states-and-roles.js';
import { FollowUpSteps1764200000000 } from './1764200000000-follow-up-steps.js';
import { Attendance1764300000000 } from './1764300000000-attendance.js';
import { Accounts1764400000000 } from './1764400000000-accounts.js';
import { Changes1764500000000 } from './1764500000000-changes.js';
import { MeetingsOfBodies1764600000000 } from './1764600000000-meetings-of-bodies.js';
import { AccountBodies1764700000000 } from './1764700000000-account-bodies.js';
import { MaintenanceRuns1764710000000 } from './1764710000000-maintenance-runs.js';
import { ChangeSetStory1764720000000 } from './1764720000000-change-set-story.js';
import { HistoryHead1764750000000 } from './1764750000000-history-head.js';
import { SecondFactor1764760000000 } from './1764760000000-second-factor.js';
import { Imports1764770000000 } from './1764770000000-imports.js';

/** All migrations, oldest first. One file serves both databases: they use the Table API, and SQL that both read alike. */
export const MIGRATIONS = [
  Initial1763900000000,
  Supersession1764000000000,
  StatesAndRoles1764100000000,
  FollowUpSteps1764200000000,
  Attendance1764300000000,
  Accounts1764400000000,
  Changes1764500000000,
  MeetingsOfBodies1764600000000,
  AccountBodies1764700000000,
  MaintenanceRuns1764710000000,
  ChangeSetStory1764720000000,
  HistoryHead1764750000000,
  SecondFactor1764760000000,
  Imports1764770000000,
];
