import { keepAcknowledgedThroughKills } from './publishing-kills.js';

// Twenty-five in all.
keepAcknowledgedThroughKills({ SQLite: 15, PostgreSQL: 10 });
