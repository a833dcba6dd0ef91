import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBase, type TestBase, THREE_MEETINGS } from '../support/base.js';

/** Asking the base as of a day: the directive, its variables and defaults, and the day of the address. */

let base: TestBase;
beforeAll(async () => {
  base = await openBase(THREE_MEETINGS);
});
afterAll(() => base.close());

const FORUM = '{ event(id: "event/forum-de-l-accueil") { dates { edtf } } dataset { revision } }';
const edtf = (data: unknown): string | undefined => (data as { event: { dates: { edtf: string } } | null }).event?.dates.edtf;

describe('@asOf', () => {
  it.each([
    ['2030-01-22', '2030-05-14'],
    ['2030-03-26', '2030-05-14'],
    ['2030-03-27', '2030-05-21'],
  ])('on %s answers the whole operation as of it, without a query of the database', async (day, expected) => {
    const { data, extensions, errors, sql } = await base.ask(`query @asOf(date: "${day}") ${FORUM}`);
    expect(errors).toEqual([]);
    expect(edtf(data)).toBe(expected);
    expect(extensions.asOf).toBe(day);
    expect(sql).toBe(0);
  });

  it('takes a variable, and its default', async () => {
    const query = `query($day: Date = "2030-01-22") @asOf(date: $day) ${FORUM}`;
    expect(edtf((await base.ask(query)).data)).toBe('2030-05-14');
    expect(edtf((await base.ask(query, { day: '2030-03-27' })).data)).toBe('2030-05-21');
    expect(edtf((await base.ask(query, { day: null })).data)).toBe('2030-05-21');
    expect((await base.ask(query, { day: null })).extensions).not.toHaveProperty('asOf');
  });

  it('without a date, or with null, is today', async () => {
    const today = await base.ask(FORUM);
    for (const query of [`query @asOf ${FORUM}`, `query @asOf(date: null) ${FORUM}`, `query($day: Date) @asOf(date: $day) ${FORUM}`])
      expect((await base.ask(query)).data).toEqual(today.data);
  });

  it('has one revision for all days that stand for the same one, and another for others', async () => {
    const revision = async (day: string): Promise<unknown> =>
      (await base.ask<{ dataset: unknown }>(`query @asOf(date: "${day}") { dataset { revision } }`)).data.dataset;
    expect(await revision('2030-03-10')).toEqual(await revision('2030-02-28'));
    expect(await revision('2030-03-27')).not.toEqual(await revision('2030-02-28'));
    expect(await revision('2031-01-01')).not.toEqual((await base.ask<{ dataset: unknown }>('{ dataset { revision } }')).data.dataset);
  });

  it.each([
    ['a literal', 'query @asOf(date: "2030-02-30") { dataset { id } }', {}],
    ['a variable', 'query($day: Date) @asOf(date: $day) { dataset { id } }', { day: 'hier' }],
    ['another type', 'query @asOf(date: 2030) { dataset { id } }', {}],
  ])('refuses what is no day, in %s, with its place', async (_name, query, variables) => {
    const { errors, data } = await base.ask(query, variables);
    expect(data).toBeUndefined();
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ locations: [expect.anything()], extensions: { code: 'BAD_USER_INPUT' } });
    expect(errors[0]?.message).toMatch(/Date/);
  });

  it('says what took the place of the arguments of the first version', async () => {
    for (const query of [
      '{ whoWorksOn(theme: "theme/mineurs", asOf: "2030-01-22") { totalCount } }',
      '{ relations(filter: { asOf: "2030-01-22" }) { totalCount } }',
    ])
      expect((await base.ask(query)).errors[0]?.message).toContain('@asOf(date: "2013-11-22")');
  });
});

describe('the day of the address', () => {
  it('is that of every operation', async () => {
    const { data, extensions } = await base.ask(FORUM, {}, { asOf: '2030-01-22' });
    expect(edtf(data)).toBe('2030-05-14');
    expect(extensions.asOf).toBe('2030-01-22');
  });

  it('may be said again, or left to the address; another is refused', async () => {
    const query = `query($day: Date) @asOf(date: $day) ${FORUM}`;
    for (const day of ['2030-01-22', null]) expect(edtf((await base.ask(query, { day }, { asOf: '2030-01-22' })).data)).toBe('2030-05-14');
    const { errors } = await base.ask(query, { day: '2030-03-27' }, { asOf: '2030-01-22' });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'asOf' } }]);
    expect(errors[0]?.message).toContain('2030-01-22');
  });
});

describe('a state that held on a day', () => {
  it.each([
    ['2030-06-20', ['relation/m3mem001']],
    ['2030-07-01', []],
  ])('on %s is %j', async (day, expected) => {
    const { data } = await base.ask<{ organization: { relations: { nodes: { id: string }[] } } }>(
      `query($day: Date) { organization(id: "organization/halte-du-marais") { relations(filter: { types: [MEMBER_OF], holdsOn: $day }) { nodes { id } } } }`,
      { day },
    );
    expect(data.organization.relations.nodes.map(({ id }) => id)).toEqual(expected);
  });
});
