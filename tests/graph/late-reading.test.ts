import { rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type Context, makeContext } from '../../src/api/context.js';
import { makeApollo } from '../../src/api/graphql.js';
import { readSettings } from '../../src/config.js';
import type { Role, Visibility } from '../../src/core/access.js';
import { Graph } from '../../src/graph/graph.js';
import { loadSeeds } from '../../src/seeds/load.js';
import { PUBLIC_URL, testSchema } from '../support/base.js';
import { openTables } from '../support/databases.js';
import { type Version, writeVersion } from '../support/hidden-rows.js';
import { operation } from '../support/operations.js';
import { REQUEST_TIMEOUT } from '../support/request-timeout.js';

/** Whatever a request reads late (texts, history, lists) is of the revision that it began at, while the base changes under it. */

const ROLES: readonly Role[] = ['ANONYMOUS', 'MEMBER', 'EDITOR'];
const EVERY: readonly Visibility[] = ['PUBLIC', 'MEMBERS', 'EDITORS'];

/** One after the other: rows come for members, go, come for editors alone; the minutes for members are hidden from them. */
const VERSIONS: readonly Version[] = [
  { hidden: { minutes: 'MEMBERS', topic: 'MEMBERS', rival: 'MEMBERS' }, isMoved: false, isLater: false },
  { hidden: { minutes: 'EDITORS', topic: 'EDITORS', step: 'MEMBERS' }, isMoved: true, isLater: true },
  { hidden: { newer: 'EDITORS', item: 'MEMBERS' }, isMoved: false, isLater: false },
  { hidden: {}, isMoved: false, isLater: true },
];

const QUESTIONS: readonly (readonly [string, Record<string, unknown>])[] = [
  [operation('DocumentText'), { id: 'document/minutes' }],
  [operation('DocumentText'), { id: 'document/secret' }],
  [operation('Meeting'), { id: 'meeting/2020-01-01' }],
  [operation('EntityPage'), { id: 'organization/foyer' }],
  [operation('FollowUps'), {}],
  [operation('Dataset'), {}],
  [
    '{ nodes(ids: ["organization/foyer", "relation/pbrc0004", "claim/pbrc0005"]) { ... on Entity { history { nodes { action before after revision { at }} } } ... on Statement { history { nodes { action before after } } } } }',
    {},
  ],
];

it('is read as it was when the request began, by every role', async () => {
  const dataSource = await openTables();
  const apollo = makeApollo(testSchema(), readSettings({ REQUEST_TIMEOUT }), (error) => {
    throw new Error('an unexpected error', { cause: error });
  });
  await apollo.start();
  try {
    const graph = await Graph.open(dataSource);
    const begin = (role: Role): Context => makeContext({ graph, dataSource, publicUrl: PUBLIC_URL }, { role });
    const ask = async (contextValue: Context): Promise<string[]> => {
      const answers: string[] = [];
      for (const [query, variables] of QUESTIONS) {
        const { body } = await apollo.executeOperation({ query, variables }, { contextValue });
        answers.push(JSON.stringify(body));
      }
      return answers;
    };
    /** Requests that began at an earlier revision, with what they were answered then. */
    const begun: { readonly late: Context; readonly then: readonly string[] }[] = [];
    for (const [step, version] of VERSIONS.entries()) {
      const folder = writeVersion(version, EVERY);
      await loadSeeds(dataSource, folder, { at: `2026-01-0${step + 1}T10:00:00.000Z`, allowRemovals: 1000 });
      rmSync(folder, { recursive: true });
      // Stored, and not yet noticed: a request that begins now is of the revision before.
      for (const { late, then } of begun) expect(await ask(late)).toEqual(then);
      await graph.refresh();
      for (const { late, then } of begun) expect(await ask(late)).toEqual(then);
      for (const role of ROLES) begun.push({ late: begin(role), then: await ask(begin(role)) });
    }
    // Of rows that an editor reads, nothing was refused.
    const editors = begun.filter(({ late }) => late.role === 'EDITOR');
    expect(editors.every(({ then }) => !then.some((answer) => answer.includes('"errors"')))).toBe(true);
    expect(new Set(begun.map(({ then }) => then.join())).size).toBeGreaterThan(VERSIONS.length);
  } finally {
    await apollo.stop();
    await dataSource.destroy();
  }
});
