import { Award } from './award.js';
import { Entity, prefixOf } from './entity.js';
import { Event } from './event.js';
import { GovernmentBody } from './government-body.js';
import { definitionOf } from './kind.js';
import { LegalText } from './legal-text.js';
import { Meeting } from './meeting.js';
import { Organization } from './organization.js';
import { Person } from './person.js';
import { Place } from './place.js';
import { Post } from './post.js';
import { Project } from './project.js';
import { Publication } from './publication.js';
import { Theme } from './theme.js';

/** The kinds of entities. Lists, inputs, search, seed files, pages and exports follow from this list. */
export const KINDS = [
  Organization,
  GovernmentBody,
  Person,
  Post,
  Project,
  Event,
  Meeting,
  Publication,
  LegalText,
  Award,
  Place,
  Theme,
] as const;

export type EntityKind = (typeof KINDS)[number]['kind'];

const byKind = new Map<string, (typeof KINDS)[number]>(KINDS.map((kind) => [kind.kind, kind]));
const byPrefix = new Map<string, (typeof KINDS)[number]>(KINDS.map((kind) => [definitionOf(kind).prefix, kind]));

/** The class of a kind. */
export function kindClass(kind: EntityKind): (typeof KINDS)[number] {
  return byKind.get(kind) as (typeof KINDS)[number];
}

/** The kind that an id belongs to by its prefix, or null: the id may name no entity. */
export function kindOfId(id: string): EntityKind | null {
  return byPrefix.get(prefixOf(id))?.kind ?? null;
}

export { Award, Entity, Event, GovernmentBody, LegalText, Meeting, Organization, Person, Place, Post, Project, Publication, Theme };
