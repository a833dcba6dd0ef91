import { Certainty } from '../../core/certainty.js';
import { Grade } from '../../themes/grade.js';
import type { RefFragment, ThemeActorFragment } from '../operations.generated.js';
import { kindName } from '../components/links.js';
import { sentencesOf } from './statements.js';
import type { Columns } from './table.js';

/** Who works on a theme, and why: one row an actor, with the sentences of the shortest way to the theme. */
export const THEME_ACTOR_COLUMNS: Columns<ThemeActorFragment> = [
  ['actorId', ({ actor }) => actor.id],
  ['actor', ({ actor }) => actor.name],
  ['kind', ({ actor }, { lang, isRaw }) => (isRaw ? actor.kind : kindName(actor.kind, lang))],
  ['grade', ({ grade }, { term }) => term(Grade, grade)],
  ['relation', ({ because }) => stepsOf(because).map(({ subject, label, object }) => `${subject.name} ${label} ${object.name}`)],
  ['certainty', ({ because }, { term }) => [...new Set(stepsOf(because).map(({ certainty }) => term(Certainty, certainty)))]],
  ['lastMentioned', ({ lastMentioned }) => lastMentioned?.edtf],
  ['sentence', ({ because }) => [...new Set(stepsOf(because).map(sentencesOf))].join('\n')],
  ['link', ({ actor }, { link }) => link(actor.id)],
];

function stepsOf([first]: ThemeActorFragment['because']): ThemeActorFragment['because'][number]['steps'][number]['relation'][] {
  return first?.steps.map(({ relation }) => relation) ?? [];
}

/** One cell of the table of who covers what; a theme without an actor is a row of its own. */
export interface CoverageRow {
  readonly theme: RefFragment;
  readonly actor: RefFragment | null;
  readonly grade: Grade | null;
  /** How many passages tie them. */
  readonly count: number | null;
}

/** Who covers what, one row for each theme and actor. */
export const COVERAGE_COLUMNS: Columns<CoverageRow> = [
  ['themeId', ({ theme }) => theme.id],
  ['theme', ({ theme }) => theme.name],
  ['actorId', ({ actor }) => actor?.id],
  ['actor', ({ actor }) => actor?.name],
  ['grade', ({ grade }, { term }) => term(Grade, grade)],
  ['mentions', ({ count }) => count],
  ['link', ({ theme }, { link }) => link(theme.id)],
];
