import { acts, binds, event, passive, rule, type VerbRule } from './verb-rule.js';

/** The verbs that say a relation in minutes that are written in English. */
export const ENGLISH_RULES: readonly VerbRule[] = [
  rule('(?:will )?organi[sz]es?|(?:has |have )?organi[sz]ed(?! by)', 'organizes', event('ORGANIZES')),
  rule('organi[sz]ed by', 'organized by', passive('ORGANIZES', 'EVENT')),
  rule('(?:will )?funds?|(?:has |have )?funded(?! by)', 'funds', acts('FUNDS', 'PROJECT')),
  rule('(?:is |are |was )?funded by', 'funded by', passive('FUNDS', 'PROJECT')),
  rule('(?:will )?launch(?:es)?|(?:has |have )?launched(?! by)', 'launches', acts('LAUNCHES', 'PROJECT')),
  rule('(?:will )?meets?(?: with)?|met(?: with)?|(?:has|have) met(?: with)?', 'meets', binds('MEETS')),
  rule('joins|(?:has |have )?joined', 'joins', binds('MEMBER_OF')),
  rule('visits|(?:has |have )?visited', 'visits', binds('VISITS')),
  rule('(?:is|are) (?:a )?partners? of|works in partnership with', 'is a partner of', binds('PARTNER_OF'), 'ONGOING'),
];
