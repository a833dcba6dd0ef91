import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { parse } from 'yaml';
import type { Role } from '../../../src/core/access.js';
import type { TestBase } from '../../support/base.js';
import { answerOfCourses } from '../../support/course-questions.js';
import { API_QUESTIONS, type ApiEvaluator } from './api-questions.js';
import { type Evaluator, GRAPH_QUESTIONS } from './questions.js';

/**
 * The expectations of tests/fixtures/three-meetings.expectations.yaml, as of each of their days and today: all of them, each by an
 * evaluator of tests/graph/three-meetings/ or of promises.
 */

const EVALUATORS: readonly (Evaluator | ApiEvaluator)[] = [...GRAPH_QUESTIONS, ...API_QUESTIONS];

export interface Expectation {
  /** A day, or `today`. */
  readonly asOf: string;
  readonly reader?: Role;
  readonly about: string;
  readonly question: string;
  readonly answer: unknown;
  readonly why: string;
}

export const expectations = parse(readFileSync('tests/fixtures/three-meetings.expectations.yaml', 'utf8'), {
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
export function plain(value: unknown, ordered: boolean): unknown {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) {
    const items = value.map((item) => plain(item, ordered));
    return ordered ? items : items.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  if (typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner, ordered)]));
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The answer that the base gives to whom an expectation is of, as of its day; undefined where nobody knows how to ask. */
export async function answerTo(base: TestBase, one: Expectation): Promise<unknown> {
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

/** Whether the order of an answer is part of it. */
export function isOrdered({ about, question }: Expectation): boolean {
  return about === 'calendar' || /steps|course|orderBy/.test(question);
}
