import { readersBetween, VISIBILITIES, type Visibility } from '../../core/access.js';
import { groupBy } from '../../core/group-by.js';
import { foldName } from '../../core/fold.js';
import type { Message } from '../../errors.js';
import { present } from '../format/values.js';
import type { Texts } from '../rows/anchors.js';
import { namesOf } from '../rows/names.js';
import { rankOf, reachOf, visibilityOf } from '../rows/readers.js';
import { type Rows, type StatementRow, statementsOf, type WarningReport, within } from '../rows/rows.js';

const statementId = ({ form, value: { id = '' } }: StatementRow): string => `${form}/${id}`;

/**
 * Rows that more people may read than what they rest on: they do not see the row, or read a name that only minutes hidden from
 * them know. And what is news to fewer people than read what it changes.
 */
export function warnOfVisibility(rows: Rows, texts: Texts, report: WarningReport): void {
  const documents = readersOfDocuments(rows);
  const restsOnHidden = warnOfEvidence(rows, documents, report);
  warnOfClosings(rows, { documents, restsOnHidden }, report);
  warnOfNames(rows, documents, texts, report);
  warnOfHiddenNews(rows, report);
}

/** How hidden the documents are: as their own row, or as their publication where that is hidden more. */
type Readers = ReadonlyMap<string, number>;

function readersOfDocuments(rows: Rows): Readers {
  const entities = new Map(rows.entities.map((row) => [row.value.id, rankOf(row)]));
  return new Map(
    rows.documents.flatMap((row) => {
      const { id, publication } = row.value;
      return id === undefined ? [] : [[id, Math.max(rankOf(row), entities.get(publication) ?? 0)] as const];
    }),
  );
}

/** @returns the rows that it warns of */
function warnOfEvidence(rows: Rows, documents: Readers, report: WarningReport): ReadonlySet<StatementRow> {
  const warned = new Set<StatementRow>();
  for (const row of statementsOf(rows)) {
    if (row.quotes.length === 0 || (row.value.sources ?? []).length > 0) continue;
    const ids = row.quotes.flatMap(({ documentId }) => documentId ?? []);
    const open = Math.min(...ids.map((id) => documents.get(id) ?? 0));
    if (ids.length === 0 || open <= rankOf(row)) continue;
    report(row, hiddenEvidence(row, [...new Set(ids)], open), {
      code: 'HIDDEN_EVIDENCE',
      subject: statementId(row),
      hiddenFrom: readersBetween(rankOf(row), open),
    });
    warned.add(row);
  }
  return warned;
}

function hiddenEvidence(row: StatementRow, documents: readonly string[], rank: number): Message {
  const list = documents.join(', ');
  const own = visibilityOf(row);
  const needed = VISIBILITIES[rank] as Visibility;
  return {
    fr: `cette ligne est ${own}, mais ne repose que sur ${list}, qui est ${needed} : les autres ne la verront pas ; écrivez \`visibility: ${needed}\`, ou ajoutez-lui un texte qu’ils lisent ou une source (\`sources\`)`,
    en: `this row is ${own}, but rests on ${list} alone, which is ${needed}: others will not see it; write \`visibility: ${needed}\`, or add a text that they read or a source (\`sources\`)`,
  };
}

/**
 * A closing that fewer people read than the follow-up: for its own visibility, for what it rests on, or for its meeting, hidden as its row
 * is or as its minutes are where the base holds some. One that rests on too little to be read at all is warned of as any row is.
 */
function warnOfClosings(
  rows: Rows,
  { documents, restsOnHidden }: { documents: Readers; restsOnHidden: ReadonlySet<StatementRow> },
  report: WarningReport,
): void {
  const meetings = new Map(rows.entities.map((row) => [row.value.id, rankOf(row)]));
  const minutes = minutesOf(rows);
  const rankOfMeeting = (id: string): number => {
    const texts = (minutes.get(id) ?? []).map((document) => documents.get(document) ?? 0);
    return Math.max(meetings.get(id) ?? 0, texts.length === 0 ? 0 : Math.min(...texts));
  };
  const closings = rows.steps.filter(({ value: { step } }) => step === 'DONE' || step === 'DROPPED');
  const byFollowUp = groupBy(closings, ({ value: { followUp } }) => (followUp === undefined ? [] : [followUp]));
  for (const row of rows.followUps) {
    const id = `follow-up/${row.value.id ?? ''}`;
    const steps = (byFollowUp.get(id) ?? []).map((step) => {
      const meeting = step.value.meeting ?? step.source.defaults.meeting;
      return { step, rank: Math.max(reachOf(step, rows), meeting === undefined ? 0 : rankOfMeeting(meeting)) };
    });
    if (steps.some(({ rank }) => rank <= rankOf(row))) continue;
    for (const { step, rank } of steps.filter((one) => !restsOnHidden.has(one.step))) {
      report(within(step, 'step'), hiddenClosing(id, visibilityOf(row), VISIBILITIES[rank] as Visibility), {
        code: 'HIDDEN_CLOSING',
        subject: id,
        hiddenFrom: readersBetween(rankOf(row), rank),
      });
    }
  }
}

/** The documents that are the minutes of meetings. */
function minutesOf(rows: Rows): ReadonlyMap<string, readonly string[]> {
  const minutes = new Map<string, string[]>();
  for (const { value } of rows.relations.filter((row) => row.value.type === 'RECORDS')) {
    const { subject, object } = value;
    if (subject === undefined || object === undefined) continue;
    const documents = rows.documents.flatMap((row) => (row.value.publication === subject && row.value.id ? [row.value.id] : []));
    minutes.set(object, [...(minutes.get(object) ?? []), ...documents]);
  }
  return minutes;
}

function hiddenClosing(followUp: string, own: Visibility, needed: Visibility): Message {
  return {
    fr: `${followUp} est ${own}, mais ce qui le clôt, la réunion où il l’a été ou son compte-rendu est ${needed} : les autres le liront encore ouvert ; rendez-les ${own}, écrivez au point à suivre \`visibility: ${needed}\`, ou ajoutez à l’étape une source (\`sources\`)`,
    en: `${followUp} is ${own}, but this step, which closes it, or the meeting that took it, or its minutes, is ${needed}: others will read it as open; make these ${own}, write \`visibility: ${needed}\` on the follow-up, or add a source (\`sources\`) to the step`,
  };
}

/** A name that stands in hidden documents and in none that the readers of its entity may read. */
function warnOfNames(rows: Rows, documents: Readers, texts: Texts, report: WarningReport): void {
  if ([...documents.values()].every((rank) => rank === 0)) return;
  const folded = [...texts].map(([id, { text }]) => ({ id, rank: documents.get(id) ?? 0, text: ` ${wordsOf(text)} ` }));
  for (const row of rows.entities) {
    const own = rankOf(row);
    for (const { name, at } of namesOf(row)) {
      if (name.kind === 'HIDDEN' || name.source !== undefined || name.scope !== undefined) continue;
      const found = folded.filter(({ text }) => text.includes(` ${wordsOf(name.value)} `));
      const [first] = found.sort((a, b) => a.rank - b.rank);
      if (!first || first.rank <= own) continue;
      const message = hiddenName(name.value, first.id, visibilityOf(row), VISIBILITIES[first.rank] as Visibility);
      report(at, message, { code: 'HIDDEN_NAME', subject: row.value.id ?? '', hiddenFrom: readersBetween(own, first.rank) });
    }
  }
}

function wordsOf(text: string): string {
  return foldName(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function hiddenName(name: string, document: string, own: Visibility, needed: Visibility): Message {
  return {
    fr: `« ${name} » ne se lit que dans ${document}, qui est ${needed}, mais cette fiche est ${own} : d’autres l’y liront ; écrivez \`visibility: ${needed}\`, ou donnez au nom sa source (\`source\`)`,
    en: `"${name}" stands only in ${document}, which is ${needed}, but this entity is ${own}: others will read it here; write \`visibility: ${needed}\`, or give the name its source (\`source\`)`,
  };
}

/**
 * What fewer people read than what it bears on: a statement that supersedes one that more read, a step of a follow-up. The others go on
 * reading what was. That a follow-up was closed is told apart.
 */
function warnOfHiddenNews(rows: Rows, report: WarningReport): void {
  const byId = new Map(statementsOf(rows).flatMap((row) => (row.value.id === undefined ? [] : [[statementId(row), row] as const])));
  for (const row of byId.values()) {
    for (const [index, { statement }] of present(row.value.supersedes).entries()) {
      const old = byId.get(statement);
      const hiddenFrom = old ? readersBetween(reachOf(old, rows), reachOf(row, rows)) : [];
      if (hiddenFrom.length === 0) continue;
      const id = statementId(row);
      report(
        within(row, 'supersedes', index),
        {
          fr: `${statement} est lu par plus de monde que ${id}, qui le remplace : les autres continueront de le lire comme s’il valait toujours`,
          en: `${statement} is read by more people than ${id}, which supersedes it: the others will go on reading it as if it still held`,
        },
        { code: 'HIDDEN_SUPERSESSION', subject: statement, hiddenFrom },
      );
    }
  }
  for (const row of rows.steps) {
    const { step, followUp = '' } = row.value;
    const of = byId.get(followUp);
    const hiddenFrom = of ? readersBetween(reachOf(of, rows), reachOf(row, rows)) : [];
    if (step === 'DONE' || step === 'DROPPED' || row.value.id === undefined || hiddenFrom.length === 0) continue;
    report(
      within(row, 'step'),
      {
        fr: `${followUp} est lu par plus de monde que ${statementId(row)} : les autres ne sauront pas ce qu’il en est advenu`,
        en: `${followUp} is read by more people than ${statementId(row)}: the others will not know what became of it`,
      },
      { code: 'HIDDEN_STEP', subject: followUp, hiddenFrom },
    );
  }
}
