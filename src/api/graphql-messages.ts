import type { GraphQLSchema } from 'graphql';
import type { Message } from '../errors.js';
import { renamed } from './renamed.js';

/**
 * What graphql-js and Apollo Server say of a request that does not fit, in both languages. They say it in English: each sentence is
 * recognized by its form. One that is not known stays English whole, since a message never mixes languages.
 */

type Rule = readonly [form: RegExp, french: (...parts: string[]) => string];

/** Messages of graphql-js show values whole; reading long ones by their form would take long, too. */
const MAX_MESSAGE = 1000;

/** `"a", "b" or "c"`: what a message lists. */
const NAMES = String.raw`"[^"]*"(?:,? (?:or )?"[^"]*")*`;

/** The rules, by what is wrong. Parts that can hold anything come last in their sentence, or are what was written. */
const RULES: readonly Rule[] = [
  // Fields and types
  [/^Cannot query field "(\S*)" on type "(\S*)"\.$/, (field, type) => `Le type « ${type} » n’a pas de champ « ${field} ».`],
  [
    /^Field "(\S*)" must not have a selection since type "(\S*)" has no subfields\.$/,
    (field, type) => `Le champ « ${field} » ne prend pas de sélection : son type, « ${type} », n’a pas de champs.`,
  ],
  [
    /^Field "(\S*)" of type "(\S*)" must have a selection of subfields\.$/,
    (field, type) => `Le champ « ${field} », de type « ${type} », demande une sélection de champs : « ${field} { … } ».`,
  ],
  [
    /^Field "(\S*)" of type "(\S*)" must have at least one field selected\.$/,
    (field, type) => `Le champ « ${field} », de type « ${type} », demande au moins un champ.`,
  ],
  [/^Unknown type "(\S*)"\.$/, (type) => `Le type « ${type} » n’existe pas.`],
  [
    /^Fields "(\S*)" conflict because ([^]*)\. Use different aliases on the fields to fetch both if this was intentional\.$/,
    (field) => `Les champs « ${field} » ne vont pas ensemble dans une même réponse : donnez-leur des alias différents.`,
  ],
  [/^This schema has no (\w+)s\.$/, (operation) => `Ce schéma n’a pas d’opération « ${operation} ».`],
  // Arguments and values
  [/^Unknown argument "(\S*)" on field "(\S*)"\.$/, (argument, field) => `Le champ « ${field} » n’a pas d’argument « ${argument} ».`],
  [
    /^Unknown argument "(\S*)" on directive "(\S*)"\.$/,
    (argument, directive) => `La directive « ${directive} » n’a pas d’argument « ${argument} ».`,
  ],
  [
    /^Field "(\S*)" argument "(\S*)" of type "(\S*)" is required, but it was not provided\.$/,
    (field, argument, type) => `L’argument « ${argument} » du champ « ${field} », de type « ${type} », est obligatoire.`,
  ],
  [
    /^Directive "(\S*)" argument "(\S*)" of type "(\S*)" is required, but it was not provided\.$/,
    (directive, argument, type) => `L’argument « ${argument} » de la directive « ${directive} », de type « ${type} », est obligatoire.`,
  ],
  [
    /^Argument "(\S*)" of (?:required|non-null) type "(\S*)" (?:was not provided|must not be null|was provided the variable "\S*" which was not provided a runtime value)\.$/,
    (argument, type) => `L’argument « ${argument} », de type « ${type} », est obligatoire.`,
  ],
  [/^There can be only one argument named "(\S*)"\.$/, (argument) => `L’argument « ${argument} » est donné deux fois.`],
  [/^There can be only one input field named "(\S*)"\.$/, (field) => `Le champ « ${field} » est donné deux fois.`],
  [/^Field "(\S*)" is not defined by type "(\S*)"\.$/, (field, type) => `« ${type} » n’a pas de champ « ${field} ».`],
  [
    /^Field "(\S*)" of required type "(\S*)" was not provided\.$/,
    (field, type) => `Le champ « ${field} », de type « ${type} », est obligatoire.`,
  ],
  [/^Value "(\S*)" does not exist in "(\S*)" enum\.$/, (value, type) => `« ${value} » n’est pas une valeur de « ${type} ».`],
  [/^Enum "(\S*)" cannot represent non-(?:enum|string) value: ([^]*)\.$/, (type, value) => `${value} n’est pas une valeur de « ${type} ».`],
  [
    /^(Int|Float|String|Boolean|ID) cannot represent (?:a |an )?[^:]*: ([^]*)$/,
    (type, value) => `${value} n’est pas une valeur de type « ${type} ».`,
  ],
  [/^Expected value of type "(\S*)", found ([^]*)\.$/, (type, value) => `Une valeur de type « ${type} » est attendue, pas ${value}.`],
  [/^Expected non-nullable type "(\S*)" not to be null\.$/, (type) => `Une valeur de type « ${type} » est attendue, pas null.`],
  [/^Expected type "(\S*)" to be an object\.$/, (type) => `Un objet de type « ${type} » est attendu.`],
  // Variables
  [
    /^Variable "(\S*)" is not defined(?: by operation "(\S*)")?\.$/,
    (variable, operation) => `La variable « ${variable} » n’est pas déclarée${operation ? ` par l’opération « ${operation} »` : ''}.`,
  ],
  [
    /^Variable "(\S*)" is never used(?: in operation "(\S*)")?\.$/,
    (variable, operation) => `La variable « ${variable} » ne sert pas${operation ? ` dans l’opération « ${operation} »` : ''}.`,
  ],
  [
    /^Variable "(\S*)" of type "(\S*)" used in position expecting type "(\S*)"\.$/,
    (variable, type, wanted) => `La variable « ${variable} », de type « ${type} », est employée là où le type « ${wanted} » est attendu.`,
  ],
  [
    /^Variable "(\S*)" of (?:required|non-null) type "(\S*)" (?:was not provided|must not be null)\.$/,
    (variable, type) => `La variable « ${variable} », de type « ${type} », est obligatoire.`,
  ],
  [
    /^Variable "(\S*)" cannot be non-input type "(\S*)"\.$/,
    (variable, type) => `La variable « ${variable} » ne peut pas être de type « ${type} », qui n’est pas un type d’entrée.`,
  ],
  [/^There can be only one variable named "(\S*)"\.$/, (variable) => `La variable « ${variable} » est déclarée deux fois.`],
  [
    /^Too many errors processing variables, error limit reached\. Execution aborted\.$/,
    () => 'D’autres erreurs dans les variables ne sont pas montrées.',
  ],
  // Fragments, operations and directives
  [/^Unknown fragment "(\S*)"\.$/, (fragment) => `Le fragment « ${fragment} » n’existe pas.`],
  [/^Fragment "(\S*)" is never used\.$/, (fragment) => `Le fragment « ${fragment} » ne sert pas.`],
  [
    /^Fragment (?:"(\S*)" )?cannot be spread here as objects of type "(\S*)" can never be of type "(\S*)"\.$/,
    (fragment, type, other) =>
      `Le fragment${fragment ? ` « ${fragment} »` : ''} n’a pas sa place ici : un objet de type « ${type} » n’est jamais de type « ${other} ».`,
  ],
  [
    /^Fragment (?:"(\S*)" )?cannot condition on non composite type "(\S*)"\.$/,
    (fragment, type) => `Le fragment${fragment ? ` « ${fragment} »` : ''} porte sur « ${type} », qui n’a pas de champs.`,
  ],
  [/^Cannot spread fragment "(\S*)" within itself[^]*\.$/, (fragment) => `Le fragment « ${fragment} » se contient lui-même.`],
  [
    /^There can be only one (fragment|operation) named "(\S*)"\.$/,
    (what, name) => `Il ne peut y avoir qu’${what === 'fragment' ? 'un fragment' : 'une opération'} du nom de « ${name} ».`,
  ],
  [/^This anonymous operation must be the only defined operation\.$/, () => 'Une opération sans nom doit être la seule du document.'],
  [/^Unknown directive "(\S*)"\.$/, (directive) => `La directive « ${directive} » n’existe pas.`],
  [/^Directive "(\S*)" may not be used on (\S*)\.$/, (directive) => `La directive « ${directive} » ne va pas à cet endroit.`],
  [
    /^The directive "(\S*)" can only be used once at this location\.$/,
    (directive) => `La directive « ${directive} » ne va qu’une fois à cet endroit.`,
  ],
  [/^Unknown operation named "(\S*)"\.$/, (name) => `Le document n’a pas d’opération « ${name} ».`],
  [
    /^Must provide operation name if query contains multiple operations\.$/,
    () => 'Le document a plusieurs opérations : dites laquelle par operationName.',
  ],
  [/^Must provide an operation\.$/, () => 'Le document n’a pas d’opération.'],
  // Syntax
  [
    /^Syntax Error: Expected ([^]*), found ([^]*)\.$/,
    (wanted, found) => `Erreur de syntaxe : ${token(wanted)} est attendu, pas ${token(found)}.`,
  ],
  [/^Syntax Error: Unexpected character: ([^]*)\.$/, (found) => `Erreur de syntaxe : le signe ${found} n’a pas sa place ici.`],
  [/^Syntax Error: Unexpected ([^]*)\.$/, (found) => `Erreur de syntaxe : ${token(found)} n’a pas sa place ici.`],
  [/^Syntax Error: Unterminated string\.$/, () => 'Erreur de syntaxe : un texte n’est pas fermé.'],
  // HTTP
  [
    /^POST body missing, invalid Content-Type, or JSON object has no keys\.$/,
    () => 'Le corps de la requête n’est pas un objet JSON avec une requête.',
  ],
  [
    /^GraphQL operations must contain a non-empty `query` or a `persistedQuery` extension\.$/,
    () => 'La requête ne contient ni « query », ni l’extension « persistedQuery ».',
  ],
  [/^Unsupported persisted query version$/, () => 'La version de « persistedQuery » n’est pas connue : c’est 1.'],
  [/^provided sha does not match query$/, () => 'L’empreinte de « persistedQuery » n’est pas celle de la requête.'],
  [/^Operation batching disabled\.$/, () => 'Une requête porte une seule opération.'],
  [
    /^The '?(\w+)'? search parameter may only be specified once\.$/,
    (name) => `Le paramètre « ${name} » de l’adresse est donné plus d’une fois.`,
  ],
  [/^The (\w+) search parameter contains invalid JSON\.$/, (name) => `Le paramètre « ${name} » de l’adresse n’est pas du JSON.`],
  [
    /^The (\w+) search parameter should contain a JSON-encoded object\.$/,
    (name) => `Le paramètre « ${name} » de l’adresse doit être un objet JSON.`,
  ],
  [/^GET requests only support query operations, not (\w+) operations$/, () => 'Une requête GET ne peut que lire.'],
  [/^GraphQL queries must be strings\.$/, () => 'La requête GraphQL doit être un texte.'],
  [/^`(\w+)` in a POST body (?:must be|should be provided as) an object[^]*\.$/, (name) => `« ${name} » doit être un objet.`],
  [/^`operationName` in a POST body must be a string if provided\.$/, () => '« operationName » doit être un texte.'],
];

const KINDS_OF_TOKENS: Readonly<Record<string, string>> = {
  '<EOF>': 'la fin du document',
  Name: 'un nom',
  String: 'un texte',
  Int: 'un nombre entier',
  Float: 'un nombre',
  BlockString: 'un texte',
};

/** A token as the parser shows it: `Name "a"`, `"}"`, `<EOF>`. */
function token(shown: string): string {
  const [kind = '', ...value] = shown.split(' ');
  const text = value.join(' ');
  return KINDS_OF_TOKENS[kind] === undefined ? shown : `${KINDS_OF_TOKENS[kind]}${text ? ` (${text})` : ''}`;
}

/** What a message ends with when something near is known. */
const SUGGESTION = new RegExp(
  String.raw`^([^]*?)\.? Did you mean ((?:the enum value|to use an inline fragment on) )?(${NAMES}|"\S+ \{ \.\.\. \}")\?$`,
);

/** Values that do not fit, with where they stand and why. */
const IN_VARIABLE = /^Variable "(\$\w+)" got invalid value ([^]*?)(?: at "([^"]+)")?; ([^]+)$/;
const IN_LITERAL = /^Expected value of type "(\S*)", found ([^]*?); ([^]+)$/;

/** A message of graphql-js or Apollo Server in both languages; names of the first version come with those of today. */
export function translate(message: string, schema: GraphQLSchema): Message {
  const lines = message.split('\n').map((line) => translateLine(cut(line), schema));
  const isTranslated = lines.every(({ fr }) => fr !== null);
  const en = lines.map((line) => line.en).join('\n');
  return { en, fr: isTranslated ? lines.map(({ fr }) => fr).join('\n') : en };
}

function cut(message: string): string {
  return message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE).toWellFormed()}…` : message;
}

interface Line {
  readonly en: string;
  /** Null when the sentence is not known. */
  readonly fr: string | null;
}

function translateLine(message: string, schema: GraphQLSchema): Line {
  const inVariable = IN_VARIABLE.exec(message);
  if (inVariable) {
    const [, variable = '', value = '', place, reason = ''] = inVariable;
    const why = translateLine(reason, schema);
    const where = place === undefined ? `${variable}` : `${variable} (${place})`;
    return { en: message.replace(reason, () => why.en), fr: why.fr && `${where} : la valeur ${value} ne convient pas. ${why.fr}` };
  }
  const inLiteral = IN_LITERAL.exec(message);
  if (inLiteral) {
    const why = translateLine(inLiteral[3] ?? '', schema);
    return { en: message, fr: why.fr && `Une valeur de type « ${inLiteral[1]} » est attendue, pas ${inLiteral[2]}. ${why.fr}` };
  }
  const [, said, kind, near = ''] = SUGGESTION.exec(message) ?? [];
  const sentence = said === undefined ? message : `${said}.`;
  const fr = inFrench(sentence);
  const now = renamed(sentence, schema);
  if (now) return { en: `${sentence} ${now.en}`, fr: fr && `${fr} ${now.fr}` };
  if (said === undefined || near.endsWith('{ ... }"')) return { en: message, fr };
  const names = near.replace(/"([^"]*)"/g, '« $1 »').replace(/,? or /, ' ou ');
  const suggestion = kind?.startsWith('to use') ? `Employez un fragment sur ${names}.` : `Vouliez-vous dire ${names} ?`;
  return { en: message, fr: fr && `${fr} ${suggestion}` };
}

function inFrench(sentence: string): string | null {
  for (const [form, french] of RULES) {
    const match = form.exec(sentence);
    if (match) return french(...match.slice(1));
  }
  return null;
}
