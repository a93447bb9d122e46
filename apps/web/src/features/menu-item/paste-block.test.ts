import { expect, test } from 'vitest';
import type { PortionSize } from '@porsi/shared/portions/portion-sizes';
import type { AllocationRow } from './allocation-row';
import { countPlaced, placeBlock, readBlock } from './paste-block';

function row(id: number, sizes: readonly PortionSize[]): AllocationRow {
  const counts = { studentCount: 0, studentCountGrade1To3: 0, studentCountGrade4To6: 0 };
  return {
    sizes,
    school: {
      id,
      name: `School ${id}`,
      version: 1,
      category: null,
      address: null,
      departureTime: null,
      isActive: true,
      ...counts,
    },
  };
}

const rows = [row(1, ['small', 'large']), row(2, ['large']), row(3, ['small', 'large'])];

test.each([
  ['80\n90\n100', [['80'], ['90'], ['100']]],
  ['80\r\n1.200\r\n', [['80'], ['1.200']]],
  [
    '80\t20\n\t300\n',
    [
      ['80', '20'],
      ['', '300'],
    ],
  ],
  ['80', [['80']]],
])('%j is a block', (text, block) => expect(readBlock(text)).toEqual(block));

test('a column goes down the rows from its field', () => {
  expect(placeBlock(rows, { schoolId: 1, size: 'large' }, [['20'], ['1.300'], ['x']])).toEqual({
    cells: [
      { schoolId: 1, size: 'large', text: '20' },
      { schoolId: 2, size: 'large', text: '1300' },
      { schoolId: 3, size: 'large', text: 'x' },
    ],
    lost: [],
  });
});

test('two columns are small and large, wherever they are pasted', () => {
  const { cells, lost } = placeBlock(rows, { schoolId: 1, size: 'large' }, [
    ['80', '20'],
    ['0', '300'],
    ['', '30'],
  ]);
  expect(cells.map(({ schoolId, size, text }) => `${schoolId} ${size} ${text}`)).toEqual([
    '1 small 80',
    '1 large 20',
    '2 large 300',
    '3 small ',
    '3 large 30',
  ]);
  expect(lost).toEqual([]);
});

test('a number without a field is reported, never moved to another school', () => {
  const { cells, lost } = placeBlock(rows, { schoolId: 1, size: 'small' }, [
    ['80'],
    ['90'],
    ['70'],
    ['60'],
  ]);
  expect(cells.map(({ schoolId, text }) => `${schoolId} ${text}`)).toEqual(['1 80', '3 70']);
  expect(lost).toEqual([
    { school: 'School 2', text: '90' },
    { school: undefined, text: '60' },
  ]);
});

test('only portions count as pasted; what is none is told apart', () => {
  const column = [['10'], ['1.200'], ['x'], [''], ['100001']];
  const many = column.map((_line, index) => row(index + 1, ['large']));
  const placed = placeBlock(many, { schoolId: 1, size: 'large' }, column);
  expect(countPlaced(placed)).toEqual({ portions: 2, faulty: 2 });
});
