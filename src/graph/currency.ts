import { defineEnum } from '../core/enums.js';
import { distinct } from '../core/group-by.js';
import { compareKeys } from '../core/sorted.js';
import { Claim } from '../statements/claim.js';
import { compareDays } from '../statements/days.js';
import { type Statement, SUPERSESSION_LISTS, type SupersessionType } from '../statements/statement.js';
import { changeOfInSteps, type Grouping, type ListChange, patchedGroupsInSteps } from './list-changes.js';
import { type Aspect, type Decision, decide, type OwnClaim } from './own-claims.js';
import { type Lookup, PatchedMap } from './patched-map.js';
import { rowsIn, type RowsById } from './said.js';
import { claimKey } from './sort-keys.js';
import { atOnce, eachInSteps, filterInSteps, mapInSteps, type Steps } from './steps.js';

/**
 * Newer wins: the only place that decides what stands today and what was superseded, and by what. Only what is said decides, and the
 * days on which it was said: never ids, nor how exact a date is, nor the order in which rows were entered or read.
 */

export const SupersessionCause = defineEnum('SupersessionCause', 'How a statement was superseded.', {
  REPLACES: ['remplacé', 'replaced', 'What was said held until then: a date put off, a body renamed, an office left.'],
  CORRECTS: ['corrigé', 'corrected', 'What was written was wrong: an erratum, a refuted figure.'],
  WITHDRAWS: ['retiré', 'withdrawn', 'What was said was taken back.'],
  NEWER: ['remplacé', 'replaced', 'A claim of an entity’s own date, status or state, by a newer one that says otherwise.'],
});
export type SupersessionCause = keyof typeof SupersessionCause;

/** What superseded a statement. NEWER: by age alone, a later claim of the same entity's date, status or state. */
export interface Supersession {
  readonly type: SupersessionCause;
  /** The id of the statement that supersedes. */
  readonly by: string;
}

/** What was said, and the day on which each statement was said. */
export interface Said {
  readonly statements: readonly Statement[];
  readonly saidOn: (statement: Statement) => string | null;
}

/** Which statements stand, and which claims an entity shows. */
export interface Currency {
  /** What superseded each statement that lost, by its id. */
  readonly superseded: PatchedMap<Supersession>;
  /** By entity: the claims of an aspect of its own, those that it shows first. */
  readonly ownClaims: (entityId: string, aspect: Aspect) => readonly OwnClaim[];
  readonly basis: Basis;
}

/** What is decided from, and what was decided on the way: the next revision goes on from there. */
interface Basis {
  /** The statements that say of others that they supersede them, by id: few. */
  readonly superseding: ReadonlyMap<string, Statement>;
  /** What these say, by the id of what they supersede. */
  readonly explicit: ReadonlyMap<string, Supersession>;
  /** By entity: the claims about it that age may decide. */
  readonly claims: PatchedMap<readonly Claim[]>;
  /** By aspect and entity. */
  readonly decided: Readonly<Record<Aspect, PatchedMap<Decision>>>;
}

const NOTHING_SAID: Currency = {
  superseded: PatchedMap.empty(),
  ownClaims: () => [],
  basis: {
    superseding: new Map(),
    explicit: new Map(),
    claims: PatchedMap.empty(),
    decided: { DATE: PatchedMap.empty(), STATUS: PatchedMap.empty(), STATE: PatchedMap.empty() },
  },
};

/** Decides what stands. */
export function currencyOf(said: Said): Currency {
  return atOnce(currencyInSteps(said));
}

/** {@link currencyOf} in steps. */
export function* currencyInSteps({ statements, saidOn }: Said): Steps<Currency> {
  return (yield* currencyAfterInSteps(NOTHING_SAID, { gone: [], come: statements }, { saidOn, rows: rowsIn(new Map()) })).currency;
}

/**
 * Decides what stands after a change: only about what it is of.
 * @param rows the statements as they are after it
 * @returns with the ids of the statements that are superseded otherwise than they were
 */
export function* currencyAfterInSteps(
  { superseded, basis }: Currency,
  change: ListChange<Statement>,
  { saidOn, rows }: { readonly saidOn: Said['saidOn']; readonly rows: RowsById },
): Steps<{ readonly currency: Currency; readonly changed: readonly string[] }> {
  const superseding = yield* supersedingAfter(basis.superseding, change);
  const explicit = superseding === basis.superseding ? basis.explicit : yield* explicitlySuperseded(superseding.values(), saidOn);
  const saidOtherwise = explicit === basis.explicit ? [] : differingKeys(basis.explicit, explicit);

  const { gone, come } = yield* changeOfInSteps(change, Claim);
  const ownChange = { gone: yield* filterInSteps(gone, isOwn), come: yield* filterInSteps(come, isOwn) };
  const claims = yield* patchedGroupsInSteps(basis.claims, ownChange, BY_ENTITY);
  const spokenOf = new Set<string>();
  for (const own of [ownChange.gone, ownChange.come]) {
    yield* eachInSteps(own, ({ about }) => {
      for (const id of about) spokenOf.add(id);
    });
  }
  for (const id of saidOtherwise) for (const about of rows.get(id, Claim)?.about ?? []) spokenOf.add(about);
  yield;

  const decidedAfter = function* (aspect: Aspect): Steps<PatchedMap<Decision>> {
    const decisions = yield* mapInSteps(spokenOf, (id): [string, Decision | undefined] => {
      const about = claims.get(id);
      return [id, about && decide(about, aspect, { explicit, saidOn })];
    });
    return yield* basis.decided[aspect].withInSteps(decisions);
  };
  const decided = { DATE: yield* decidedAfter('DATE'), STATUS: yield* decidedAfter('STATUS'), STATE: yield* decidedAfter('STATE') };

  const now = new Map<string, Supersession | undefined>();
  for (const id of [...change.gone.map((one) => one.id), ...saidOtherwise]) now.set(id, explicit.get(id));
  yield* eachInSteps(spokenOf, (id) => {
    for (const claim of claims.get(id) ?? []) now.set(claim.id, lostByAge(claim, decided) ?? explicit.get(claim.id));
  });
  const changes = yield* filterInSteps(now, ([id, one]) => !isSameSupersession(superseded.get(id), one));
  return {
    currency: {
      superseded: yield* superseded.withInSteps(changes),
      ownClaims: (id, aspect) => decided[aspect].get(id)?.own ?? [],
      basis: { superseding, explicit, claims, decided },
    },
    changed: changes.map(([id]) => id),
  };
}

const BY_ENTITY: Grouping<Claim> = { keysOf: ({ about }) => distinct(about), order: claimKey };

/** Whether age may decide on a claim. */
function isOwn({ claimKind }: Claim): boolean {
  return claimKind === 'DATE' || claimKind === 'STATUS';
}

function* supersedingAfter(
  before: ReadonlyMap<string, Statement>,
  { gone, come }: ListChange<Statement>,
): Steps<ReadonlyMap<string, Statement>> {
  const saying = yield* filterInSteps(come, (one) => SUPERSESSION_TYPES.some((type) => one[SUPERSESSION_LISTS[type]].length > 0));
  if (saying.length === 0 && !gone.some(({ id }) => before.has(id))) return before;
  const after = new Map(before);
  for (const { id } of gone) after.delete(id);
  for (const one of saying) after.set(one.id, one);
  return after;
}

const SUPERSESSION_TYPES = Object.keys(SUPERSESSION_LISTS) as readonly SupersessionType[];

function differingKeys(before: ReadonlyMap<string, Supersession>, after: ReadonlyMap<string, Supersession>): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((id) => !isSameSupersession(before.get(id), after.get(id)));
}

function isSameSupersession(one: Supersession | undefined, other: Supersession | undefined): boolean {
  return one?.type === other?.type && one?.by === other?.by;
}

/** What statements themselves say that they supersede. What is withdrawn supersedes nothing. */
function* explicitlySuperseded(superseding: Iterable<Statement>, saidOn: Said['saidOn']): Steps<ReadonlyMap<string, Supersession>> {
  const by = new Map<string, (Supersession & { readonly day: string | null })[]>();
  yield* eachInSteps(superseding, (statement) => {
    for (const type of SUPERSESSION_TYPES) {
      for (const id of statement[SUPERSESSION_LISTS[type]])
        by.set(id, [...(by.get(id) ?? []), { type, by: statement.id, day: saidOn(statement) }]);
    }
  });
  const withdrawn = new Map<string, boolean>();
  const isWithdrawn = (id: string): boolean => {
    const known = withdrawn.get(id);
    if (known !== undefined) return known;
    withdrawn.set(id, false);
    const result = (by.get(id) ?? []).some((one) => one.type === 'WITHDRAWS' && !isWithdrawn(one.by));
    withdrawn.set(id, result);
    return result;
  };
  return new Map(
    [...by].flatMap(([id, all]) => {
      const [first] = all
        .filter((one) => !isWithdrawn(one.by))
        .sort((a, b) => compareDays(a.day, b.day) || compareKeys(a.type, b.type) || compareKeys(a.by, b.by));
      return first ? [[id, { type: first.type, by: first.by }] as const] : [];
    }),
  );
}

/**
 * A claim that lost by age: a DATE claim to a newer date, a STATUS claim to a newer status or state, of every entity that it is about.
 * A claim that still stands for one of them stands.
 */
function lostByAge(claim: Claim, decided: Readonly<Record<Aspect, Lookup<Decision>>>): Supersession | undefined {
  const aspect = ownAspectOf(claim);
  if (!aspect) return undefined;
  const winners = claim.about.map((id) => decided[aspect].get(id)?.newer.get(claim.id));
  const first = winners[0];
  return first && winners.every((one) => one !== undefined) ? { type: 'NEWER', by: first.id } : undefined;
}

/** The aspect by which a claim stands or falls. */
function ownAspectOf({ claimKind, state }: Claim): Aspect | null {
  if (claimKind === 'DATE') return 'DATE';
  if (claimKind !== 'STATUS') return null;
  return state === null ? 'STATUS' : 'STATE';
}
