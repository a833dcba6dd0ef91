import { compareKeys, sortByKey } from '../../core/sorted.js';
import { foldName } from '../../core/fold.js';
import type { StoredRecord } from '../../core/stored-record.js';
import type { Visibility } from '../../core/access.js';
import { AgendaItem } from '../../documents/agenda-item.js';
import { Document } from '../../documents/document.js';
import { Passage } from '../../documents/passage.js';
import { prefixOf } from '../../kinds/kind-of-id.js';
import { kindClass, kindOfId } from '../../kinds/index.js';
import { definitionOf } from '../../kinds/kind.js';
import { Relation } from '../../statements/relation.js';
import { DatasetRow } from '../../store/tables.js';

/**
 * In which file each row stands. That follows from what the row is and where its sentence stands, not from the rows beside it: what is
 * added or corrected elsewhere moves nothing.
 */

/** A seed file, and what holds for all its rows. */
export interface Sheet {
  readonly path: string;
  readonly visibility?: Visibility;
  readonly meeting?: string;
  readonly document?: string;
}

/** A document, the file of its text, and the sheets that its sentences stand in. */
interface DocumentPlace {
  /** The sheet that names the document. */
  readonly sheet: Sheet;
  /** The file of its text, beside that sheet. */
  readonly file: string;
  readonly sheetAt: (start: number) => Sheet;
}

/** The folder of a meeting that has an agenda or minutes. */
interface MeetingFolder {
  readonly sheet: Sheet;
  readonly participants: Sheet;
}

/** The files of a base. */
export class Layout {
  private readonly visibility: { readonly visibility?: Visibility };
  private readonly meetings = new Map<string, MeetingFolder>();
  private readonly documents = new Map<string, DocumentPlace>();
  /** The passages outside the agenda that say who was at the meeting. */
  private readonly attendance = new Set<string>();
  private readonly sheets = new Map<string, Sheet>();

  constructor(records: readonly StoredRecord[]) {
    const byId = new Map(records.map((row) => [row.id, row]));
    const coalition = byId.get(records.find((row) => row instanceof DatasetRow)?.coalitionId ?? '');
    this.visibility = headerOf(coalition);
    const items = records.filter((row) => row instanceof AgendaItem).sort((a, b) => a.position - b.position);
    const documents = sortByKey(
      records.filter((row) => row instanceof Document),
      ({ id }) => id,
    );
    const meetingOf = meetingFinder(records, items);
    const ofMeeting = new Map<string, Document[]>(items.map(({ meetingId }) => [meetingId, []]));
    for (const document of documents) {
      const meeting = meetingOf(document);
      if (meeting === null || !byId.has(meeting)) this.documents.set(document.id, this.place(document, 'documents', document));
      else ofMeeting.set(meeting, [...(ofMeeting.get(meeting) ?? []), document]);
    }
    for (const [meeting, minutes] of ofMeeting) {
      const topLevel = items.filter(({ meetingId, parentId }) => meetingId === meeting && parentId === null);
      this.addMeeting(byId.get(meeting), meeting, minutes, topLevel);
    }
    for (const row of records) {
      if (!(row instanceof Relation) || (row.type !== 'ATTENDS' && row.type !== 'ABSENT_FROM')) continue;
      const passage = byId.get(row.evidence[0] ?? '');
      if (!(passage instanceof Passage) || passage.agendaItemId !== null) continue;
      if (this.documents.get(passage.documentId)?.sheet.meeting === row.objectId) this.attendance.add(passage.id);
    }
  }

  /** Where an entity stands, and what is said of it without any sentence of a document. */
  ofEntity(id: string): Sheet {
    const own = this.meetings.get(id);
    if (own) return own.sheet;
    const kind = kindOfId(id);
    const plural = kind ? definitionOf(kindClass(kind)).plural : prefixOf(id);
    return this.sheet(kind === 'THEME' ? 'vocabulary/themes.yaml' : `entities/${inKebabCase(plural)}.yaml`, this.visibility);
  }

  /** Where the agenda of a meeting stands. */
  ofAgenda(meeting: string): Sheet {
    return this.meetings.get(meeting)?.sheet ?? this.rest;
  }

  ofDocument(id: string): { readonly sheet: Sheet; readonly file: string } {
    const place = this.documents.get(id);
    if (!place) throw new Error(`there is no document ${id}`);
    return place;
  }

  /** Where a passage stands, with all that rests on it first. */
  ofPassage({ id, documentId, start }: Pick<Passage, 'id' | 'documentId' | 'start'>): Sheet {
    const place = this.documents.get(documentId);
    if (!place) throw new Error(`there is no document ${documentId}`);
    const meeting = this.attendance.has(id) ? this.meetings.get(place.sheet.meeting ?? '') : undefined;
    return meeting?.participants.document === documentId ? meeting.participants : place.sheetAt(start);
  }

  /** Where all else stands. */
  get rest(): Sheet {
    return this.sheet('statements.yaml', this.visibility);
  }

  get dataset(): Sheet {
    return this.sheet('dataset.yaml', {});
  }

  get removed(): Sheet {
    return this.sheet('removed.yaml', {});
  }

  private addMeeting(row: StoredRecord | undefined, meeting: string, minutes: readonly Document[], items: readonly AgendaItem[]): void {
    const folder = `meetings/${slugOfId(meeting)}`;
    const [first] = [...minutes.filter(({ id }) => items.some(({ heading }) => heading?.documentId === id)), ...minutes];
    const common = { meeting, ...(first ? { document: first.id } : {}) };
    const sheet = this.sheet(`${folder}/meeting.yaml`, { ...headerOf(row), ...common });
    const participants = this.sheet(`${folder}/participants.yaml`, { ...headerOf(first), ...common });
    this.meetings.set(meeting, { sheet, participants });
    for (const document of minutes) {
      const header = { ...headerOf(document), meeting, document: document.id };
      const file = this.textFile(document, folder);
      if (document !== first) {
        const own = this.sheet(`${folder}/${slugOfId(document.id)}.yaml`, header);
        this.documents.set(document.id, { sheet, file, sheetAt: () => own });
        continue;
      }
      const sheetAt = this.sheetsByItem(folder, header, items);
      this.documents.set(document.id, { sheet, file, sheetAt });
    }
  }

  /** A file for each item of the agenda, one for what stands before the first; one for all where no item has its heading in the text. */
  private sheetsByItem(folder: string, header: Omit<Sheet, 'path'>, items: readonly AgendaItem[]): (start: number) => Sheet {
    const digits = String(items.length).length;
    const numbered = (index: number, name: string): string => `${folder}/${String(index).padStart(digits, '0')}-${name}.yaml`;
    const starts = items.flatMap(({ heading, title, id }, index) =>
      heading && heading.documentId === header.document
        ? [{ start: heading.start, path: numbered(index + 1, slugOf(title) || slugOf(slugOfId(id))) }]
        : [],
    );
    starts.sort((a, b) => a.start - b.start);
    const before = starts.length > 0 ? numbered(0, 'header') : `${folder}/statements.yaml`;
    const sheets = new Map([before, ...starts.map(({ path }) => path)].map((path) => [path, this.sheet(path, header)]));
    return (at) => sheets.get(starts.findLast(({ start }) => start <= at)?.path ?? before) as Sheet;
  }

  /** A document that belongs to no meeting: a file of its own. */
  private place(document: Document, folder: string, row: StoredRecord): DocumentPlace {
    const sheet = this.sheet(`${folder}/${slugOfId(document.id)}.yaml`, { ...headerOf(row), document: document.id });
    return { sheet, file: `${slugOfId(document.id)}.txt`, sheetAt: () => sheet };
  }

  /** The text of `document/compte-rendu-2030-03-20` is `compte-rendu.txt` in the folder `2030-03-20`. */
  private textFile({ id }: Document, folder: string): string {
    const slug = slugOfId(id);
    const short = slug.endsWith(`-${slugOfPath(folder)}`) ? slug.slice(0, -slugOfPath(folder).length - 1) : slug;
    const isTaken = [...this.documents.values()].some(
      ({ sheet, file }) => sheet.path === `${folder}/meeting.yaml` && file === `${short}.txt`,
    );
    return `${isTaken ? slug : short}.txt`;
  }

  /** The sheet at a path; where another has it, one beside it. */
  private sheet(path: string, header: Omit<Sheet, 'path'>): Sheet {
    for (let number = 1; ; number += 1) {
      const free = number === 1 ? path : path.replace(/\.yaml$/, `-${number}.yaml`);
      const known = this.sheets.get(free);
      if (known && !(known.document === header.document && known.meeting === header.meeting)) continue;
      const sheet = known ?? { path: free, ...header };
      this.sheets.set(free, sheet);
      return sheet;
    }
  }
}

/** The rows of a file are as visible as this row, unless they say otherwise. MEMBERS goes without saying. */
function headerOf(row: StoredRecord | undefined): { readonly visibility?: Visibility } {
  return row === undefined || row.visibility === 'MEMBERS' ? {} : { visibility: row.visibility };
}

/** Finds the meeting whose minutes a document is: that which its publication records, else that whose agenda has its headings in it. */
function meetingFinder(records: readonly StoredRecord[], items: readonly AgendaItem[]): (document: Document) => string | null {
  const recorded = new Map<string, string>();
  for (const row of records) {
    if (!(row instanceof Relation) || row.type !== 'RECORDS') continue;
    const other = recorded.get(row.subjectId);
    if (other === undefined || compareKeys(row.objectId, other) < 0) recorded.set(row.subjectId, row.objectId);
  }
  return ({ id, publicationId }) =>
    recorded.get(publicationId) ?? items.find(({ heading }) => heading?.documentId === id)?.meetingId ?? null;
}

/** `governmentBodies` as files are named: `government-bodies`. */
function inKebabCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function slugOfId(id: string): string {
  return id.slice(id.indexOf('/') + 1).replaceAll('/', '-');
}

function slugOfPath(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The longest name that a file has from a title, in characters. */
const LONGEST_SLUG = 48;

/** A title as files are named: its first words. */
function slugOf(title: string): string {
  const words = foldName(title)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let length = 0;
  const fitting = words.filter((word) => (length += word.length + 1) <= LONGEST_SLUG);
  // A name that was cut does not end with an article or a preposition.
  const last = fitting.length < words.length ? fitting.findLastIndex((word) => word.length > 3) : -1;
  return (last < 0 ? fitting : fitting.slice(0, last + 1)).join('-');
}
