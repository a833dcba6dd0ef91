import { createHash } from 'node:crypto';
import { anchorSpan, foldText } from '../../src/documents/anchor.js';
import { Document } from '../../src/documents/document.js';
import { Passage } from '../../src/documents/passage.js';
import { Organization, Person, Publication } from '../../src/kinds/index.js';
import { Claim } from '../../src/statements/claim.js';
import { FollowUp } from '../../src/statements/follow-up.js';
import { Relation } from '../../src/statements/relation.js';
import type { Changes } from '../../src/store/write.js';

/** Records that say only what a test is about; all else is plain. */

const carried = { visibility: 'PUBLIC', origin: 'seed:test.yaml', editedBy: null, revision: 0 } as const;
const said = {
  dates: null,
  certainty: 'STATED',
  attributedToId: null,
  attributedAs: null,
  sources: [],
  evidence: [],
  contradicts: [],
  replaces: [],
  corrects: [],
  withdraws: [],
  modality: 'ASSERTED',
  editorialNote: null,
} as const;

const named = (name: string) => ({
  names: [{ value: name, lang: 'fr', kind: 'PREFERRED' as const }],
  sortKey: name.toLowerCase(),
  summary: null,
});

export function buildOrganization(overrides: Partial<Organization> & { name?: string } = {}): Organization {
  const { name = 'Les Tilleuls', ...rest } = overrides;
  return Object.assign(new Organization(), {
    ...carried,
    id: 'organization/les-tilleuls',
    kind: 'ORGANIZATION',
    ...named(name),
    classification: null,
    website: null,
    ...rest,
  });
}

export function buildPerson(overrides: Partial<Person> & { name?: string } = {}): Person {
  const { name = 'Anne Besson', ...rest } = overrides;
  return Object.assign(new Person(), {
    ...carried,
    id: 'person/anne-besson',
    kind: 'PERSON',
    ...named(name),
    givenName: null,
    familyName: null,
    ...rest,
  });
}

export function buildPublication(overrides: Partial<Publication> = {}): Publication {
  return Object.assign(new Publication(), {
    ...carried,
    id: 'publication/compte-rendu',
    kind: 'PUBLICATION',
    ...named('Compte rendu'),
    classification: null,
    externalUrl: null,
    ...overrides,
  });
}

export function buildDocument(overrides: Partial<Document> = {}): Document {
  const text = overrides.text ?? 'Anne Besson excuse Les Tilleuls.\nLa prochaine réunion aura lieu en mai.\n';
  return Object.assign(new Document(), {
    ...carried,
    id: 'document/compte-rendu',
    publicationId: 'publication/compte-rendu',
    language: 'fr',
    audience: null,
    saidOn: null,
    issuedOn: null,
    hash: createHash('sha256').update(text).digest('hex'),
    length: text.length,
    text,
    ...overrides,
  });
}

/** A passage of a document: the words given must stand in it. */
export function buildPassage(document: Document, words: string, overrides: Partial<Passage> = {}): Passage {
  const start = document.text.indexOf(words);
  const { occurrence: _occurrence, ...anchor } = anchorSpan(foldText(document.text), start, start + words.length);
  return Object.assign(new Passage(), {
    ...carried,
    id: 'passage/une',
    documentId: document.id,
    ...anchor,
    agendaItemId: null,
    page: null,
    ...overrides,
  });
}

export function buildRelation(overrides: Partial<Relation> = {}): Relation {
  return Object.assign(new Relation(), {
    ...carried,
    ...said,
    id: 'relation/une',
    type: 'MEMBER_OF' as const,
    subjectId: 'person/anne-besson',
    objectId: 'organization/les-tilleuls',
    role: null,
    note: null,
    onBehalfOfId: null,
    status: 'UNKNOWN' as const,
    attendance: null,
    attendanceRoles: null,
    topics: [],
    derived: false,
    weight: null,
    ...overrides,
  });
}

export function buildClaim(overrides: Partial<Claim> = {}): Claim {
  return Object.assign(new Claim(), {
    ...carried,
    ...said,
    id: 'claim/un',
    claimKind: 'FIGURE' as const,
    text: { fr: 'Douze personnes' },
    value: '12',
    valueType: 'INTEGER' as const,
    unit: null,
    status: 'UNKNOWN' as const,
    state: null,
    about: ['organization/les-tilleuls'],
    ...overrides,
  });
}

export function buildFollowUp(overrides: Partial<FollowUp> = {}): FollowUp {
  return Object.assign(new FollowUp(), {
    ...carried,
    ...said,
    id: 'follow-up/un',
    task: { fr: 'Écrire au ministère' },
    followUpStatus: 'OPEN' as const,
    boxed: true,
    assigneeWording: null,
    openedInId: null,
    closedInId: null,
    about: [],
    assignees: [],
    ...overrides,
  });
}

/** Changes that say only what a test is about. */
export function buildChanges(overrides: Partial<Changes> = {}): Changes {
  return { inserts: [], updates: [], deletes: [], successors: new Map<string, string>(), ...overrides };
}
