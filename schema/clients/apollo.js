// Written by 'npm run generate' from the schema. Do not edit.
import { relayStylePagination } from '@apollo/client/utilities';

/** For `new InMemoryCache({ possibleTypes, typePolicies })`, with `possibleTypes.json`. */
export const typePolicies = {
  AbsentActor: {
    keyFields: false,
    merge: true,
  },
  AccessTokenPayload: {
    keyFields: false,
    merge: true,
    fields: {
      userErrors: { merge: false },
    },
  },
  Account: {
    fields: {
      sessions: relayStylePagination([]),
    },
  },
  AccountPayload: {
    keyFields: false,
    merge: true,
    fields: {
      userErrors: { merge: false },
    },
  },
  ActorOnTheme: {
    keyFields: false,
    merge: true,
    fields: {
      because: { merge: false },
    },
  },
  AgendaItem: {
    fields: {
      discussed: relayStylePagination([]),
      followUps: relayStylePagination([]),
      present: relayStylePagination([]),
    },
  },
  AgendaItemPayload: {
    keyFields: false,
    merge: true,
    fields: {
      userErrors: { merge: false },
    },
  },
  Amount: {
    keyFields: false,
    merge: true,
  },
  Attendance: {
    keyFields: false,
    merge: true,
    fields: {
      evidence: { merge: false },
      movements: { merge: false },
      roles: { merge: false },
    },
  },
  Award: {
    fields: {
      claims: relayStylePagination(["filter"]),
      contacts: { merge: false },
      followUps: relayStylePagination(["filter"]),
      history: relayStylePagination([]),
      identifiers: { merge: false },
      mentions: relayStylePagination([]),
      names: { merge: false },
      ownClaims: { merge: false },
      partOf: { merge: false },
      relations: relayStylePagination(["filter"]),
      statements: relayStylePagination(["as","since","sinceRevision"]),
      themes: { merge: false },
    },
  },
  Change: {
    keyFields: false,
    merge: true,
  },
  ChangeSet: {
    fields: {
      conflicts: { merge: false },
      handovers: relayStylePagination([]),
      operations: relayStylePagination([]),
      warnings: { merge: false },
    },
  },
  ChangeSetChangedPayload: {
    keyFields: false,
    merge: true,
    fields: {
      userErrors: { merge: false },
    },
  },
  ChangeSetConflict: {
    keyFields: false,
    merge: true,
    fields: {
      fields: { merge: false },
    },
  },
  ChangeSetHandover: {
    keyFields: false,
    merge: true,
  },
  ChangeSetWarning: {
    keyFields: false,
    merge: true,
  },
  Claim: {
    fields: {
      about: { merge: false },
      contradicts: { merge: false },
      evidence: { merge: false },
      history: relayStylePagination([]),
      sources: { merge: false },
      supersedes: { merge: false },
    },
  },
  ClaimPayload: {
    keyFields: false,
    merge: true,
    fields: {
      userErrors: { merge: false },
    },
  },
  ClaimValue: {
    keyFields: false,
    merge: true,
  },
  ConflictField: {
    keyFields: false,
    merge: true,
  },
  ContactDetail: {
    keyFields: false,
    merge: true,
  },
  CourseStep: {
    keyFields: false,
    merge: true,
    fields: {
      assignees: { merge: false },
      evidence: { merge: false },
    },
  },
  CoverageBasis: {
    keyFields: false,
    merge: true,
  },
  CoverageCell: {
    keyFields: false,
    merge: true,
  },
  CoverageRow: {
    keyFields: false,
    merge: true,
    fields: {
      cells: { merge: false },
    },
  },
  Dataset: {
    fields: {
      counts: { merge: false },
      languages: { merge: false },
    },
  },
  DiscussedEntity: {
    keyFields: false,
    merge: true,
    fields: {
      passages: relayStylePagination([]),
    },
  },
  Document: {
    fields: {
      mentions: relayStylePagination([]),
      passages: relayStylePagination([]),
    },
  },
  DocumentPayload: {
    keyFields: false,
    merge: true,
    fields: {
      userErrors: { merge: false },
    },
  },
  EndSessionPayload: {
    keyFields: false,
    merge: true,
    fields: {
      userErrors: { merge: false },
    },
  },
  EntityPayload: {
    keyFields: false,
    merge: true,
    fields: {
      userErrors: { merge: false },
    },
  },
  Event: {
    fields: {
      attendance: relayStylePagination([]),
      claims: relayStylePagination(["filter"]),
      contacts: { merge: false },
      followUps: relayStylePagination(["filter"]),
      history: relayStylePagination([]),
      identifiers: { merge: false },
      mentions: relayStylePagination([]),
      names: { merge: false },
      ownClaims: { merge: false },
      partOf: { merge: false },
      places: { merge: false },
      relations: relayStylePagination(["filter"]),
      statements: relayStylePagination(["as","since","sinceRevision"]),
      themes: { merge: false },
      venues: { merge: false },
    },
  },
  FollowUp: {
    fields: {
      about: { merge: false },
      assignees: { merge: false },
      contradicts: { merge: false },
      course: { merge: false },
      evidence: { merge: false },
      history: relayStylePagination([]),
      sources: { merge: false },
      supersedes: { merge: false },
    },
  },
  FollowUpPayload: {
    keyFields: false,
    merge: true,
    fields: {
      userErrors: { merge: false },
    },
  },
  FollowUpStep: {
    fields: {
      contradicts: { merge: false },
      evidence: { merge: false },
      history: relayStylePagination([]),
      sources: { merge: false },
      supersedes: { merge: false },
    },
  },
  GovernmentBody: {
    fields: {
      claims: relayStylePagination(["filter"]),
      contacts: { merge: false },
      followUps: relayStylePagination(["filter"]),
      history: relayStylePagination([]),
      identifiers: { merge: false },
      mentions: relayStylePagination([]),
      names: { merge: false },
      partOf: { merge: false },
      places: { merge: false },
      relations: relayStylePagination(["filter"]),
      statements: relayStylePagination(["as","since","sinceRevision"]),
      themes: { merge: false },
    },
  },
  Identifier: {
    keyFields: false,
    merge: true,
  },
  KindCount: {
    keyFields: false,
    merge: true,
  },
  LegalText: {
    fields: {
      claims: relayStylePagination(["filter"]),
      contacts: { merge: false },
      followUps: relayStylePagination(["filter"]),
      history: relayStylePagination([]),
      identifiers: { merge: false },
      mentions: relayStylePagination([]),
      names: { merge: false },
      ownClaims: { merge: false },
      relations: relayStylePagination(["filter"]),
      statements: relayStylePagination(["as","since","sinceRevision"]),
      themes: { merge: false },
    },
  },
  Meeting: {
    fields: {
      agenda: { merge: false },
      attendance: relayStylePagination([]),
      claims: relayStylePagination(["filter"]),
      contacts: { merge: false },
      decisions: { merge: false },
      followUps: relayStylePagination(["filter"]),
      followUpsAssigned: { merge: false },
      followUpsCarriedOver: { merge: false },
      followUpsClosed: { merge: false },
      followUpsNotSpokenOf: { merge: false },
      followUpsOpened: { merge: false },
      history: relayStylePagination([]),
      identifiers: { merge: false },
      mentions: relayStylePagination([]),
      names: { merge: false },
      ownClaims: { merge: false },
      partOf: { merge: false },
      places: { merge: false },
      publications: { merge: false },
      relations: relayStylePagination(["filter"]),
      statements: relayStylePagination(["as","since","sinceRevision"]),
      themes: { merge: false },
      upcoming: { merge: false },
      venues: { merge: false },
    },
  },
  MentionPayload: {
    keyFields: false,
    merge: true,
    fields: {
      userErrors: { merge: false },
    },
  },
  Movement: {
    keyFields: false,
    merge: true,
  },
  Name: {
    keyFields: false,
    merge: true,
  },
  Network: {
    keyFields: false,
    merge: true,
    fields: {
      edges: { merge: false },
      nodes: { merge: false },
    },
  },
  NetworkLink: {
    keyFields: false,
    merge: true,
  },
  NetworkNode: {
    keyFields: false,
    merge: true,
  },
  Organization: {
    fields: {
      claims: relayStylePagination(["filter"]),
      contacts: { merge: false },
      followUps: relayStylePagination(["filter"]),
      history: relayStylePagination([]),
      identifiers: { merge: false },
      mentions: relayStylePagination([]),
      names: { merge: false },
      partOf: { merge: false },
      places: { merge: false },
      relations: relayStylePagination(["filter"]),
      statements: relayStylePagination(["as","since","sinceRevision"]),
      themes: { merge: false },
    },
  },
  OwnClaim: {
    keyFields: false,
    merge: true,
  },
  PartialDate: {
    keyFields: false,
    merge: true,
  },
  Passage: {
    fields: {
      mentions: relayStylePagination([]),
      statements: relayStylePagination(["superseded"]),
    },
  },
  PassagePayload: {
    keyFields: false,
    merge: true,
    fields: {
      userErrors: { merge: false },
    },
  },
  Path: {
    keyFields: false,
    merge: true,
    fields: {
      entities: { merge: false },
      steps: { merge: false },
    },
  },
  PathStep: {
    keyFields: false,
    merge: true,
  },
  Paths: {
    keyFields: false,
    merge: true,
    fields: {
      nodes: { merge: false },
    },
  },
  Person: {
    fields: {
      claims: relayStylePagination(["filter"]),
      contacts: { merge: false },
      followUps: relayStylePagination(["filter"]),
      history: relayStylePagination([]),
      identifiers: { merge: false },
      mentions: relayStylePagination([]),
      names: { merge: false },
      relations: relayStylePagination(["filter"]),
      statements: relayStylePagination(["as","since","sinceRevision"]),
      themes: { merge: false },
    },
  },
  Place: {
    fields: {
      claims: relayStylePagination(["filter"]),
      contacts: { merge: false },
      followUps: relayStylePagination(["filter"]),
      history: relayStylePagination([]),
      identifiers: { merge: false },
      mentions: relayStylePagination([]),
      names: { merge: false },
      partOf: { merge: false },
      relations: relayStylePagination(["filter"]),
      statements: relayStylePagination(["as","since","sinceRevision"]),
      themes: { merge: false },
    },
  },
  Post: {
    fields: {
      claims: relayStylePagination(["filter"]),
      contacts: { merge: false },
      followUps: relayStylePagination(["filter"]),
      history: relayStylePagination([]),
      holders: { merge: false },
      identifiers: { merge: false },
      mentions: relayStylePagination([]),
      names: { merge: false },
      partOf: { merge: false },
      relations: relayStylePagination(["filter"]),
      statements: relayStylePagination(["as","since","sinceRevision"]),
      themes: { merge: false },
    },
  },
  Project: {
    fields: {
      claims: relayStylePagination(["filter"]),
      contacts: { merge: false },
      followUps: relayStylePagination(["filter"]),
      history: relayStylePagination([]),
      identifiers: { merge: false },
      mentions: relayStylePagination([]),
      names: { merge: false },
      ownClaims: { merge: false },
      partOf: { merge: false },
      places: { merge: false },
      relations: relayStylePagination(["filter"]),
      statements: relayStylePagination(["as","since","sinceRevision"]),
      themes: { merge: false },
      venues: { merge: false },
    },
  },
  Publication: {
    fields: {
      claims: relayStylePagination(["filter"]),
      contacts: { merge: false },
      documents: { merge: false },
      followUps: relayStylePagination(["filter"]),
      history: relayStylePagination([]),
      identifiers: { merge: false },
      mentions: relayStylePagination([]),
      names: { merge: false },
      ownClaims: { merge: false },
      relations: relayStylePagination(["filter"]),
      statements: relayStylePagination(["as","since","sinceRevision"]),
      themes: { merge: false },
    },
  },
  Query: {
    fields: {
      accessTokens: relayStylePagination([]),
      accounts: relayStylePagination([]),
      awards: relayStylePagination(["filter","orderBy"]),
      calendar: relayStylePagination(["from","kinds","to"]),
      changeSets: relayStylePagination(["filter"]),
      claims: relayStylePagination(["filter"]),
      coverage: relayStylePagination(["grades","kinds","orderBy","themes"]),
      documents: relayStylePagination([]),
      entities: relayStylePagination(["filter","orderBy"]),
      events: relayStylePagination(["filter","orderBy"]),
      followUps: relayStylePagination(["filter","orderBy"]),
      governmentBodies: relayStylePagination(["filter","orderBy"]),
      legalTexts: relayStylePagination(["filter","orderBy"]),
      meetings: relayStylePagination(["filter","orderBy"]),
      nodes: { merge: false },
      notSeen: relayStylePagination(["convener","meetings"]),
      organizations: relayStylePagination(["filter","orderBy"]),
      people: relayStylePagination(["filter","orderBy"]),
      places: relayStylePagination(["filter","orderBy"]),
      posts: relayStylePagination(["filter","orderBy"]),
      projects: relayStylePagination(["filter","orderBy"]),
      publications: relayStylePagination(["filter","orderBy"]),
      recentChanges: relayStylePagination([]),
      relations: relayStylePagination(["filter"]),
      revisions: relayStylePagination([]),
      search: relayStylePagination(["kinds","text"]),
      themes: relayStylePagination(["filter","orderBy"]),
      whoWorksOn: relayStylePagination(["grades","kinds","theme"]),
    },
  },
  RecentChange: {
    keyFields: false,
    merge: true,
    fields: {
      records: relayStylePagination([]),
    },
  },
  RecordPayload: {
    keyFields: false,
    merge: true,
    fields: {
      userErrors: { merge: false },
    },
  },
  Relation: {
    fields: {
      contradicts: { merge: false },
      evidence: { merge: false },
      history: relayStylePagination([]),
      sources: { merge: false },
      supersedes: { merge: false },
      topics: { merge: false },
    },
  },
  RelationPayload: {
    keyFields: false,
    merge: true,
    fields: {
      userErrors: { merge: false },
    },
  },
  RemovalPayload: {
    keyFields: false,
    merge: true,
    fields: {
      userErrors: { merge: false },
    },
  },
  Revision: {
    fields: {
      changes: relayStylePagination([]),
    },
  },
  SearchFacet: {
    keyFields: false,
    merge: true,
  },
  SearchHit: {
    keyFields: false,
    merge: true,
    fields: {
      matches: { merge: false },
    },
  },
  SearchMatch: {
    keyFields: false,
    merge: true,
    fields: {
      ranges: { merge: false },
    },
  },
  Source: {
    keyFields: false,
    merge: true,
  },
  StatementPayload: {
    keyFields: false,
    merge: true,
    fields: {
      userErrors: { merge: false },
    },
  },
  SupersededStatement: {
    keyFields: false,
    merge: true,
  },
  Supersession: {
    keyFields: false,
    merge: true,
  },
  TextRange: {
    keyFields: false,
    merge: true,
  },
  Theme: {
    fields: {
      broader: { merge: false },
      claims: relayStylePagination(["filter"]),
      contacts: { merge: false },
      followUps: relayStylePagination(["filter"]),
      history: relayStylePagination([]),
      identifiers: { merge: false },
      mentions: relayStylePagination([]),
      names: { merge: false },
      narrower: { merge: false },
      relations: relayStylePagination(["filter"]),
      statements: relayStylePagination(["as","since","sinceRevision"]),
      themes: { merge: false },
      usageNotes: { merge: false },
    },
  },
  UserError: {
    keyFields: false,
    merge: true,
    fields: {
      path: { merge: false },
    },
  },
  Viewer: {
    keyFields: false,
    merge: true,
    fields: {
      changeSets: relayStylePagination(["filter"]),
      colleagues: relayStylePagination([]),
    },
  },
  Vote: {
    keyFields: false,
    merge: true,
    fields: {
      positions: { merge: false },
    },
  },
  VoterPosition: {
    keyFields: false,
    merge: true,
  },
};
