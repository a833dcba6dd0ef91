import { testHiddenRecords } from './hidden-records.js';

testHiddenRecords(1);
