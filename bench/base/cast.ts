import { slugOf } from '../../src/core/fold.js';
import { definitionOf } from '../../src/kinds/kind.js';
import { type Entity, type EntityKind, kindClass } from '../../src/kinds/index.js';
import { OrganizationType } from '../../src/kinds/organization.js';
import { nameOf } from './names.js';
import { DEGREE_EXPONENT, kindCounts } from './plan.js';
import { powerLaw, type Random, Weighted } from './random.js';

/** What every row of a made base carries: all is public, and of one revision. */
export const STORED = { visibility: 'PUBLIC', origin: 'import:bench', editedBy: null, revision: 1 } as const;

/** What is kept of an entity while a base is made. */
export interface Actor {
  readonly id: string;
  readonly name: string;
}

/** Those that relations tie. Some are drawn far more often than others. */
export class Cast {
  private readonly byKind = new Map<EntityKind, readonly Actor[]>();
  private readonly draws = new Map<EntityKind, Weighted<Actor>>();

  constructor(private readonly random: Random) {}

  /** Makes the entities of a base of some size, kind by kind. */
  *entities(size: number): Iterable<Entity[]> {
    for (const [kind, count] of kindCounts(size)) {
      const made = Array.from({ length: count }, (_, number) => this.make(kind, number));
      this.byKind.set(
        kind,
        made.map(({ entity: { id }, name }) => ({ id, name })),
      );
      const actors = this.all(kind);
      this.draws.set(kind, new Weighted(actors, powerLaw(this.random, count, DEGREE_EXPONENT)));
      yield made.map(({ entity }) => entity);
    }
  }

  all(kind: EntityKind): readonly Actor[] {
    return this.byKind.get(kind) ?? [];
  }

  at(kind: EntityKind, number: number): Actor {
    return this.all(kind)[number] as Actor;
  }

  draw(kind: EntityKind): Actor {
    return (this.draws.get(kind) as Weighted<Actor>).pick(this.random);
  }

  private make(kind: EntityKind, number: number): { entity: Entity; name: string } {
    const { name, names, sortKey, ...facts } = nameOf(kind, this.random, number);
    const slug = slugOf(name);
    const entity = Object.assign(new (kindClass(kind))(), {
      ...STORED,
      id: `${definitionOf(kindClass(kind)).prefix}/${slug}-${number.toString(36)}`,
      kind,
      names,
      sortKey,
      summary: this.random.chance(0.6) ? { fr: `${name} : fiche tirée de comptes rendus, relue par la rédaction.` } : null,
      ...(kind === 'ORGANIZATION' ? { classification: this.classification() } : {}),
      ...facts,
    });
    return { entity: entity, name };
  }

  private classification(): keyof typeof OrganizationType {
    return this.random.chance(0.7) ? 'ASSOCIATION' : this.random.pick(Object.values(OrganizationType));
  }
}
