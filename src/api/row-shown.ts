import type { GraphQLObjectType } from 'graphql';
import { Extensions } from 'type-graphql';

/**
 * Declares that objects of a type say nothing but what follows from one row: two that show the same row are the same.
 * @param property which of theirs the row is
 */
export function ShowsRow(property: string): ClassDecorator {
  return Extensions({ shows: property });
}

/** The property by which objects of a type hold the row that they show; null where they are rows themselves, or show none. */
export function rowShownBy({ extensions }: GraphQLObjectType): string | null {
  return (extensions as { shows?: string }).shows ?? null;
}
