import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBase, THREE_MEETINGS, type TestBase } from '../support/base.js';

/** Three meetings: a decision that the first puts off and the third takes, and one of the second. */

let base: TestBase;
beforeAll(async () => {
  base = await openBase(THREE_MEETINGS);
});
afterAll(async () => {
  await base.close();
});

const MEETINGS = ['meeting/2030-01-16', 'meeting/2030-03-20', 'meeting/2030-06-12'];

async function decisions(asOf: string | null = null): Promise<(readonly string[])[]> {
  const { data, errors, sql } = await base.ask<Record<string, { decisions: { id: string }[] } | null>>(
    `query($asOf: Date) @asOf(date: $asOf) { ${MEETINGS.map((id, index) => `m${index}: meeting(id: "${id}") { decisions { id } }`).join(' ')} }`,
    { asOf },
  );
  expect(errors).toEqual([]);
  expect(sql, 'SQL statements').toBe(0);
  return MEETINGS.map((_, index) => data[`m${index}`]?.decisions.map(({ id }) => id) ?? []);
}

describe('the decisions of a meeting', () => {
  it('are those of its minutes that no later one replaced', async () => {
    expect(await decisions()).toEqual([[], ['claim/m2dcn001'], ['claim/m3dcn001']]);
  });

  it('are those of the day when the base is as of a day', async () => {
    expect(await decisions('2030-05-01')).toEqual([['claim/m1dcn001'], ['claim/m2dcn001'], []]);
  });

  it('say how they were voted', async () => {
    const { data, errors } = await base.ask('{ meeting(id: "meeting/2030-06-12") { decisions { text vote { outcome votesAgainst } } } }');
    expect(errors).toEqual([]);
    expect(data).toEqual({
      meeting: {
        decisions: [{ text: 'L’adhésion à la Plateforme des Littoraux est rejetée.', vote: { outcome: 'REJECTED', votesAgainst: 2 } }],
      },
    });
  });
});
