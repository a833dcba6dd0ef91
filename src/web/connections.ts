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

/** Asks for the page after a cursor; null for the first. */
type AskForPage<Answer> = (after: string | null) => Promise<Answer>;

type PageOf<Answer, Node> = (answer: Answer) => Pick<ConnectionPage<Node>, 'pageInfo' | 'nodes'>;

/** Asks for one page of a connection after another, until its end. */
export async function readWhole<Answer, Node>(
  ask: AskForPage<Answer>,
  connectionOf: PageOf<Answer, Node>,
): Promise<WholeConnection<Answer, Node>> {
  const nodes: Node[] = [];
  let last: Answer | undefined;
  for await (const answer of answersOf(ask, connectionOf)) {
    nodes.push(...connectionOf(answer).nodes);
    last = answer;
  }
  // There always is a first page.
  return { nodes, last: last as Answer };
}

/** The nodes of a connection page by page, for those who are done with a page before they need the next. */
export async function* eachPageOf<Answer, Node>(
  ask: AskForPage<Answer>,
  connectionOf: PageOf<Answer, Node>,
): AsyncGenerator<readonly Node[], void> {
  for await (const answer of answersOf(ask, connectionOf)) yield connectionOf(answer).nodes;
}

async function* answersOf<Answer>(ask: AskForPage<Answer>, connectionOf: PageOf<Answer, unknown>): AsyncGenerator<Answer, void> {
  for (let after: string | null = null; ;) {
    const answer = await ask(after);
    yield answer;
    const { pageInfo } = connectionOf(answer);
    if (!pageInfo.hasNextPage) return;
    after = pageInfo.endCursor;
  }
}
