import { describe, expect, test } from 'vitest';
import { MenuItemQuery } from '../menu-items/menu-item-query.js';
import { PageQuery } from './page.js';
import { issuesOf } from './zod-issues.js';

test('pages start at 1 with 50 entries', () => {
  expect(PageQuery.parse({})).toEqual({ page: 1, pageSize: 50 });
  expect(PageQuery.parse({ page: '3', pageSize: '200' })).toEqual({ page: 3, pageSize: 200 });
});

describe('bad paging is refused at its field', () => {
  test.each(['0', '-1', '1.5', '1e3', 'x', '', '201', '99999999', ['1', '2']])(
    'pageSize %j',
    (pageSize) => {
      const parsed = PageQuery.safeParse({ pageSize });
      expect(parsed.error && issuesOf(parsed.error)).toMatchObject([
        { path: ['pageSize'], code: 'NUMBER_INVALID' },
      ]);
    },
  );
});

test('a range that ends before it starts is refused at its end', () => {
  const parsed = MenuItemQuery.safeParse({ from: '2026-11-23', to: '2026-11-22' });
  expect(parsed.error && issuesOf(parsed.error)).toMatchObject([
    { path: ['to'], code: 'RANGE_INVALID' },
  ]);
});
