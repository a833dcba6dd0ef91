import { testHiddenRecords } from './hidden-records.js';

// Every row is asked for in `npm run test:ci`.
testHiddenRecords(4);
