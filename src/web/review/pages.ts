import type { FormRoute } from '../form-request.js';
import { CORRECT } from './correct.js';
import { FINISH } from './finish.js';
import { PROMISES } from './promises.js';
import { REVIEW } from './review.js';
import { SENTENCES } from './sentences.js';
import { STATE } from './state-sentence.js';
import { UPLOAD } from './upload.js';

/** The pages by which an editor puts in the next minutes. */
export const REVIEW_PAGES: readonly FormRoute[] = [UPLOAD, REVIEW, CORRECT, SENTENCES, STATE, FINISH, PROMISES];
