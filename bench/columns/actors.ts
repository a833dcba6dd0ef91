import { ACTOR_KINDS } from '../../src/statements/vocabulary.js';
import { compare } from '../sql/rows.js';
import type { Base } from './base.js';
import { gradeOf } from './base-rows.js';
import { at, byteAt, type Lists, listOf, listsOf } from './rows.js';

/** Who works on a theme, on the columns. What was found is kept for each theme, as the program does. */

export interface ActorFound {
  /** An entity, by number. */
  readonly actor: number;
  readonly grade: 'DECLARED' | 'ACTIVE';
  /** The first reason: relations walked from the actor to the theme, by number. */
  readonly because: readonly number[];
}

interface Reason {
  readonly grade: 'DECLARED' | 'ACTIVE';
  readonly steps: readonly number[];
}

type Ways = ReadonlyMap<number, readonly number[]>;

export class ActorSearch {
  private readonly found = new Map<number, readonly ActorFound[]>();
  /** The firm relations that can grade, and those between themes, by their objects. */
  private readonly firmTo: Lists;

  /**
   * @param named the entities that a passage names
   * @param passagesOf the passages that name an entity
   */
  constructor(
    private readonly base: Base,
    private readonly named: Lists,
    private readonly passagesOf: Lists,
  ) {
    const { entities, relations } = base;
    const numbers = Int32Array.from({ length: relations.count }, (_, number) => number).filter(
      (number) => gradeOf(relations, number) !== null,
    );
    const objects = numbers.map((number) => at(relations.objects, number));
    this.firmTo = listsOf(entities.count, objects, numbers);
  }

  /** The actors on a theme that declare it or act on it, in order. */
  find(theme: number): readonly ActorFound[] {
    const known = this.found.get(theme) ?? this.search(theme);
    this.found.set(theme, known);
    return known;
  }

  private search(theme: number): ActorFound[] {
    const ways = this.waysUpTo(theme);
    const named = this.namedWith(ways);
    const rows = [...this.reasonsFor(ways)].map(([actor, reasons]) => {
      const passages = new Set<number>();
      const add = (steps: readonly number[]): void => {
        for (const step of steps) for (const passage of listOf(this.base.evidence, step)) passages.add(passage);
      };
      for (const { steps } of reasons) add(steps);
      for (const [narrower, passage] of named.get(actor) ?? []) {
        passages.add(passage);
        add(ways.get(narrower) ?? []);
      }
      const first = reasons.reduce((best, reason) => (compare(this.keyOf(reason), this.keyOf(best)) < 0 ? reason : best));
      const grade = reasons.some((reason) => reason.grade === 'DECLARED') ? ('DECLARED' as const) : ('ACTIVE' as const);
      return { actor, grade, because: first.steps, weight: passages.size };
    });
    const keyOf = (actor: number): string => this.base.entities.rows[actor]?.sortKey ?? '';
    rows.sort((a, b) => compare(b.grade, a.grade) || b.weight - a.weight || compare(keyOf(a.actor), keyOf(b.actor)) || a.actor - b.actor);
    return rows.map(({ actor, grade, because }) => ({ actor, grade, because }));
  }

  /** A theme and those narrower, each with its shortest way up; among equals the one of the least ids. */
  private waysUpTo(theme: number): Ways {
    const { types, subjects } = this.base.relations;
    const ways = new Map<number, readonly number[]>([[theme, []]]);
    for (let level = [theme]; level.length > 0;) {
      const found = new Map<number, readonly number[]>();
      for (const wider of level) {
        for (const relation of listOf(this.firmTo, wider)) {
          const narrower = at(subjects, relation);
          if (types[relation] !== 'BROADER' || ways.has(narrower)) continue;
          const way = [relation, ...(ways.get(wider) ?? [])];
          const known = found.get(narrower);
          if (!known || compare(this.idsAlong(way), this.idsAlong(known)) < 0) found.set(narrower, way);
        }
      }
      for (const [id, way] of found) ways.set(id, way);
      level = [...found.keys()];
    }
    return ways;
  }

  private reasonsFor(ways: Ways): Map<number, Reason[]> {
    const { relations } = this.base;
    const { subjects } = relations;
    const reasons = new Map<number, Reason[]>();
    const add = (actor: number, reason: Reason): void => {
      if (!this.isListed(actor)) return;
      const known = reasons.get(actor);
      if (known) known.push(reason);
      else reasons.set(actor, [reason]);
    };
    for (const [narrower, way] of ways) {
      for (const relation of listOf(this.firmTo, narrower)) {
        const grade = gradeOf(relations, relation);
        if (grade === 'DECLARED') add(at(subjects, relation), { grade: 'DECLARED', steps: [relation, ...way] });
        if (grade !== 'BRIDGE_END') continue;
        for (const bridge of listOf(this.firmTo, at(subjects, relation))) {
          if (gradeOf(relations, bridge) === 'BRIDGE') add(at(subjects, bridge), { grade: 'ACTIVE', steps: [bridge, relation, ...way] });
        }
      }
    }
    return reasons;
  }

  /** Who is named beside which of the themes, in which passage. */
  private namedWith(ways: Ways): Map<number, [theme: number, passage: number][]> {
    const named = new Map<number, [number, number][]>();
    for (const theme of ways.keys()) {
      for (const passage of listOf(this.passagesOf, theme)) {
        for (const actor of listOf(this.named, passage)) {
          if (actor === theme) continue;
          const known = named.get(actor);
          if (known) known.push([theme, passage]);
          else named.set(actor, [[theme, passage]]);
        }
      }
    }
    return named;
  }

  private isListed(actor: number): boolean {
    const row = this.base.entities.rows[actor];
    return row !== undefined && ACTOR_KINDS.has(row.kind) && row.classification !== 'INFORMAL_GROUP';
  }

  /** All steps go from subject to object. */
  private idsAlong(steps: readonly number[]): string {
    const { rows } = this.base.entities;
    const { subjects, objects, ids } = this.base.relations;
    const idOf = (entity: number): string => rows[entity]?.id ?? '';
    const [first = 0] = steps;
    return [idOf(at(subjects, first)), ...steps.flatMap((step) => [idOf(at(objects, step)), ids[step]])].join('\u0000');
  }

  private keyOf({ grade, steps }: Reason): string {
    const { certaintyRanks } = this.base.relations;
    const certainty = Math.max(...steps.map((step) => byteAt(certaintyRanks, step)));
    return [String(steps.length).padStart(4, '0'), grade === 'DECLARED' ? 0 : 1, certainty, this.idsAlong(steps)].join('\u0000');
  }
}
