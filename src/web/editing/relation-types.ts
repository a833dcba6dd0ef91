import type { EntityKind } from '../../kinds/index.js';
import { RELATION_TYPES, relationTypeOf, type RelationType } from '../../statements/vocabulary.js';
import { capital, type Lang } from '../i18n.js';
import type { Option } from './change-fields.js';

/** Types of relations as they are offered: first those that can join two of some kinds, then all others. */
export function offeredTypes(
  kinds: readonly EntityKind[],
  lang: Lang,
): { readonly likely: readonly Option[]; readonly rest: readonly Option[] } {
  const stated = RELATION_TYPES.filter((type) => !relationTypeOf(type).derived);
  const option = (type: RelationType): Option => ({ value: type, label: capital(relationTypeOf(type).label[lang]) });
  const canJoin = (type: RelationType): boolean =>
    kinds.some((subject, first) => kinds.some((object, second) => first !== second && joins(type, subject, object)));
  const sorted = [...stated].sort((a, b) => option(a).label.localeCompare(option(b).label, lang));
  const likely = new Set(sorted.filter(canJoin));
  return { likely: [...likely].map(option), rest: sorted.filter((type) => !likely.has(type)).map(option) };
}

function joins(type: RelationType, subject: EntityKind, object: EntityKind): boolean {
  const { subject: subjects, object: objects } = relationTypeOf(type);
  return (subjects === null || subjects.has(subject)) && (objects === null || objects.has(object));
}
