import { inLang, SEMICOLON } from '../../core/lang.js';
import { shortened } from '../../core/text.js';
import { Entity } from '../../kinds/index.js';
import { Relation } from '../../statements/relation.js';
import { kindName } from '../components/links.js';
import { type Lang, prose } from '../i18n.js';
import type { EditingState } from './editing-state.js';

/** What tells entities of one name apart, for whoever has to choose one. */

/** The summary of an entity, else what is said first of it, in words; '' where nothing is. */
export function whatTellsApart({ base, lang, wording }: EditingState, id: string): string {
  const row = base.records.get(id);
  const summary = row instanceof Entity ? inLang(row.summary, lang)?.text : undefined;
  if (summary !== undefined) return summary;
  return (
    firstRelations(base)
      .get(id)
      ?.inWords(lang, (one) => wording.nameOf(one) ?? one) ?? ''
  );
}

/** What is said first of each entity, found once for a base that was read. */
const FIRST_RELATIONS = new WeakMap<EditingState['base'], ReadonlyMap<string, Relation>>();

function firstRelations(base: EditingState['base']): ReadonlyMap<string, Relation> {
  const known = FIRST_RELATIONS.get(base);
  if (known) return known;
  const first = new Map<string, Relation>();
  for (const row of base.records.values()) {
    if (!(row instanceof Relation)) continue;
    for (const end of [row.subjectId, row.objectId]) if (!first.has(end)) first.set(end, row);
  }
  FIRST_RELATIONS.set(base, first);
  return first;
}

/** How much of what tells an entity apart is shown where several stand in one line. */
const MAX_SHOWN = 80;

/** Entities that a name may mean, each as it has to be typed, with its kind and what tells it apart. */
export function choicesInWords(state: EditingState, entities: readonly Entity[], lang: Lang): string {
  return entities
    .map(({ id, kind }) => `${state.typedName(id)} (${[kindName(kind, lang).toLowerCase(), ...apartInWords(state, id, lang)].join(', ')})`)
    .join(SEMICOLON[lang]);
}

/** The entities that a name may mean, to be chosen from: name, kind and what tells each apart; its id where nothing else does. */
export function candidatesInWords(state: EditingState, ids: readonly string[], lang: Lang): string[] {
  const kindOf = (id: string): string[] => {
    const row = state.base.records.get(id);
    return row instanceof Entity ? [kindName(row.kind, lang).toLowerCase()] : [];
  };
  const words = (id: string, more: readonly string[] = []): string => {
    const apart = [...kindOf(id), ...apartInWords(state, id, lang), ...more];
    const name = state.wording.nameOf(id) ?? id;
    return apart.length === 0 ? name : `${name} (${apart.join(', ')})`;
  };
  const plain = ids.map((id) => words(id));
  return ids.map((id, at) => (plain.filter((one) => one === plain[at]).length > 1 ? words(id, [id]) : (plain[at] ?? id)));
}

/** What tells an entity apart, as far as one line has room; nothing where nothing does. */
function apartInWords(state: EditingState, id: string, lang: Lang): readonly string[] {
  const apart = whatTellsApart(state, id);
  return apart === '' ? [] : [prose(shortened(apart, MAX_SHOWN), lang)];
}
