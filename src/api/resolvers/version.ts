import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { mayEdit } from '../../changes/actor.js';
import type { StoredRecord } from '../../core/stored-record.js';
import { Entity } from '../../kinds/index.js';
import { Statement } from '../../statements/statement.js';
import type { Context } from '../context.js';

/** The versions of records: what an editor has seen, against what others changed meanwhile. */

const VERSION = {
  nullable: true,
  description: 'Grows with each change of the record: what `expectedVersion` is compared with. Null but for editors.',
} as const;

/** What a draft adds has none yet. */
function versionOf({ revision }: StoredRecord, { role }: Context): number | null {
  return mayEdit(role) && revision > 0 ? revision : null;
}

@Resolver(() => Statement)
export class VersionResolver {
  @FieldResolver(() => Int, VERSION)
  version(@Root() statement: Statement, @Ctx() context: Context): number | null {
    return versionOf(statement, context);
  }
}

@Resolver(() => Entity)
export class EntityVersionResolver {
  @FieldResolver(() => Int, VERSION)
  version(@Root() entity: Entity, @Ctx() context: Context): number | null {
    return versionOf(entity, context);
  }
}
