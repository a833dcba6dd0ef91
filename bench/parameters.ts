import type Database from 'better-sqlite3';
import { foldName } from '../src/core/fold.js';
import { tagOf } from '../src/api/list-cursors.js';
import { paginate } from '../src/core/connection.js';
import type { Name } from '../src/kinds/names.js';
import { Random, Weighted } from './base/random.js';
import { PATH, type QuestionName, type Variables } from './questions.js';

/**
 * What is asked for: half of it drawn evenly, half by how many relations an entity has, as readers do. The same base and
 * seed give the same.
 */

interface Candidate {
  readonly id: string;
  readonly kind: string;
  readonly names: string;
  readonly sortKey: string;
  readonly degree: number;
}

/** The variables of the requests for each question, as many as are wanted. */
export function parametersOf(database: Database.Database, seed: number, count: number): Record<QuestionName, Variables[]> {
  const random = new Random(seed);
  const entities = database.prepare<[], Candidate>(CANDIDATES).all();
  const mixed = (wanted: (candidate: Candidate) => boolean): (() => Candidate) => mixture(entities.filter(wanted), random);
  const inner = new Set<string>(PATH.through);
  const draws = {
    any: mixed(() => true),
    theme: mixed(({ kind }) => kind === 'THEME'),
    end: mixed(({ kind }) => inner.has(kind)),
    organization: mixed(({ kind }) => kind === 'ORGANIZATION'),
    meeting: mixed(({ kind }) => kind === 'MEETING'),
  };
  const times = <T>(make: () => T): T[] => Array.from({ length: count }, make);
  return {
    entity: times(() => ({ id: draws.any().id })),
    whoWorksOn: times(() => ({ theme: draws.theme().id })),
    network: times(() => ({ around: draws.any().id })),
    path: times(() => {
      const from = draws.end().id;
      let to = draws.end().id;
      while (to === from) to = draws.end().id;
      return { from, to };
    }),
    search: times(() => ({ text: partOfName(draws.organization(), random) })),
    meetings: times(() => ({ after: cursorOf(draws.meeting()) })),
  };
}

const CANDIDATES = `
  SELECT entity.id, kind, names, sortKey, count(*) AS degree
  FROM entity JOIN (SELECT subjectId AS id FROM statement WHERE subjectId IS NOT NULL
                    UNION ALL SELECT objectId FROM statement WHERE objectId IS NOT NULL) AS ends ON ends.id = entity.id
  GROUP BY entity.id ORDER BY entity.id`;

function mixture(candidates: readonly Candidate[], random: Random): () => Candidate {
  const byDegree = new Weighted(
    candidates,
    candidates.map(({ degree }) => degree),
  );
  let turn = 0;
  return () => {
    turn += 1;
    return turn % 2 === 0 ? byDegree.pick(random) : random.pick(candidates);
  };
}

/** Two words of a name that follow each other, or one, as somebody types them: without accents as often as with. */
function partOfName({ names }: Candidate, random: Random): string {
  const { value } = random.pick(JSON.parse(names) as Name[]);
  const words = value.split(' ');
  const at = random.below(words.length);
  const text = words.slice(at, at + 1 + random.below(2)).join(' ');
  if (text.length < 4) return value;
  return random.chance(0.5) ? foldName(text) : text;
}

function cursorOf({ id, sortKey }: Candidate): string {
  return tagOf('meetings') + (paginate([{ id, sortKey }], {}, (row) => `${row.sortKey}\u0000${row.id}`).edges[0]?.cursor ?? '');
}
