import type { Certainty, Status } from '../core/vocabulary.js';
import type { EntityKind } from '../kinds/index.js';
import type { ClaimKind, ValueType } from '../statements/claim.js';
import type { FollowUpStatus } from '../statements/follow-up.js';
import type { RelationType } from '../statements/vocabulary.js';
import { DATED_FRAGMENT, FACTS_FRAGMENT } from './kind-fragments.js';

/** The fragments that the operations of pages share, and what they answer. */

export interface Ref {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly nameLang: string;
}

export interface When {
  readonly edtf: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly startTime: string | null;
  readonly endTime: string | null;
  readonly wording: string | null;
  readonly certainty: Certainty;
}

export interface Evidence {
  readonly id: string;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly page: number | null;
  readonly agendaItem: {
    readonly id: string;
    readonly number: string | null;
    readonly title: string;
    readonly parent: { readonly number: string | null } | null;
  } | null;
  readonly document: { readonly id: string; readonly language: string; readonly publication: Ref };
  readonly meeting: Ref | null;
}

export interface Source {
  readonly kind: 'URL' | 'DOCUMENT' | 'KNOWLEDGE';
  readonly title: string;
  readonly url: string | null;
  readonly accessed: string | null;
  readonly editor: string | null;
}

/** What relations, claims and follow-ups share. */
export interface Said {
  readonly id: string;
  readonly certainty: Certainty;
  readonly attributedTo: Ref | null;
  readonly attributedAs: string | null;
  readonly attributedAsLang: string | null;
  readonly evidence: readonly Evidence[];
  readonly sources: readonly Source[];
}

export interface RelationRow extends Said {
  readonly __typename: 'Relation';
  readonly type: RelationType;
  readonly label: string;
  readonly inverseLabel: string;
  readonly role: string | null;
  readonly note: string | null;
  readonly noteLang: string | null;
  readonly status: Status;
  readonly derived: boolean;
  readonly weight: number | null;
  readonly dates: When | null;
  readonly subject: Ref;
  readonly object: Ref;
  readonly onBehalfOf: Ref | null;
  readonly topics: readonly Ref[];
  readonly contradicts?: readonly Rival[];
}

export interface ClaimRow extends Said {
  readonly __typename: 'Claim';
  readonly claimKind: ClaimKind;
  readonly text: string;
  readonly textLang: string;
  readonly value: string | null;
  readonly valueType: ValueType | null;
  readonly unit: string | null;
  readonly status: Status;
  readonly dates: When | null;
  readonly about: readonly Ref[];
  readonly contradicts?: readonly Rival[];
}

/** A statement that says otherwise. */
export type Rival = RelationRow | ClaimRow;

export interface FollowUpRow extends Said {
  readonly task: string;
  readonly taskLang: string;
  readonly followUpStatus: FollowUpStatus;
  readonly boxed: boolean;
  readonly due: When | null;
  readonly about: readonly Ref[];
  readonly assignees: readonly Ref[];
  readonly assigneeWording: string | null;
  readonly openedIn: Ref | null;
  readonly closedIn: Ref | null;
}

export interface Dated extends Ref {
  readonly status?: Status;
  readonly dates?: When | null;
  readonly places?: readonly Ref[];
}

/** One page of a connection. */
export interface PageOf<T> {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly T[];
}

const FRAGMENTS: Readonly<Record<string, string>> = {
  Ref: `on Entity { id kind name(lang: $lang) nameLang(lang: $lang) }`,
  When: `on PartialDate { edtf earliest latest startTime endTime wording certainty }`,
  Evidence: `on Passage {
    id quote prefix suffix page
    agendaItem { id number title parent { number } }
    document { id language publication { ...Ref } }
    meeting { ...Ref }
  }`,
  Source: `on Source { kind title url accessed editor }`,
  Said: `on Evidenced {
    id certainty attributedTo { ...Ref } attributedAs(lang: $lang) attributedAsLang(lang: $lang)
    evidence { ...Evidence } sources { ...Source }
  }`,
  RelationCore: `on Relation {
    __typename ...Said type label(lang: $lang) inverseLabel(lang: $lang) role note(lang: $lang) noteLang(lang: $lang) status derived weight
    dates { ...When } subject { ...Ref } object { ...Ref } onBehalfOf { ...Ref } topics { ...Ref }
  }`,
  ClaimCore: `on Claim {
    __typename ...Said claimKind text(lang: $lang) textLang(lang: $lang) value valueType unit status dates { ...When } about { ...Ref }
  }`,
  Rival: `on Statement { ... on Relation { ...RelationCore } ... on Claim { ...ClaimCore } }`,
  RelationRow: `on Relation { ...RelationCore contradicts { ...Rival } }`,
  ClaimRow: `on Claim { ...ClaimCore contradicts { ...Rival } }`,
  FollowUpRow: `on FollowUp {
    ...Said task(lang: $lang) taskLang(lang: $lang) followUpStatus boxed due { ...When } about { ...Ref } assignees { ...Ref } assigneeWording
    openedIn { ...Ref } closedIn { ...Ref }
  }`,
  Dated: DATED_FRAGMENT,
  Facts: FACTS_FRAGMENT,
  PageInfo: `on PageInfo { hasNextPage endCursor }`,
};

/** An operation with the fragments that it uses, and no others. */
export function operation(text: string): string {
  const used = new Set<string>();
  const collect = (part: string): void => {
    for (const [, name = ''] of part.matchAll(/\.\.\.(\w+)/g)) {
      const fragment = FRAGMENTS[name];
      if (fragment === undefined || used.has(name)) continue;
      used.add(name);
      collect(fragment);
    }
  };
  collect(text);
  return [text, ...[...used].map((name) => `fragment ${name} ${FRAGMENTS[name] ?? ''}`)].join('\n');
}
