import { testCacheRules } from './cache-rules.js';

testCacheRules(true);
