import { Problem, type ProblemCode } from '@porsi/shared/http/problem';
import { expect } from 'vitest';
import type { ApiAnswer } from './api-caller.js';

/** Expects a refusal as the contract writes it; answers its document. */
export function expectProblem(answer: ApiAnswer, status: number, code: ProblemCode): Problem {
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  const problem = Problem.strict().parse(answer.body);
  expect(problem).toMatchObject({ status, code });
  expect(answer.status).toBe(status);
  expect(problem.requestId).toBe(answer.headers.get('x-request-id'));
  return problem;
}
