import { copyWith } from '../core/copy-with.js';
import { mintId } from '../core/ids.js';
import type { StoredRecord } from '../core/stored-record.js';
import type { LocalizedText } from '../core/lang.js';
import { Mention } from '../documents/mention.js';
import { Passage } from '../documents/passage.js';
import { Claim } from '../statements/claim.js';
import { Relation } from '../statements/relation.js';
import { Statement, SUPERSESSION_LISTS, type SupersessionType } from '../statements/statement.js';

/**
 * What becomes of the links between statements when a person is erased. What a statement of the person superseded does not come back to
 * life: « Ben presides » stays superseded though « Ada presides » goes. Of the latter is left what it says of others: that Ben does not
 * preside, on the same sentence, in which the name is blacked out.
 */

/** What is left of statements of the person that supersede others. */
export interface Remainders {
  /** The fields that change, by the id of the statement; it does not go. */
  readonly changed: ReadonlyMap<string, Partial<Statement>>;
  /** Further statements, where one superseded several that have nothing in common without the person. */
  readonly added: readonly Statement[];
}

/**
 * @param gone the ids of the statements that would go
 * @param left a statement as it is without the person
 */
export function remaindersOf(
  statements: readonly Statement[],
  gone: ReadonlySet<string>,
  left: <T extends Statement>(row: T) => T,
): Remainders {
  const byId = new Map(statements.map((row) => [row.id, row]));
  const changed = new Map<string, Partial<Statement>>();
  const added: Statement[] = [];
  const isWithdrawn = withdrawnIn(statements);
  const taken = new Set(statements.map(({ id }) => id.slice(id.indexOf('/') + 1)));
  for (const row of statements) {
    if (!gone.has(row.id) || isWithdrawn(row.id)) continue;
    let superseded = supersededBy(row).flatMap(([type, id]): [SupersessionType, Statement][] => {
      const other = gone.has(id) ? undefined : byId.get(id);
      return other ? [[type, left(other)]] : [];
    });
    let isFirst = true;
    for (let one = superseded[0]; one; one = superseded[0]) {
      const [, denied] = one;
      const shares = ([, other]: (typeof superseded)[number]): boolean =>
        other === denied || other.endIds().some((id) => denied.endIds().includes(id));
      const together = superseded.filter(shares);
      superseded = superseded.filter((other) => !shares(other));
      const fields = { ...denialOf(denied), ...listsOf(together) };
      if (isFirst) changed.set(row.id, fields);
      else added.push(copyWith(left(row), { ...fields, ...mint(row.id, taken) }));
      isFirst = false;
    }
  }
  return { changed, added };
}

/** Who is erased is somebody, and nobody else who was: what two people said is not said by one. */
export function nameless(records: readonly StoredRecord[]): LocalizedText {
  const taken = new Set(records.map((row) => (row instanceof Statement ? row.attributedAs?.fr : undefined)));
  for (let number = 1; ; number += 1) {
    const mark = number === 1 ? '' : ` (${number})`;
    if (!taken.has(`une personne${mark}`)) return { fr: `une personne${mark}`, en: `a person${mark}` };
  }
}

/** Takes out of the other statements what links them to those that go, or that say something else now. */
export function dropLinks(
  records: readonly StoredRecord[],
  gone: ReadonlySet<string>,
  remainders: Remainders,
  { after, change }: { readonly after: (row: Statement) => Statement; readonly change: (row: StoredRecord, fields: object) => void },
): void {
  const statements = records.filter((row) => row instanceof Statement);
  const byId = new Map(statements.map((row) => [row.id, row]));
  const ends = (id: string): readonly string[] => {
    const row = byId.get(id);
    return row ? after(row).endIds() : [];
  };
  for (const row of statements) {
    if (gone.has(row.id)) continue;
    const contradicts = row.contradicts.filter((id) => !gone.has(id) && !remainders.changed.has(id) && !remainders.changed.has(row.id));
    if (contradicts.length < row.contradicts.length) change(row, { contradicts });
    if (remainders.changed.has(row.id)) continue;
    for (const list of Object.values(SUPERSESSION_LISTS)) {
      const kept = row[list].filter(
        (id) => !gone.has(id) && (!remainders.changed.has(id) || ends(id).some((end) => ends(row.id).includes(end))),
      );
      if (kept.length < row[list].length) change(row, { [list]: kept });
    }
  }
}

/** Passages that nothing rests on any more: they go too. */
export function freedPassages(records: readonly StoredRecord[], gone: ReadonlySet<string>, person: StoredRecord): StoredRecord[] {
  const used = new Set<string>();
  const freed = new Set<string>();
  for (const row of records) {
    const goes = gone.has(row.id) || row === person;
    if (row instanceof Statement) for (const id of row.evidence) (goes ? freed : used).add(id);
    if (row instanceof Mention) (goes ? freed : used).add(row.passageId);
  }
  return records.filter((row) => row instanceof Passage && freed.has(row.id) && !used.has(row.id));
}

function supersededBy(row: Statement): [SupersessionType, string][] {
  return (Object.keys(SUPERSESSION_LISTS) as SupersessionType[]).flatMap((type) =>
    row[SUPERSESSION_LISTS[type]].map((id): [SupersessionType, string] => [type, id]),
  );
}

function listsOf(superseded: readonly (readonly [SupersessionType, Statement])[]): Pick<Statement, 'replaces' | 'corrects' | 'withdraws'> {
  const of = (type: SupersessionType): string[] => superseded.filter(([one]) => one === type).map(([, { id }]) => id);
  return { replaces: of('REPLACES'), corrects: of('CORRECTS'), withdraws: of('WITHDRAWS') };
}

/** Whether a statement is taken back by one that is not itself: such a one supersedes nothing. */
function withdrawnIn(statements: readonly Statement[]): (id: string) => boolean {
  const by = new Map<string, string[]>();
  for (const { id, withdraws } of statements) for (const other of withdraws) by.set(other, [...(by.get(other) ?? []), id]);
  const isWithdrawn = (id: string): boolean => (by.get(id) ?? []).some((other) => !isWithdrawn(other));
  return isWithdrawn;
}

/** What says that a statement is not so. Votes, movements and notes are of the sentence that said it. */
function denialOf(row: Statement): Partial<Statement> {
  return { ...contentOf(row), modality: 'DENIED', certainty: 'IMPLIED', editorialNote: NOTE, contradicts: [] };
}

function contentOf(row: Statement): object {
  if (row instanceof Relation) {
    const { type, subjectId, objectId, role, onBehalfOfId, attendance, attendanceRoles, attendanceMode, amount, topics } = row;
    // It may have been so until then: nothing is said of another day.
    const none = { dates: null, status: 'UNKNOWN', note: null, movements: null, substituteForId: null };
    return { type, subjectId, objectId, role, onBehalfOfId, attendance, attendanceRoles, attendanceMode, amount, topics, ...none };
  }
  if (!(row instanceof Claim)) throw new Error(`${row.id} is neither a relation nor a claim`);
  const { claimKind, text, value, valueType, unit, dates, status, state, about } = row;
  const noVote = {
    voteOutcome: null,
    votesFor: null,
    votesAgainst: null,
    abstentions: null,
    votedFor: [],
    votedAgainst: [],
    abstained: [],
  };
  return { claimKind, text, value, valueType, unit, dates, status, state, about, ...noVote };
}

const NOTE: LocalizedText = {
  fr: 'Ce qui était dit d’une personne effacée depuis tient lieu de ce qui est nié ici.',
  en: 'What was said of a person who was erased since stands in the place of what is denied here.',
};

function mint(like: string, taken: Set<string>): { id: string } {
  const id = mintId(taken);
  taken.add(id);
  return { id: `${like.slice(0, like.indexOf('/'))}/${id}` };
}
