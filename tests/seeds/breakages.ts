import { KINDS } from '../../src/kinds/index.js';
import { definitionOf, type KindClass } from '../../src/kinds/kind.js';
import { BASE } from '../support/seeds.js';

const PREFIXES = KINDS.map((kind: KindClass) => `${definitionOf(kind).prefix}/`).join(', ');

/** A statement that is well, to be broken in one place. */
const GOOD = 'sources: [{ kind: KNOWLEDGE, title: T, editor: E }]';
export const relation = (fields: string, more = GOOD): string => `relations:\n  - { id: aaaaaaa1, ${fields}, ${more} }\n`;
const claim = (fields: string, more = GOOD): string =>
  `claims:\n  - { id: aaaaaaa1, kind: FIGURE, about: theme/mineurs, text: T, ${fields}, ${more} }\n`;
const entity = (fields: string): string => `entities:\n  - { ${fields} }\n`;
/** A follow-up, and steps of it from line 3. */
const steps = (first: string, more = GOOD, second = ''): string => {
  const row = (fields: string, index: number): string =>
    `  - { id: step000${index}, followUp: follow-up/aaaaaaa1, ${[fields.slice(2, -2), more].filter(Boolean).join(', ')} }\n`;
  return `followUps: [{ id: aaaaaaa1, task: T, ${GOOD} }]\nsteps:\n${row(first, 1)}${second && row(second, 2)}`;
};
export const passage = (fields: string): string => `document: document/compte-rendu\npassages:\n  - { ${fields} }\n`;
const ENDS = 'subject: organization/atelier, object: theme/mineurs';
export const WORKS = `type: WORKS_ON, ${ENDS}`;

/**
 * What is broken, a file of rows beside the base, and all that the check says of it: each error with its line and the
 * text that begins at its column.
 */
export const BREAKAGES: readonly (readonly [title: string, yaml: string, ...errors: string[]])[] = [
  // YAML
  [
    'YAML that does not close',
    'entities: [',
    '1 ‹› malformed YAML: an indent unlike that of its neighbours, or a brace or bracket that does not close',
  ],
  ['a tab', 'entities:\n\t- id: theme/x\n', '2 ‹\t- id: theme› malformed YAML: a tab; indent with spaces'],
  [
    'a colon in a text without quotes',
    'entities:\n  - id: theme/x\n    name: Rencontre : la suite\n',
    '3 ‹Rencontre : › malformed YAML: a colon within a text; put the text between quotes: "…"',
  ],
  [
    'an apostrophe that ends a text',
    "entities:\n  - id: theme/x\n    name: 'l'été'\n",
    '3 ‹été\'› malformed YAML: text after the end of another; an apostrophe or a quote may have closed it too soon: write it between "…", or double the apostrophe',
  ],
  ['a line without its colon', 'visibility: PUBLIC\nentities\nclaims: []\n', '2 ‹entities› malformed YAML: a line that lacks its colon'],
  [
    'one missing colon: the first error alone',
    'entities\n  - { id: theme/x, name: X }\n  - { id: theme/y, nam: Y, name: Z }\nclaims: []\nrelations: []\n',
    '1 ‹entities› malformed YAML: a line that lacks its colon',
  ],
  [
    'tabs on many lines: the first error alone',
    'entities:\n\t- id: theme/x\n\t  name: X\n\t- id: theme/y\n\t  name: Y\n',
    '2 ‹\t- id: theme› malformed YAML: a tab; indent with spaces',
  ],
  ['a key given twice', 'visibility: PUBLIC\nvisibility: MEMBERS\n', '2 ‹visibility: › this key is already given in the same mapping'],
  ['two documents in a file', 'visibility: PUBLIC\n---\nvisibility: PUBLIC\n', '2 ‹---› a file holds one YAML document (no "---")'],
  ['an alias of YAML', 'visibility: &v PUBLIC\nmeeting: *v\n', '2 ‹*v› YAML aliases (*) are not followed: write the value out'],
  ['a key that is no text', '{ [a]: b }\n', '1 ‹[a]: b }› a key must be text, not YAML'],
  [
    'an unknown tag',
    'visibility: !secret PUBLIC\n',
    '1 ‹!secret PUBL› malformed YAML: a "!" that begins a text; put the text between quotes: "…"',
  ],
  ['a list instead of a mapping', '- a\n', '1 ‹- a› expected a mapping (key: value), not a list'],
  ['brackets without end', '['.repeat(20_000), '1 ‹[[[[[[[[[[[[› malformed YAML: nested too deeply'],

  // shape
  ['nothing but a comment', '# rien\n'],
  ['nothing', ''],
  [
    'a byte order mark and Windows line ends',
    '\ufeffvisibility: PUBLIC\r\nentites: []\r\n',
    '2 ‹entites: []› unknown field "entites" (did you mean "entities"?)',
  ],
  [
    'an error of meaning in a file that is not YAML',
    `${relation('type: WORKS_ON, subject: person/zzz, object: theme/mineurs')}claims: [\n`,
    '4 ‹› malformed YAML: an indent unlike that of its neighbours, or a brace or bracket that does not close',
  ],
  ['an unknown section', 'entites: []\n', '1 ‹entites: []› unknown field "entites" (did you mean "entities"?)'],
  ['an unknown field', relation(`subjet: x, ${WORKS}`), '2 ‹subjet: x, t› unknown field "subjet" (did you mean "subject"?)'],
  ['an unknown field like nothing', relation(`zzzzzz: x, ${WORKS}`), '2 ‹zzzzzz: x, t› unknown field "zzzzzz"'],
  [
    'the state of a publication at the publication',
    entity('id: publication/x, name: X, state: DRAFT'),
    '2 ‹state: DRAFT› unknown field "state": the state of a text is said by a claim (`kind: STATUS`, `state: …`)',
  ],
  ['a field named __proto__', entity('id: theme/x, name: X, __proto__: x'), '2 ‹__proto__: x› unknown field "__proto__"'],
  ['`also` outside of a passage', relation(`${WORKS}, also: [x]`), '2 ‹also: [x], s› unknown field "also"'],
  [
    '`evidence` under a passage',
    passage(`quote: Ada Lierre le dit., relations: [{ id: aaaaaaa1, ${WORKS}, evidence: [x] }]`),
    '3 ‹evidence: [x› unknown field "evidence"',
  ],
  ['a fact of another kind', entity('id: theme/x, name: X, website: http://a.example'), '2 ‹website: htt› a Theme has no field "website"'],
  ['a missing field', relation('subject: organization/atelier, object: theme/mineurs'), '2 ‹{ id: aaaaaa› the field "type" is missing'],
  ['an empty field', relation(`${WORKS}, role:`), '2 ‹role:, sourc› expected text or a mapping (key: value), but nothing is written'],
  ['a list where one value goes', relation(`${WORKS}, role: [a]`), '2 ‹[a], sources› expected text or a mapping (key: value), not a list'],
  ['text where a list goes', entity('id: theme/x, name: X, formerIds: theme/y'), '2 ‹theme/y }› expected a list, not text'],
  [
    'text where true or false goes',
    'followUps:\n  - { id: aaaaaaa1, task: T, boxed: oui, evidence: [] }\n',
    '2 ‹{ id: aaaaaa› this statement rests on nothing: it needs a sentence (`evidence`) or a source (`sources`)',
    '2 ‹oui, evidenc› expected true or false, not text',
  ],
  [
    'an unknown value',
    relation(`${WORKS}, status: PASSED`),
    '2 ‹PASSED, sour› unknown value "PASSED" (expected: PROPOSED, PLANNED, ONGOING, PAST, CANCELLED, UNKNOWN)',
  ],
  [
    'an unknown value like nothing',
    relation(`${WORKS}, certainty: PEUTETRE`),
    '2 ‹PEUTETRE, so› unknown value "PEUTETRE" (expected: STATED, IMPLIED, UNCERTAIN, DISPUTED)',
  ],
  [
    'a classification of another kind',
    entity('id: event/x, name: X, classification: NGO'),
    '2 ‹NGO }› unknown value "NGO" (expected: CONFERENCE, WORKSHOP, CEREMONY, VISIT, HEARING, AWARENESS_DAY, CONTEST, CAMPAIGN, GATHERING, DELEGATION_MEETING, TALK, FESTIVITY, DEMONSTRATION, TRIAL_OR_CASE, OTHER)',
  ],
  ['a list without values', claim('about: []').replace('about: theme/mineurs, ', ''), '2 ‹[], sources:› at least one value is needed'],
  ['the same value twice', relation(`${WORKS}, topics: [theme/mineurs, theme/mineurs]`), '2 ‹[theme/mineu› the same value is given twice'],
  ['a name in no language', entity('id: theme/x, name: { xx: X, fr: Y }'), '2 ‹xx: X, fr: Y› "xx" is not a language (examples: fr, en)'],
  [
    'a name in a misspelt language',
    entity('id: theme/x, name: X, names: [{ value: Y, lang: FR }]'),
    '2 ‹FR }] }› "FR" is not a language (examples: fr, en)',
  ],
  ['a file with a bad visibility', 'visibility: PRIVATE\n', '1 ‹PRIVATE› unknown value "PRIVATE" (expected: PUBLIC, MEMBERS, EDITORS)'],

  [
    'a reference by an id that a thing had before',
    `${entity('id: theme/jeunes, name: Jeunes, formerIds: [theme/mineurs-en-danger]')}${relation('type: WORKS_ON, subject: organization/atelier, object: theme/mineurs-en-danger')}`,
    '4 ‹theme/mineur› theme/mineurs-en-danger is now called theme/jeunes',
  ],
  [
    'several errors in one row, all of them',
    relation('subjet: x, type: WORKS_ON, subject: place/port, object: theme/x, dates: hier', 'role: R'),
    '2 ‹{ id: aaaaaa› this statement rests on nothing: it needs a sentence (`evidence`) or a source (`sources`)',
    '2 ‹subjet: x, t› unknown field "subjet" (did you mean "subject"?)',
    '2 ‹place/port, › WORKS_ON takes no place as its subject (expected: organization, government body, person, post, project, event)',
    '2 ‹theme/x, dat› theme/x is not in the files',
    '2 ‹hier, role: › "hier" is not an EDTF date (examples: 2013-11-20, 2013-11, 2013-10-11/2013-10-12, 2013-11-08~, [2013-12-12,2013-12-18])',
  ],
  // texts
  ['a control character', entity('id: theme/x, name: "a\\u0007b"'), '2 ‹"a\\u0007b" }› this text holds a control character'],
  ['half a character', entity('id: theme/x, name: "a\\ud800b"'), '2 ‹"a\\ud800b" }› this text holds half a character (a lone surrogate)'],
  ['an empty text', entity('id: theme/x, name: " "'), '2 ‹" " }› this text is empty'],
  [
    'a text that is too long',
    entity(`id: theme/x, name: X, names: [${'a'.repeat(501)}]`),
    '2 ‹aaaaaaaaaaaa› this text is longer than 500 characters (501)',
  ],

  [
    'a zero-width space',
    entity('id: theme/x, name: "Mine\\u200burs"'),
    '2 ‹"Mine\\u200bu› this text holds an invisible sign, U+200B (zero-width space), after “Mine”',
  ],
  [
    'a sign that turns the direction of writing',
    entity('id: theme/x, name: "\\u202eab"'),
    '2 ‹"\\u202eab" }› this text holds an invisible sign, U+202E (direction of writing), at its beginning',
  ],
  [
    'a name of nothing that is seen',
    entity('id: theme/x, name: "\\u3164"'),
    '2 ‹"\\u3164" }› this text holds an invisible sign, U+3164 (Hangul filler), at its beginning',
  ],
  ['a control character in a quote', passage('quote: "Ada\\u0000Lierre"'), '3 ‹"Ada\\u0000Li› this text holds a control character'],
  // ids
  [
    'an id of an unknown kind',
    entity('id: organisation/x, name: X'),
    `2 ‹organisation› organisation/x: an id begins with its kind, ${PREFIXES} (did you mean "organization"?)`,
  ],
  [
    'a malformed slug',
    entity('id: theme/Été, name: X'),
    '2 ‹theme/Été, n› theme/Été: after the slash, lower-case letters without accents, digits and single hyphens',
  ],
  [
    'a malformed statement id',
    relation(WORKS).replace('aaaaaaa1', 'abc'),
    '2 ‹abc, type: W› abc is not a statement’s id: eight characters, digits and lower-case letters but i, l, o, u (without the line, `check --fix` gives one)',
  ],
  [
    'a statement without id',
    relation(WORKS).replace('id: aaaaaaa1, ', ''),
    '2 ‹{ type: WORK› this statement has no id: `check --fix` gives it one',
  ],
  [
    'an id that is too long for an address or a file',
    entity(`id: theme/${'a'.repeat(201)}, name: X`),
    `2 ‹theme/aaaaaa› theme/${'a'.repeat(71)}…: after the slash, an id has at most 200 characters`,
  ],
  ['an id given twice', entity('id: theme/mineurs, name: X'), '2 ‹theme/mineur› theme/mineurs is already given at base.yaml:16'],
  [
    'a statement id given twice',
    `${relation(WORKS)}claims:\n  - { id: aaaaaaa1, kind: PURPOSE, about: theme/mineurs, text: T, ${GOOD} }\n`,
    '4 ‹aaaaaaa1, ki› aaaaaaa1 is already given at rows.yaml:2',
  ],
  [
    'an id that is still somebody’s',
    entity('id: theme/x, name: X, formerIds: [theme/mineurs]'),
    '2 ‹theme/mineur› theme/mineurs is still the id of the row at base.yaml:16',
  ],
  [
    'a former id claimed by two',
    `entities:\n  - { id: theme/x, name: X, formerIds: [theme/z] }\n  - { id: theme/y, name: Y, formerIds: [theme/z] }\n`,
    '3 ‹theme/z] }› theme/z is already given at rows.yaml:2',
  ],
  [
    'a second dataset',
    BASE['base.yaml']!.slice(BASE['base.yaml']!.indexOf('dataset'), BASE['base.yaml']!.indexOf('entities')),
    '2 ‹name: Essai› dataset is already given at base.yaml:3',
  ],

  // references
  [
    'a dangling reference',
    relation(`type: WORKS_ON, subject: organization/ateliers, object: theme/mineurs`),
    '2 ‹organization› organization/ateliers is not in the files (did you mean "organization/atelier"?)',
  ],
  [
    'a dangling reference like nothing',
    relation(`type: WORKS_ON, subject: person/zzz, object: theme/mineurs`),
    '2 ‹person/zzz, › person/zzz is not in the files',
  ],
  ['a dangling topic', relation(`${WORKS}, topics: [theme/mineurs, theme/x]`), '2 ‹theme/x], so› theme/x is not in the files'],
  [
    'a body of the wrong kind',
    relation(`${WORKS}, onBehalfOf: person/ada`),
    '2 ‹person/ada, › person/ada is not of a kind that fits here (organization, government body, post)',
  ],
  [
    'an attribution to a place',
    relation(`${WORKS}, attributedTo: place/port`),
    '2 ‹place/port, › place/port is not of a kind that fits here (organization, government body, person, post)',
  ],
  [
    'a step taken in an entity that is no meeting',
    steps('{ step: DONE, meeting: place/port }', 'evidence: [{ quote: Ada Lierre le dit., document: document/compte-rendu }]'),
    '3 ‹place/port, › place/port is not of a kind that fits here (meeting)',
  ],
  [
    'a file of an unknown meeting',
    'meeting: meeting/2021-01-01\n',
    '1 ‹meeting/2021› meeting/2021-01-01 is not in the files (did you mean "meeting/2020-01-01"?)',
  ],
  ['a file of an unknown document', 'document: document/x\n', '1 ‹document/x› document/x is not in the files'],
  [
    'a name scoped to a theme',
    entity('id: theme/x, name: X, names: [{ value: Y, scope: theme/mineurs }]'),
    '2 ‹theme/mineur› theme/mineurs is not of a kind that fits here (meeting, organization, government body, person, post)',
  ],
  [
    'a document of an unknown publication',
    'documents:\n  - { id: document/x, publication: publication/x, file: compte-rendu.txt }\n',
    '2 ‹publication/› publication/x is not in the files',
  ],
  [
    'an unknown entity in a mention',
    'document: document/compte-rendu\nmentions:\n  - { surface: Ada, in: Ada Lierre le dit, entity: person/adda }\n',
    '3 ‹person/adda › person/adda is not in the files (did you mean "person/ada"?)',
  ],

  [
    'a dangling rival of the wrong form of statement',
    relation(`${WORKS}, contradicts: follow-up/aaaaaaa2`),
    '2 ‹follow-up/aa› follow-up/aaaaaaa2 is not of the form relation/<id> or claim/<id>',
  ],
  [
    'a coalition that is a person',
    BASE['base.yaml']!.replace(/entities:[\s\S]*/, '').replace('organization/coalition', 'person/ada'),
    '3 ‹name: Essai› dataset is already given at base.yaml:3',
    '4 ‹person/ada› person/ada is not of a kind that fits here (organization, government body)',
  ],
  // relations
  [
    'a kind that a type does not take as subject',
    relation('type: WORKS_ON, subject: place/port, object: theme/mineurs'),
    '2 ‹place/port, › WORKS_ON takes no place as its subject (expected: organization, government body, person, post, project, event)',
  ],
  [
    'a kind that a type does not take as object',
    relation('type: WORKS_ON, subject: person/ada, object: place/port'),
    '2 ‹place/port, › WORKS_ON takes no place as its object (expected: theme)',
  ],
  [
    'a relation of a thing to itself',
    relation('type: MEETS, subject: person/ada, object: person/ada'),
    '2 ‹person/ada, › a relation does not link a thing to itself',
  ],
  [
    'a type that is computed',
    relation('type: CO_PRESENT, subject: person/ada, object: organization/atelier'),
    '2 ‹CO_PRESENT, › CO_PRESENT is computed and cannot be entered',
  ],
  [
    'an unknown type',
    relation('type: WORKS_AT, subject: person/ada, object: theme/mineurs'),
    '2 ‹WORKS_AT, su› unknown value "WORKS_AT" (did you mean "WORKS_ON"?)',
  ],
  [
    'a colon forgotten in a line of several fields',
    relation('type WORKS_ON, subject: person/ada, object: theme/mineurs'),
    '2 ‹type WORKS_O› the colon after "type" is missing: `type: WORKS_ON`',
  ],
  [
    'a type by its former name',
    relation('type: ORGANISES, subject: person/ada, object: meeting/2020-01-01'),
    '2 ‹ORGANISES, s› ORGANISES is now called ORGANIZES; the meeting of a body is written MEETING_OF, the meeting as subject, the body as object',
  ],
  [
    'attendance on another type',
    relation(`${WORKS}, attendance: PRESENT, attendanceRoles: [CHAIR]`),
    '2 ‹PRESENT, att› `attendance` goes with ATTENDS and ABSENT_FROM only, not with WORKS_ON',
    '2 ‹[CHAIR], sou› `attendanceRoles` goes with ATTENDS and ABSENT_FROM only, not with WORKS_ON',
  ],
  [
    'an absence that attends',
    relation('type: ATTENDS, subject: person/ada, object: meeting/2020-01-01, attendance: EXCUSED'),
    '2 ‹EXCUSED, sou› EXCUSED does not go with ATTENDS (expected: PRESENT, EXPECTED)',
  ],
  [
    'what says how one attends, on another type',
    relation('type: ABSENT_FROM, subject: person/ada, object: meeting/2020-01-01, mode: REMOTE, substituteFor: person/ada'),
    '2 ‹REMOTE, subs› `mode` goes with ATTENDS only, not with ABSENT_FROM',
    '2 ‹person/ada, › `substituteFor` goes with ATTENDS only, not with ABSENT_FROM',
    '2 ‹person/ada, › nobody stands in for themselves',
  ],
  [
    'a proxy that is no attendance',
    relation('type: SPEAKS_AT, subject: organization/atelier, object: meeting/2020-01-01, onBehalfOf: person/ada'),
    '2 ‹person/ada, › person/ada is not of a kind that fits here (organization, government body, post)',
  ],
  [
    'a departure that does not say when, and one that follows another',
    relation(
      'type: ATTENDS, subject: person/ada, object: meeting/2020-01-01, movements: [{ kind: LEAVES, when: BEFORE }, { kind: LEAVES, time: "11:30" }]',
    ),
    '2 ‹{ kind: LEAV› when? `when` and `item` (an item of the agenda), or else `time` (a clock time)',
    '2 ‹{ kind: LEAV› one comes and leaves in turn: two movements in a row are of one kind',
  ],
  [
    'an arrival at an item of another meeting, and at none',
    `entities:\n  - { id: meeting/2020-02-02, name: Réunion de février }\nagenda:\n  - { id: agenda-item/b/i, meeting: meeting/2020-02-02, title: T }\n${relation(
      'type: ATTENDS, subject: person/ada, object: meeting/2020-01-01, movements: [{ kind: ARRIVES, when: DURING, item: agenda-item/b/i }, { kind: LEAVES, when: AFTER, item: agenda-item/b/j }]',
    )}`,
    '6 ‹agenda-item/› agenda-item/b/i is on the agenda of another meeting (meeting/2020-02-02)',
    '6 ‹agenda-item/› agenda-item/b/j is not in the files (did you mean "agenda-item/b/i"?)',
  ],
  [
    'an amount of what is no funding, of no currency',
    relation(`${WORKS}, amount: { value: 18 000 €, currency: euros }`),
    '2 ‹{ value: 18 › `amount` goes with FUNDS only, not with WORKS_ON',
    '2 ‹18 000 €, cu› "18 000 €" is not a sum (examples: 18000, 18000.50)',
    '2 ‹euros }, sou› "euros" is not a currency (examples: EUR, USD)',
  ],
  [
    'a circle of themes',
    `relations:\n  - { id: aaaaaaa1, type: BROADER, subject: theme/mineurs, object: theme/mineurs-isoles, ${GOOD} }\n  - { id: aaaaaaa2, type: BROADER, subject: theme/mineurs-isoles, object: theme/mineurs, ${GOOD} }\n`,
    '3 ‹theme/mineur› BROADER goes round in a circle: theme/mineurs → theme/mineurs-isoles → theme/mineurs',
  ],
  [
    'a circle of parts',
    `relations:\n  - { id: aaaaaaa1, type: PART_OF, subject: organization/atelier, object: organization/coalition, ${GOOD} }\n  - { id: aaaaaaa2, type: PART_OF, subject: organization/coalition, object: government-body/mairie, ${GOOD} }\n  - { id: aaaaaaa3, type: PART_OF, subject: government-body/mairie, object: organization/atelier, ${GOOD} }\n`,
    '4 ‹organization› PART_OF goes round in a circle: organization/atelier → organization/coalition → government-body/mairie → organization/atelier',
  ],

  // evidence
  [
    'a statement that rests on nothing',
    relation(WORKS, 'role: R'),
    '2 ‹{ id: aaaaaa› this statement rests on nothing: it needs a sentence (`evidence`) or a source (`sources`)',
  ],
  [
    'knowledge without an editor',
    relation(WORKS, 'sources: [{ kind: KNOWLEDGE, title: T }]'),
    '2 ‹{ kind: KNOW› a KNOWLEDGE source needs `editor`',
  ],
  ['a web page without an address', relation(WORKS, 'sources: [{ kind: URL, title: T }]'), '2 ‹{ kind: URL,› a URL source needs `url`'],
  [
    'a name’s source without an editor',
    entity('id: theme/x, name: X, names: [{ value: Y, source: { kind: KNOWLEDGE, title: T } }]'),
    '2 ‹{ kind: KNOW› a KNOWLEDGE source needs `editor`',
  ],
  [
    'a bad address',
    relation(WORKS, 'sources: [{ kind: URL, title: T, url: example.org }]'),
    '2 ‹example.org › "example.org" is not a web address (example: https://example.org/)',
  ],
  [
    'a bad day of access',
    relation(WORKS, 'sources: [{ kind: URL, title: T, url: http://a.example, accessed: 2020-02-30 }]'),
    '2 ‹2020-02-30 }› "2020-02-30" is not a day: there is no such day',
  ],
  [
    'an unknown rival',
    relation(`${WORKS}, contradicts: relation/aaaaaaa2`),
    '2 ‹relation/aaa› relation/aaaaaaa2 is not in the files (did you mean "relation/aaaaaaa1"?)',
  ],
  [
    'itself as superseded',
    relation(`${WORKS}, supersedes: [{ type: REPLACES, statement: relation/aaaaaaa1 }]`),
    '2 ‹relation/aaa› a statement does not supersede itself',
  ],
  [
    'something superseded that is not there, twice',
    relation(`${WORKS}, supersedes: [{ type: REPLACES, statement: claim/aaaaaaa9 }, { type: CORRECTS, statement: claim/aaaaaaa9 }]`),
    '2 ‹claim/aaaaaa› claim/aaaaaaa9 is not in the files',
    '2 ‹claim/aaaaaa› this statement is already named here',
  ],
  [
    'something superseded in an unknown way',
    relation(`${WORKS}, supersedes: [{ type: CANCELS, statement: claim/aaaaaaa9 }]`),
    '2 ‹CANCELS, sta› unknown value "CANCELS" (expected: REPLACES, CORRECTS, WITHDRAWS)',
    '2 ‹claim/aaaaaa› claim/aaaaaaa9 is not in the files',
  ],
  [
    'a claim superseded by a relation',
    `${relation(`${WORKS}, supersedes: [{ type: REPLACES, statement: claim/aaaaaaa2 }]`)}claims:\n  - { id: aaaaaaa2, kind: CONTENT, about: theme/mineurs, text: T, ${GOOD} }\n`,
    '2 ‹claim/aaaaaa› claim/aaaaaaa2 is a claim, and this is a relation: one does not stand in the place of the other',
  ],
  [
    'a superseded relation about other entities',
    `${relation(`${WORKS}, supersedes: [{ type: CORRECTS, statement: relation/aaaaaaa2 }]`)}  - { id: aaaaaaa2, type: MEETS, subject: person/ada, object: government-body/mairie, ${GOOD} }\n`,
    '2 ‹relation/aaa› relation/aaaaaaa2 is about none of the entities that this statement is about',
  ],
  [
    'a newer statement replaced by an older one, which may correct it',
    `relations:\n${[
      'id: aaaaaaa1, supersedes: [{ type: REPLACES, statement: relation/aaaaaaa3 }], sources: [{ kind: DOCUMENT, title: T, accessed: 2020-01-01 }]',
      'id: aaaaaaa2, supersedes: [{ type: REPLACES, statement: relation/aaaaaaa3 }], sources: [{ kind: DOCUMENT, title: T }]',
      'id: aaaaaaa3, sources: [{ kind: DOCUMENT, title: T, accessed: 2020-02-02 }]',
      'id: aaaaaaa4, supersedes: [{ type: CORRECTS, statement: relation/aaaaaaa3 }], sources: [{ kind: DOCUMENT, title: T, accessed: 2020-01-01 }]',
    ]
      .map((row) => `  - { ${row}, ${WORKS} }\n`)
      .join('')}`,
    '2 ‹relation/aaa› relation/aaaaaaa3 was said on 2020-02-02, after this statement (2020-01-01): only CORRECTS and WITHDRAWS can do so',
    '3 ‹relation/aaa› relation/aaaaaaa3 was said on 2020-02-02, after this statement (no day): only CORRECTS and WITHDRAWS can do so',
  ],
  [
    'statements that supersede each other',
    `relations:\n  - { id: aaaaaaa1, ${WORKS}, supersedes: [{ type: CORRECTS, statement: relation/aaaaaaa2 }], ${GOOD} }\n  - { id: aaaaaaa2, ${WORKS}, supersedes: [{ type: WITHDRAWS, statement: relation/aaaaaaa1 }], ${GOOD} }\n`,
    '3 ‹relation/aaa› `supersedes` goes round in a circle: relation/aaaaaaa1 → relation/aaaaaaa2 → relation/aaaaaaa1',
  ],
  [
    'a state of what is no publication, with a status',
    `claims:\n  - { id: aaaaaaa1, kind: STATUS, about: theme/mineurs, text: T, status: PAST, state: ADOPTED, ${GOOD} }\n`,
    '2 ‹ADOPTED, sou› `state` is how far the text of a publication has come, and theme/mineurs is none',
    '2 ‹ADOPTED, sou› `state` stands in the place of `status`: a claim has the one or the other',
  ],
  [
    'a state that is no STATUS claim',
    `claims:\n  - { id: aaaaaaa1, kind: CONTENT, about: publication/compte-rendu, text: T, state: ADOPTED, ${GOOD} }\n`,
    '2 ‹ADOPTED, sou› `state` goes with a STATUS claim only',
  ],
  [
    'a state that is none',
    `claims:\n  - { id: aaaaaaa1, kind: STATUS, about: publication/compte-rendu, text: T, state: UNKNOWN, ${GOOD} }\n`,
    '2 ‹UNKNOWN, sou› unknown value "UNKNOWN" (expected: DRAFT, TO_BE_VALIDATED, CORRECTED, ADOPTED, PUBLISHED)',
  ],
  [
    'a modality that is none',
    relation(`${WORKS}, modality: MAYBE`),
    '2 ‹MAYBE, sourc› unknown value "MAYBE" (expected: ASSERTED, HEDGED, POSSIBLE, RECOMMENDED, DENIED)',
  ],
  [
    'a document issued before it was said, and one of which only that is known',
    'documents:\n  - { id: document/a, publication: publication/compte-rendu, file: compte-rendu.txt, saidOn: 2020-01-02, issuedOn: 2020-01-01 }\n  - { id: document/b, publication: publication/compte-rendu, file: compte-rendu.txt, issuedOn: 2020-01-01 }\n',
    '2 ‹2020-01-01 }› this text would be issued before the day of `saidOn`',
    '3 ‹2020-01-01 }› this field goes with `saidOn`, which is missing: the day of the meeting, or that on which the text was written',
  ],
  [
    'a name that ends before it begins',
    entity('id: theme/x, name: X, names: [{ value: Y, since: 2020-02-01, until: 2020-01-31 }]'),
    '2 ‹{ value: Y, › `until` comes before `since`',
  ],
  ['itself as rival', relation(`${WORKS}, contradicts: [relation/aaaaaaa1]`), '2 ‹relation/aaa› a statement does not contradict itself'],
  [
    'a malformed rival',
    relation(`${WORKS}, contradicts: aaaaaaa2`),
    '2 ‹aaaaaaa2, so› aaaaaaa2 is not of the form relation/<id> or claim/<id>',
  ],
  [
    'a follow-up with a rival',
    `followUps:\n  - { id: aaaaaaa1, task: T, contradicts: claim/aaaaaaa2, ${GOOD} }\n`,
    '2 ‹contradicts:› unknown field "contradicts"',
  ],
  [
    'a follow-up that says itself that it is done',
    `followUps:\n  - { id: aaaaaaa1, task: T, status: DONE, closedIn: meeting/2020-01-01, ${GOOD} }\n`,
    '2 ‹DONE, closed› what closed this follow-up is a step: take away `status` and `closedIn`, and write `steps: [{ followUp: follow-up/aaaaaaa1, step: DONE }]` under the sentence that says so, in the file of the meeting that closed it',
  ],
  [
    'a follow-up that says itself where it was closed',
    `followUps:\n  - { id: aaaaaaa1, task: T, closedIn: meeting/2020-01-01, ${GOOD} }\n`,
    '2 ‹meeting/2020› what closed this follow-up is a step: take away `status` and `closedIn`, and write `steps: [{ followUp: follow-up/aaaaaaa1, step: DONE }]` under the sentence that says so, in the file of the meeting that closed it',
  ],
  [
    'a step of an unknown follow-up',
    `steps:\n  - { id: aaaaaaa2, followUp: follow-up/aaaaaaa9, step: DONE, date: 2020-02-02, ${GOOD} }\n`,
    '2 ‹follow-up/aa› follow-up/aaaaaaa9 is not in the files',
  ],
  [
    'a step of what is no follow-up',
    `steps:\n  - { id: aaaaaaa2, followUp: claim/aaaaaaa1, step: DONE, date: 2020-02-02, ${GOOD} }\n`,
    '2 ‹claim/aaaaaa› claim/aaaaaaa1 is not of the form follow-up/<id>',
  ],
  [
    'a step that rests on nothing',
    steps('{ step: DONE, date: 2020-02-02 }', ''),
    '3 ‹{ id: step00› this statement rests on nothing: it needs a sentence (`evidence`) or a source (`sources`)',
  ],
  [
    'a step that is an idea',
    steps('{ step: PROPOSED, date: 2020-02-02 }'),
    '3 ‹PROPOSED, da› unknown value "PROPOSED" (expected: OPENED, ASSIGNED, CARRIED_OVER, DONE, DROPPED, REOPENED)',
  ],
  [
    'a step of no meeting and no day',
    steps('{ step: DONE }'),
    '3 ‹{ id: step00› at which meeting, or on which day? (`meeting`, here or at the top of the file, or `date`)',
  ],
  [
    'a step of a meeting and a day',
    steps('{ step: DONE, meeting: meeting/2020-01-01, date: 2020-02-02 }'),
    '3 ‹2020-02-02, › it is said twice when this was: give the meeting that took this step (`meeting`), or the day where none did (`date`)',
  ],
  [
    'a step of which nobody knows the day',
    steps('{ step: DONE, meeting: meeting/2020-01-01 }'),
    '3 ‹{ id: step00› on which day was it learned? Without a sentence, a step is ordered by its day (`date`, or `accessed` of its source)',
  ],
  [
    'a due date that is a meeting and a day',
    `followUps:\n  - { id: aaaaaaa1, task: T, due: { at: meeting/2020-01-01, edtf: 2020-02 }, ${GOOD} }\n`,
    '2 ‹meeting/2020› the due date is given twice: give the meeting (`at`) or a day (`edtf`), not both',
  ],
  [
    'a closing before the opening',
    `followUps:\n  - { id: aaaaaaa1, task: T, sources: [{ kind: KNOWLEDGE, title: T, editor: E, accessed: 2020-03-01 }] }\nsteps:\n  - { id: step0001, followUp: follow-up/aaaaaaa1, step: DONE, date: 2020-02-02, ${GOOD} }\n`,
    '4 ‹{ id: step00› this step was said on 2020-02-02, before the follow-up was opened (2020-03-01, rows.yaml:2)',
  ],
  [
    'a reopening of what is open',
    steps('{ step: REOPENED, date: 2020-02-02 }'),
    '3 ‹REOPENED, da› this follow-up is still open (rows.yaml:1): only what is closed is reopened (REOPENED)',
  ],
  [
    'an opening of what is open',
    steps('{ step: OPENED, date: 2020-02-02 }'),
    '3 ‹OPENED, date› this follow-up is open already (rows.yaml:1): carry it over (CARRIED_OVER), or assign it to somebody (ASSIGNED)',
  ],
  [
    'a step of what is closed',
    steps('{ step: DONE, date: 2020-02-02 }', GOOD, '{ step: CARRIED_OVER, date: 2020-03-03 }'),
    '4 ‹CARRIED_OVER› this follow-up is closed already (rows.yaml:3): reopen it first (REOPENED, before CARRIED_OVER); a sentence that says again that it is closed is added to the one that said so (`also`)',
  ],
  [
    'two steps of one kind on one sentence',
    `document: document/compte-rendu\npassages:\n  - quote: Ada Lierre le dit.\n    followUps: [{ id: aaaaaaa1, task: T }]\n    steps:\n      - { id: step0001, followUp: follow-up/aaaaaaa1, step: CARRIED_OVER, date: 2020-02-02 }\n      - { id: step0002, followUp: follow-up/aaaaaaa1, step: CARRIED_OVER, date: 2020-02-02 }\n`,
    '7 ‹CARRIED_OVER› this sentence says the same of the same follow-up already (rows.yaml:6)',
  ],

  // dates
  [
    'a date that is none',
    relation(`${WORKS}, dates: 20/11/2013`),
    '2 ‹20/11/2013, › "20/11/2013" is not an EDTF date: the year comes first, 2013-11-20',
  ],
  [
    'a date that is none, with more',
    relation(`${WORKS}, dates: { edtf: 2013-13 }`),
    '2 ‹2013-13 }, s› "2013-13" is not an EDTF date (examples: 2013-11-20, 2013-11, 2013-10-11/2013-10-12, 2013-11-08~, [2013-12-12,2013-12-18])',
  ],
  [
    'a range that runs backwards',
    relation(`${WORKS}, dates: 2013-12/2013-10`),
    '2 ‹2013-12/2013› "2013-12/2013-10" is not an EDTF date (examples: 2013-11-20, 2013-11, 2013-10-11/2013-10-12, 2013-11-08~, [2013-12-12,2013-12-18])',
  ],
  [
    'a clock time that is none',
    relation(`${WORKS}, dates: { edtf: 2013-12-01, startTime: 17h30 }`),
    '2 ‹17h30 }, sou› "17h30" is not a clock time (write "17:30")',
  ],
  [
    'an end before the beginning',
    relation(`${WORKS}, dates: { edtf: 2013-12-01, startTime: "17:30", endTime: "16:00" }`),
    '2 ‹"16:00" }, s› the end comes before the beginning',
  ],

  // claims
  [
    'a date claim without dates',
    claim('kind: DATE').replace('kind: FIGURE, ', ''),
    '2 ‹DATE, source› a DATE claim carries what it says in `dates`, which is missing',
  ],
  [
    'a date claim with a bad date says so once',
    claim('kind: DATE, dates: hier').replace('kind: FIGURE, ', ''),
    '2 ‹hier, source› "hier" is not an EDTF date (examples: 2013-11-20, 2013-11, 2013-10-11/2013-10-12, 2013-11-08~, [2013-12-12,2013-12-18])',
  ],
  [
    'a status claim without status',
    claim('kind: STATUS').replace('kind: FIGURE, ', ''),
    '2 ‹STATUS, sour› a STATUS claim carries what it says in `status`, which is missing',
  ],
  [
    'a name claim without value',
    claim('kind: NAME').replace('kind: FIGURE, ', ''),
    '2 ‹NAME, source› a NAME claim carries what it says in `value`, which is missing',
  ],
  [
    'a date claim with a value',
    claim('kind: DATE, dates: 2013, value: x').replace('kind: FIGURE, ', ''),
    '2 ‹x, sources: › a DATE claim has no `value`: it takes it from `dates`',
  ],
  ['a value without its type', claim('value: 12'), '2 ‹12, sources:› how is this value read? (`valueType`: INTEGER, DECIMAL, TEXT or URL)'],
  ['a type without its value', claim('valueType: INTEGER'), '2 ‹INTEGER, sou› this field goes with `value`, which is missing'],
  [
    'a value that is no whole number',
    claim('value: 12.5, valueType: INTEGER'),
    '2 ‹12.5, valueT› "12.5" cannot be read as INTEGER (example: 1500)',
  ],
  [
    'a value that is no number',
    claim('value: "1 500,5", valueType: DECIMAL'),
    '2 ‹"1 500,5", v› "1 500,5" cannot be read as DECIMAL (example: 2.5)',
  ],
  [
    'a value that is no address',
    claim('value: example, valueType: URL'),
    '2 ‹example, val› "example" cannot be read as URL (example: https://example.org/)',
  ],

  [
    'a vote on what is no decision',
    claim('vote: { outcome: ADOPTED }'),
    '2 ‹{ outcome: A› `vote` goes with DECISION only, not with FIGURE',
  ],
  [
    'votes that are not counted as they are named',
    claim(
      'kind: DECISION, vote: { outcome: ADOPTED, votesFor: -1, votesAgainst: 0, positions: [{ actor: organization/atelier, position: AGAINST }, { actor: organization/atelier, position: FOR }, { actor: theme/mineurs, position: FOR }] }',
    ).replace('kind: FIGURE, ', ''),
    '2 ‹-1, votesAga› "-1" is not a count (examples: 0, 4)',
    '2 ‹0, positions› more voters are named (against: 1) than votes counted (0)',
    '2 ‹organization› this vote is given already: nobody votes twice',
    '2 ‹theme/mineur› theme/mineurs is not of a kind that fits here (organization, government body, person, post)',
  ],

  // identifiers
  [
    'identifiers of another form, with wrong check digits, of another kind',
    entity(
      'id: person/x, name: X, identifiers: [{ scheme: ORCID, value: 0000-0002-1825-0098 }, { scheme: SIREN, value: 999 999 998 }, { scheme: WIKIDATA, value: 42 }, { scheme: ISNI, value: 0000 0001 2103 268 }]',
    ),
    '2 ‹0000-0002-18› "0000-0002-1825-0098" is no ORCID: a character is wrong; by the others, the last would be 7, not 8',
    '2 ‹999 999 998 › a SIREN identifies no entity of this kind (expected: organization, government body)',
    '2 ‹42 }, { sche› "42" is no WIKIDATA (expected: Q and a number)',
    '2 ‹0000 0001 21› "0000 0001 2103 268" is no ISNI (expected: sixteen digits, of which the last can be X)',
  ],
  [
    'one identifier on two entities, written in two ways',
    'entities:\n  - { id: organization/x, name: X, identifiers: [{ scheme: SIREN, value: 999999998 }] }\n  - { id: organization/y, name: Y, identifiers: [{ scheme: SIREN, value: 999 999 998 }] }\n',
    '3 ‹999 999 998 › SIREN 999999998 already identifies organization/x (rows.yaml:2)',
  ],

  // names
  ['an entity without a name', entity('id: theme/x'), '2 ‹{ id: theme/› this entity has no name (`name`)'],
  [
    'a name that another entity has',
    entity('id: theme/x, name: ateliers, names: [ATELIER du port]'),
    '2 ‹ATELIER du p› "ATELIER du port" also names organization/atelier (base.yaml:11): give another name, or say of both that it is shared (`shared: true`, `scope: meeting/…`)',
  ],
  [
    'a shared name that the other does not share',
    entity('id: theme/x, name: X, names: [{ value: Atelier du Port, shared: true }]'),
    '2 ‹{ value: Ate› "Atelier du Port" also names organization/atelier (base.yaml:11): give another name, or say of both that it is shared (`shared: true`, `scope: meeting/…`)',
  ],
  [
    'an acronym that another entity has',
    `entities:\n  - { id: theme/x, name: X, names: [{ value: ADO, kind: ACRONYM }] }\n  - { id: theme/y, name: Y, names: [{ value: ADO, kind: ACRONYM }] }\n`,
    '3 ‹{ value: ADO› "ADO" also names theme/x (rows.yaml:2): give another name, or say of both that it is shared (`shared: true`, `scope: meeting/…`)',
  ],
  ['a name twice in one entity', entity('id: theme/x, name: X, names: [Y, Y]'), '2 ‹Y] }› this name is given twice'],
  [
    'two preferred names',
    entity('id: theme/x, name: X, names: [{ value: Y, kind: PREFERRED }]'),
    '2 ‹{ value: Y, › this entity already has a PREFERRED name in this language',
  ],

  [
    'names that are the same but meant so',
    `entities:
  - { id: theme/x, name: X, names: [{ value: ADO, kind: ACRONYM }, { value: S, shared: true }, { value: L, scope: meeting/2020-01-01 }, { value: H, kind: HIDDEN }, { value: N, mentions: false }] }
  - { id: theme/y, name: Y, names: [{ value: Ado, kind: ACRONYM }, { value: s, shared: true }, { value: L }, { value: H }, { value: N }] }
`,
  ],
  [
    'two names of one meeting',
    `entities:
  - { id: theme/x, name: X, names: [{ value: le Préfet, scope: meeting/2020-01-01 }] }
  - { id: theme/y, name: Y, names: [{ value: Le préfet, scope: meeting/2020-01-01 }] }
`,
    '3 ‹{ value: Le › "Le préfet" also names theme/x (rows.yaml:2): give another name, or say of both that it is shared (`shared: true`, `scope: meeting/…`)',
  ],
  // quotes
  [
    'a quote that does not stand there',
    passage('quote: La Mairie du Port le refuse.'),
    '3 ‹La Mairie du› the quote does not stand in document/compte-rendu: after "…La Mairie du Port le " it goes on "finance. Ada Lierre le dit. II- …"',
  ],
  [
    'a quote that differs by its accents',
    passage("quote: l'atelier du port"),
    '3 ‹l\'atelier du› the quote does not stand in document/compte-rendu; it says "L’Atelier du Port", with ’ (U+2019) instead of \' (U+0027)',
  ],
  [
    'a quote that stands twice',
    passage('quote: La Mairie du Port le finance.'),
    '3 ‹La Mairie du› the quote stands 2 times in document/compte-rendu, at lines 4, 8: `prefix` (the words before), `suffix` (the words after) or `occurrence: 1`, 2… says which',
  ],
  [
    'a quote between words that are elsewhere',
    passage('quote: La Mairie du Port le finance., suffix: Bruno'),
    '3 ‹La Mairie du› the quote stands in document/compte-rendu (lines 4, 8), but not after that `prefix` or before that `suffix`',
  ],
  ['a quote of no document', 'passages:\n  - quote: Ada\n', '2 ‹Ada› in which document? (`document`, here or at the top of the file)'],
  [
    'a quote of an unknown document',
    'passages:\n  - { quote: Ada, document: document/x }\n',
    '2 ‹document/x }› document/x is not in the files',
  ],
  [
    'a sentence twice under one statement',
    passage(`quote: Ada Lierre le dit., relations: [{ id: aaaaaaa1, ${WORKS}, also: [Ada Lierre le  dit.] }]`),
    '3 ‹Ada Lierre l› the statement already rests on this sentence',
  ],
  [
    'evidence that does not stand there',
    `document: document/compte-rendu\n${relation(WORKS, 'evidence: [Zoé]')}`,
    '3 ‹Zoé] }› the quote does not stand in document/compte-rendu',
  ],
  [
    'a heading that stands twice',
    'document: document/compte-rendu\nagenda:\n  - { id: agenda-item/a/i, meeting: meeting/2020-01-01, title: T, heading: La Mairie du Port le finance. }\n',
    '3 ‹La Mairie du› the quote stands 2 times in document/compte-rendu, at lines 4, 8: `prefix` (the words before), `suffix` (the words after) or `occurrence: 1`, 2… says which',
  ],
  [
    'an item that ends before it begins',
    'document: document/compte-rendu\nagenda:\n  - { id: agenda-item/a/i, meeting: meeting/2020-01-01, title: T, heading: II- Suites, until: Nouvelles }\n',
    '3 ‹Nouvelles }› this item would end before it begins',
  ],
  [
    'a sub-heading outside of its item',
    'document: document/compte-rendu\nmeeting: meeting/2020-01-01\nagenda:\n  - id: agenda-item/a/i\n    title: T\n    heading: I- Nouvelles\n    items: [{ id: agenda-item/a/i-a, title: T, heading: Suites }]\n  - { id: agenda-item/a/ii, title: T, heading: II- }\n',
    '7 ‹Suites }]› this sub-heading stands outside the item that holds it',
  ],
  [
    'an agenda of no meeting',
    'agenda:\n  - { id: agenda-item/a/i, title: T }\n',
    '2 ‹{ id: agenda› of which meeting? (`meeting`, here or at the top of the file)',
  ],
  [
    'a sub-heading with a meeting',
    'meeting: meeting/2020-01-01\nagenda:\n  - { id: agenda-item/a/i, title: T, items: [{ id: agenda-item/a/b, title: T, meeting: meeting/2020-01-01 }] }\n',
    '3 ‹meeting/2020› a sub-heading belongs to the meeting of its item: this line is not needed',
  ],

  // mentions
  [
    'a surface that is not in its quote',
    'document: document/compte-rendu\nmentions:\n  - { surface: Bruno, in: Ada Lierre le dit, entity: null }\n',
    '3 ‹Bruno, in: A› these words do not stand in `in`',
  ],
  [
    'a surface that is twice in its quote',
    'document: document/compte-rendu\nmentions:\n  - { surface: le, in: finance. Ada Lierre le dit. II- Suites La Mairie du Port le, entity: null }\n',
    '3 ‹le, in: fina› these words stand 2 times in `in`: make it shorter',
  ],
  [
    'words decided twice',
    'document: document/compte-rendu\nmentions:\n  - { surface: Ada, in: Ada Lierre, entity: null }\n  - { surface: Ada Lierre, in: Ada Lierre le, entity: person/ada }\n',
    '4 ‹{ surface: A› these words are already decided at rows.yaml:3',
  ],
  [
    'a mention that does not say what it names',
    'document: document/compte-rendu\nmentions:\n  - { surface: Ada, in: Ada Lierre }\n',
    '3 ‹{ surface: A› the field "entity" is missing',
  ],

  // documents
  [
    'a missing text',
    'documents:\n  - { id: document/x, publication: publication/compte-rendu, file: autre.txt }\n',
    '2 ‹autre.txt }› there is no file autre.txt beside this one',
  ],
  [
    'a text outside of the folder',
    'documents:\n  - { id: document/x, publication: publication/compte-rendu, file: ../../etc/passwd }\n',
    '2 ‹../../etc/pa› ../../etc/passwd is outside the folder',
  ],
  [
    'a time zone that is none',
    BASE['base.yaml']!.replace(/entities:[\s\S]*/, '').replace('Europe/Paris', 'Paris/Europe'),
    '3 ‹name: Essai› dataset is already given at base.yaml:3',
    '5 ‹Paris/Europe› "Paris/Europe" is not a time zone (example: Europe/Paris)',
  ],
];
