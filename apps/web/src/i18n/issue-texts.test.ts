import { expect, test } from 'vitest';
import { issueMessages } from '@porsi/shared/http/issue-messages';
import { issueText } from './issue-texts';

const params = { allocated: 11_480, total: 12_500, difference: -1_020 };

test('Indonesian writes numbers as its readers do', () => {
  expect(issueText({ code: 'SUM_MISMATCH', params }, 'id')).toBe(
    'Teralokasi 11.480 dari 12.500 porsi: kurang 1.020',
  );
  expect(issueText({ code: 'TOTAL_INVALID', params: {} }, 'id')).toContain('1.000.000');
});

test('English is the contract, to the digit', () => {
  const given = { ...params, maximum: 1_000, category: 'SMP' };
  for (const [code, message] of Object.entries(issueMessages)) {
    const found = { code: code as keyof typeof issueMessages, params: given };
    expect(issueText(found, 'en')).toBe(message(given));
  }
});
