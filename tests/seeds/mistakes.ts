import { copyFileSync, cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BASE, editSeed, type Files, writeSeed } from '../support/seeds.js';

/** What secretaries do to a folder of seed files, each with the first thing that `check` should say of it, in English. */

/** A small folder in which nothing is wrong: a base, and the statements of one meeting. */
export const GOOD: Files = {
  ...BASE,
  'meetings/2014-05-12/meeting.yaml': `meeting: meeting/2014-05-12
document: document/mai
entities:
  - id: meeting/2014-05-12
    name: { fr: Réunion du 12 mai 2014, en: Meeting of 12 May 2014 }
  - id: publication/mai
    name: Compte-rendu de mai
    classification: MINUTES
  - id: meeting/2014-01-31
    name: Réunion du 31 janvier 2014
documents:
  - id: document/mai
    publication: publication/mai
    file: mai.txt
agenda:
  - id: agenda-item/2014-05-12/i
    number: I
    title: Nouvelles
    heading: I- Nouvelles du mois
`,
  'meetings/2014-05-12/mai.txt': `Réunion du 12 mai 2014

I- Nouvelles du mois
Ada Lierre a visité le Port le 3 mai 2014.
L’Atelier du Port s’occupe des mineurs.
À suivre : écrire à la Mairie du Port.
`,
  'meetings/2014-05-12/statements.yaml': `meeting: meeting/2014-05-12
document: document/mai
passages:
  - quote: Réunion du 12 mai 2014
    relations:
      - { id: mrec0001, subject: publication/mai, type: RECORDS, object: meeting/2014-05-12 }
  - quote: Ada Lierre a visité le Port le 3 mai 2014.
    relations:
      - id: mv510001
        subject: person/ada
        type: VISITS
        object: organization/atelier
        dates: { edtf: 2014-05-03, wording: le 3 mai 2014 }
        status: PAST
  - quote: L’Atelier du Port s’occupe des mineurs.
    relations:
      - id: mwrk0001
        subject: organization/atelier
        type: WORKS_ON
        object: theme/mineurs
        certainty: STATED
    claims:
      - id: mfgr0001
        kind: FIGURE
        about: organization/atelier
        text: { fr: L’atelier a un local., en: The workshop has one room. }
        value: 1
        valueType: INTEGER
        unit: local
  - quote: "À suivre : écrire à la Mairie du Port."
    followUps:
      - id: mfvp0001
        task: Écrire à la mairie
        status: OPEN
        due: 2014-06
`,
};

export const STATEMENTS = 'meetings/2014-05-12/statements.yaml';
const MEETING = 'meetings/2014-05-12/meeting.yaml';
const TEXT = 'meetings/2014-05-12/mai.txt';

type Mistake = readonly [title: string, first: string, make: (folder: string) => void];

const edit = (path: string, find: string | RegExp, put: string) => (folder: string) => {
  editSeed(folder, path, find, put);
};
const inRows = (find: string | RegExp, put: string): ((folder: string) => void) => edit(STATEMENTS, find, put);
const recode =
  (path: string, encoding: BufferEncoding, before = '') =>
  (folder: string) => {
    const text = readFileSync(join(folder, path), 'utf8');
    writeFileSync(join(folder, path), Buffer.from(before + text, encoding));
  };
const rename = (from: string, to: string) => (folder: string) => {
  renameSync(join(folder, from), join(folder, to));
};

export const MISTAKES: readonly Mistake[] = [
  // YAML
  [
    'a colon forgotten after a key',
    'statements.yaml:11:9: malformed YAML: a line that lacks its colon',
    inRows('        type: VISITS', '        type VISITS'),
  ],
  ['no space after a colon', 'statements.yaml:11:9: malformed YAML: a line that lacks its colon', inRows('type: VISITS', 'type:VISITS')],
  [
    'a space before a colon, as French writes',
    'statements.yaml:11:16: unknown value "VISIT" (did you mean "VISITS"?)',
    inRows('type: VISITS', 'type : VISIT'),
  ],
  [
    'a tab for the indent',
    'statements.yaml:11:1: malformed YAML: a tab; indent with spaces',
    inRows('        type: VISITS', '\t\ttype: VISITS'),
  ],
  [
    'one space too many',
    'statements.yaml:10:18: malformed YAML: the next line is indented further than this one; give it the indent of its neighbours',
    inRows('        type: VISITS', '         type: VISITS'),
  ],
  [
    'one space too few',
    'statements.yaml:11:1: malformed YAML: an indent unlike that of its neighbours, or a brace or bracket that does not close',
    inRows('        type: VISITS', '       type: VISITS'),
  ],
  [
    'a dash forgotten',
    'statements.yaml:9:9: expected a list, not a mapping (key: value)',
    inRows('      - id: mv510001', '        id: mv510001'),
  ],
  [
    'a dash without a space',
    'statements.yaml:7:1: malformed YAML: an indent unlike that of its neighbours, or a brace or bracket that does not close',
    inRows('  - quote: Ada', '  -quote: Ada'),
  ],
  [
    'a colon within a sentence',
    'statements.yaml:30:12: malformed YAML: a colon within a text; put the text between quotes: "…"',
    inRows('"À suivre : écrire à la Mairie du Port."', 'À suivre : écrire à la Mairie du Port.'),
  ],
  [
    'a quotation mark that does not close',
    'statements.yaml:36:1: malformed YAML: a quote, brace or bracket that does not close, or a colon that is missing',
    inRows('"À suivre : écrire à la Mairie du Port."', '"À suivre : écrire à la Mairie du Port.'),
  ],
  [
    'curly quotation marks for straight ones',
    'statements.yaml:30:12: malformed YAML: a colon within a text; put the text between quotes: "…"',
    inRows('"À suivre : écrire à la Mairie du Port."', '“À suivre : écrire à la Mairie du Port.”'),
  ],
  [
    'a brace that does not close',
    'statements.yaml:7:3: malformed YAML: an indent unlike that of its neighbours, or a brace or bracket that does not close',
    inRows('object: meeting/2014-05-12 }', 'object: meeting/2014-05-12'),
  ],
  [
    'a comma forgotten between braces',
    'statements.yaml:6:57: malformed YAML: a list or mapping in lines inside {…} or […]; a comma may be missing, or a brace or bracket not closed',
    inRows('type: RECORDS, object', 'type: RECORDS object'),
  ],
  [
    'an apostrophe within apostrophes',
    'statements.yaml:33:27: malformed YAML: text after the end of another; an apostrophe or a quote may have closed it too soon: write it between "…", or double the apostrophe',
    inRows('Écrire à la mairie', "'Écrire à l'élu'"),
  ],
  [
    'a text that begins with a percent sign',
    'statements.yaml:33:15: malformed YAML: a text does not begin with this sign; put the text between quotes: "…"',
    inRows('task: Écrire', 'task: %Écrire'),
  ],
  [
    'a text that begins with an at sign',
    'statements.yaml:33:15: malformed YAML: a text does not begin with this sign; put the text between quotes: "…"',
    inRows('task: Écrire', 'task: @Écrire'),
  ],
  [
    'a text that begins with a star',
    'statements.yaml:33:23: malformed YAML: a text does not begin with this sign; put the text between quotes: "…"',
    inRows('task: Écrire', 'task: *Écrire'),
  ],
  [
    'a text that begins with an exclamation mark',
    'statements.yaml:33:16: malformed YAML: a text does not begin with this sign; put the text between quotes: "…"',
    inRows('task: Écrire', 'task: !Écrire'),
  ],
  [
    'a text that begins with a bracket',
    'statements.yaml:33:21: malformed YAML: a text does not begin with this sign; put the text between quotes: "…"',
    inRows('task: Écrire à la mairie', 'task: [sic] Écrire'),
  ],
  [
    'a backslash between quotation marks',
    'statements.yaml:33:18: malformed YAML: a backslash in a text between "…"; double it, or put the text between apostrophes',
    inRows('task: Écrire à la mairie', 'task: "C:\\Écrire"'),
  ],
  [
    'a key given twice',
    'statements.yaml:15:9: this key is already given in the same mapping',
    inRows('status: PAST', 'status: PAST\n        status: PAST'),
  ],
  [
    'three dashes between two parts',
    'statements.yaml:7:1: a file holds one YAML document (no "---")',
    inRows('  - quote: Ada', '---\npassages:\n  - quote: Ada'),
  ],
  [
    'conflict marks of git',
    'statements.yaml:7:1: malformed YAML: the marks of a git conflict (<<<<<<<, =======, >>>>>>>); keep one of the two versions and delete the marks',
    inRows('  - quote: Ada', '<<<<<<< HEAD\n  - quote: Ada'),
  ],
  [
    'a file cut short in a list',
    'statements.yaml:20:23: malformed YAML: an indent unlike that of its neighbours, or a brace or bracket that does not close',
    inRows(/object: theme[^]*$/, 'object: [theme'),
  ],
  [
    'a line of prose without a sign',
    'statements.yaml:3:1: malformed YAML: a line that lacks its colon',
    inRows('passages:', 'Voici les phrases\npassages:'),
  ],
  // names of fields and values
  [
    'a field misspelt',
    'statements.yaml:10:9: unknown field "subjet" (did you mean "subject"?)',
    inRows('subject: person/ada', 'subjet: person/ada'),
  ],
  [
    'a field in capitals',
    'statements.yaml:10:9: unknown field "Subject" (did you mean "subject"?)',
    inRows('subject: person/ada', 'Subject: person/ada'),
  ],
  [
    'a field in French',
    'statements.yaml:3:1: unknown field "phrases" (those of here: visibility, meeting, document, dataset, entities, documents, agenda, passages, relations, claims, followUps, steps, mentions, removed)',
    inRows('passages:', 'phrases:'),
  ],
  ['a section misspelt', 'meeting.yaml:15:1: unknown field "agendas" (did you mean "agenda"?)', edit(MEETING, 'agenda:', 'agendas:')],
  ['a type misspelt', 'statements.yaml:11:15: unknown value "VISIT" (did you mean "VISITS"?)', inRows('VISITS', 'VISIT')],
  ['a type in small letters', 'statements.yaml:19:15: unknown value "works on" (did you mean "WORKS_ON"?)', inRows('WORKS_ON', 'works on')],
  [
    'a status in French',
    'statements.yaml:14:17: unknown value "PASSÉ" (did you mean "PAST"?) (expected: PROPOSED, PLANNED, ONGOING, PAST, CANCELLED, UNKNOWN)',
    inRows('status: PAST', 'status: PASSÉ'),
  ],
  ['a computed type', 'statements.yaml:19:15: CO_PRESENT is computed and cannot be entered', inRows('WORKS_ON', 'CO_PRESENT')],
  ['a field left empty', 'statements.yaml:10:9: expected text, but nothing is written', inRows('subject: person/ada', 'subject:')],
  [
    'a list where a text is wanted',
    'statements.yaml:33:15: expected text or a mapping (key: value), not a list',
    inRows('task: Écrire à la mairie', 'task: [Écrire, à la mairie]'),
  ],
  ['a text where a list is wanted', 'meeting.yaml:15:9: expected a list, not text', edit(MEETING, /agenda:[^]*$/, 'agenda: aucun\n')],
  ['a required field forgotten', 'statements.yaml:23:9: the field "kind" is missing', inRows('        kind: FIGURE\n', '')],
  ['yes for true', 'statements.yaml:35:16: expected true or false, not text', inRows('status: OPEN', 'status: OPEN\n        boxed: oui')],
  [
    'a language that is none',
    'statements.yaml:26:44: "anglais" is not a language (examples: fr, en)',
    inRows('en: The workshop', 'anglais: The workshop'),
  ],
  // dates
  [
    'a day as French writes it',
    'statements.yaml:13:24: "03/05/2014" is not an EDTF date: the year comes first, 2014-05-03',
    inRows('edtf: 2014-05-03', 'edtf: 03/05/2014'),
  ],
  [
    'a day that does not exist',
    'statements.yaml:13:24: "2014-05-32" is not an EDTF date: there is no such day',
    inRows('edtf: 2014-05-03', 'edtf: 2014-05-32'),
  ],
  [
    'a date in words',
    'statements.yaml:13:24: "3 mai 2014" is not an EDTF date: the year comes first, 2014-05-03',
    inRows('edtf: 2014-05-03', 'edtf: 3 mai 2014'),
  ],
  [
    'a span backwards',
    'statements.yaml:13:24: "2014-05-03/2014-05-01" is not an EDTF date: the end comes before the beginning',
    inRows('edtf: 2014-05-03', 'edtf: 2014-05-03/2014-05-01'),
  ],
  [
    'an hour as French writes it',
    'statements.yaml:13:47: "17h30" is not a clock time (write "17:30")',
    inRows('wording: le 3 mai 2014', 'startTime: 17h30'),
  ],
  [
    'another year than its wording',
    'statements.yaml:13:16: warning: the year of "2041-05-03" is not that of the wording beside it (2014)',
    inRows('edtf: 2014-05-03', 'edtf: 2041-05-03'),
  ],
  [
    'another year than its sentence',
    'statements.yaml:13:16: warning: the year of "2041-05-03" is not that of the sentence beside it (2014)',
    inRows('{ edtf: 2014-05-03, wording: le 3 mai 2014 }', '2041-05-03'),
  ],
  // names, attendance, votes
  [
    'a new name, and no end of the old one',
    'base.yaml:18:84: warning: until when was this name borne? Without `until`, what is of before 2014-03-01 shows the name of today',
    edit(
      'base.yaml',
      '- { id: place/port, name: Port }',
      '- { id: place/port, names: [{ value: Port, kind: PREFERRED, since: 2014-03-01 }, { value: Havre, kind: FORMER }] }',
    ),
  ],
  [
    'a proxy of nobody who was there or absent',
    'statements.yaml:9:111: warning: for which association? No row says that person/ada was at this meeting, or absent from it (ABSENT_FROM)',
    inRows(
      '      - id: mv510001\n',
      '      - { id: matt0001, type: ATTENDS, subject: organization/atelier, object: meeting/2014-05-12, onBehalfOf: person/ada }\n      - id: mv510001\n',
    ),
  ],
  [
    'votes for and against exchanged',
    'statements.yaml:23:91: warning: ADOPTED with 1 for and 4 against: is this what the sentence says?',
    inRows(
      '      - id: mfgr0001\n',
      '      - { id: mdcn0001, kind: DECISION, about: theme/mineurs, text: Oui, vote: { outcome: ADOPTED, votesFor: 1, votesAgainst: 4 } }\n      - id: mfgr0001\n',
    ),
  ],
  // ids and references
  [
    'an accent in an id',
    'base.yaml:18:11: place/pört: after the slash, lower-case letters without accents, digits and single hyphens',
    edit('base.yaml', '- { id: place/port,', '- { id: place/pört,'),
  ],
  [
    'capitals in an id',
    'base.yaml:18:11: place/Port: after the slash, lower-case letters without accents, digits and single hyphens',
    edit('base.yaml', '- { id: place/port,', '- { id: place/Port,'),
  ],
  [
    'a space in an id',
    'base.yaml:18:11: place/le port: after the slash, lower-case letters without accents, digits and single hyphens',
    edit('base.yaml', '- { id: place/port,', '- { id: place/le port,'),
  ],
  [
    'a kind that is none',
    'base.yaml:18:11: lieu/port: an id begins with its kind, organization/, government-body/, person/, post/, project/, event/, meeting/, publication/, legal-text/, award/, place/, theme/',
    edit('base.yaml', '- { id: place/port,', '- { id: lieu/port,'),
  ],
  [
    'a kind in the plural',
    'base.yaml:18:11: places/port: an id begins with its kind, organization/, government-body/, person/, post/, project/, event/, meeting/, publication/, legal-text/, award/, place/, theme/ (did you mean "place"?)',
    edit('base.yaml', '- { id: place/port,', '- { id: places/port,'),
  ],
  [
    'a reference misspelt',
    'statements.yaml:10:18: person/adda is not in the files (did you mean "person/ada"?)',
    inRows('subject: person/ada', 'subject: person/adda'),
  ],
  [
    'a reference to an entity that was renamed',
    'statements.yaml:10:18: person/ada is now called person/ada-lierre',
    (folder) => {
      editSeed(folder, 'base.yaml', '{ id: person/ada,', '{ id: person/ada-lierre, formerIds: [person/ada],');
    },
  ],
  [
    'a reference of another kind',
    'statements.yaml:20:17: WORKS_ON takes no place as its object (expected: theme)',
    inRows('object: theme/mineurs', 'object: place/port'),
  ],
  [
    'an entity deleted and still named',
    'statements.yaml:20:17: theme/mineurs is not in the files',
    edit('base.yaml', '  - { id: theme/mineurs, name: { fr: Mineurs, en: Minors } }\n', ''),
  ],
  [
    'an entity entered twice',
    'base.yaml:19:11: place/port is already given at base.yaml:18',
    edit('base.yaml', '  - { id: place/port, name: Port }', '  - { id: place/port, name: Port }\n  - { id: place/port, name: Le Port }'),
  ],
  [
    'one name for two entities',
    'base.yaml:19:31: "Port" also names place/port (base.yaml:18): give another name, or say of both that it is shared (`shared: true`, `scope: meeting/…`)',
    edit('base.yaml', '  - { id: place/port, name: Port }', '  - { id: place/port, name: Port }\n  - { id: place/port-2, name: Port }'),
  ],
  [
    'an id invented by hand',
    'statements.yaml:9:13: visite-1 is not a statement’s id: eight characters, digits and lower-case letters but i, l, o, u (without the line, `check --fix` gives one)',
    inRows('id: mv510001', 'id: visite-1'),
  ],
  [
    'an id forgotten',
    'statements.yaml:9:9: this statement has no id: `check --fix` gives it one',
    inRows('      - id: mv510001\n        subject', '      - subject'),
  ],
  [
    'a statement copied with its id',
    'statements.yaml:17:13: mv510001 is already given at statements.yaml:9',
    inRows('id: mwrk0001', 'id: mv510001'),
  ],
  // quotes and texts
  [
    'a quote with a typing slip',
    'statements.yaml:7:12: the quote does not stand in document/mai; it says "Ada Lierre a visité le Port le 3 mai 2014.", with a (U+0061) instead of à (U+00E0)',
    inRows('Ada Lierre a visité le Port', 'Ada Lierre à visité le Port'),
  ],
  [
    'a quote with a straight apostrophe',
    'statements.yaml:15:12: the quote does not stand in document/mai; it says "L’Atelier du Port s’occupe des mineurs.", with ’ (U+2019) instead of \' (U+0027)',
    inRows('quote: L’Atelier du Port', "quote: L'Atelier du Port"),
  ],
  [
    'a quote that goes on too far',
    'statements.yaml:7:12: the quote does not stand in document/mai: after "…e a visité le Port le 3 mai 2014" it goes on ". L’Atelier du Port s’occupe des…"',
    inRows('le 3 mai 2014.\n', 'le 3 mai 2014 avec nous.\n'),
  ],
  [
    'a quote of another document',
    'statements.yaml:7:12: the quote does not stand in document/mai: after "…L" it goes on "ierre a visité le Port le 3 mai …"',
    inRows('quote: Ada Lierre a visité le Port le 3 mai 2014.', 'quote: La Mairie du Port le finance.'),
  ],
  [
    'a quote that stands twice',
    'statements.yaml:15:12: the quote stands 2 times in document/mai, at lines 5, 6: `prefix` (the words before), `suffix` (the words after) or `occurrence: 1`, 2… says which',
    edit(TEXT, 'À suivre', 'L’Atelier du Port s’occupe des mineurs.\nÀ suivre'),
  ],
  [
    'an occurrence that there is not',
    'statements.yaml:15:12: the quote stands only 1 time in document/mai (line 5): `occurrence` goes from 1 to 1',
    inRows('quote: L’Atelier du Port s’occupe des mineurs.', 'quote: L’Atelier du Port s’occupe des mineurs.\n    occurrence: 2'),
  ],
  [
    'a text that was corrected after it was quoted',
    'statements.yaml:7:12: the quote does not stand in document/mai: after "…Ada Lierre a v" it goes on "u le Port le 3 mai 2014. L’Ateli…"',
    edit(TEXT, 'a visité', 'a vu'),
  ],
  [
    'a line `document:` forgotten',
    'statements.yaml:3:12: in which document? (`document`, here or at the top of the file)',
    inRows('document: document/mai\n', ''),
  ],
  [
    'a text that was renamed',
    'minutes.txt: not read; seed files end in .yaml or .yml, and a document names the file of its text',
    rename(TEXT, 'meetings/2014-05-12/minutes.txt'),
  ],
  ['a text in Latin-1', 'meeting.yaml:14:11: mai.txt is not UTF-8', recode(TEXT, 'latin1')],
  ['a text in UTF-16', 'meeting.yaml:14:11: mai.txt is not UTF-8', recode(TEXT, 'utf16le', '\ufeff')],
  [
    'a text from Word',
    'meeting.yaml:14:11: mai.txt is not a text file',
    (folder) => {
      writeFileSync(join(folder, TEXT), Buffer.from('PK\u0003\u0004\u0000\u0000', 'latin1'));
    },
  ],
  ['rows in Latin-1', 'statements.yaml:1:1: this file is not UTF-8: save it with the encoding "UTF-8"', recode(STATEMENTS, 'latin1')],
  [
    'rows in UTF-16',
    'statements.yaml:1:1: this file is not UTF-8: save it with the encoding "UTF-8"',
    recode(STATEMENTS, 'utf16le', '\ufeff'),
  ],
  // files and folders
  [
    'a folder copied with its texts',
    'meetings/2014-06-12/meeting.yaml:4:9: 5 ids of this file, meeting/2014-05-12 among them, are given elsewhere already (meeting.yaml:4): one of the two is a copy; delete it, or, for new statements, delete its `id` lines (`check --fix` gives others)',
    (folder) => {
      cpSync(join(folder, 'meetings/2014-05-12'), join(folder, 'meetings/2014-06-12'), { recursive: true });
    },
  ],
  [
    'a file of statements copied',
    'statements.yaml:6:15: 5 ids of this file, mrec0001 among them, are given elsewhere already (statements - Copie.yaml:6): one of the two is a copy; delete it, or, for new statements, delete its `id` lines (`check --fix` gives others)',
    (folder) => {
      copyFileSync(join(folder, STATEMENTS), join(folder, 'meetings/2014-05-12/statements - Copie.yaml'));
    },
  ],
  [
    'a file of entities lost',
    'mai.txt: not read; seed files end in .yaml or .yml, and a document names the file of its text',
    (folder) => {
      rmSync(join(folder, MEETING));
    },
  ],
  [
    'a file that Notepad renamed',
    'meeting.yaml.txt: not read; seed files end in .yaml or .yml, and a document names the file of its text',
    rename(MEETING, `${MEETING}.txt`),
  ],
  [
    'two datasets',
    'dataset.yaml:2:3: dataset is already given at base.yaml:3',
    (folder) => {
      writeSeed(
        folder,
        'dataset.yaml',
        'dataset:\n  name: X\n  coalition: organization/coalition\n  timeZone: Europe/Paris\n  languages: [fr]\n  licence: libre\n  contact: x\n',
      );
    },
  ],
  // what may be meant
  [
    'a number sign in a text',
    'statements.yaml:33:34: warning: the text ends before this "#": what follows is a comment; if it is part of the text, put the text between quotes: "…"',
    inRows('task: Écrire à la mairie', 'task: Écrire à la mairie #2'),
  ],
  [
    '`meeting:` left from a copy',
    'statements.yaml:1:10: warning: this line says meeting/2020-01-01, but document/mai is the minutes of meeting/2014-05-12: was it left from a copy?',
    inRows('meeting: meeting/2014-05-12\n', 'meeting: meeting/2020-01-01\n'),
  ],
  [
    '`meeting:` forgotten',
    'statements.yaml:31:9: warning: in which meeting was this follow-up opened? Without `meeting: meeting/2014-05-12` at the top of the file it belongs to none',
    inRows('meeting: meeting/2014-05-12\n', ''),
  ],
  [
    'a closing before the opening',
    'statements.yaml:37:61: warning: this step would be taken in meeting/2014-01-31 (2014-01-31) before the follow-up is opened in meeting/2014-05-12 (2014-05-12)',
    inRows(
      'due: 2014-06',
      'due: 2014-06\n    steps:\n      - { id: mstp0001, followUp: follow-up/mfvp0001, step: DONE, meeting: meeting/2014-01-31 }',
    ),
  ],
];
