import { testCacheRules } from './cache-rules.js';

testCacheRules(3);
