import { foldName } from '../../core/fold.js';
import { type LangEnum, tagOf } from '../../core/lang.js';
import type { StoredRecord } from '../../core/stored-record.js';
import { type BaseState, readState } from '../../changes/state.js';
import { type Wording, wordingOf } from '../../changes/differences.js';
import { Document } from '../../documents/document.js';
import { Entity } from '../../kinds/index.js';
import { preferredName } from '../../kinds/names.js';
import type { SeedItem } from '../../seeds/decompile/items.js';
import { FollowUpStep, stepInWords } from '../../statements/follow-up-step.js';
import { inReadingTransaction } from '../../store/transaction.js';
import type { FormRequest } from '../form-request.js';
import { type Lang, langArgument } from '../i18n.js';

/** The base as forms edit it: rows in the form of seed files, and the names by which people choose entities. For editors, who read all. */
export interface EditingState {
  readonly base: BaseState;
  readonly lang: LangEnum;
  readonly wording: Wording;
  readonly documents: readonly Document[];
  /** How an entity is typed: its name, with its id where another one has the same. */
  readonly typedName: (id: string) => string;
  /** The entities that a typed text may mean: one when it is an id or the name of one only. */
  readonly entitiesNamed: (text: string) => readonly Entity[];
  readonly item: (id: string) => SeedItem | undefined;
}

export async function editingState({ application, lang }: Pick<FormRequest, 'application' | 'lang'>): Promise<EditingState> {
  return editingStateOf(await inReadingTransaction(application.dataSource, readState), lang);
}

/** {@link editingState} of a base that was read, or of one with a draft in it. */
export function editingStateOf(base: BaseState, lang: Lang): EditingState {
  const language = langArgument(lang);
  const rows = [...base.records.values()];
  const entities = rows.filter((row) => row instanceof Entity);
  const byName = new Map<string, Entity[]>();
  for (const entity of entities) {
    for (const name of new Set(entity.names.map(({ value }) => foldName(value)))) byName.set(name, [...(byName.get(name) ?? []), entity]);
  }
  const nameOf = (entity: Entity): string => preferredName(entity.names, language).text;
  return {
    base,
    lang: language,
    wording: wordingOf(rows, language),
    documents: rows.filter((row) => row instanceof Document),
    typedName: (id) => {
      const entity = base.records.get(id);
      if (!(entity instanceof Entity)) return id;
      const name = nameOf(entity);
      return (byName.get(foldName(name))?.length ?? 0) > 1 ? `${name} [${id}]` : name;
    },
    entitiesNamed: (text) => {
      const id = /\[([a-z-]+\/[^\]\s]+)\]\s*$/.exec(text)?.[1] ?? text.trim();
      const entity = base.records.get(id);
      if (entity instanceof Entity) return [entity];
      const named = byName.get(foldName(text)) ?? [];
      // A preferred name means its bearer, though others have it among their other names.
      const preferred = named.filter((one) =>
        one.names.some(({ kind, value }) => kind === 'PREFERRED' && foldName(value) === foldName(text)),
      );
      return preferred.length === 1 ? preferred : named;
    },
    item: (id) => base.compiled.items.get(id),
  };
}

/** What a statement says, in one line. */
export function wordsOfStatement({ base, wording }: Pick<EditingState, 'base' | 'wording'>, id: string): string {
  const row = base.records.get(id);
  return row ? wordsOfRecord(row, wording) || id : id;
}

/** What a row is or says, in one line; '' where it says nothing by itself. */
export function wordsOfRecord(row: StoredRecord, { lang, nameOf: known, rowOf }: Wording): string {
  const nameOf = (one: string): string => known(one) ?? one;
  if (row instanceof FollowUpStep) {
    const task = rowOf(row.followUpId)?.inWords(lang, nameOf) ?? row.followUpId;
    return stepInWords(task, row.step, tagOf(lang));
  }
  return row.inWords(lang, nameOf);
}
