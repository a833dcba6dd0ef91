import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { isAtLeast, type Role } from '../core/access.js';
import type { Lang } from '../errors.js';
import type { GraphView } from '../graph/view.js';
import type { Context } from './context.js';

/**
 * Answers to operations, and pages, kept as bytes. An answer is kept where it follows from the view alone: whoever reads the same revision,
 * as the same role, in the same language, and asks the same, is given the same bytes. One for which anything else was looked at (who asks,
 * the database, a draft), that has errors, or that changed something, is never kept.
 */

/** An answer as it is sent, with status 200. */
export interface KeptAnswer {
  /** The media type of the body. */
  readonly type: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** Names its bytes. */
  readonly tag: string;
  /** The name of the operation and what it costs, for the log. */
  readonly operation: string | null;
  readonly cost: number;
}

/** What an answer to a request follows from, where it follows from the view alone. */
export interface AnswerKey {
  readonly context: Pick<Context, 'view' | 'role' | 'asOf'>;
  readonly lang: Lang;
  readonly method: 'GET' | 'POST';
  /** The query of the address. */
  readonly search: string;
  /** The body as it was sent; null without one. */
  readonly body: string | null;
  /** The media types that the client takes, and the one that it sends. */
  readonly accept: string | undefined;
  readonly contentType: string | undefined;
}

/** What an answer takes: its body with its copies in the two codings, and what names it. */
const sizeOf = ({ body }: KeptAnswer, name: string): number => Math.ceil(body.length * 1.5) + name.length + 500;

export class AnswerCache {
  private readonly answers: LRUCache<string, KeptAnswer> | null;
  /** The revision of today that each role was last answered at. */
  private readonly revisions = new Map<Role, string>();

  /** @param maxBytes what all of them take together; 0 keeps none */
  constructor(maxBytes: number) {
    this.answers =
      maxBytes === 0
        ? null
        : new LRUCache({ maxSize: maxBytes, maxEntrySize: Math.max(1, Math.floor(maxBytes / 16)), sizeCalculation: sizeOf });
  }

  /** Whether any may be kept. */
  get isOn(): boolean {
    return this.answers !== null;
  }

  /** How many are kept, and what they take in bytes. */
  get kept(): { readonly answers: number; readonly bytes: number } {
    return { answers: this.answers?.size ?? 0, bytes: this.answers?.calculatedSize ?? 0 };
  }

  /**
   * What a role was answered at the present revision. Other revisions are forgotten with it: above all what was said of somebody who has
   * been erased. What was begun before the revision moved is not kept any more.
   * @param view of today
   */
  of({ role, revision }: Pick<GraphView, 'role' | 'revision'>): AnswersOfRole {
    if (this.revisions.get(role) !== revision) {
      this.revisions.set(role, revision);
      for (const key of this.answers?.keys() ?? []) if (key.startsWith(`${role} `)) this.answers?.delete(key);
    }
    return {
      get: (name) => this.answers?.get(`${role} ${name}`),
      set: (name, answer) => {
        if (this.revisions.get(role) === revision) this.answers?.set(`${role} ${name}`, answer);
      },
    };
  }
}

/** What one role was answered at one revision. */
export interface AnswersOfRole {
  readonly get: (name: string) => KeptAnswer | undefined;
  readonly set: (name: string, answer: KeptAnswer) => void;
}

/** What names an answer to an operation among those that its role is given. */
export function nameOf({ context: { view, role, asOf }, lang, method, search, body, accept, contentType }: AnswerKey): string {
  // Editors may ask which revision wrote a row, which is no part of what they read of it.
  const number = isAtLeast(role, 'EDITOR') ? view.number : null;
  const before = JSON.stringify([view.revision, number, role, asOf, lang, method, accept, contentType, search]);
  return before + (body ?? '');
}

/** How an operation went; what a route gives along with the context, and finds filled in. */
export class Outcome {
  /** Whether its answer is drawn from the view alone, so far. */
  isOfViewAlone = true;
  /** Whether it is a query that was answered without an error. */
  isWhole = false;
  operation: string | null = null;
  cost = 0;

  /** Something was looked at that is of who asks, of the database or of now. */
  leaveView(): void {
    this.isOfViewAlone = false;
  }

  /** Does a part of the operation, and says whether that followed from the view alone. */
  watch<T>(part: () => T): { readonly value: T; readonly isOfViewAlone: boolean } {
    const before = this.isOfViewAlone;
    this.isOfViewAlone = true;
    let isOfViewAlone = true;
    try {
      const value = part();
      ({ isOfViewAlone } = this);
      return { value, isOfViewAlone };
    } finally {
      this.isOfViewAlone &&= before;
    }
  }

  end(isWhole: boolean, operation: string | null, cost: number): void {
    this.isWhole = isWhole;
    this.operation = operation;
    this.cost = cost;
  }
}

/** Says how an operation went that Apollo answered. */
export const outcomePlugin: ApolloServerPlugin<Context> = {
  requestDidStart: ({ contextValue: { outcome } }) =>
    Promise.resolve({
      willSendResponse: ({ operation, operationName, contextValue, response: { body } }) => {
        const isWhole =
          body.kind === 'single' && body.singleResult.errors === undefined && operation?.operation === OperationTypeNode.QUERY;
        outcome?.end(isWhole, operationName ?? null, contextValue.cost?.requested ?? 0);
        return Promise.resolve();
      },
    }),
};
