import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { foldText } from '../../documents/anchor.js';
import { MaillageError, type Message, show } from '../../errors.js';
import { type CheckedSeeds, checkSeeds } from '../../seeds/check.js';
import type { DocumentInput } from '../../seeds/format/seed-file.js';
import { invalidSeeds } from '../../seeds/files/diagnostics.js';
import type { Row, StatementRow } from '../../seeds/rows/rows.js';
import { statementsOf } from '../../seeds/rows/rows.js';
import { withEvidence } from './add-evidence.js';
import { compareVersions, type OwnedQuote, type VersionComparison } from './versions.js';

/** A corrected version of minutes that are there: a new document beside the old one, on which the same statements rest. */

export interface Reimported extends VersionComparison<StatementRow> {
  readonly meetingId: string;
  /** The document whose quotations were looked for, and the new one. */
  readonly before: string;
  readonly documentId: string;
  /** The files that were written or changed, as the user would open them. */
  readonly files: readonly string[];
}

/** The minutes of a meeting that are in the files, the newest last; empty where there are none. */
export function minutesOf({ rows }: CheckedSeeds, meetingId: string): Row<DocumentInput>[] {
  const recorded = new Set(
    rows.relations.flatMap(({ value }) => (value.type === 'RECORDS' && value.object === meetingId ? (value.subject ?? []) : [])),
  );
  const day = ({ value }: Row<DocumentInput>): string => value.issuedOn ?? value.saidOn ?? '';
  return rows.documents
    .filter(({ value, source }) => recorded.has(value.publication ?? '') || (recorded.size === 0 && source.defaults.meeting === meetingId))
    .sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
}

/**
 * Writes a corrected version beside the minutes of a meeting, and gives the statements that rest on them the same sentences in it. What
 * stands nowhere in it, or at several places, keeps its old sentence and is told. When anything is wrong afterwards, nothing has changed.
 * @param issuedOn the day of the correction, YYYY-MM-DD; null where the paper says none
 * @throws INVALID_SEEDS where there are no minutes of that meeting, the text is there already, or the files would be wrong
 */
export function reimportMinutes(checked: CheckedSeeds, meetingId: string, raw: string, issuedOn: string | null): Reimported {
  const versions = minutesOf(checked, meetingId);
  const newest = versions.at(-1);
  if (!newest) refuse(NO_MINUTES(meetingId));
  const file = checked.folder.fileOf(newest.source);
  const folder = dirname(file.absolute);
  const number = freeNumber(checked, folder, newest.value.id ?? '');
  const documentId = `${baseId(newest.value.id ?? '')}-corrige${number}`;
  const quotes = quotesIn(checked, versions);
  const before = newest.value.id ?? '';
  const compared = compareVersions(checked.texts.get(before)?.text ?? '', raw, quotes);
  const additions = new Map<string, { row: StatementRow; quote: string }[]>();
  for (const { owner, anchor } of compared.kept) {
    const { absolute } = checked.folder.fileOf(owner.source);
    const several = foldText(raw).folded.text.split(anchor.quote).length > 2;
    const value = { quote: anchor.quote, ...(several ? { occurrence: anchor.occurrence + 1 } : {}), document: documentId };
    additions.set(absolute, [...(additions.get(absolute) ?? []), { row: owner, quote: JSON.stringify(value) }]);
  }
  const [text, yaml] = [join(folder, `compte-rendu-corrige${number}.txt`), join(folder, `corrige${number}.yaml`)];
  const changed = checked.folder.files.filter(({ absolute }) => additions.has(absolute));
  const write = (): void => {
    writeFileSync(text, raw);
    writeFileSync(yaml, newFile(newest, documentId, `compte-rendu-corrige${number}.txt`, issuedOn, compared, meetingId));
    for (const one of changed) writeFileSync(one.absolute, withEvidence(one, additions.get(one.absolute) ?? []));
  };
  const takeBack = (): void => {
    for (const one of [text, yaml]) rmSync(one, { force: true });
    for (const one of changed) writeFileSync(one.absolute, one.text);
  };
  try {
    write();
    const { diagnostics } = checkSeeds(checked.folder.path);
    if (diagnostics.length > 0) throw invalidSeeds(diagnostics);
  } catch (error) {
    takeBack();
    throw error;
  }
  return { ...compared, meetingId, before, documentId, files: [yaml, text, ...changed.map(({ shown }) => shown)] };
}

/** The sentences of the newest version on which statements rest. Of an older one they were looked for when the newest came. */
function quotesIn(checked: CheckedSeeds, versions: readonly Row<DocumentInput>[]): OwnedQuote<StatementRow>[] {
  const newest = versions.at(-1)?.value.id;
  return statementsOf(checked.rows).flatMap((owner) =>
    owner.quotes.flatMap((quote) => {
      const anchor = quote.documentId === newest ? checked.anchors.get(quote) : undefined;
      return anchor ? [{ owner, start: anchor.start, end: anchor.end }] : [];
    }),
  );
}

function baseId(id: string): string {
  return id.replace(/-corrige(?:-\d+)?$/, '');
}

/** Nothing for the first correction, « -2 » for the second. */
function freeNumber({ rows }: CheckedSeeds, folder: string, id: string): string {
  const taken = new Set(rows.documents.map(({ value }) => value.id));
  for (let count = 1; ; count += 1) {
    const number = count === 1 ? '' : `-${count}`;
    const files = [`compte-rendu-corrige${number}.txt`, `corrige${number}.yaml`];
    if (!taken.has(`${baseId(id)}-corrige${number}`) && !files.some((name) => existsSync(join(folder, name)))) return number;
  }
}

function newFile(
  { value }: Row<DocumentInput>,
  id: string,
  file: string,
  issuedOn: string | null,
  { orphans, differences }: VersionComparison<StatementRow>,
  meeting: string,
): string {
  const document = { ...value, id, file, ...(issuedOn === null ? {} : { issuedOn }) };
  const line = (text: string): string => `# ${text.replace(/\s+/gu, ' ').slice(0, 400)}`;
  return [
    line(
      'Une version corrigée du compte-rendu. Les affirmations qui reposaient sur l’ancienne reposent aussi sur celle-ci (`also`, `evidence`).',
    ),
    stringify({ meeting, document: id, documents: [document] }, { lineWidth: 0 }),
    ...(orphans.length > 0 ? [line('À décider : ces phrases de l’ancienne version ne se retrouvent pas dans celle-ci.')] : []),
    ...orphans.map(({ owner, before, candidates }) =>
      line(
        `${owner.value.id ?? ''} — « ${before} »${candidates.length > 0 ? ` (plusieurs possibles : ${candidates.map((one) => `« ${one} »`).join(', ')})` : ''}`,
      ),
    ),
    ...(differences.length > 0 ? [line('Ce qui diffère :')] : []),
    ...differences.map(({ before, after }) =>
      line(`${before === null ? 'ajouté' : `« ${before} »`} → ${after === null ? 'ôté' : `« ${after} »`}`),
    ),
    '',
  ].join('\n');
}

function refuse(message: Message): never {
  throw new MaillageError('INVALID_SEEDS', message);
}

const NO_MINUTES = (id: string): Message => ({
  fr: `Aucun compte-rendu de ${show(id)} n’est dans les fichiers : sans --meeting, le document en devient le premier.`,
  en: `No minutes of ${show(id)} are in the files: without --meeting the document becomes its first.`,
});
