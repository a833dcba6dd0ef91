import { type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import type { Message } from '../errors.js';
import { RENAMED_TYPES } from '../statements/vocabulary.js';

/**
 * What had another name in the first version of the API: errors on the old name give the new one. Only names that the schema
 * no longer has where they are asked are looked up here.
 */
interface Renaming {
  /** Where the name stood: a type, the input of a filter, or a field that took it as an argument. */
  readonly on?: RegExp;
  /** The new name, given only where the schema has it. Null where `now` says more than a name. */
  readonly to: string | null;
  readonly now: Message;
}

const became = (to: string, on?: RegExp): Renaming => ({
  ...(on ? { on } : {}),
  to,
  now: { fr: `C’est devenu « ${to} ».`, en: `It is now called "${to}".` },
});

/** Filters that take many values now. */
const LISTS: Readonly<Record<string, string>> = {
  theme: 'themes',
  topic: 'topics',
  subject: 'subjects',
  object: 'objects',
  type: 'types',
  kind: 'kinds',
  status: 'statuses',
  certainty: 'certainties',
  modality: 'modalities',
  assignee: 'assignees',
  place: 'places',
  convener: 'conveners',
  meetings: 'inMinutesOf',
};

/** What the first version had and this one has not, with what serves instead. */
const gone = (fr: string, en: string, on: RegExp): Renaming => ({ on, to: null, now: { fr, en } });

const CONNECTION: Message = {
  fr: 'Cette liste est devenue une connexion : « edges { node { … } } ».',
  en: 'This list is now a connection: "edges { node { … } }".',
};

const VALUE_TYPE: Renaming = {
  to: null,
  now: {
    fr: 'Une valeur a ses propres champs : « value { text number unit url } ».',
    en: 'A value has fields of its own: "value { text number unit url }".',
  },
};

const FIELDS: Readonly<Record<string, readonly Renaming[]>> = {
  classification: [
    became('organizationType', /^Organization$/),
    became('governmentBodyType', /^GovernmentBody$/),
    became('eventType', /^Event$/),
    became('publicationType', /^Publication$/),
    became('legalTextType', /^LegalText$/),
    became('placeType', /^Place$/),
    {
      to: null,
      now: {
        fr: 'Chaque genre a son propre champ (organizationType, eventType…), et toute fiche typeLabel.',
        en: 'Each kind has its own field (organizationType, eventType…), and every entity typeLabel.',
      },
    },
  ],
  licence: [became('license')],
  ...Object.fromEntries(
    Object.entries({ actor: 'author', at: 'at', reason: 'reason' }).map(([old, name]) => [
      old,
      [
        gone(
          `C’est un champ de sa révision : « revision { ${name} } ».`,
          `It is a field of its revision: "revision { ${name} }".`,
          /^Change$/,
        ),
      ],
    ]),
  ),
  unit: [gone('C’est un champ de la valeur : « value { unit } ».', 'It is a field of the value: "value { unit }".', /^Claim$/)],
  valueType: [VALUE_TYPE],
  ...Object.fromEntries(
    Object.entries({ claims: 'Claim', relations: 'Relation', followUps: 'FollowUp' }).map(([old, type]) => [
      old,
      [
        gone(
          `Tout ce que la phrase dit est dans « statements { nodes { ... on ${type} { … } } } ».`,
          `All that the sentence says is in "statements { nodes { ... on ${type} { … } } }".`,
          /^Passage$/,
        ),
      ],
    ]),
  ),
  ...Object.fromEntries(
    ['start', 'end'].map((old) => [
      old,
      [
        gone(
          'Un texte peut répondre en plusieurs endroits : « ranges { start end } ».',
          'A text can match in several places: "ranges { start end }".',
          /^SearchMatch$/,
        ),
      ],
    ]),
  ),
};

/** Filters of kinds that have no status of their own, nor dates that would give them one. */
const NO_STATUS = gone(
  'Seuls les événements, les réunions et les projets ont un statut, qui se filtre par « statuses ».',
  'Only events, meetings and projects have a status, which "statuses" filters.',
  /^(?:Award|GovernmentBody|LegalText|Organization|Person|Place|Post|Publication|Theme)Filter$/,
);

const NO_THEME = gone(
  'Les lieux et les thèmes ne se filtrent pas par thème. Les thèmes voisins sont dans « broader » et « narrower ».',
  'Places and themes are not filtered by theme. Neighbouring themes are in "broader" and "narrower".',
  /^(?:Place|Theme)Filter$/,
);

const ARGUMENTS: Readonly<Record<string, readonly Renaming[]>> = {
  meeting: [became('meetings', /^(?:Query\.)?network$/), became('openedIn', /^FollowUpFilter$/), became('inMinutesOf')],
  parts: [became('includeParts')],
  classification: [became('typeCodes')],
  classifications: [became('typeCodes')],
  asOf: [
    {
      to: null,
      now: {
        fr: 'Le jour se donne pour toute l’opération : « query … @asOf(date: "2013-11-22") ».',
        en: 'The day is given for the whole operation: "query … @asOf(date: "2013-11-22")".',
      },
    },
  ],
  ...Object.fromEntries(Object.entries(LISTS).map(([old, name]) => [old, [became(name)]])),
  status: [became('statuses'), NO_STATUS],
  statuses: [NO_STATUS],
  theme: [became('themes'), NO_THEME],
  themes: [NO_THEME],
};

const TYPES: Readonly<Record<string, readonly Renaming[]>> = {
  ValueType: [VALUE_TYPE],
  Evidenced: [became('Statement')],
};

const VALUES: Readonly<Record<string, readonly Renaming[]>> = Object.fromEntries(
  [...RENAMED_TYPES].map(([old, name]) => [old, [became(name, /^RelationType$/)]]),
);

const FORMS: readonly (readonly [RegExp, Readonly<Record<string, readonly Renaming[]>>])[] = [
  [/^Cannot query field "(\S*)" on type "(\S*)"\.$/, FIELDS],
  [/^Unknown argument "(\S*)" on field "(\S*)"\.$/, ARGUMENTS],
  [/^Field "(\S*)" is not defined by type "(\S*)"\.$/, ARGUMENTS],
  [/^Unknown type "(\S*)"()\.$/, TYPES],
  [/^Value "(\S*)" does not exist in "(\S*)" enum\.$/, VALUES],
];

/** A field of rows asked of a connection: in the first version the list had them itself. */
const ON_CONNECTION = /^Cannot query field "\S*" on type "\w+Connection"\.$/;

/** What to write instead, for the English sentence of graphql-js about a name that is not there; null when it never was. */
export function renamed(sentence: string, schema: GraphQLSchema): Message | null {
  for (const [form, names] of FORMS) {
    const [, name = '', where = ''] = form.exec(sentence) ?? [];
    const found = Object.hasOwn(names, name)
      ? names[name]?.find(({ on, to }) => (!on || on.test(where)) && (to === null || has(schema, where, to)))
      : undefined;
    if (found) return found.now;
  }
  return ON_CONNECTION.test(sentence) ? CONNECTION : null;
}

/** Whether a type, an input, an enum, or a field (`Query.relations`) has a field, a value or an argument of a name; without `where`, whether the schema has a type. */
function has(schema: GraphQLSchema, where: string, name: string): boolean {
  if (where === '') return schema.getType(name) !== undefined;
  const [typeName = '', fieldName] = where.split('.');
  const type = schema.getType(typeName);
  if (isEnumType(type)) return type.getValue(name) !== undefined;
  if (isInputObjectType(type)) return Object.hasOwn(type.getFields(), name);
  if (!isObjectType(type) && !isInterfaceType(type)) return false;
  if (fieldName === undefined) return Object.hasOwn(type.getFields(), name);
  return type.getFields()[fieldName]?.args.some((argument) => argument.name === name) ?? false;
}
