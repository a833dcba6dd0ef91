import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { isAtLeast } from '../../core/access.js';
import type { StoredRecord } from '../../core/stored-record.js';
import { stepsOf } from '../../graph/courses.js';
import { Entity } from '../../kinds/index.js';
import { FollowUp } from '../../statements/follow-up.js';
import { Statement } from '../../statements/statement.js';
import type { Context } from '../context.js';

/** The versions of records: what an editor has seen, against what others changed meanwhile. */

const VERSION = {
  nullable: true,
  description: 'Grows with each change of the record: what `expectedVersion` is compared with. Null but for editors.',
} as const;

/** What a draft adds has none yet. */
function versionOf({ revision }: StoredRecord, { role }: Context): number | null {
  return isAtLeast(role, 'EDITOR') && revision > 0 ? revision : null;
}

@Resolver(() => Statement)
export class VersionResolver {
  @FieldResolver(() => Int, VERSION)
  version(@Root() statement: Statement, @Ctx() context: Context): number | null {
    const version = versionOf(statement, context);
    if (version === null || !(statement instanceof FollowUp)) return version;
    // What became of it is a change of it too.
    return Math.max(version, ...stepsOf(context.view, statement.id).map(({ revision }) => revision));
  }
}

@Resolver(() => Entity)
export class EntityVersionResolver {
  @FieldResolver(() => Int, VERSION)
  version(@Root() entity: Entity, @Ctx() context: Context): number | null {
    return versionOf(entity, context);
  }
}
