import { keepAcknowledgedThroughKills } from './publishing-kills.js';

// Ten in all; more in `npm run test:ci`, a thousand on each database in the long run.
keepAcknowledgedThroughKills({ SQLite: 6, PostgreSQL: 4 });
