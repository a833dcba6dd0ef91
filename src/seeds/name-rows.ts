import { cleanText } from '../core/text.js';
import type { Name } from '../kinds/names.js';
import { type EntityInput, localizedOf, type NameInput } from './inputs.js';
import { type Row, type Spot, within } from './rows.js';
import { isTitled, sourceOf } from './source-rows.js';

/** A name, and where it is written. */
export interface NameAt {
  readonly name: Name;
  readonly spot: Spot;
}

/** All names of an entity's row, the preferred ones first. */
export function namesOf(row: Row<EntityInput>): NameAt[] {
  const { name, names = [] } = row.value;
  const preferred = Object.entries(name === undefined ? {} : localizedOf(name)).flatMap(([lang, value]): NameAt[] => {
    const spot = typeof name === 'string' ? within(row, 'name') : within(row, 'name', lang);
    return [{ name: { value: cleanText(value), lang, kind: 'PREFERRED' }, spot }];
  });
  const others = names.flatMap((input, index): NameAt[] => {
    const parts: Partial<NameInput> | undefined = typeof input === 'string' ? { value: input } : input;
    return parts?.value === undefined ? [] : [{ name: nameOf({ ...parts, value: parts.value }), spot: within(row, 'names', index) }];
  });
  return [...preferred, ...others];
}

function nameOf(input: NameInput): Name {
  return {
    value: cleanText(input.value),
    lang: input.lang ?? 'fr',
    kind: input.kind ?? 'ALIAS',
    // A source that lost its title to the schema is told as a fault already.
    ...(input.source && isTitled(input.source) ? { source: sourceOf(input.source) } : {}),
    ...(input.shared ? { shared: true } : {}),
    ...(input.scope === undefined ? {} : { scope: input.scope }),
    ...(input.mentions === false ? { mentions: false } : {}),
  };
}
