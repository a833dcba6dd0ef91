import { createHash } from 'node:crypto';
import { foldSpace } from '../../src/core/fold.js';
import { Document } from '../../src/documents/document.js';
import { Mention } from '../../src/documents/mention.js';
import { Passage } from '../../src/documents/passage.js';
import { relationTypeOf } from '../../src/statements/vocabulary.js';
import { STORED } from './cast.js';
import type { Minutes, Said } from './minutes.js';
import { MENTIONS_PER_ENTITY, PASSAGES_PER_ENTITY } from './plan.js';

/** Minutes put into words: the text of a document, the passages that stand in it, and the names in those. */

export interface Written {
  readonly document: Document;
  readonly passages: readonly Passage[];
  readonly mentions: readonly Mention[];
}

/** A mentioned passage names both ends of what it says first; the others are left unread. */
const NAMED = MENTIONS_PER_ENTITY / 2 / PASSAGES_PER_ENTITY;
const CONTEXT = 32;

/** Writes the minutes of meetings, one after the other. */
export class Writer {
  private documents = 0;
  private passages = 0;
  private mentions = 0;
  private read = 0;

  write({ meeting, publication, passages }: Minutes): Written {
    const id = `document/${(this.documents += 1)}`;
    let text = `${meeting.name}\n\n`;
    const spans = passages.map((said) => {
      const start = text.length;
      text += sentence(said);
      const span = { said, start, end: text.length };
      text += '\n';
      return span;
    });
    const rows = spans.map((span) => this.passage(id, text, span));
    return {
      document: Object.assign(new Document(), {
        ...STORED,
        id,
        publicationId: publication.id,
        language: 'fr',
        audience: null,
        saidOn: null,
        issuedOn: null,
        hash: createHash('sha256').update(text, 'utf8').digest('hex'),
        length: text.length,
        text,
      }),
      passages: rows,
      mentions: spans.flatMap(({ said }, index) => this.mentionsIn(rows[index] as Passage, said)),
    };
  }

  private passage(documentId: string, text: string, { start, end }: { start: number; end: number }): Passage {
    return Object.assign(new Passage(), {
      ...STORED,
      id: `passage/${numbered((this.passages += 1))}`,
      documentId,
      quote: text.slice(start, end),
      prefix: foldSpace(text.slice(Math.max(0, start - CONTEXT), start)),
      suffix: foldSpace(text.slice(end, end + CONTEXT)),
      start,
      end,
      agendaItemId: null,
      page: null,
    });
  }

  private mentionsIn(passage: Passage, [first]: readonly Said[]): Mention[] {
    this.read += 1;
    const isNamed = Math.floor(this.read * NAMED) !== Math.floor((this.read - 1) * NAMED);
    if (!first || !isNamed) return [];
    const places = [
      { actor: first.subject, at: 0 },
      { actor: first.object, at: passage.quote.indexOf(first.object.name, first.subject.name.length) },
    ];
    return places.map(({ actor, at }) =>
      Object.assign(new Mention(), {
        ...STORED,
        id: `mention/${numbered((this.mentions += 1))}`,
        documentId: passage.documentId,
        passageId: passage.id,
        start: passage.start + at,
        end: passage.start + at + actor.name.length,
        surface: actor.name,
        entityId: actor.id,
        decidedBy: 'rule:name',
      }),
    );
  }
}

/** A number as part of an id: all as long as each other, so that they sort as they come. */
export function numbered(number: number): string {
  return number.toString(36).padStart(8, '0');
}

function sentence(said: readonly Said[]): string {
  const parts = said.map(({ type, subject, object }) => `${subject.name} ${relationTypeOf(type).label.fr} ${object.name}`);
  return `${parts.join(' ; ')}.`;
}
