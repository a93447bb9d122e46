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
  for (const reason of [tapFailure(code, i18next.t), loadFailure(problem(code), i18next.t)]) {
    expect(reason).toMatch(/^[A-Z].*\.$/);
    expect(reason).not.toContain('{{');
  }
});
