import { type Edge, findCycles } from '../../core/cycles.js';
import type { Message } from '../../errors.js';
import { latestDay } from '../../statements/days.js';
import { manyOf, present } from '../format/values.js';
import { notThere } from './references.js';
import { type Location, type Report, type Rows, type StatementRow, statementsOf, within } from '../rows/rows.js';

/**
 * What a statement supersedes is there, of its form, about an entity that it is about too; a statement REPLACES nothing said after it;
 * and no statement supersedes itself, be it by way of others.
 */
export function checkSupersessions(rows: Rows, report: Report): void {
  const statements = new Map(statementsOf(rows).flatMap((row) => (row.value.id === undefined ? [] : [[referenceOf(row), row] as const])));
  const saidOn = new Map(rows.documents.map((row) => [row.value.id, row.value.saidOn]));
  const edges = new Map<string, Edge<Location>[]>();
  for (const row of statements.values()) {
    const { supersedes } = row.value;
    const seen = new Set<string>();
    (supersedes ?? []).forEach((entry, index) => {
      if (entry?.statement === undefined) return;
      const at = within(row, 'supersedes', index, 'statement');
      const repeated = seen.has(entry.statement);
      seen.add(entry.statement);
      const other = statements.get(entry.statement);
      const why = repeated
        ? TWICE
        : other
          ? errorOf(row, other, entry.type, saidOn)
          : rows.complete
            ? notThere(entry.statement, statements.keys(), rows.where)
            : null;
      if (why) report(at, why);
      else if (other) edges.set(referenceOf(row), [...(edges.get(referenceOf(row)) ?? []), { to: entry.statement, of: at }]);
    });
  }
  findCycles(edges, (at, ids) => {
    const cycle = ids.join(' → ');
    report(at, { fr: `\`supersedes\` tourne en rond : ${cycle}`, en: `\`supersedes\` goes round in a circle: ${cycle}` });
  });
}

function referenceOf(row: StatementRow): string {
  return `${row.form}/${row.value.id ?? ''}`;
}

export type SaidOn = ReadonlyMap<string | undefined, string | undefined>;

function errorOf(row: StatementRow, other: StatementRow, type: string | undefined, saidOn: SaidOn): Message | null {
  if (other === row) return ITSELF;
  if (other.form !== row.form) return otherForm(row, other);
  const ends = endsOf(row);
  if (!endsOf(other).some((id) => ends.includes(id))) return otherEntities(referenceOf(other));
  const [day, otherDay] = [dayOf(row, saidOn), dayOf(other, saidOn)];
  return type === 'REPLACES' && otherDay !== null && (day === null || day < otherDay) ? older(referenceOf(other), day, otherDay) : null;
}

/** The entities that a statement links or is about. */
function endsOf(row: StatementRow): readonly string[] {
  if (row.form === 'relation') return [row.value.subject, row.value.object].filter((id) => id !== undefined);
  if (row.form === 'claim') return manyOf(row.value.about);
  if (row.form === 'step') return [row.value.followUp].filter((id) => id !== undefined);
  return [...manyOf(row.value.about), ...manyOf(row.value.assignees)];
}

/** The day on which a statement was said, as far as all its evidence says. */
export function dayOf(row: StatementRow, saidOn: SaidOn): string | null {
  return latestDay([
    ...row.quotes.map(({ documentId }) => saidOn.get(documentId) ?? null),
    ...present(row.value.sources).map(({ accessed }) => accessed ?? null),
  ]);
}

const ITSELF: Message = { fr: 'une déclaration ne se remplace pas elle-même', en: 'a statement does not supersede itself' };
const TWICE: Message = { fr: 'cette déclaration est déjà nommée ici', en: 'this statement is already named here' };

const FORMS = {
  relation: { fr: 'une relation', en: 'a relation' },
  claim: { fr: 'une affirmation', en: 'a claim' },
  'follow-up': { fr: 'un point à suivre', en: 'a follow-up' },
  step: { fr: 'une étape', en: 'a step' },
} as const satisfies Record<StatementRow['form'], Message>;

function otherForm(row: StatementRow, other: StatementRow): Message {
  const [own, others] = [FORMS[row.form], FORMS[other.form]];
  return {
    fr: `${referenceOf(other)} est ${others.fr}, et celle-ci ${own.fr} : l’une ne tient pas lieu de l’autre`,
    en: `${referenceOf(other)} is ${others.en}, and this is ${own.en}: one does not stand in the place of the other`,
  };
}

function otherEntities(id: string): Message {
  if (id.startsWith('step/')) {
    return { fr: `${id} est une étape d’un autre point à suivre`, en: `${id} is a step of another follow-up` };
  }
  return {
    fr: `${id} ne parle d’aucune des fiches dont parle cette déclaration`,
    en: `${id} is about none of the entities that this statement is about`,
  };
}

function older(id: string, day: string | null, otherDay: string): Message {
  return {
    fr: `${id} a été dit le ${otherDay}, après cette déclaration (${day ?? 'sans jour'}) : seuls CORRECTS et WITHDRAWS vont ainsi`,
    en: `${id} was said on ${otherDay}, after this statement (${day ?? 'no day'}): only CORRECTS and WITHDRAWS can do so`,
  };
}
