import { RowBlock } from '../core/column-rows.js';
import { type Column, IdColumn, IdListColumn, NumberColumn, TextColumn, ValueColumn } from '../core/columns.js';
import type { StoredRecord } from '../core/stored-record.js';
import { Strings } from '../core/strings.js';
import type { RowClass } from './records.js';
import type { Property } from './row-properties.js';

/** Rows of a whole base that are read together: a block of columns for each class, and ids that all of them share. */
export class RowBlocks {
  readonly strings = new Strings();
  private readonly blocks: RowBlock<StoredRecord>[] = [];

  /** An empty block of rows of a class. */
  block(target: RowClass<StoredRecord>, properties: readonly Property[]): RowBlock<StoredRecord> {
    const columns = properties.map((property) => [property.name, columnOf(property, this.strings)] as const);
    const block = new RowBlock(target, new Map(columns));
    this.blocks.push(block);
    return block;
  }

  /** Ends the filling. */
  close(): void {
    for (const block of this.blocks) block.close();
    this.strings.close();
  }
}

/** Sets what a row has in a property, from what the database gives. */
export function setterOf(column: Column, { value }: Property): (row: number, raw: unknown) => void {
  if (column instanceof ValueColumn) {
    return (row, raw) => {
      column.setKnown(row, raw, value);
    };
  }
  return (row, raw) => {
    column.set(row, raw);
  };
}

/** An empty column for a property. @param strings the ids of the base */
export function columnOf({ form, value }: Property, strings: Strings): Column {
  switch (form) {
    case 'ID':
      return new IdColumn(strings);
    case 'IDS':
      return new IdListColumn(strings);
    case 'NUMBER':
      return new NumberColumn();
    case 'TEXT':
      return new TextColumn(value);
    case 'VALUE':
      return new ValueColumn();
  }
}
