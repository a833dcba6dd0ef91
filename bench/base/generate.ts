import type { StoredRecord } from '../../src/core/stored-record.js';
import { DatasetRow } from '../../src/store/tables.js';
import { Cast, STORED } from './cast.js';
import { minutesOf } from './minutes.js';
import { Random } from './random.js';
import { Statements } from './statements.js';
import { Writer } from './words.js';

/**
 * Makes the rows of a base: a given number of entities, the minutes of many meetings, and what those say. The same size
 * and seed give the same rows. They come in batches, as they would be written.
 */
export function* generate(size: number, seed: number): Iterable<readonly StoredRecord[]> {
  const random = new Random(seed);
  const cast = new Cast(random);
  yield* cast.entities(size);
  yield [datasetOf(cast.at('ORGANIZATION', 0).id)];
  const writer = new Writer();
  const statements = new Statements(random);
  for (const minutes of minutesOf(size, cast, random)) {
    const { document, passages, mentions } = writer.write(minutes);
    const relations = minutes.passages.flatMap((said, at) => said.map((one) => statements.relation(one, passages, at)));
    const [first] = passages;
    const claims = first ? [statements.dated([minutes.meeting, minutes.publication], first)] : [];
    yield [document, ...passages, ...relations, ...claims, ...mentions];
  }
}

function datasetOf(coalitionId: string): DatasetRow {
  return Object.assign(new DatasetRow(), {
    ...STORED,
    id: 'dataset',
    name: { fr: 'Base d’essai' },
    description: null,
    coalitionId,
    timeZone: 'Europe/Paris',
    languages: ['fr'],
    licence: { fr: 'Données inventées' },
    contact: { fr: 'contact@base.example' },
  });
}
