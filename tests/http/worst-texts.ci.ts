import { testWorstTexts } from './worst-texts.js';

// Every parameter at every address that reads it, with every text, is tried in `npm run test:long`.
testWorstTexts(false);
