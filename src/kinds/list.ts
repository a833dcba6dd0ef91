import { Award } from './award.js';
import { Event } from './event.js';
import { GovernmentBody } from './government-body.js';
import { LegalText } from './legal-text.js';
import { Meeting } from './meeting.js';
import { Organization } from './organization.js';
import { Person } from './person.js';
import { Place } from './place.js';
import { Post } from './post.js';
import { Project } from './project.js';
import { Publication } from './publication.js';
import { Theme } from './theme.js';

/** The kinds of entities. Tables, lists, inputs, search, seed files, pages and exports follow from this list. */
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
