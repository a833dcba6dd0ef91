import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { DataSource } from 'typeorm';
import { langForm } from '../../src/core/lang.js';
import { foldName } from '../../src/core/fold.js';
import { kindOfId } from '../../src/kinds/index.js';
import { preferredName, shownNames } from '../../src/kinds/names.js';
import { relationLabels, type RelationType } from '../../src/statements/vocabulary.js';
import { bodyIn, COUNT_MEETINGS, NAMES_HOLDING, personIn, quoted, readCursor } from '../sql/pages.js';
import type { Loaders } from './loaders.js';
import { DateType, DocumentRow, EntityRow, NameType, PassageRow, RelationRow } from './tables.js';

/** Entities, relations and their evidence: one resolver a field, batched by DataLoaders. */

export interface Context {
  readonly dataSource: DataSource;
  readonly loaders: Loaders;
}

@ObjectType()
class RelationConnection {
  @Field(() => [RelationRow])
  nodes!: RelationRow[];

  readonly of!: string;
}

@Resolver(() => RelationConnection)
export class RelationConnectionResolver {
  @FieldResolver(() => Int)
  totalCount(@Root() { of }: RelationConnection, @Ctx() { dataSource }: Context): Promise<number> {
    return dataSource.getRepository(RelationRow).countBy([{ subjectId: of }, { objectId: of }]);
  }
}

@ObjectType('Attendance')
class AttendanceType {
  readonly relation!: RelationRow;
}

@ObjectType()
class AttendanceConnection {
  @Field(() => [AttendanceType])
  nodes!: AttendanceType[];
}

@Resolver(() => EntityRow)
export class EntityResolver {
  @Query(() => EntityRow, { nullable: true })
  entity(@Arg('id', () => ID) id: string, @Ctx() { loaders }: Context): Promise<EntityRow> {
    return loaders.entity.load(id);
  }

  @FieldResolver(() => String)
  name(@Root() entity: EntityRow): string {
    return preferredName(entity.names, 'FR').text;
  }

  @FieldResolver(() => [NameType])
  names(@Root() entity: EntityRow): NameType[] {
    return shownNames(entity.names).map((name) => ({ ...name, lang: langForm(name.lang) }));
  }

  @FieldResolver(() => String, { nullable: true })
  summary(@Root() entity: EntityRow): string | null {
    return entity.summary?.fr ?? null;
  }

  @FieldResolver(() => RelationConnection)
  async relations(
    @Root() { id }: EntityRow,
    @Arg('first', () => Int) first: number,
    @Ctx() { dataSource }: Context,
  ): Promise<RelationConnection> {
    const nodes = await dataSource
      .getRepository(RelationRow)
      .createQueryBuilder('statement')
      .where('statement.subjectId = :id OR statement.objectId = :id', { id })
      .orderBy('(SELECT rank FROM aid.relation_type AS known WHERE known.type = statement.type)')
      .addOrderBy(`coalesce(statement.dateEarliest, '9999-99-99')`)
      .addOrderBy(`CASE statement.certainty WHEN 'STATED' THEN 0 WHEN 'IMPLIED' THEN 1 WHEN 'UNCERTAIN' THEN 2 ELSE 3 END`)
      .addOrderBy('statement.id')
      .limit(first)
      .getMany();
    return { nodes, of: id };
  }

  @FieldResolver(() => AttendanceConnection)
  async attendance(
    @Root() { id }: EntityRow,
    @Arg('first', () => Int) first: number,
    @Ctx() { loaders }: Context,
  ): Promise<AttendanceConnection> {
    const rows = await loaders.attendance.load(id);
    return { nodes: rows.slice(0, first).map((relation) => ({ relation })) };
  }
}

@Resolver(() => RelationRow)
export class RelationResolver {
  @FieldResolver(() => String)
  label(@Root() { type, objectId }: RelationRow): string {
    return relationLabels(type as RelationType, kindOfId(objectId)).label.fr;
  }

  @FieldResolver(() => DateType, { nullable: true })
  dates(@Root() { dateEdtf, dateEarliest, dateLatest }: RelationRow): DateType | null {
    return dateEdtf === null ? null : { edtf: dateEdtf, earliest: dateEarliest, latest: dateLatest };
  }

  @FieldResolver(() => EntityRow)
  subject(@Root() { subjectId }: RelationRow, @Ctx() { loaders }: Context): Promise<EntityRow> {
    return loaders.entity.load(subjectId);
  }

  @FieldResolver(() => EntityRow)
  object(@Root() { objectId }: RelationRow, @Ctx() { loaders }: Context): Promise<EntityRow> {
    return loaders.entity.load(objectId);
  }

  @FieldResolver(() => EntityRow, { nullable: true })
  onBehalfOf(@Root() { onBehalfOfId }: RelationRow, @Ctx() { loaders }: Context): Promise<EntityRow> | null {
    return onBehalfOfId === null ? null : loaders.entity.load(onBehalfOfId);
  }

  @FieldResolver(() => [PassageRow])
  evidence(@Root() { id }: RelationRow, @Ctx() { loaders }: Context): Promise<PassageRow[]> {
    return loaders.evidence.load(id);
  }
}

@Resolver(() => PassageRow)
export class PassageResolver {
  @FieldResolver(() => DocumentRow)
  document(@Root() { documentId }: PassageRow, @Ctx() { loaders }: Context): Promise<DocumentRow> {
    return loaders.document.load(documentId);
  }
}

@Resolver(() => DocumentRow)
export class DocumentResolver {
  @FieldResolver(() => EntityRow)
  publication(@Root() { publicationId }: DocumentRow, @Ctx() { loaders }: Context): Promise<EntityRow> {
    return loaders.entity.load(publicationId);
  }
}

@Resolver(() => AttendanceType)
export class AttendanceResolver {
  @FieldResolver(() => String)
  attendanceStatus(@Root() { relation }: AttendanceType): string {
    return relation.attendance ?? (relation.type === 'ATTENDS' ? 'PRESENT' : 'ABSENT');
  }

  @FieldResolver(() => EntityRow, { nullable: true })
  person(@Root() { relation }: AttendanceType, @Ctx() { loaders }: Context): Promise<EntityRow> | null {
    const id = personIn(relation as never);
    return id === null ? null : loaders.entity.load(id);
  }

  @FieldResolver(() => EntityRow, { nullable: true })
  onBehalfOf(@Root() { relation }: AttendanceType, @Ctx() { loaders }: Context): Promise<EntityRow> | null {
    const id = bodyIn(relation as never);
    return id === null ? null : loaders.entity.load(id);
  }
}

@ObjectType()
class EntityConnection {
  @Field(() => Int)
  totalCount!: number;

  @Field(() => [EntityRow])
  nodes!: EntityRow[];
}

@InputType()
class OrganizationFilter {
  @Field(() => String)
  text!: string;
}

@Resolver()
export class ListResolver {
  @Query(() => EntityConnection)
  async organizations(
    @Arg('filter', () => OrganizationFilter) { text }: OrganizationFilter,
    @Arg('first', () => Int) first: number,
    @Ctx() { dataSource, loaders }: Context,
  ): Promise<EntityConnection> {
    const rows = await dataSource.query<{ id: string }[]>(NAMES_HOLDING, [quoted(foldName(text))]);
    const nodes = await Promise.all(rows.slice(0, first).map(({ id }) => loaders.entity.load(id)));
    return { totalCount: rows.length, nodes };
  }

  @Query(() => EntityConnection)
  async meetings(
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String) after: string,
    @Ctx() { dataSource }: Context,
  ): Promise<EntityConnection> {
    const [sortKey, id] = readCursor(after);
    const nodes = await dataSource
      .getRepository(EntityRow)
      .createQueryBuilder('entity')
      .where(`entity.kind = 'MEETING' AND (entity.sortKey, entity.id) > (:sortKey, :id)`, { sortKey, id })
      .orderBy('entity.sortKey')
      .addOrderBy('entity.id')
      .limit(first)
      .getMany();
    const [total] = await dataSource.query<{ count: number }[]>(COUNT_MEETINGS);
    return { totalCount: total?.count ?? 0, nodes };
  }
}
