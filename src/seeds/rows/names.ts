import { cleanText } from '../../core/text.js';
import type { Name } from '../../kinds/names.js';
import type { EntityInput, NameInput } from '../format/entities.js';
import { localizedOf } from '../format/values.js';
import { type Location, type Row, within } from './rows.js';
import { isTitled, sourceOf } from './sources.js';

/** A name, and where it is written. */
export interface NameAt {
  readonly name: Name;
  readonly at: Location;
}

/** All names of an entity's row, the preferred ones first. */
export function namesOf(row: Row<EntityInput>): NameAt[] {
  const { name, names = [] } = row.value;
  const preferred = Object.entries(name === undefined ? {} : localizedOf(name)).flatMap(([lang, value]): NameAt[] => {
    const at = typeof name === 'string' ? within(row, 'name') : within(row, 'name', lang);
    return [{ name: { value: cleanText(value), lang, kind: 'PREFERRED' }, at }];
  });
  const others = names.flatMap((input, index): NameAt[] => {
    const fields: Partial<NameInput> | undefined = typeof input === 'string' ? { value: input } : input;
    return fields?.value === undefined ? [] : [{ name: nameOf({ ...fields, value: fields.value }), at: within(row, 'names', index) }];
  });
  return [...preferred, ...others];
}

function nameOf(input: NameInput): Name {
  return {
    value: cleanText(input.value),
    lang: input.lang ?? 'fr',
    kind: input.kind ?? 'ALIAS',
    // A source that lost its title to the schema is reported already.
    ...(input.source && isTitled(input.source) ? { source: sourceOf(input.source) } : {}),
    ...(input.since === undefined ? {} : { since: input.since }),
    ...(input.until === undefined ? {} : { until: input.until }),
    ...(input.shared ? { shared: true } : {}),
    ...(input.scope === undefined ? {} : { scope: input.scope }),
    ...(input.mentions === false ? { mentions: false } : {}),
  };
}
