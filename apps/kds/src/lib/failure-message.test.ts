import { NetworkError } from '@porsi/client/network-error';
import { ProblemError } from '@porsi/client/problem-error';
import { problemCodes, problemStatus, type ProblemCode } from '@porsi/shared/http/problem';
import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { en } from '../i18n/en';
import { loadFailure, tapFailure } from './failure-message';

beforeAll(() =>
  i18next.init({
    lng: 'en',
    resources: { en: { translation: en } },
    interpolation: { escapeValue: false },
  }),
);

const context = { status: 'Cooking', dishes: ['Sayur', 'Buah'] };

function problem(code: ProblemCode): ProblemError {
  return new ProblemError({
    type: 'about:blank',
    title: code,
    status: problemStatus[code],
    code,
    detail: '',
    requestId: 'r',
  });
}

test.each(problemCodes)('%s has a reason in words', (code) => {
  for (const reason of [
    tapFailure(problem(code), i18next.t, context),
    loadFailure(problem(code), i18next.t),
  ]) {
    expect(reason).toMatch(/^[A-Z].*\.$/);
    expect(reason).not.toContain('{{');
  }
});

test('a school that has to wait is told for which dishes', () => {
  expect(tapFailure(problem('DISHES_NOT_READY'), i18next.t, context)).toContain('Sayur, Buah');
  expect(tapFailure(problem('DISHES_NOT_READY'), i18next.t, { ...context, dishes: [] })).toBe(
    'Not all dishes are cooked yet.',
  );
});

test('a refused step tells which status holds', () => {
  expect(tapFailure(problem('INVALID_TRANSITION'), i18next.t, context)).toContain('“Cooking”');
});

test('without an answer nobody claims to know', () => {
  expect(tapFailure(new NetworkError('timeout'), i18next.t, context)).toBe(en.refused.network);
});
