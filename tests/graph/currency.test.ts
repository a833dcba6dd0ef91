import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partialDate } from '../../src/core/partial-date.js';
import { datesOf, statusOf } from '../../src/graph/computed-fields.js';
import { currencyOf } from '../../src/graph/currency.js';
import { ASPECTS } from '../../src/graph/own-claims.js';
import type { GraphView } from '../../src/graph/view.js';
import type { Claim } from '../../src/statements/claim.js';
import type { Statement } from '../../src/statements/statement.js';
import { aClaim, aDocument, aRelation, buildGraph, dated, type Row } from '../support/view-builders.js';

/** What stands of what was said, once something newer is said. */

const EVENT = 'event/forum';
const DAYS = ['2030-01-16', '2030-03-20', '2030-06-12'] as const;

/** Minutes said on a day, and what a statement of that day rests on. */
const minutes = (day: string): Row => {
  const rows = aDocument(day, { passages: [`passage/${day}`] }) as readonly Row[];
  return [Object.assign(rows[0] as object, { saidOn: day, issuedOn: day }) as Row, rows.slice(1)];
};
const on = (day: string) => ({ evidence: [`passage/${day}`], sources: [] });
const base = (...rows: readonly Row[]): GraphView => buildGraph([DAYS.map(minutes), rows]);
const [JANUARY, MARCH, JUNE] = DAYS;

const lostTo = (view: GraphView, id: string): unknown => view.supersededBy(view.node(id) as Statement);

describe('a newer date', () => {
  const january = dated(EVENT, '2030-05-14', { id: 'claim/january', ...on(JANUARY) });

  it('replaces the older one, which is found where it was said and in no list', () => {
    const view = base(january, dated(EVENT, '2030-05-21', { id: 'claim/march', ...on(MARCH) }));
    expect(datesOf(view, EVENT)).toMatchObject({ edtf: '2030-05-21', certainty: 'STATED' });
    expect(lostTo(view, 'claim/january')).toEqual({ type: 'NEWER', by: 'claim/march' });
    expect(view.claimsAbout(EVENT).map(({ id }) => id)).toEqual(['claim/march']);
    expect(view.statementsOn(`passage/${JANUARY}`).map(({ id }) => id)).toEqual(['claim/january']);
  });

  it('that holds the older one confirms it, however inexact', () => {
    const view = base(january, dated(EVENT, '2030-05', { id: 'claim/march', ...on(MARCH) }));
    expect(datesOf(view, EVENT)).toMatchObject({ edtf: '2030-05-14', certainty: 'STATED' });
    expect(view.ownClaims(EVENT, 'DATE').map(({ claim, reason }) => [claim.id, reason])).toEqual([
      ['claim/march', 'LATEST'],
      ['claim/january', 'CONFIRMED'],
    ]);
  });

  it.each([
    ['is hedged', { modality: 'HEDGED' }],
    ['is recommended', { modality: 'RECOMMENDED' }],
    ['is a doubtful reading', { certainty: 'UNCERTAIN' }],
    ['is a doubtful date', { dates: partialDate({ edtf: '2030-05-21', certainty: 'UNCERTAIN' }) }],
  ] as const)('that %s replaces nothing and disputes nothing', (_what, parts) => {
    const view = base(january, dated(EVENT, '2030-05-21', { id: 'claim/march', ...on(MARCH), ...parts }));
    expect(datesOf(view, EVENT)).toMatchObject({ edtf: '2030-05-14', certainty: 'STATED' });
    expect(view.ownClaims(EVENT, 'DATE').map(({ claim, reason }) => [claim.id, reason])).toEqual([
      ['claim/january', 'LATEST'],
      ['claim/march', 'NOT_FIRM'],
    ]);
  });

  it('that somebody gives stands beside the minutes’ own, and replaces an older one of theirs', () => {
    const theirs = (id: string, day: string, edtf: string): Claim =>
      dated(EVENT, edtf, { id, attributedToId: 'organization/them', ...on(day) });
    const march = theirs('claim/march', MARCH, '2030-05-21');
    const beside = base(january, march);
    expect(datesOf(beside, EVENT)).toMatchObject({ edtf: '[2030-05-14,2030-05-21]', certainty: 'DISPUTED' });
    const moved = base(january, march, theirs('claim/june', JUNE, '2030-05-28'));
    expect(datesOf(moved, EVENT)?.edtf).toBe('[2030-05-14,2030-05-28]');
    expect(lostTo(moved, 'claim/march')).toEqual({ type: 'NEWER', by: 'claim/june' });
    const settled = base(january, march, dated(EVENT, '2030-06-01', { id: 'claim/june', ...on(JUNE) }));
    expect(datesOf(settled, EVENT)).toMatchObject({ edtf: '2030-06-01', certainty: 'STATED' });
  });

  it('that contradicts the older one stands beside it', () => {
    const view = base(january, dated(EVENT, '2030-05-21', { id: 'claim/march', contradicts: ['claim/january'], ...on(MARCH) }));
    expect(datesOf(view, EVENT)).toMatchObject({ edtf: '[2030-05-14,2030-05-21]', certainty: 'DISPUTED' });
  });

  it('of one of the two that a claim is about leaves it standing, for the other', () => {
    const both = dated(EVENT, '2030-05-14', { id: 'claim/both', about: [EVENT, 'event/fair'], ...on(JANUARY) });
    const view = base(both, dated(EVENT, '2030-05-21', { id: 'claim/march', ...on(MARCH) }));
    expect([datesOf(view, EVENT)?.edtf, datesOf(view, 'event/fair')?.edtf]).toEqual(['2030-05-21', '2030-05-14']);
    expect(lostTo(view, 'claim/both')).toBeNull();
  });

  it('with another hour of the same day replaces it', () => {
    const at = (id: string, day: string, startTime: string): Claim =>
      dated(EVENT, '2030-05-14', { id, dates: partialDate({ edtf: '2030-05-14', startTime }), ...on(day) });
    expect(datesOf(base(at('claim/a', JANUARY, '10:00'), at('claim/b', MARCH, '14:00')), EVENT)?.startTime).toBe('14:00');
  });

  it('settles rivals of one day: the one that it confirms is disputed no more', () => {
    const rivals = [
      dated(EVENT, '2030-04-05', { id: 'claim/a', contradicts: ['claim/b'], ...on(JANUARY) }),
      dated(EVENT, '2030-04-12', { id: 'claim/b', contradicts: ['claim/a'], ...on(JANUARY) }),
    ];
    const view = base(rivals, dated(EVENT, '2030-04-12', { id: 'claim/march', ...on(MARCH) }));
    expect(datesOf(view, EVENT)).toMatchObject({ edtf: '2030-04-12', certainty: 'STATED' });
    expect(view.certaintyOf(view.node('claim/b') as Claim)).toBe('STATED');
  });
});

describe('a newer status', () => {
  const said = (id: string, day: string, status: Claim['status']): Claim =>
    aClaim({ about: [EVENT], id, claimKind: 'STATUS', status, ...on(day) });

  it('replaces that of an older date, which stands as a date', () => {
    const view = base(
      dated(EVENT, '2030-06-20', { id: 'claim/date', status: 'PLANNED', ...on(JANUARY) }),
      said('claim/off', MARCH, 'CANCELLED'),
    );
    expect([statusOf(view, EVENT), datesOf(view, EVENT)?.edtf, lostTo(view, 'claim/date')]).toEqual(['CANCELLED', '2030-06-20', null]);
  });

  it('is that of a newer date, too', () => {
    const view = base(said('claim/off', JANUARY, 'CANCELLED'), dated(EVENT, '2030-06-20', { status: 'PLANNED', ...on(MARCH) }));
    expect(statusOf(view, EVENT)).toBe('PLANNED');
    expect(lostTo(view, 'claim/off')).toMatchObject({ type: 'NEWER' });
  });

  it('of a meeting whose minutes are there is PAST, whatever was said', () => {
    const view = base(
      aDocument('cr', { passages: ['passage/cr'], records: 'meeting/m' }),
      dated('meeting/m', '2030-09-01', { status: 'PLANNED', ...on(JUNE) }),
    );
    expect(statusOf(view, 'meeting/m')).toBe('PAST');
  });
});

describe('what supersedes', () => {
  const relation = (id: string, parts: Parameters<typeof aRelation>[3] = {}) =>
    aRelation('organization/a', 'WORKS_ON', 'theme/t', { id, ...parts });

  it('takes the place of a relation everywhere', () => {
    const view = base(
      relation('relation/old', { contradicts: ['relation/rival'] }),
      relation('relation/rival'),
      relation('relation/new', { corrects: ['relation/old'] }),
    );
    expect(view.relations.map(({ id }) => id)).toEqual(['relation/new', 'relation/rival']);
    expect(lostTo(view, 'relation/old')).toEqual({ type: 'CORRECTS', by: 'relation/new' });
    expect(view.certaintyOf(view.node('relation/rival') as Statement)).toBe('STATED');
  });

  it('takes nothing’s place once it is itself withdrawn', () => {
    const rows = [
      relation('relation/a'),
      relation('relation/b', { replaces: ['relation/a'] }),
      relation('relation/c', { withdraws: ['relation/b'] }),
    ];
    expect(base(...rows).relations.map(({ id }) => id)).toEqual(['relation/a', 'relation/c']);
    expect(base(...rows, relation('relation/d', { withdraws: ['relation/c'] })).relations.map(({ id }) => id)).toEqual([
      'relation/b',
      'relation/d',
    ]);
  });

  it('is not seen by whom it is hidden from: what it supersedes stands', () => {
    const rows = [relation('relation/old'), relation('relation/new', { replaces: ['relation/old'], visibility: 'MEMBERS' })];
    expect(buildGraph(rows).relations.map(({ id }) => id)).toEqual(['relation/old']);
    expect(buildGraph(rows, { role: 'MEMBER' }).relations.map(({ id }) => id)).toEqual(['relation/new']);
  });

  it.each(['HEDGED', 'POSSIBLE', 'RECOMMENDED', 'DENIED'] as const)('and a relation that is %s feeds no view', (modality) => {
    const view = base(aRelation('organization/a', 'PART_OF', 'organization/b', { modality }));
    expect(statusOf(view, 'organization/a')).toBe('UNKNOWN');
    expect(view.derivedRelations).toEqual([]);
  });
});

/** What is said of one event, as content alone: which claim is which shows in its words. */
interface SaidOnce {
  readonly day: string | null;
  readonly edtf: string | null;
  readonly status: Claim['status'];
  readonly state: Claim['state'];
  readonly speaker: string | null;
  readonly modality: Claim['modality'];
  readonly certainty: Claim['certainty'];
  readonly rival: number;
  readonly replaced: number;
}

const history = fc.array(
  fc.record({
    day: fc.constantFrom(null, ...DAYS),
    edtf: fc.constantFrom(null, '2030-05-14', '2030-05', '2030-05-21', '[2030-05-14,2030-05-21]', '../2030-05-14'),
    status: fc.constantFrom<Claim['status']>('UNKNOWN', 'PLANNED', 'PAST', 'CANCELLED'),
    state: fc.constantFrom<Claim['state']>(null, 'DRAFT', 'ADOPTED'),
    speaker: fc.constantFrom(null, null, null, 'organization/a', 'organization/b'),
    modality: fc.constantFrom<Claim['modality']>('ASSERTED', 'ASSERTED', 'ASSERTED', 'HEDGED', 'DENIED'),
    certainty: fc.constantFrom<Claim['certainty']>('STATED', 'STATED', 'IMPLIED', 'UNCERTAIN'),
    rival: fc.nat(20),
    replaced: fc.nat(20),
  }),
  { minLength: 1, maxLength: 7 },
);

/** The claims of a history, under ids given, each with its day. */
function claimsOf(said: readonly SaidOnce[], ids: readonly string[]): Map<Claim, string | null> {
  return new Map(
    said.map(({ day, edtf, status, state, speaker, modality, certainty, rival, replaced }, index) => [
      aClaim({
        about: [EVENT],
        id: ids[index],
        text: { fr: String(index) },
        claimKind: edtf === null ? 'STATUS' : 'DATE',
        dates: edtf === null ? null : partialDate({ edtf }),
        // A STATUS claim has a status or a state.
        status: edtf === null && state !== null ? 'UNKNOWN' : status,
        state: edtf === null ? state : null,
        attributedToId: speaker,
        modality,
        certainty,
        contradicts: rival < index ? [ids[rival] as string] : [],
        replaces: replaced < index ? [ids[replaced] as string] : [],
      }),
      day,
    ]),
  );
}

const nameOf = ({ text }: Claim): string => text.fr ?? '';

describe('what is current of any history', () => {
  it('depends on no id and on no order', () => {
    fc.assert(
      fc.property(
        history.chain((said) =>
          fc.record({
            said: fc.constant(said),
            order: fc.shuffledSubarray([...said.keys()], { minLength: said.length }),
            shuffled: fc.shuffledSubarray([...said.keys()], { minLength: said.length }),
          }),
        ),
        ({ said, order, shuffled }) => {
          const outcome = (ids: readonly string[], reading: readonly number[]): unknown => {
            const days = claimsOf(said, ids);
            const claims = [...days.keys()];
            const statements = reading.map((index) => claims[index] as Claim);
            const currency = currencyOf({ statements, saidOn: (statement) => days.get(statement as Claim) ?? null });
            const own = ASPECTS.map((aspect) =>
              currency
                .ownClaims(EVENT, aspect)
                .map(({ claim, reason }) => `${nameOf(claim)} ${reason}`)
                .sort(),
            );
            const lost = claims
              .filter(({ id }) => currency.superseded.has(id))
              .map((claim) => `${nameOf(claim)} ${currency.superseded.get(claim.id)?.type}`);
            return { own, lost };
          };
          const plain = [...said.keys()];
          expect(
            outcome(
              order.map((number) => `claim/${number}`),
              shuffled,
            ),
          ).toEqual(
            outcome(
              plain.map((number) => `claim/${number}`),
              plain,
            ),
          );
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('depends on how exact no date is', () => {
    const MONTHS = ['2030-05', '2030-07', '2030-09', '2030-11'] as const;
    /** A month as a source may give it: no two of different months hold each other. */
    const EXACTNESS = ['', '-14', '-14/~', '~', '-03..'] as const;
    const dateOf = (month: string, exactness: (typeof EXACTNESS)[number]): string => {
      if (exactness === '-14/~') return `${month}-14/${month}-20`;
      return exactness === '-03..' ? `[${month}-03,${month}-04]` : `${month}${exactness}`;
    };
    const exactness = fc.array(fc.constantFrom(...EXACTNESS), { minLength: MONTHS.length, maxLength: MONTHS.length });
    fc.assert(
      fc.property(fc.shuffledSubarray([...MONTHS], { minLength: 2 }), history, exactness, exactness, (months, drawn, some, others) => {
        const outcome = (exact: readonly (typeof EXACTNESS)[number][]): unknown => {
          const said = drawn.slice(0, months.length).map((one, at) => ({ ...one, edtf: dateOf(months[at] as string, exact[at] ?? '') }));
          const days = claimsOf(
            said,
            said.map((_one, at) => `claim/${at}`),
          );
          const { ownClaims, superseded } = currencyOf({
            statements: [...days.keys()],
            saidOn: (statement) => days.get(statement as Claim) ?? null,
          });
          const own = ownClaims(EVENT, 'DATE').map(({ claim, reason }) => `${nameOf(claim)} ${reason}`);
          return [own.sort(), [...days.keys()].map(({ id }) => `${id} ${superseded.get(id)?.type}`).sort()];
        };
        expect(outcome(some)).toEqual(outcome(others));
      }),
      { numRuns: 200 },
    );
  });

  it('has a current date, status and state whenever something that may be shown says one', () => {
    fc.assert(
      fc.property(history, (said) => {
        const plain = said.map((_one, index) => `claim/${index}`);
        const days = claimsOf(
          said.map((one) => ({ ...one, replaced: 20 })),
          plain,
        );
        const currency = currencyOf({ statements: [...days.keys()], saidOn: (statement) => days.get(statement as Claim) ?? null });
        for (const aspect of ['DATE', 'STATUS'] as const) {
          const own = currency.ownClaims(EVENT, aspect);
          const may = own.some(({ claim }) => claim.modality !== 'DENIED');
          expect(own.some(({ reason }) => ['LATEST', 'CONFIRMED', 'SIDE_BY_SIDE', 'ONLY_HEDGED'].includes(reason))).toBe(may);
        }
      }),
    );
  });
});
