import type { ItemValue, Section, SeedItem } from '../../seeds/decompile/items.js';
import type { EditingState } from './editing-state.js';

/** The statements among which a form lets one choose what its own contradicts or supersedes: those about the same entities. */
export interface RelatedStatements {
  /** Of the form of the statement itself: only these can be superseded. */
  readonly same: readonly string[];
  /** Relations and claims: only these contradict each other. */
  readonly rivals: readonly string[];
}

/** More of them nobody reads in a choice. */
const MOST = 150;

/** The fields that say whom or what a statement is about. */
const ENDS = ['subject', 'object', 'about', 'onBehalfOf', 'assignees', 'followUp'];

/**
 * Statements that share an entity with one that is being written, those that share most first, then the latest.
 * @param named what it is about beside what its value says: what its sentence names
 * @param own its id, where the base has it already
 */
export function relatedStatements(
  { base }: Pick<EditingState, 'base'>,
  { section, value }: Pick<SeedItem, 'section' | 'value'>,
  named: readonly string[] = [],
  own: string | null = null,
): RelatedStatements {
  const ends = new Set([...endsOf(value), ...named]);
  const sharing = [...base.compiled.items.values()]
    .filter((item) => item.id !== own && SECTIONS.has(item.section))
    .flatMap((item, at) => {
      const shared = endsOf(item.value).filter((one) => ends.has(one)).length;
      return shared === 0 ? [] : [{ item, at, weight: shared + (isAlike(item.value, value) ? 1 : 0) }];
    })
    .sort((a, b) => b.weight - a.weight || b.at - a.at)
    .map(({ item }) => item);
  const ids = (isWanted: (of: Section) => boolean): string[] =>
    sharing
      .filter((item) => isWanted(item.section))
      .slice(0, MOST)
      .map(({ id }) => id);
  return { same: ids((of) => of === section), rivals: ids((of) => of === 'relations' || of === 'claims') };
}

/** What contradicts a statement and says so itself: of two rivals one names the other, and it is there that the word is taken back. */
export function rivalsElsewhere({ base }: Pick<EditingState, 'base'>, { id, value }: Pick<SeedItem, 'id' | 'value'>): string[] {
  const own = new Set([value.contradicts ?? []].flat());
  return [...base.compiled.items.values()]
    .filter((one) => !own.has(one.id) && [one.value.contradicts ?? []].flat().includes(id))
    .map((one) => one.id);
}

const SECTIONS: ReadonlySet<Section> = new Set<Section>(['relations', 'claims', 'followUps', 'steps']);

function endsOf(value: ItemValue): string[] {
  return ENDS.flatMap((name) => [value[name] ?? []].flat()).filter((one) => typeof one === 'string');
}

/** A relation of one type, a claim of one kind. */
function isAlike(one: ItemValue, other: ItemValue): boolean {
  return ['type', 'kind'].some((name) => one[name] !== undefined && one[name] === other[name]);
}
