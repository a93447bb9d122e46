import { expect, test } from 'vitest';
import { issueMessages } from '@porsi/shared/http/issue-messages';
import { issueText } from './issue-texts';

const params = { allocated: 11_480, total: 12_500, difference: -1_020 };

test.each([
  ['en', 'Allocated 11,480 of 12,500 portions: 1,020 short'],
  ['id', 'Teralokasi 11.480 dari 12.500 porsi: kurang 1.020'],
] as const)('numbers are written as %s writes them', (language, text) => {
  expect(issueText({ code: 'SUM_MISMATCH', params }, language)).toBe(text);
});

test('the limits too', () => {
  expect(issueText({ code: 'TOTAL_INVALID', params: {} }, 'id')).toContain('1.000.000');
  expect(issueText({ code: 'PORTIONS_INVALID', params: {} }, 'en')).toContain('100,000');
});

test('English is the API’s own, but for its digits', () => {
  const given = { ...params, maximum: 1_000, category: 'SMP' };
  for (const [code, message] of Object.entries(issueMessages)) {
    const text = issueText({ code: code as keyof typeof issueMessages, params: given }, 'en');
    expect(text.replaceAll(/(?<=\d),(?=\d{3})/g, '')).toBe(message(given));
  }
});
