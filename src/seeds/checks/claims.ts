import { isWebUrl } from '../../core/scalars.js';
import { type Message, show } from '../../errors.js';
import type { ClaimKind, ValueType } from '../../statements/claim.js';
import { kindOfId } from '../../kinds/index.js';
import { manyOf } from '../format/values.js';
import { type ClaimRow, isWritten, type Report, type Rows, within } from '../rows/rows.js';

/** A claim's value is readable as its type says, and the claims of date, status and name carry theirs where they should. */
export function checkClaims(rows: Rows, report: Report): void {
  for (const row of rows.claims) {
    checkCarrier(row, report);
    checkValue(row, report);
  }
}

/** Where the claims of an entity's own date, status and name carry what they say. */
const CARRIERS: Partial<Record<ClaimKind, 'dates' | 'status' | 'value'>> = { DATE: 'dates', STATUS: 'status', NAME: 'value' };

function checkCarrier(row: ClaimRow, report: Report): void {
  const carrier = row.value.kind && CARRIERS[row.value.kind];
  checkState(row, report);
  if (!carrier || isWritten(row.value, carrier) || (carrier === 'status' && isWritten(row.value, 'state'))) return;
  report(within(row, 'kind'), {
    fr: `une affirmation ${row.value.kind} porte ce qu’elle dit dans \`${carrier}\`, qui manque`,
    en: `a ${row.value.kind} claim carries what it says in \`${carrier}\`, which is missing`,
  });
}

/** A state is what a STATUS claim about publications says, in the place of a status. */
function checkState(row: ClaimRow, report: Report): void {
  const { kind, about } = row.value;
  if (!isWritten(row.value, 'state')) return;
  if (kind !== undefined && kind !== 'STATUS') report(within(row, 'state'), ONLY_OF_STATUS);
  else if (isWritten(row.value, 'status')) report(within(row, 'state'), STATUS_AND_STATE);
  const other = manyOf(about).find((id) => kindOfId(id) !== 'PUBLICATION');
  if (other === undefined) return;
  report(within(row, 'state'), {
    fr: `\`state\` est l’état du texte d’une publication, et ${show(other)} n’en est pas une`,
    en: `\`state\` is how far the text of a publication has come, and ${show(other)} is none`,
  });
}

const READABLE: Partial<Record<ValueType, readonly [accepts: (value: string) => boolean, example: string]>> = {
  INTEGER: [(value) => /^-?\d+$/.test(value), '1500'],
  DECIMAL: [(value) => /^-?\d+(?:\.\d+)?$/.test(value), '2.5'],
  URL: [isWebUrl, 'https://example.org/'],
};

function checkValue(row: ClaimRow, report: Report): void {
  const { kind, value, valueType } = row.value;
  const written = (field: 'value' | 'valueType' | 'unit'): boolean => isWritten(row.value, field);
  if (written('value') && (kind === 'DATE' || kind === 'STATUS')) report(within(row, 'value'), notHere(kind));
  if (!written('value')) {
    for (const field of ['valueType', 'unit'] as const) if (written(field) && kind !== 'NAME') report(within(row, field), WITHOUT_VALUE);
    return;
  }
  if (!written('valueType') && kind !== 'DATE' && kind !== 'STATUS' && kind !== 'NAME') report(within(row, 'value'), WITHOUT_TYPE);
  const readable = valueType && READABLE[valueType];
  if (value === undefined || !readable || readable[0](value)) return;
  report(within(row, 'value'), {
    fr: `« ${show(value)} » n’est pas lisible comme ${valueType} (exemple : ${readable[1]})`,
    en: `"${show(value)}" cannot be read as ${valueType} (example: ${readable[1]})`,
  });
}

function notHere(kind: 'DATE' | 'STATUS'): Message {
  const field = kind === 'DATE' ? 'dates' : 'status';
  return {
    fr: `une affirmation ${kind} n’a pas de \`value\` : elle la tire de \`${field}\``,
    en: `a ${kind} claim has no \`value\`: it takes it from \`${field}\``,
  };
}

const ONLY_OF_STATUS: Message = {
  fr: '`state` ne va qu’avec une affirmation STATUS',
  en: '`state` goes with a STATUS claim only',
};
const STATUS_AND_STATE: Message = {
  fr: '`state` tient lieu de `status` : une affirmation porte l’un ou l’autre',
  en: '`state` stands in the place of `status`: a claim has the one or the other',
};
const WITHOUT_VALUE: Message = { fr: 'ce champ va avec `value`, qui manque', en: 'this field goes with `value`, which is missing' };
const WITHOUT_TYPE: Message = {
  fr: 'comment lire cette valeur ? (`valueType` : INTEGER, DECIMAL, TEXT ou URL)',
  en: 'how is this value read? (`valueType`: INTEGER, DECIMAL, TEXT or URL)',
};
