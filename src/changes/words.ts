import { foldSpace } from '../core/fold.js';
import { type LangEnum, SEMICOLON } from '../core/lang.js';
import type { StoredRecord } from '../core/stored-record.js';
import type { Message } from '../errors.js';
import { labelOf } from '../core/enums.js';
import { type Names, namesIn, wordsOf } from '../seeds/row-words.js';
import { FollowUp } from '../statements/follow-up.js';
import { OperationKind } from '../store/change-set-tables.js';
import { operationInWords, type Wording } from './differences.js';
import type { Operation } from './operation.js';
import type { Compiled } from './state.js';

/** Changes in words. */

/** What describes operations that lead from some rows to others, in one line each. */
export function describerOf(before: Described, after: Described): (operation: Operation) => Message {
  const rows = [...before.byId.values(), ...after.byId.values()];
  const names = { fr: namesOf(rows, 'FR'), en: namesOf(rows, 'EN') };
  return (operation) => describe(operation, { before, after, names });
}

/** Rows by their ids. */
type Described = Pick<Compiled, 'byId'>;

/** The names of entities; a follow-up is named by its task, since its steps are. */
function namesOf(rows: readonly StoredRecord[], lang: LangEnum): Names {
  const entities = namesIn(rows);
  const followUps = rows.filter((row) => row instanceof FollowUp);
  return new Map([...entities, ...followUps.map((row) => [row.id, quotedTask(row, entities, lang)] as const)]);
}

interface Description {
  readonly before: Described;
  readonly after: Described;
  readonly names: Readonly<Record<keyof Message, Names>>;
}

function describe(operation: Operation, { before, after, names: byLang }: Description): Message {
  const { operation: kind, recordId, input } = operation;
  const row = (kind === 'REMOVE' || kind === 'MERGE' ? null : after.byId.get(recordId)) ?? before.byId.get(recordId);
  const verb = labelOf(OperationKind, kind);
  const line = (lang: keyof Message): string => {
    const names = byLang[lang];
    const words = row ? foldSpace(wordsOf(row, names, lang === 'fr' ? 'FR' : 'EN')) : '';
    const start = `${capital(verb[lang])}${lang === 'fr' ? ' : ' : ': '}${words === '' ? recordId : shorten(words, MAX_WORDS)}`;
    if (kind === 'MERGE') return `${start} → ${nameOf(String(input?.into), names)}`;
    const wording: Wording = {
      lang: lang === 'fr' ? 'FR' : 'EN',
      nameOf: (id) => names.get(id),
      rowOf: (id) => after.byId.get(id) ?? before.byId.get(id),
    };
    const changes = kind === 'UPDATE' ? differences(operation, wording, lang) : [];
    return changes.length === 0 ? start : `${start}${SEMICOLON[lang]}${changes.join(', ')}`;
  };
  return { fr: line('fr'), en: line('en') };
}

/** What a change set does, in a few words: « 2 ajouts, 1 modification ». */
export function describeOperations(operations: readonly Pick<Operation, 'operation'>[]): Message {
  const text = (lang: keyof Message): string => {
    const parts = (Object.keys(PLURALS) as OperationKind[]).flatMap((kind) => {
      const count = operations.filter(({ operation }) => operation === kind).length;
      return count === 0 ? [] : [`${count} ${PLURALS[kind][lang][count === 1 ? 0 : 1]}`];
    });
    return parts.length > 0 ? parts.join(', ') : { fr: 'rien', en: 'nothing' }[lang];
  };
  return { fr: text('fr'), en: text('en') };
}

const PLURALS: Readonly<Record<OperationKind, Readonly<Record<keyof Message, readonly [string, string]>>>> = {
  CREATE: { fr: ['ajout', 'ajouts'], en: ['record added', 'records added'] },
  UPDATE: { fr: ['modification', 'modifications'], en: ['record changed', 'records changed'] },
  REMOVE: { fr: ['suppression', 'suppressions'], en: ['record removed', 'records removed'] },
  RESTORE: { fr: ['restauration', 'restaurations'], en: ['record restored', 'records restored'] },
  MERGE: { fr: ['fusion', 'fusions'], en: ['entity merged', 'entities merged'] },
};

/** « nom : Éscale → Escale » of each field. */
function differences(operation: Operation, wording: Wording, lang: keyof Message): string[] {
  const shown = (value: string): string => (value === '' ? { fr: '(rien)', en: '(nothing)' }[lang] : shorten(value));
  return operationInWords(operation, wording).differences.map(
    ({ label, before, after }) => `${label}${lang === 'fr' ? ' : ' : ': '}${shown(before)} → ${shown(after)}`,
  );
}

/** The longest value that is shown, in UTF-16 units, and the longest statement. */
const MAX_SHOWN = 60;
const MAX_WORDS = 140;

function nameOf(id: string, names: Names): string {
  return names.get(id) ?? id;
}

function shorten(text: string, length = MAX_SHOWN): string {
  return text.length > length ? `${text.slice(0, length - 1).toWellFormed()}…` : text;
}

/** The task of a follow-up, in inverted commas. */
function quotedTask(followUp: FollowUp, names: Names, lang: LangEnum): string {
  const task = shorten(foldSpace(wordsOf(followUp, names, lang)), MAX_WORDS);
  return lang === 'FR' ? `« ${task} »` : `“${task}”`;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
