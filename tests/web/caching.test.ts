import { testCacheRules } from './cache-rules.js';

// Every role asks for more rows at every address in `npm run test:ci`.
testCacheRules(false);
