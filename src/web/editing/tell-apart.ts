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

/** An entity that a name may mean, to be chosen: its name, its id, and what tells it apart. */
export function candidateInWords(state: EditingState, id: string, lang: Lang): string {
  return `${state.wording.nameOf(id) ?? id} (${[id, ...apartInWords(state, id, lang)].join(', ')})`;
}

/** What tells an entity apart, as far as one line has room; nothing where nothing does. */
function apartInWords(state: EditingState, id: string, lang: Lang): readonly string[] {
  const apart = whatTellsApart(state, id);
  return apart === '' ? [] : [prose(shortened(apart, MAX_SHOWN), lang)];
}
