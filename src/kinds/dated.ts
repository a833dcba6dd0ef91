import { InterfaceType } from 'type-graphql';
import type { ComputedFieldName } from './computed-fields.js';

/** The computed fields that make a kind one of what is dated. */
export const DATED_FIELDS = ['status', 'dates', 'venues', 'places', 'ownClaims'] as const satisfies readonly ComputedFieldName[];

/** What takes place: its fields are resolved by `api/resolvers/computed-fields.ts`, for all its kinds alike. */
@InterfaceType('Dated', {
  description: 'What takes place somewhere at some time: an event, a meeting, a project.',
  resolveType: (value: object) => value.constructor.name,
})
export abstract class Dated {}
