import type { StoredRecord } from '../../core/stored-record.js';
import { inLang } from '../../core/lang.js';
import { Document } from '../../documents/document.js';
import { Passage } from '../../documents/passage.js';
import { Entity } from '../../kinds/index.js';
import { namedPersons } from '../../kinds/person.js';
import type { Course } from '../../statements/course.js';
import { FollowUp } from '../../statements/follow-up.js';
import type { KnownBase } from '../proposals/known.js';

/**
 * What a base knows before minutes are read.
 * @param courses of its follow-ups
 * @param scopes the convener, whose scoped names hold in the minutes
 */
export function knownBase(records: readonly StoredRecord[], courses: readonly Course[], scopes: readonly string[]): KnownBase {
  const quotes = new Map(records.flatMap((row) => (row instanceof Passage ? [[row.id, row.quote] as const] : [])));
  const days = new Map(records.flatMap((row) => (row instanceof Document ? [[row.id, row.saidOn] as const] : [])));
  const madeOn = new Map(records.flatMap((row) => (row instanceof Passage ? [[row.id, days.get(row.documentId) ?? null] as const] : [])));
  return {
    scopes: new Set(scopes),
    actors: records.flatMap((row) =>
      row instanceof Entity ? [{ id: row.id, names: row.names, person: namedPersons([row])[0] ?? null }] : [],
    ),
    promises: courses.flatMap(({ status, steps, assignees }) => {
      const followUp = steps[0]?.statement;
      if (!(followUp instanceof FollowUp) || (status !== 'OPEN' && status !== 'PROPOSED')) return [];
      const wording = followUp.evidence.map((id) => quotes.get(id)).find((quote) => quote !== undefined) ?? null;
      return [
        {
          id: followUp.id,
          task: inLang(followUp.task, 'FR')?.text ?? '',
          wording,
          assignees,
          madeOn: earliest(followUp.evidence.map((id) => madeOn.get(id) ?? null)),
        },
      ];
    }),
  };
}

/** The first day of several; null where one is not known. */
function earliest(days: readonly (string | null)[]): string | null {
  const known = days.filter((day) => day !== null).sort();
  return known.length === days.length ? (known[0] ?? null) : null;
}
