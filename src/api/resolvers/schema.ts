import 'reflect-metadata';
import { GraphQLSchema, lexicographicSortSchema, printSchema, specifiedDirectives } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { countAnswerBytes } from '../answer-size.js';
import { AS_OF } from '../as-of.js';
import { Instances, resolveDirectly } from '../direct-resolvers.js';
import { runBy } from '../execution.js';
import { tagCursors } from '../list-cursors.js';
import { byPlans } from '../plans/executor.js';
import { previewDirective, roleEnum } from '../preview.js';
import { resolveSynchronously } from '../sync-resolution.js';
import { ATTENDANCE_RESOLVERS } from './attendance.js';
import { AdministrationResolver } from './administration.js';
import { CALENDAR_RESOLVERS } from './calendar.js';
import { ChangeSetResolver, RevisionChangeSetResolver } from './change-sets.js';
import { DatasetResolver } from './dataset.js';
import { AgendaItemResolver, DiscussedResolver, DocumentResolver, MentionResolver, PassageResolver } from './document.js';
import { EntityResolver } from './entity.js';
import { FOLLOW_UP_RESOLVERS } from './follow-up.js';
import { EntityHistoryResolver, RevisionResolver, StatementHistoryResolver } from './history.js';
import { KIND_ROOT_RESOLVERS } from './kind-roots.js';
import { KIND_RESOLVERS } from './kinds.js';
import { MEETING_RESOLVERS } from './meeting.js';
import { NETWORK_RESOLVERS } from './network.js';
import { NodeResolver } from './node.js';
import { PATHS_RESOLVERS } from './paths.js';
import { RECENT_CHANGE_RESOLVERS } from './recent-changes.js';
import { SEARCH_RESOLVERS } from './search.js';
import { ClaimResolver, RelationResolver, StatementResolver } from './statement.js';
import { SupersessionResolver } from './supersession.js';
import { THEME_RESOLVERS } from './themes.js';
import { AccountResolver, ViewerResolver } from './viewer.js';
import { MUTATION_RESOLVERS } from './mutations.js';
import { EntityVersionResolver, VersionResolver } from './version.js';

const RESOLVERS = [
  NodeResolver,
  DatasetResolver,
  EntityResolver,
  EntityHistoryResolver,
  ...KIND_RESOLVERS,
  ...KIND_ROOT_RESOLVERS,
  ...MEETING_RESOLVERS,
  ...ATTENDANCE_RESOLVERS,
  StatementResolver,
  StatementHistoryResolver,
  SupersessionResolver,
  RelationResolver,
  ClaimResolver,
  ...FOLLOW_UP_RESOLVERS,
  DocumentResolver,
  PassageResolver,
  MentionResolver,
  AgendaItemResolver,
  DiscussedResolver,
  ...CALENDAR_RESOLVERS,
  ...THEME_RESOLVERS,
  ...PATHS_RESOLVERS,
  ...NETWORK_RESOLVERS,
  ...SEARCH_RESOLVERS,
  ViewerResolver,
  AccountResolver,
  AdministrationResolver,
  RevisionResolver,
  ...RECENT_CHANGE_RESOLVERS,
  ChangeSetResolver,
  RevisionChangeSetResolver,
  VersionResolver,
  EntityVersionResolver,
  ...MUTATION_RESOLVERS,
] as unknown as NonEmptyArray<new () => object>;

let built: GraphQLSchema | null = null;

/** The schema, built from the resolvers when it is first asked for. */
export function buildApiSchema(): GraphQLSchema {
  built ??= makeSchema();
  return built;
}

function makeSchema(): GraphQLSchema {
  const instances = new Instances();
  const built = buildSchemaSync({
    resolvers: RESOLVERS,
    directives: [...specifiedDirectives, AS_OF],
    validate: false,
    container: { get: (of) => instances.get(of as never) },
  });
  const schema = new GraphQLSchema({ ...built.toConfig(), directives: [...built.getDirectives(), previewDirective(roleEnum(built))] });
  resolveDirectly(schema, instances);
  resolveSynchronously(schema);
  tagCursors(schema);
  countAnswerBytes(schema);
  runBy(schema, byPlans(schema));
  const query = schema.getQueryType();
  if (query) query.description = 'Everything that can be asked of the base.';
  const mutation = schema.getMutationType();
  if (mutation) mutation.description = 'Everything that can be done. By POST alone.';
  return schema;
}

/** The schema as SDL, types and fields sorted by name: what `schema/schema.graphql` holds. */
export function printSdl(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
