import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SchoolCategory } from '../portions/portion-sizes.js';
import { MenuItemUpdate } from './menu-item-input.js';
import { recipeIdOf, reviewMenuItem, schoolIdsOf, type MenuItemFacts } from './review-menu-item.js';

const SD = 1;
const SMP = 2;
const SMA = 3;
const uncategorised = 4;
const closed = 5;

function school(category: SchoolCategory | null, isActive = true) {
  return { category, isActive };
}

const facts: MenuItemFacts = {
  schools: new Map([
    [SD, school('SD')],
    [SMP, school('SMP')],
    [SMA, school('SMA')],
    [uncategorised, school(null)],
    [closed, school('SD', false)],
  ]),
  recipeIds: new Set([10]),
  stored: new Map(),
  featurePortionSize: true,
};

function item(total: unknown, ...allocations: unknown[]) {
  return { date: '2026-11-23', recipeId: 10, totalPortions: total, allocations };
}

function gets(schoolId: unknown, portionsSmall: unknown, portionsLarge: unknown) {
  return { schoolId, portionsSmall, portionsLarge };
}

function codesOf(input: unknown, given: MenuItemFacts = facts) {
  return reviewMenuItem(input, given).map(({ code, path }) => `${code} ${path.join('.')}`);
}

describe('what is allowed', () => {
  test.each([
    ['both sizes for a primary school', item(500, gets(SD, 200, 300))],
    ['only small for a primary school', item(200, gets(SD, 200, 0))],
    ['large for a junior high school', item(300, gets(SMP, 0, 300))],
    ['large for a senior high school', item(300, gets(SMA, 0, 300))],
    ['large for a school without a category', item(300, gets(uncategorised, 0, 300))],
    ['a size left out is 0', item(300, { schoolId: SMP, portionsLarge: 300 })],
    ['the largest number', item(100_000, gets(SMP, 0, 100_000))],
  ])('%s', (_, input) => expect(codesOf(input)).toEqual([]));
});

describe('what is refused', () => {
  test.each([
    ['a sum that is short', item(500, gets(SD, 200, 280)), ['SUM_MISMATCH allocations']],
    ['a sum that is over', item(500, gets(SD, 220, 300)), ['SUM_MISMATCH allocations']],
    ['small for SMP', item(10, gets(SMP, 1, 9)), ['SMALL_NOT_ALLOWED allocations.0.portionsSmall']],
    ['small for SMA', item(10, gets(SMA, 1, 9)), ['SMALL_NOT_ALLOWED allocations.0.portionsSmall']],
    [
      'small for a school without a category',
      item(10, gets(uncategorised, 1, 9)),
      ['SMALL_NOT_ALLOWED allocations.0.portionsSmall'],
    ],
    [
      'a school with nothing',
      item(9, gets(SMP, 0, 9), gets(SD, 0, 0)),
      ['SCHOOL_WITHOUT_PORTIONS allocations.1'],
    ],
    [
      'a school listed twice, at the later entry',
      item(20, gets(SD, 5, 5), gets(SD, 5, 5)),
      ['SCHOOL_DUPLICATE allocations.1.schoolId'],
    ],
    ['an unknown school', item(9, gets(99, 0, 9)), ['SCHOOL_NOT_FOUND allocations.0.schoolId']],
    [
      'an inactive school',
      item(9, gets(closed, 0, 9)),
      ['SCHOOL_NOT_FOUND allocations.0.schoolId'],
    ],
    [
      'a school that is no number',
      item(9, gets('x', 0, 9)),
      ['SCHOOL_NOT_FOUND allocations.0.schoolId'],
    ],
    ['a school left out', item(9, { portionsLarge: 9 }), ['REQUIRED allocations.0.schoolId']],
    ['no school', item(9), ['ALLOCATIONS_EMPTY allocations', 'SUM_MISMATCH allocations']],
    [
      'an unknown recipe',
      { ...item(9, gets(SMP, 0, 9)), recipeId: 11 },
      ['RECIPE_NOT_FOUND recipeId'],
    ],
    [
      'a day that does not exist',
      { ...item(9, gets(SMP, 0, 9)), date: '2026-02-30' },
      ['DATE_INVALID date'],
    ],
    [
      'a day with a time',
      { ...item(9, gets(SMP, 0, 9)), date: '2026-02-03T00:00:00Z' },
      ['DATE_INVALID date'],
    ],
  ])('%s', (_, input, codes) => expect(codesOf(input)).toEqual(codes));

  test.each([-1, 1.5, -1.5, '5', null, Number.NaN, Infinity, 100_001, true, [], {}])(
    'portions of %s',
    (value) => {
      expect(codesOf(item(9, gets(SD, value, 9)))).toEqual([
        'PORTIONS_INVALID allocations.0.portionsSmall',
      ]);
    },
  );

  test.each([0, -1, 1.5, '9', null, 1_000_001])('a total of %s', (total) => {
    expect(codesOf(item(total, gets(SMP, 0, 9)))).toEqual(['TOTAL_INVALID totalPortions']);
  });

  test('every field that is missing', () => {
    expect(codesOf({})).toEqual([
      'REQUIRED date',
      'REQUIRED recipeId',
      'REQUIRED totalPortions',
      'REQUIRED allocations',
    ]);
  });

  test.each([null, undefined, 'text', 7, []])('a body that is %j', (body) => {
    expect(reviewMenuItem(body, facts)).not.toEqual([]);
  });

  test('everything at once, in one answer', () => {
    const input = {
      date: 'tomorrow',
      recipeId: 11,
      totalPortions: 500,
      allocations: [gets(SMP, 1, 1), gets(SD, 0, 0), gets(SD, 3, 3), gets(99, 0, 9)],
    };
    expect(codesOf(input)).toEqual([
      'DATE_INVALID date',
      'RECIPE_NOT_FOUND recipeId',
      'SMALL_NOT_ALLOWED allocations.0.portionsSmall',
      'SCHOOL_WITHOUT_PORTIONS allocations.1',
      'SCHOOL_DUPLICATE allocations.2.schoolId',
      'SCHOOL_NOT_FOUND allocations.3.schoolId',
      'SUM_MISMATCH allocations',
    ]);
  });
});

describe('what the messages say', () => {
  test.each([
    [480, 'Allocated 480 of 500 portions: 20 short', -20],
    [520, 'Allocated 520 of 500 portions: 20 over', 20],
  ])('%i of 500', (allocated, message, difference) => {
    expect(reviewMenuItem(item(500, gets(SMP, 0, allocated)), facts)).toEqual([
      {
        path: ['allocations'],
        code: 'SUM_MISMATCH',
        message,
        params: { allocated, total: 500, difference },
      },
    ]);
  });

  test('which category may not have small portions', () => {
    const [found] = reviewMenuItem(item(2, gets(SMP, 1, 1)), facts);
    expect(found?.message).toBe('SMP schools cannot have small portions');
  });
});

describe('an item that is stored already', () => {
  const stored = { ...facts, stored: new Map([[closed, { portionsSmall: 5, portionsLarge: 5 }]]) };

  test('keeps a school that was deactivated since', () => {
    expect(codesOf(item(12, gets(closed, 6, 6)), stored)).toEqual([]);
  });

  test('needs the version that the edit was made from', () => {
    const codes = reviewMenuItem(item(9, gets(SMP, 0, 9)), facts, MenuItemUpdate).map(
      ({ code }) => code,
    );
    expect(codes).toEqual(['REQUIRED']);
  });
});

describe('with the portion-size feature switched off', () => {
  const off = {
    ...facts,
    featurePortionSize: false,
    stored: new Map([[SD, { portionsSmall: 5, portionsLarge: 5 }]]),
  };

  test.each([
    ['stay', 5, []],
    ['shrink', 4, []],
    ['not grow', 6, ['SMALL_NOT_ALLOWED allocations.0.portionsSmall']],
  ])('stored small portions may %s', (_, small, codes) => {
    expect(codesOf(item(small + 9, gets(SD, small, 9)), off)).toEqual(codes);
  });

  test('new small portions are refused', () => {
    const none = { ...off, stored: new Map() };
    expect(codesOf(item(2, gets(SD, 1, 1)), none)).toEqual([
      'SMALL_NOT_ALLOWED allocations.0.portionsSmall',
    ]);
  });
});

describe('for any input', () => {
  const anyEntry = fc.record({
    schoolId: fc.integer({ min: 1, max: 8 }),
    portionsSmall: fc.integer({ min: -2, max: 20 }),
    portionsLarge: fc.integer({ min: -2, max: 20 }),
  });

  test('every issue is found, and none is invented', () => {
    fc.assert(
      fc.property(
        fc.array(anyEntry, { maxLength: 8 }),
        fc.integer({ min: 1, max: 100 }),
        (entries, total) => {
          const found = new Set(codesOf(item(total, ...entries)).map((line) => line.split(' ')[0]));
          const readable = entries.every((e) => e.portionsSmall >= 0 && e.portionsLarge >= 0);
          const sum = entries.reduce((all, e) => all + e.portionsSmall + e.portionsLarge, 0);
          const ids = entries.map((e) => e.schoolId);
          expect(found.has('PORTIONS_INVALID')).toBe(!readable);
          expect(found.has('SUM_MISMATCH')).toBe(readable && sum !== total);
          expect(found.has('SCHOOL_DUPLICATE')).toBe(new Set(ids).size < ids.length);
          expect(found.has('SCHOOL_NOT_FOUND')).toBe(ids.some((id) => id >= closed));
          expect(found.has('SMALL_NOT_ALLOWED')).toBe(
            entries.some(
              (e) => e.portionsSmall > 0 && [SMP, SMA, uncategorised].includes(e.schoolId),
            ),
          );
          expect(found.has('SCHOOL_WITHOUT_PORTIONS')).toBe(
            entries.some((e) => e.portionsSmall === 0 && e.portionsLarge === 0),
          );
          expect(found.has('ALLOCATIONS_EMPTY')).toBe(entries.length === 0);
        },
      ),
    );
  });

  test('nothing makes the review throw', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (body, allocations) => {
        reviewMenuItem(body, facts);
        reviewMenuItem({ ...item(1), allocations }, facts);
        schoolIdsOf(body);
        recipeIdOf(body);
      }),
    );
  });
});
