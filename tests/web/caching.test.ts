import { testCacheRules } from './cache-rules.js';

// More rows of each kind are asked for in `npm run test:ci`.
testCacheRules(1);
