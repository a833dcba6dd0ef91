import type { PageInfoFragment } from './operations.generated.js';

/** One page of a connection, as operations ask for it. */
export interface ConnectionPage<Node> {
  readonly totalCount: number;
  readonly pageInfo: PageInfoFragment;
  readonly nodes: readonly Node[];
}

/** A connection read to its end. */
export interface WholeConnection<Answer, Node> {
  readonly nodes: Node[];
  /** The answer that held its last page, for what comes beside it. */
  readonly last: Answer;
}

/**
 * Asks for one page of a connection after another, until its end.
 * @param ask asks for the page after a cursor; null for the first
 */
export async function readWhole<Answer, Node>(
  ask: (after: string | null) => Promise<Answer>,
  connectionOf: (answer: Answer) => Pick<ConnectionPage<Node>, 'pageInfo' | 'nodes'>,
): Promise<WholeConnection<Answer, Node>> {
  const all: Node[] = [];
  let after: string | null = null;
  for (;;) {
    const last: Answer = await ask(after);
    const { nodes, pageInfo } = connectionOf(last);
    all.push(...nodes);
    if (!pageInfo.hasNextPage) return { nodes: all, last };
    after = pageInfo.endCursor;
  }
}
