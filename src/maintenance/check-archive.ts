import { MIGRATIONS } from '../../schema/migrations/index.js';
import { type Message, show } from '../errors.js';
import type { ArchiveKey } from './archive-key.js';
import { type ArchiveHeader, damaged, readArchive } from './archive.js';
import { RowErrors, rowError } from './row-errors.js';
import { type TableRules, tableRules } from './table-rules.js';
import type { Column, RawRow, TableShape } from './tables.js';

/**
 * Reads an archive to its end, and holds every row against the tables that its version of the program had: values, keys, references.
 * @throws INVALID_ARCHIVE when anything in it is wrong, or it comes from a newer version of the program
 */
export async function checkArchive(file: string, key: ArchiveKey | null = null): Promise<ArchiveHeader> {
  const errors = new RowErrors();
  let header: ArchiveHeader | null = null;
  let rows: RowCheck | null = null;
  for await (const part of readArchive(file, key)) {
    if (part.part === 'header') {
      header = part.header;
      refuseNewer(file, header);
      const rules = await tableRules(header.migrations.length);
      const wrong = tableErrors(rules, header);
      errors.add(...wrong);
      // Rows of other tables than expected cannot be checked; whether the file is whole is found out all the same.
      if (wrong.length === 0) rows = new RowCheck(rules, errors);
    }
    if (part.part === 'row') rows?.row(part.table, part.row);
  }
  rows?.end();
  errors.refuse(file);
  return header as unknown as ArchiveHeader;
}

function refuseNewer(file: string, { migrations }: ArchiveHeader): void {
  const known = MIGRATIONS.map((migration) => new migration().name);
  const unknown = migrations.filter((name, index) => known[index] !== name);
  if (unknown.length === 0) return;
  throw damaged(file, {
    fr: `vient d’une version plus récente du programme (migration ${show(unknown.join(', '))})`,
    en: `was made by a newer version of the program (migration ${show(unknown.join(', '))})`,
  });
}

/** Tables and columns that are missing, strange or otherwise than the migrations made them. */
function tableErrors(rules: readonly TableRules[], { tables, migrations }: ArchiveHeader): Message[] {
  if (migrations.length === 0) {
    return [
      { fr: 'l’archive ne dit pas de quelle version sont ses tables', en: 'the archive does not say of which version its tables are' },
    ];
  }
  const archived = new Map(tables.map((table) => [table.name, table]));
  const expected = new Set(rules.map(({ name }) => name));
  const strange = tables.filter(({ name }, index) => !expected.has(name) || tables.findIndex((one) => one.name === name) !== index);
  return [
    ...rules
      .filter(({ name }) => !archived.has(name))
      .map(({ name }) => ({ fr: `la table ${name} manque`, en: `the table ${name} is missing` })),
    ...strange.map(({ name }) => ({ fr: `la table ${show(name)} est de trop`, en: `the table ${show(name)} does not belong here` })),
    ...rules.flatMap((one) => {
      const table = archived.get(one.name);
      return table ? columnErrors(one, table) : [];
    }),
  ];
}

function columnErrors(rules: TableRules, table: TableShape): Message[] {
  const there = new Map(table.columns.map((column) => [column.name, column.type]));
  const wanted = new Map(rules.columns.map((column) => [column.name, column.type]));
  const column = (name: string, fr: string, en: string): Message => ({
    fr: `table ${rules.name}, colonne ${show(name)} : ${fr}`,
    en: `table ${rules.name}, column ${show(name)}: ${en}`,
  });
  const errors = [
    ...[...wanted.keys()].filter((name) => !there.has(name)).map((name) => column(name, 'elle manque', 'it is missing')),
    ...[...there.keys()].filter((name) => !wanted.has(name)).map((name) => column(name, 'elle est de trop', 'it does not belong here')),
    ...[...wanted]
      .filter(([name, type]) => there.has(name) && there.get(name) !== type)
      .map(([name, type]) => column(name, `elle devrait être de type ${type}`, `it should be of the type ${type}`)),
  ];
  const selfReference = rules.references.find((reference) => reference.table === rules.name && rules.key[0] === reference.target);
  const parent = rules.key.length === 1 ? (selfReference?.column ?? null) : null;
  const fits = table.columns.length === wanted.size && table.key.join() === rules.key.join() && table.parent === parent;
  if (errors.length > 0 || fits) return errors;
  return [
    {
      fr: `table ${rules.name} : sa clé ou l’ordre de ses lignes ne sont pas ceux du programme`,
      en: `table ${rules.name}: its key or the order of its rows are not those of the program`,
    },
  ];
}

/** Holds rows against the rules of their tables, as they come by; references once all are there. */
class RowCheck {
  private readonly rules: ReadonlyMap<string, TableRules>;
  /** The values of the columns that no two rows may share or that others refer to, by `table.column`. */
  private readonly values = new Map<string, Set<RawRow[number]>>();
  private readonly keys = new Map<string, Set<string>>();
  /** What is referred to, by the reference: the value, and the row where it stood first. */
  private readonly referred = new Map<string, Map<RawRow[number], string>>();

  constructor(
    rules: readonly TableRules[],
    private readonly errors: RowErrors,
  ) {
    this.rules = new Map(rules.map((one) => [one.name, one]));
    for (const one of rules) for (const { table, target } of one.references) this.values.set(`${table}.${target}`, new Set());
    for (const one of rules) for (const column of one.unique) this.values.set(`${one.name}.${column}`, new Set());
  }

  row(table: TableShape, row: RawRow): void {
    const rules = this.rules.get(table.name) as TableRules;
    const value = new Map(table.columns.map((column, index) => [column.name, row[index] as RawRow[number]]));
    const name = rules.key.map((column) => show(value.get(column))).join(' ');
    for (const column of table.columns) {
      const why = valueError(column, value.get(column.name), rules.nullable.has(column.name));
      if (why) this.errors.add(rowError(table.name, name, column.name, why));
    }
    this.checkKey(rules, name, JSON.stringify(rules.key.map((column) => value.get(column))));
    for (const column of rules.unique) {
      if (this.values.get(`${table.name}.${column}`)?.has(value.get(column) ?? null))
        this.errors.add(rowError(table.name, name, column, TWICE));
    }
    for (const column of table.columns) this.values.get(`${table.name}.${column.name}`)?.add(value.get(column.name) ?? null);
    for (const { column, table: to, target } of rules.references) {
      const referred = value.get(column);
      if (referred === null || referred === undefined) continue;
      const place = JSON.stringify([table.name, column, `${to}.${target}`]);
      const first = this.referred.get(place) ?? new Map<RawRow[number], string>();
      this.referred.set(place, first);
      if (!first.has(referred)) first.set(referred, name);
    }
  }

  end(): void {
    for (const [place, all] of this.referred) {
      const [table, column, to] = JSON.parse(place) as [string, string, string];
      for (const [value, name] of all)
        if (!this.values.get(to)?.has(value)) this.errors.add(rowError(table, name, column, dangling(value)));
    }
  }

  private checkKey({ name: table, key }: TableRules, name: string, value: string): void {
    const keys = this.keys.get(table) ?? new Set<string>();
    this.keys.set(table, keys);
    if (keys.has(value)) this.errors.add(rowError(table, name, key.join(', '), TWICE));
    keys.add(value);
  }
}

const TWICE: Message = { fr: 'une autre ligne a la même valeur', en: 'another row has the same value' };
const EMPTY: Message = { fr: 'elle est vide', en: 'it is empty' };
const UNSTORABLE: Message = {
  fr: 'le texte contient un caractère nul ou une moitié de caractère',
  en: 'the text holds a null character or half a character',
};

function dangling(value: RawRow[number]): Message {
  return { fr: `renvoie à ${show(value)}, qui n’existe pas`, en: `refers to ${show(value)}, which is not there` };
}

/** The largest integer that both databases keep. */
const MAX_INTEGER = 2 ** 31 - 1;

function valueError({ type }: Column, value: unknown, mayBeEmpty: boolean): Message | null {
  if (value === null || value === undefined) return mayBeEmpty ? null : EMPTY;
  if (type === 'text' && typeof value === 'string') return value.includes('\u0000') || !value.isWellFormed() ? UNSTORABLE : null;
  if (type === 'boolean' && typeof value === 'boolean') return null;
  if (type === 'integer' && Number.isInteger(value) && Math.abs(value as number) <= MAX_INTEGER) return null;
  return { fr: `${show(value)} n’est pas de type ${type}`, en: `${show(value)} is not of the type ${type}` };
}
