import { badInput, show } from '../../errors.js';
import { type EntityKind, kindOfId, KINDS } from '../../kinds/index.js';
import { definitionOf, type KindClass } from '../../kinds/kind.js';
import { MAX_CENTRES, MAX_DEPTH, MAX_NODES } from '../../network/network.js';
import { RELATION_TYPES, type RelationType } from '../../statements/vocabulary.js';

/** What a network view is asked to show: the query of its address, checked. Unknown names and values are refused, so that a slip shows. */
export interface NetworkParameters {
  /** Ids; none for the coalition of the base. */
  readonly around: readonly string[];
  readonly depth: number;
  /** The kinds asked for by name; null when none was. */
  readonly kinds: readonly EntityKind[] | null;
  readonly types: readonly RelationType[];
  readonly theme: readonly string[];
  readonly meeting: readonly string[];
  readonly asOf: string | null;
  /** Whether persons are shown. */
  readonly persons: boolean;
  /** Whether meetings are nodes; where they are not, they are where a sentence comes from. */
  readonly hub: boolean;
  readonly derived: boolean;
  readonly max: number;
  /** The id of the node that stands out. */
  readonly focus: string | null;
}

/** What only an embed is asked. */
export interface EmbedParameters {
  readonly chrome: 'full' | 'min';
  /** Whether the list of links comes too. */
  readonly table: boolean;
  /** In pixels; null for as high as it needs. */
  readonly maxheight: number | null;
  /** The revision that was cited; null for the present one. */
  readonly rev: string | null;
}

/** What holds where nothing is asked. */
export interface Defaults {
  readonly persons: boolean;
  readonly max: number;
}

/** What an address may ask: documented in docs/embed.md. */
export const NAMES = ['around', 'depth', 'kinds', 'types', 'theme', 'meeting', 'asOf', 'persons', 'hub', 'derived', 'max', 'focus', 'lang'];
/** What only that of an embed may. */
export const EMBED_NAMES = ['chrome', 'table', 'maxheight', 'rev'];
/** What other sites and browsers add to the addresses that they pass on. */
const IGNORED = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|ref)$/;

const kindsByPrefix = new Map<string, EntityKind>(KINDS.map((kind: KindClass) => [definitionOf(kind).prefix, kind.kind as EntityKind]));
const typesByName = new Map<string, RelationType>(RELATION_TYPES.map((type) => [type.toLowerCase(), type]));

/** @throws BAD_USER_INPUT */
export function readParameters(query: URLSearchParams, defaults: Defaults): NetworkParameters {
  checkNames(query, NAMES);
  return parse(query, defaults);
}

/** @throws BAD_USER_INPUT */
export function readEmbedParameters(query: URLSearchParams, defaults: Defaults): NetworkParameters & EmbedParameters {
  checkNames(query, [...NAMES, ...EMBED_NAMES]);
  const height = given(query, 'maxheight');
  return {
    ...parse(query, defaults),
    chrome: oneOf(query, 'chrome', ['full', 'min'] as const) ?? 'full',
    table: flag(query, 'table') ?? true,
    maxheight: height ? whole('maxheight', height, 200, 10_000) : null,
    rev: given(query, 'rev'),
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
  const kinds = words(query, 'kinds').map((word) => known('kinds', word, kindsByPrefix));
  return {
    around,
    depth: whole('depth', given(query, 'depth') ?? '1', 1, MAX_DEPTH),
    kinds: kinds.length > 0 ? kinds : null,
    types: words(query, 'types').map((word) => known('types', word, typesByName)),
    theme,
    meeting,
    asOf: day(given(query, 'asOf')),
    persons: flag(query, 'persons') ?? defaults.persons,
    hub: flag(query, 'hub') ?? false,
    derived: flag(query, 'derived') ?? false,
    max: whole('max', given(query, 'max') ?? String(defaults.max), 1, MAX_NODES),
    focus,
  };
}

/** The query that asks for the same, as short as can be. */
export function toQuery(asked: NetworkParameters, defaults: Defaults): Record<string, string> {
  const all: Record<string, string | null> = {
    around: asked.around.join(','),
    depth: asked.depth === 1 ? null : String(asked.depth),
    kinds: asked.kinds?.map(kindWord).join(',') ?? null,
    types: asked.types.map((type) => type.toLowerCase()).join(','),
    theme: asked.theme.join(',') === asked.around.join(',') ? null : asked.theme.join(','),
    meeting: asked.meeting.join(',') === asked.around.join(',') ? null : asked.meeting.join(','),
    asOf: asked.asOf,
    persons: asked.persons === defaults.persons ? null : asked.persons ? '1' : '0',
    hub: asked.hub ? '1' : null,
    derived: asked.derived ? '1' : null,
    max: asked.max === defaults.max ? null : String(asked.max),
    focus: asked.focus,
  };
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null && entry[1] !== ''));
}

/** A query string in which ids stay readable. */
export function queryString(query: Readonly<Record<string, string>>): string {
  return new URLSearchParams(query).toString().replace(/%2F/g, '/').replace(/%2C/g, ',');
}

/** The word for a kind in an address: the first part of its ids. */
export function kindWord(kind: EntityKind): string {
  return [...kindsByPrefix].find(([, one]) => one === kind)?.[0] ?? kind;
}

/** In the order in which they are always listed. */
export const ALL_KINDS: readonly EntityKind[] = [...kindsByPrefix.values()];

/** The kinds of entities that are shown around the centres. */
export function kindsShown({ kinds, persons, hub }: Pick<NetworkParameters, 'kinds' | 'persons' | 'hub'>): EntityKind[] {
  const wanted = kinds ?? ALL_KINDS.filter((kind) => kind !== 'MEETING' || hub);
  return ALL_KINDS.filter((kind) => (wanted.includes(kind) || (kind === 'MEETING' && hub)) && (kind !== 'PERSON' || persons));
}

function checkNames(query: URLSearchParams, names: readonly string[]): void {
  const unknown = [...query.keys()].find((name) => !names.includes(name) && !IGNORED.test(name));
  if (unknown === undefined) return;
  throw badInput(unknown.slice(0, 40), {
    fr: `Il n’y a pas de paramètre ${show(unknown)}. Il y a : ${names.join(', ')}.`,
    en: `There is no parameter ${show(unknown)}. There are: ${names.join(', ')}.`,
  });
}

/** A value; null where there is none or nothing stands in it, as a form sends a field that was left blank. */
function given(query: URLSearchParams, name: string): string | null {
  const value = query.get(name)?.trim();
  return value === undefined || value === '' ? null : value;
}

/** The values of a name that can be given several times, or several values between commas. */
function words(query: URLSearchParams, name: string): string[] {
  const all = query.getAll(name).flatMap((value) => value.split(','));
  return [...new Set(all.map((value) => value.trim()).filter((value) => value !== ''))];
}

function ids(query: URLSearchParams, name: string, kind?: EntityKind): string[] {
  const list = words(query, name);
  const wrong = list.find((id) => kindOfId(id) === null || (kind !== undefined && kindOfId(id) !== kind));
  if (wrong === undefined) return list;
  const example = kind ? `${kindWord(kind)}/…` : 'organization/…, theme/…';
  throw badInput(name, {
    fr: `${name} attend l’identifiant d’une fiche (${example}), pas ${show(wrong)}.`,
    en: `${name} takes the id of an entry (${example}), not ${show(wrong)}.`,
  });
}

function known<T>(name: string, word: string, values: ReadonlyMap<string, T>): T {
  const value = values.get(word.toLowerCase());
  if (value !== undefined) return value;
  throw badInput(name, {
    fr: `${name} ne peut pas être ${show(word)}. Valeurs possibles : ${[...values.keys()].join(', ')}.`,
    en: `${name} cannot be ${show(word)}. Possible values: ${[...values.keys()].join(', ')}.`,
  });
}

function oneOf<const T extends string>(query: URLSearchParams, name: string, allowed: readonly T[]): T | null {
  const value = given(query, name);
  return value ? known(name, value, new Map(allowed.map((one) => [one, one]))) : null;
}

function flag(query: URLSearchParams, name: string): boolean | null {
  const value = oneOf(query, name, ['0', '1']);
  return value === null ? null : value === '1';
}

function whole(name: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (/^\d{1,6}$/.test(text) && number >= least && number <= most) return number;
  throw badInput(name, {
    fr: `${name} va de ${least} à ${most}, pas ${show(text)}.`,
    en: `${name} goes from ${least} to ${most}, not ${show(text)}.`,
  });
}

function day(text: string | null): string | null {
  if (text === null) return null;
  const time = Date.parse(`${text}T00:00:00Z`);
  if (/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)) return text;
  throw badInput('asOf', {
    fr: `asOf est une date comme 2013-12-31, pas ${show(text)}.`,
    en: `asOf is a date such as 2013-12-31, not ${show(text)}.`,
  });
}
