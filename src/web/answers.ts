export type {
  ClaimRowFragment as ClaimRow,
  FollowUpRowFragment as FollowUpRow,
  RefFragment as Ref,
  RelationRowFragment as RelationRow,
  SourceFragment as Source,
  WhenFragment as When,
} from './operations.generated.js';
export type { ConnectionPage as PageOf } from './connections.js';
