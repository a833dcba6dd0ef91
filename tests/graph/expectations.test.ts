import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Role } from '../../src/core/access.js';
import { openBase, type TestBase, THREE_MEETINGS } from '../support/base.js';
import { answerOfCourses } from '../support/course-questions.js';
import { API_QUESTIONS, type ApiEvaluator } from './three-meetings/api-questions.js';
import { type Evaluator, GRAPH_QUESTIONS } from './three-meetings/questions.js';

/**
 * The expectations of tests/fixtures/three-meetings.expectations.yaml, as of each of their days and today: all of them, each by an
 * evaluator of tests/graph/three-meetings/ or of promises.
 */

const EVALUATORS: readonly (Evaluator | ApiEvaluator)[] = [...GRAPH_QUESTIONS, ...API_QUESTIONS];

interface Expectation {
  /** A day, or `today`. */
  readonly asOf: string;
  readonly reader?: Role;
  readonly about: string;
  readonly question: string;
  readonly answer: unknown;
  readonly why: string;
}

const expectations = parse(readFileSync('tests/fixtures/three-meetings.expectations.yaml', 'utf8'), {
  schema: 'failsafe',
}) as Expectation[];

function evaluatorOf({ question }: Expectation): { evaluator: Evaluator | ApiEvaluator; groups: string[] } | null {
  for (const evaluator of EVALUATORS) {
    if (typeof evaluator.question === 'string' ? evaluator.question === question : evaluator.question.test(question)) {
      return { evaluator, groups: typeof evaluator.question === 'string' ? [] : [...(evaluator.question.exec(question) ?? [])].slice(1) };
    }
  }
  return null;
}

/** Everything as the failsafe schema reads it: texts, and lists without an order but where the question gives one. */
function plain(value: unknown, ordered: boolean): unknown {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) {
    const items = value.map((item) => plain(item, ordered));
    return ordered ? items : items.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  if (typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner, ordered)]));
  return typeof value === 'string' ? value : JSON.stringify(value);
}

let base: TestBase;
beforeAll(async () => {
  base = await openBase(THREE_MEETINGS);
});
afterAll(() => base.close());

/** The answer that the base gives to whom an expectation is of, as of its day; undefined where nobody knows how to ask. */
async function answerTo(one: Expectation): Promise<unknown> {
  const asOf = one.asOf === 'today' ? null : one.asOf;
  const role = one.reader ?? 'ANONYMOUS';
  const { evaluator, groups } = evaluatorOf(one) ?? { evaluator: null, groups: [] };
  if (evaluator && 'ask' in evaluator) {
    const ask = async <T>(query: string, variables: Record<string, unknown> = {}): Promise<T> => {
      const { data, errors, sql } = await base.ask<T>(query, variables, { role, asOf });
      expect([errors, sql]).toEqual([[], 0]);
      return data;
    };
    return evaluator.ask(ask, one.about, ...groups);
  }
  const view = base.graph.view(role, asOf);
  return evaluator ? evaluator.answer(view, one.about, ...groups) : answerOfCourses(view, one.about, one.question);
}

describe('the base of three meetings', () => {
  it('is asked 181 questions', () => {
    expect(expectations).toHaveLength(181);
  });

  it.each(expectations.map((one) => [one.asOf, one.about, one.question, one] as const))(
    'as of %s: %s, %s',
    async (_asOf, about, question, one) => {
      const isOrdered = about === 'calendar' || /steps|course|orderBy/.test(question);
      const answer = await answerTo(one);
      expect(answer, 'nobody knows how to ask it').not.toBeUndefined();
      expect(plain(answer, isOrdered), one.why).toEqual(plain(one.answer, isOrdered));
    },
  );
});
