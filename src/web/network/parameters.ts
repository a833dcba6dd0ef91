import { dayOfQuery } from '../../api/as-of.js';
import { parseWithin } from '../../core/argument-checks.js';
import { Certainty } from '../../core/certainty.js';
import { badInput } from '../../errors.js';
import { type EntityKind, kindOfId, KINDS } from '../../kinds/index.js';
import { definitionOf, type KindClass } from '../../kinds/kind.js';
import { MAX_CENTRES, MAX_DEPTH, MAX_EXPANDED, MAX_NODES } from '../../network/network.js';
import { RELATION_TYPES, type RelationType } from '../../statements/vocabulary.js';
import { checkNames, colour, flag, ids, known, oneOf, valueOf, valuesOf, words } from './parameter-values.js';

/** The parameters of a network view, read from the query of its address. Unknown names and values are refused, so that typing errors show. */
export interface NetworkParameters {
  /** The ids of the centres; none for the coalition of the base. */
  readonly around: readonly string[];
  readonly depth: number;
  /** The kinds requested by name; null where none was. */
  readonly kinds: readonly EntityKind[] | null;
  readonly types: readonly RelationType[];
  readonly theme: readonly string[];
  readonly meeting: readonly string[];
  readonly asOf: string | null;
  /** Whether persons are shown. */
  readonly persons: boolean;
  /** Whether meetings are nodes. */
  readonly hub: boolean;
  readonly derived: boolean;
  /** Only links of these certainties; none for all. */
  readonly certainty: readonly Certainty[];
  /** The ids of the entities whose own links are shown beyond the limit on entries. */
  readonly expand: readonly string[];
  /** Whether every line has its name, where there is room. */
  readonly labels: boolean;
  readonly max: number;
  /** The id of the entity in focus. */
  readonly focus: string | null;
}

/** The parameters that only an embed has. */
export interface EmbedParameters {
  readonly chrome: 'full' | 'min';
  /** Whether the list of edges is shown below the drawing. */
  readonly table: boolean;
  /** The largest height in pixels; null for no limit. */
  readonly maxheight: number | null;
  /** The revision that was cited; null for the current one. */
  readonly rev: string | null;
  /** The colours of the site around it: those that the reader's system prefers, or always the light or the dark ones. */
  readonly scheme: Scheme;
  /** The colour of links and of what is highlighted, `#rrggbb`; null for ours. */
  readonly accent: string | null;
  /** Whether the ground of the site shows through. */
  readonly isTransparent: boolean;
  /** A heading and a caption in the words of the site; null for ours, and for none. */
  readonly title: string | null;
  readonly caption: string | null;
}

export const SCHEMES = ['auto', 'light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

const MAX_TITLE = 120;
const MAX_CAPTION = 300;

/** The values of parameters that are not given. */
export interface Defaults {
  readonly persons: boolean;
  readonly max: number;
}

/** The names of parameters: docs/embed.md describes them. */
export const NAMES = [
  'around',
  'depth',
  'kinds',
  'types',
  'theme',
  'meeting',
  'asOf',
  'persons',
  'hub',
  'derived',
  'max',
  'focus',
  'certainty',
  'expand',
  'labels',
  'lang',
];
/** The names that only an embed has. */
export const EMBED_NAMES = ['chrome', 'table', 'maxheight', 'rev', 'scheme', 'accent', 'background', 'title', 'caption'];

const kindsByPrefix = new Map<string, EntityKind>(KINDS.map((kind: KindClass) => [definitionOf(kind).prefix, kind.kind as EntityKind]));
const certaintiesByName = new Map((Object.keys(Certainty) as Certainty[]).map((one) => [one.toLowerCase(), one]));
/** `organises` stands in addresses of old, and showed meetings too. */
const typesByName = new Map<string, readonly RelationType[]>([
  ...RELATION_TYPES.map((type) => [type.toLowerCase(), [type]] as const),
  ['organises', ['ORGANIZES', 'MEETING_OF']],
]);

/** A parameter that names an entity in words rather than by its id: typed in the address, or sent by a form. */
export interface EntityInWords {
  readonly name: string;
  readonly words: string;
  /** The kind that it names; undefined for any. */
  readonly kind?: EntityKind;
}

const NAMING: readonly { readonly name: string; readonly kind?: EntityKind }[] = [
  { name: 'around' },
  { name: 'theme', kind: 'THEME' },
  { name: 'meeting', kind: 'MEETING' },
  { name: 'focus' },
];

/** The first parameter that names an entity in words; null where ids do. */
export function entityInWords(query: URLSearchParams): EntityInWords | null {
  const named = NAMING.find(({ name }) => valuesOf(query, name).some((id) => kindOfId(id) === null));
  return named ? { ...named, words: query.getAll(named.name).join(', ').trim() } : null;
}

/** A query in which a parameter has another value, and those that are repeated stay so. */
export function withValue(query: URLSearchParams, name: string, value: string): string {
  const changed = new URLSearchParams(query);
  changed.set(name, value);
  return changed.toString().replace(/%2F/g, '/').replace(/%2C/g, ',');
}

/** Addresses copied from the source of a page have `&amp;` for `&`. */
function withoutEntities(query: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...query].map(([name, value]): [string, string] => [name.replace(/^amp;/, ''), value]));
}

/** @throws BAD_USER_INPUT */
export function readParameters(given: URLSearchParams, defaults: Defaults): NetworkParameters {
  const query = withoutEntities(given);
  checkNames(query, NAMES);
  return parse(query, defaults);
}

/**
 * The kinds that the legend hides in the network that a file is of; none for the network whole.
 *
 * @throws BAD_USER_INPUT
 */
export function readHidden(query: URLSearchParams): EntityKind[] {
  return valuesOf(query, 'hide').map((word) => known('hide', word, kindsByPrefix));
}

/** @throws BAD_USER_INPUT */
export function readEmbedParameters(given: URLSearchParams, defaults: Defaults): NetworkParameters & EmbedParameters {
  const query = withoutEntities(given);
  checkNames(query, [...NAMES, ...EMBED_NAMES]);
  const height = valueOf(query, 'maxheight');
  return {
    ...parse(query, defaults),
    chrome: oneOf(query, 'chrome', ['full', 'min'] as const) ?? 'full',
    table: flag(query, 'table') ?? true,
    maxheight: height ? parseWithin('maxheight', height, 200, 10_000) : null,
    rev: valueOf(query, 'rev'),
    scheme: oneOf(query, 'scheme', SCHEMES) ?? 'auto',
    accent: colour(query, 'accent'),
    isTransparent: oneOf(query, 'background', ['transparent', 'plain']) === 'transparent',
    title: words(query, 'title', MAX_TITLE),
    caption: words(query, 'caption', MAX_CAPTION),
  };
}

function parse(query: URLSearchParams, defaults: Defaults): NetworkParameters {
  const meeting = ids(query, 'meeting', 'MEETING');
  const theme = ids(query, 'theme', 'THEME');
  const [focus = null] = ids(query, 'focus');
  const around = [ids(query, 'around'), focus ? [focus] : [], theme, meeting].find((list) => list.length > 0) ?? [];
  if (around.length > MAX_CENTRES) {
    throw badInput('around', {
      fr: `around prend au plus ${MAX_CENTRES} identifiants, pas ${around.length}.`,
      en: `around takes at most ${MAX_CENTRES} ids, not ${around.length}.`,
    });
  }
  const kinds = valuesOf(query, 'kinds').map((word) => known('kinds', word, kindsByPrefix));
  return {
    around,
    depth: parseWithin('depth', valueOf(query, 'depth') ?? '1', 1, MAX_DEPTH),
    kinds: kinds.length > 0 && !isAllBut(kinds, ['MEETING']) && !isAllBut(kinds, []) ? kinds : null,
    types: valuesOf(query, 'types').flatMap((word) => known('types', word, typesByName)),
    theme,
    meeting,
    asOf: dayOfQuery(query),
    persons: flag(query, 'persons') ?? defaults.persons,
    hub: (flag(query, 'hub') ?? false) || isAllBut(kinds, []),
    derived: flag(query, 'derived') ?? false,
    certainty: valuesOf(query, 'certainty').map((word) => known('certainty', word, certaintiesByName)),
    expand: ids(query, 'expand').slice(0, MAX_EXPANDED),
    labels: flag(query, 'labels') ?? false,
    max: parseWithin('max', valueOf(query, 'max') ?? String(defaults.max), 1, MAX_NODES),
    focus,
  };
}

/** Whether kinds are all there are, without some. All but meetings are shown where none is named, and `hub` shows those too. */
function isAllBut(kinds: readonly EntityKind[], without: readonly EntityKind[]): boolean {
  return ALL_KINDS.every((kind) => kinds.includes(kind) !== without.includes(kind));
}

/** The shortest query that means the same parameters. */
export function toQuery(parameters: NetworkParameters, defaults: Defaults): Record<string, string> {
  const all: Record<string, string | null> = {
    around: parameters.around.join(','),
    depth: parameters.depth === 1 ? null : String(parameters.depth),
    kinds: parameters.kinds?.map(kindWord).join(',') ?? null,
    types: parameters.types.map((type) => type.toLowerCase()).join(','),
    theme: parameters.theme.join(',') === parameters.around.join(',') ? null : parameters.theme.join(','),
    meeting: parameters.meeting.join(',') === parameters.around.join(',') ? null : parameters.meeting.join(','),
    asOf: parameters.asOf,
    persons: parameters.persons === defaults.persons ? null : parameters.persons ? '1' : '0',
    hub: parameters.hub ? '1' : null,
    derived: parameters.derived ? '1' : null,
    certainty: parameters.certainty.map((one) => one.toLowerCase()).join(','),
    expand: parameters.expand.join(','),
    labels: parameters.labels ? '1' : null,
    max: parameters.max === defaults.max ? null : String(parameters.max),
    focus: parameters.focus,
  };
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null && entry[1] !== ''));
}

/** A query string in which ids stay readable. */
export function queryString(query: Readonly<Record<string, string>>): string {
  return new URLSearchParams(query).toString().replace(/%2F/g, '/').replace(/%2C/g, ',');
}

/** The word for a kind in an address: the prefix of its ids. */
export function kindWord(kind: EntityKind): string {
  return [...kindsByPrefix].find(([, one]) => one === kind)?.[0] ?? kind;
}

/** All kinds, in the order in which they are listed everywhere. */
export const ALL_KINDS: readonly EntityKind[] = [...kindsByPrefix.values()];

/** The kinds of entities that are shown around the centres. */
export function kindsShown({ kinds, persons, hub }: Pick<NetworkParameters, 'kinds' | 'persons' | 'hub'>): EntityKind[] {
  const wanted = kinds ?? ALL_KINDS.filter((kind) => kind !== 'MEETING' || hub);
  return ALL_KINDS.filter((kind) => (wanted.includes(kind) || (kind === 'MEETING' && hub)) && (kind !== 'PERSON' || persons));
}
