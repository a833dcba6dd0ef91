import { testWorstTexts } from './worst-texts.js';

testWorstTexts(true);
