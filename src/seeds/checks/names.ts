import { isStrict, nameKey, sameWords } from '../../documents/gazetteer.js';
import type { Message } from '../../errors.js';
import type { Name } from '../../kinds/names.js';
import type { EntityInput } from '../inputs.js';
import { type NameAt, namesOf } from '../name-rows.js';
import { describeSpot, isWritten, type Report, type Row, type Seeds, within } from '../rows.js';

/**
 * Every entity has a name to be shown under, and no name means two entities unless it says so. Names that are only
 * searched, never taken as a mention, may be anybody's.
 */
export function checkNames(seeds: Seeds, report: Report): void {
  const claims = new Map<string, Claim[]>();
  for (const row of seeds.entities) {
    const names = namesOf(row);
    checkPreferred(row, names, report);
    checkRepetition(names, report);
    for (const at of names.filter(({ name }) => name.kind !== 'HIDDEN' && name.mentions !== false)) {
      const key = nameKey(at.name.value);
      const others = claims.get(key) ?? [];
      const rival = others.find((other) => other.entityId !== row.value.id && collide(other.name, at.name));
      if (rival) report(at.spot, claimedTwice(at.name, rival));
      claims.set(key, [...others, { ...at, entityId: row.value.id }]);
    }
  }
}

interface Claim extends NameAt {
  readonly entityId: string | undefined;
}

function collide(a: Name, b: Name): boolean {
  if (a.shared && b.shared) return false;
  if (a.scope !== b.scope) return false;
  return sameWords({ value: a.value, strict: isStrict(a) }, { value: b.value, strict: isStrict(b) });
}

function claimedTwice(name: Name, rival: Claim): Message {
  const where = `${rival.entityId ?? '?'} (${describeSpot(rival.spot)})`;
  return {
    fr: `« ${name.value} » nomme aussi ${where} : \`shared: true\` sur les deux, ou \`scope: meeting/…\`, ou un autre nom`,
    en: `"${name.value}" also names ${where}: \`shared: true\` on both, or \`scope: meeting/…\`, or another name`,
  };
}

function checkPreferred(row: Row<EntityInput>, names: readonly NameAt[], report: Report): void {
  const preferred = names.filter(({ name }) => name.kind === 'PREFERRED');
  if (preferred.length === 0 && !isWritten(within(row, 'name'))) report(row, NO_NAME);
  preferred.forEach(({ name, spot }, index) => {
    if (preferred.findIndex((other) => other.name.lang === name.lang) < index) report(spot, SECOND_PREFERRED);
  });
}

function checkRepetition(names: readonly NameAt[], report: Report): void {
  const seen = new Set<string>();
  for (const { name, spot } of names) {
    const key = `${name.lang} ${name.value} ${name.scope ?? ''}`;
    if (seen.has(key)) report(spot, REPEATED);
    seen.add(key);
  }
}

const NO_NAME: Message = { fr: 'cette fiche n’a pas de nom (`name`)', en: 'this entity has no name (`name`)' };
const SECOND_PREFERRED: Message = {
  fr: 'cette fiche a déjà un nom PREFERRED dans cette langue',
  en: 'this entity already has a PREFERRED name in this language',
};
const REPEATED: Message = { fr: 'ce nom est donné deux fois', en: 'this name is given twice' };
