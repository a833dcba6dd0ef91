import { linksOf } from './links.js';
import { acts, binds, event, passive, rule, type VerbRule } from './verb-rule.js';

/** The verbs that say a relation in minutes that are written in English. */
export const ENGLISH_RULES: readonly VerbRule[] = [
  rule('(?:will )?organi[sz]es?|(?:has |have )?organi[sz]ed(?! by)|(?:will hold|holds)(?= an? )', 'organizes', event('ORGANIZES')),
  rule('organi[sz]ed by', 'organized by', passive('ORGANIZES', 'EVENT')),
  rule('(?:will )?funds?|(?:has |have )?funded(?! by)', 'funds', acts('FUNDS', 'PROJECT')),
  rule('(?:is |are |was )?funded by', 'funded by', passive('FUNDS', 'PROJECT')),
  rule('(?:is |are |was )?supported by', 'supported by', passive('SUPPORTS', 'PROJECT')),
  rule('(?:is |are |was )?(?:run|led|managed|coordinated) by', 'run by', passive('RUNS', 'PROJECT')),
  rule('(?:will )?launch(?:es)?|(?:has |have )?launched(?! by)', 'launches', acts('LAUNCHES', 'PROJECT')),
  rule('(?:will )?meets?(?: with)?|met(?: with)?|(?:has|have) met(?: with)?', 'meets', (clause, match, end) => {
    const [one, ...others] = clause.actorsBefore(match.index);
    const met = clause.actorsAfter(end, end + 120);
    // “Ada Thorne and Edith Wren met on …”
    return met.length > 0 ? linksOf('MEETS', one ? [one, ...others] : [], met) : linksOf('MEETS', [one ?? null], others);
  }),
  rule('joins|(?:has |have )?joined', 'joins', (clause, match, end) => {
    const known = binds('MEMBER_OF')(clause, match, end);
    return known.length > 0 ? known : linksOf('MEMBER_OF', clause.actorsBefore(match.index), [clause.actorNamedAt(end, 'ORGANIZATION')]);
  }),
  rule(
    '(?:has |have )?(?:awarded|presented|given)(?= the \\p{Lu})',
    'awarded',
    (clause, match, end) => {
      const prize = /^ the (\p{Lu}[^.,;]*?(?:Prize|Award|Medal)(?: \d{4})?)(?: to |[.,;]|$)/u.exec(clause.text.slice(end));
      if (!prize) return [];
      const award = { id: null, name: prize[1] ?? '', kind: 'AWARD', candidates: [] } as const;
      const after = end + prize[0].length;
      const winner = prize[0].endsWith(' to ') ? (clause.actorNear(after) ?? clause.actorNamedAt(after)) : null;
      return [...linksOf('GRANTS', clause.actorsBefore(match.index), [award]), ...linksOf('WINS', [winner], [award])];
    },
    'PAST',
  ),
  rule('visits|(?:has |have )?visited', 'visits', binds('VISITS')),
  rule('(?:is|are) (?:a )?partners? of|works in partnership with', 'is a partner of', binds('PARTNER_OF'), 'ONGOING'),
];
