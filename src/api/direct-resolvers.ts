import { type GraphQLFieldResolver, type GraphQLSchema, isIntrospectionType, isObjectType } from 'graphql';
import { type ClassType, getMetadataStorage } from 'type-graphql';

/**
 * Resolvers that call the method of a field, or read its property, and do nothing else: what type-graphql does around each call (finding
 * the instance, sorting the parameters, looking for promises among them, going through the list of middleware) takes longer than most of
 * our methods. What is not declared plainly, or is called for a value of another class, takes its way.
 */

type Resolve = GraphQLFieldResolver<object, object, Readonly<Record<string, unknown>>>;
type Method = (...given: readonly unknown[]) => unknown;

type Storage = ReturnType<typeof getMetadataStorage>;
type FieldMetadata = NonNullable<Storage['objectTypes'][number]['fields']>[number];
type FieldResolverMetadata = Storage['fieldResolvers'][number];
type Params = NonNullable<FieldResolverMetadata['params']>;

/** The one instance of each class of resolvers. */
export class Instances {
  private readonly instances = new Map<ClassType, object>();

  get(of: ClassType): object {
    const known = this.instances.get(of);
    if (known) return known;
    const made = new of();
    this.instances.set(of, made);
    return made;
  }
}

/** The property that a resolver reads and does nothing else. */
const properties = new WeakMap<object, string>();

/** The property that the value of a field is; null where its resolver does more than to read it. */
export function propertyOf(resolve: object): string | null {
  return properties.get(resolve) ?? null;
}

/** Replaces the resolvers of a schema that was just built. Before its arguments are passed otherwise: it goes by how they are declared. */
export function resolveDirectly(schema: GraphQLSchema, instances: Instances): void {
  const storage = getMetadataStorage();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    const handlers = type === schema.getQueryType() ? storage.queries : type === schema.getMutationType() ? storage.mutations : null;
    for (const field of Object.values(type.getFields())) {
      const usual = field.resolve as Resolve | undefined;
      if (!usual) continue;
      const handler = handlers?.find(({ schemaName }) => schemaName === field.name);
      const direct = handlers
        ? handler && directHandler(handler, instances, usual)
        : directField(storage, type.name, field.name, instances, usual);
      if (direct) field.resolve = direct as typeof field.resolve;
    }
  }
}

function directField(storage: Storage, type: string, name: string, instances: Instances, usual: Resolve): Resolve | null {
  const field = fieldOf(storage, type, name);
  if (!field || isGuarded(field)) return null;
  const method = storage.fieldResolvers.find((one) => one.getObjectType?.() === field.target && one.methodName === field.name);
  if (!method) return propertyReader(field.name);
  if (isGuarded(method)) return null;
  return method.kind === 'external' ? directHandler(method, instances, usual) : ownMethod(method, usual);
}

/** How a field of an object type is declared: by its class, those that it extends and the interfaces of these, the nearest first. */
function fieldOf(storage: Storage, type: string, name: string): FieldMetadata | null {
  let target: unknown = storage.objectTypes.find((one) => one.name === type)?.target;
  while (typeof target === 'function' && target.prototype !== undefined) {
    const of = target;
    const declared = storage.objectTypes.find((one) => one.target === of);
    const interfaces = storage.interfaceTypes.filter((one) => declared?.interfaceClasses?.includes(one.target));
    const fields = [...interfaces.flatMap((one) => one.fields ?? []), ...(declared?.fields ?? [])];
    const found = fields.findLast(({ schemaName }) => schemaName === name);
    if (found) return found;
    target = Object.getPrototypeOf(target);
  }
  return null;
}

/** Whether something is to be done before the field is resolved. */
function isGuarded({
  middlewares,
  roles,
}: {
  middlewares?: readonly unknown[] | undefined;
  roles?: readonly unknown[] | undefined;
}): boolean {
  return (middlewares?.length ?? 0) > 0 || roles !== undefined;
}

function propertyReader(property: string): Resolve {
  const read: Resolve = (source) => (source as Record<string, unknown>)[property];
  properties.set(read, property);
  return read;
}

type Handler = Pick<FieldResolverMetadata, 'target' | 'methodName' | 'params' | 'middlewares' | 'roles'>;

/** A method of a class of resolvers. */
function directHandler(handler: Handler, instances: Instances, usual: Resolve): Resolve | null {
  const readers = isGuarded(handler) ? null : readersOf(handler.params ?? []);
  if (!readers) return null;
  const instance = instances.get(handler.target as ClassType);
  const method = (instance as Record<string, Method | undefined>)[handler.methodName];
  return method ? calling(() => instance, method, readers, usual) : null;
}

/** A method or an accessor of the class of the object itself. */
function ownMethod({ methodName, params, getObjectType }: FieldResolverMetadata, usual: Resolve): Resolve | null {
  const readers = readersOf(params ?? []);
  const target: unknown = getObjectType?.();
  if (!readers || typeof target !== 'function') return null;
  return (source, args, context, info) => {
    if (!(source instanceof target)) return usual(source, args, context, info);
    const found = (source as Record<string, unknown>)[methodName];
    if (typeof found !== 'function') return found;
    return (found as Method).apply(
      source,
      readers.map(({ read }) => read(source, args, context)),
    );
  };
}

/** How a parameter of a method is taken from what a field is resolved with. */
interface Reader {
  readonly read: (source: object, args: Readonly<Record<string, unknown>>, context: object) => unknown;
  /** The class that the object must be of. */
  readonly of: ClassType | null;
}

/** Null where a parameter is none of the plain ones. */
function readersOf(params: Params): readonly Reader[] | null {
  const readers = [...params].sort((a, b) => a.index - b.index).map(readerOf);
  return readers.every((one) => one !== null) ? readers : null;
}

function readerOf(param: Params[number]): Reader | null {
  switch (param.kind) {
    case 'arg': {
      const { name } = param;
      return { read: (_source, args) => args[name], of: null };
    }
    case 'args':
      return { read: (_source, args) => args, of: null };
    case 'context': {
      const { propertyName } = param;
      return {
        read:
          propertyName === undefined ? (_source, _args, context) => context : (_source, _args, context) => (context as never)[propertyName],
        of: null,
      };
    }
    case 'root': {
      const of: unknown = param.getType?.();
      if (param.propertyName !== undefined || (of !== undefined && typeof of !== 'function')) return null;
      return { read: (source) => source, of: (of as ClassType | undefined) ?? null };
    }
    case 'custom':
    case 'info':
    case 'pubSub':
      return null;
  }
}

/** Calls a method with what its parameters say; the usual way where the object is of another class than the method takes. */
function calling(instance: () => object, method: Method, readers: readonly Reader[], usual: Resolve): Resolve {
  const of = readers.find((one) => one.of !== null)?.of ?? null;
  const target = instance();
  const [a, b, c] = readers.map(({ read }) => read);
  const call: Resolve =
    readers.length > 3
      ? (source, args, context) =>
          method.apply(
            target,
            readers.map(({ read }) => read(source, args, context)),
          )
      : c && b && a
        ? (source, args, context) => method.call(target, a(source, args, context), b(source, args, context), c(source, args, context))
        : b && a
          ? (source, args, context) => method.call(target, a(source, args, context), b(source, args, context))
          : a
            ? (source, args, context) => method.call(target, a(source, args, context))
            : () => method.call(target);
  if (!of) return call;
  const isPlainEnough = hasPropertiesAlone(of);
  return (source, args, context, info) => {
    if (source instanceof of || (isPlainEnough && isPlain(source))) return call(source, args, context, info);
    return usual(source, args, context, info);
  };
}

/** Whether a plain object serves as well as one of a class, of which type-graphql would make one: it declares properties, and gives them no values. */
function hasPropertiesAlone(of: ClassType): boolean {
  const names = Object.getOwnPropertyNames(of.prototype);
  if (names.some((name) => name !== 'constructor') || Object.getPrototypeOf(of.prototype) !== Object.prototype) return false;
  return Object.values(new of()).every((value) => value === undefined);
}

function isPlain(source: unknown): boolean {
  return typeof source === 'object' && source !== null && Object.getPrototypeOf(source) === Object.prototype;
}
