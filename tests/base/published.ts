/**
 * The published base, `seeds/`: the tests of this folder guard what readers rely on, and nothing else in `tests/` reads it.
 *
 * - `ids.test.ts`: every id that was published still leads to a record.
 * - `answers.test.ts`: what the coordinator's questions answer, and what is read of each document.
 * - `readme.test.ts`: the answers that the README shows.
 * - `export.test.ts`: what it is exported as says the same.
 * - `search.test.ts`: whether a search finds first what people mean.
 * - `pages.test.ts`: the heaviest pages load quickly; `pages.ci.ts`: every entry has its page.
 * - `editor.ci.ts`: every operation of the contract runs in the GraphQL editor, as it stands there.
 * - `boundary.test.ts`: no other test reads this base.
 *
 * Their expectations are files, which `npm run base:accept` writes again after a change of `seeds/`: read the difference before you
 * commit it. Ids are added to their file and never taken out of it.
 */
export const PUBLISHED_BASE = 'seeds';
