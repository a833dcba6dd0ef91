import { sortKey } from '../../core/fold.js';
import { isStrict, nameKey, sameWords } from '../../documents/gazetteer.js';
import type { Message } from '../../errors.js';
import type { Name } from '../../kinds/names.js';
import type { EntityInput } from '../format/entities.js';
import { type NameAt, namesOf } from '../rows/names.js';
import { describeLocation, isWritten, type Report, type Row, type Rows } from '../rows/rows.js';

/**
 * Every entity has a name to be shown under, and no name means two entities except where both say that it is shared. Names that are only
 * searched, never taken as a mention, may be anybody's.
 */
export function checkNames(rows: Rows, report: Report): void {
  const claims = new Map<string, Claim[]>();
  for (const row of rows.entities) {
    const names = namesOf(row);
    checkPreferred(row, names, report);
    checkRepetition(names, report);
    for (const { name, at } of names) if (name.since && name.until && name.until < name.since) report(at, BACKWARDS);
    for (const one of names.filter(({ name }) => name.kind !== 'HIDDEN' && name.mentions !== false)) {
      const key = nameKey(one.name.value);
      const others = claims.get(key) ?? [];
      const rival = others.find((other) => other.entityId !== row.value.id && collide(other.name, one.name));
      if (rival) report(one.at, claimedTwice(one.name, rival));
      claims.set(key, [...others, { ...one, entityId: row.value.id }]);
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
  const id = rival.entityId ?? '?';
  const at = describeLocation(rival.at);
  const where = at === id ? id : `${id} (${at})`;
  return {
    fr: `« ${name.value} » nomme aussi ${where} : donnez un autre nom, ou dites des deux qu’il est partagé (\`shared: true\`, \`scope: meeting/…\`)`,
    en: `"${name.value}" also names ${where}: give another name, or say of both that it is shared (\`shared: true\`, \`scope: meeting/…\`)`,
  };
}

function checkPreferred(row: Row<EntityInput>, names: readonly NameAt[], report: Report): void {
  const preferred = names.filter(({ name }) => name.kind === 'PREFERRED');
  if (preferred.length === 0 && !isWritten(row.value, 'name')) report(row, NO_NAME);
  preferred.forEach(({ name, at }, index) => {
    if (sortKey(name.value) === '') report(at, UNREADABLE);
    if (preferred.findIndex((other) => other.name.lang === name.lang) < index) report(at, SECOND_PREFERRED);
  });
}

function checkRepetition(names: readonly NameAt[], report: Report): void {
  const seen = new Set<string>();
  for (const { name, at } of names) {
    const key = `${name.lang} ${name.value} ${name.scope ?? ''}`;
    if (seen.has(key)) report(at, REPEATED);
    seen.add(key);
  }
}

const UNREADABLE: Message = { fr: 'ce nom n’a ni lettre ni chiffre', en: 'this name has no letter and no digit' };
const NO_NAME: Message = { fr: 'cette fiche n’a pas de nom (`name`)', en: 'this entity has no name (`name`)' };
const SECOND_PREFERRED: Message = {
  fr: 'cette fiche a déjà un nom PREFERRED dans cette langue',
  en: 'this entity already has a PREFERRED name in this language',
};
const BACKWARDS: Message = { fr: '`until` vient avant `since`', en: '`until` comes before `since`' };
const REPEATED: Message = { fr: 'ce nom est donné deux fois', en: 'this name is given twice' };
