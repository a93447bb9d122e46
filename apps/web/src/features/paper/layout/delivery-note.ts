import type { PaperDay, PaperSchool, PaperShare } from '@porsi/shared/paper/paper-day';
import { earliestEatBefore, portionsOf } from '@porsi/shared/paper/stack-labels';
import { stacksOf } from '@porsi/shared/paper/stacks';
import { portionTotals } from '@porsi/shared/portions/portion-totals';
import { portionSizes } from '@porsi/shared/portions/portion-sizes';
import { line, rect, text, type Shape, type Sheet } from '../drawing';
import type { PaperWords } from '../paper-words';
import { A4, TEXT } from './a4';
import { fitText } from './fit-text';
import { textWidth } from './font-widths';
import { pageFrame } from './page-frame';
import { sizeBadge } from './size-badge';

const { left: LEFT, right: RIGHT } = TEXT;
const TABLE = 84;
/** Bottom of the table at most, so that everything stays on one page. */
const TABLE_END = 170;
const columns = { dish: LEFT, cooked: 92, small: 138, large: 168, total: RIGHT } as const;
const BLANK = '____ : ____';

/** The delivery notes of a day: one page a school. */
export function deliveryNoteSheets(
  day: PaperDay,
  schools: readonly PaperSchool[],
  words: PaperWords,
): Sheet[] {
  return schools.map((school, index) => ({
    ...A4,
    blocks: [
      {
        name: words.t('paper.words.deliveryNoteFor', { school: school.name }),
        x: 0,
        y: 0,
        shapes: [
          ...pageFrame(day, words, {
            title: words.t('paper.words.deliveryNote'),
            note: words.t('paper.words.number', {
              number: `${day.date.replaceAll('-', '')}/${school.schoolId}`,
            }),
            number: index + 1,
            of: schools.length,
          }),
          ...recipient(school, words),
          ...table(school, words),
          ...stacks(school, day.stackSize, words),
          ...onArrival(words),
          ...signatures(words),
        ],
      },
    ],
  }));
}

/** The school, when its car leaves, and until when it must have been eaten. */
function recipient(school: PaperSchool, words: PaperWords): Shape[] {
  const name = fitText(school.name, {
    width: RIGHT - LEFT,
    size: 8,
    smallest: 4.4,
    lines: 2,
    weight: 'bold',
  });
  const limit = earliestEatBefore(school.shares);
  const known = limit !== null;
  const look = { weight: 'bold', tone: known ? 'blank' : 'ink' } as const;
  return [
    ...name.lines.map((written, index) =>
      text(LEFT, 36 + index * name.size * 1.12, written, name.size, { weight: 'bold' }),
    ),
    text(LEFT, 57, words.t('paper.words.departure'), 3.4),
    text(LEFT, 64.5, school.departureTime ?? BLANK, 7, { weight: 'bold' }),
    rect([78, 52], [RIGHT - 78, 15], { radius: 1, filled: known }),
    text(82, 61, words.t('paper.words.eatBefore'), 5, look),
    text(RIGHT - 4, 62.4, known ? words.clock(limit) : BLANK, known ? 9 : 7, {
      ...look,
      align: 'end',
    }),
  ];
}

function table(school: PaperSchool, words: PaperWords): Shape[] {
  const rowHeight = rowHeightOf(school);
  const { portionsSmall, portionsLarge, totalPortions } = portionTotals(school.shares);
  const sums = TABLE + school.shares.length * rowHeight;
  return [
    text(columns.dish, TABLE - 3, words.t('paper.words.dish'), 3.4, { weight: 'bold' }),
    text(columns.cooked, TABLE - 3, words.t('paper.words.cooked'), 3.4, { weight: 'bold' }),
    ...portionSizes.flatMap((size) => {
      const word = words.sizeWord(size);
      const badge = columns[size] - textWidth(word, 3.4, 'bold') - 6.4;
      return [
        ...sizeBadge(size, words.sizeLetter(size), [badge, TABLE - 6.7], 5),
        text(columns[size], TABLE - 3, word, 3.4, { weight: 'bold', align: 'end' }),
      ];
    }),
    text(columns.total, TABLE - 3, words.t('paper.words.total'), 3.4, {
      weight: 'bold',
      align: 'end',
    }),
    line([LEFT, TABLE], [RIGHT, TABLE], { width: 0.5, tone: 'ink' }),
    ...school.shares.flatMap((share, index) =>
      shareRow(share, words, TABLE + index * rowHeight, rowHeight),
    ),
    line([LEFT, sums], [RIGHT, sums], { width: 0.5, tone: 'ink' }),
    ...numbers({ portionsSmall, portionsLarge }, totalPortions, words, sums + rowHeight * 0.68, 5),
    text(columns.dish, sums + rowHeight * 0.68, words.t('paper.words.total'), 4.2, {
      weight: 'bold',
    }),
  ];
}

/** Rows get lower when there are many, so that everything stays on one page. */
function rowHeightOf({ shares }: PaperSchool): number {
  return Math.min(9, (TABLE_END - TABLE) / (shares.length + 1));
}

function shareRow(share: PaperShare, words: PaperWords, y: number, height: number): Shape[] {
  const base = y + height * 0.66;
  const cooked =
    share.cookedAt === null
      ? `${words.t('paper.words.notCooked')} ________`
      : words.clock(share.cookedAt);
  const name = fitText(share.name, {
    width: columns.cooked - columns.dish - 3,
    size: Math.min(4.2, height * 0.5),
    smallest: 2.6,
    lines: 1,
    weight: 'regular',
  });
  const { totalPortions } = portionTotals([share]);
  return [
    text(columns.dish, base, name.lines[0] ?? '', name.size),
    text(columns.cooked, base, cooked, share.cookedAt === null ? 3 : 4.2),
    ...numbers(share, totalPortions, words, base, 4.6),
    line([LEFT, y + height], [RIGHT, y + height]),
  ];
}

type Sized = Pick<PaperShare, 'portionsSmall' | 'portionsLarge'>;

function numbers(
  portions: Sized,
  total: number,
  words: PaperWords,
  base: number,
  size: number,
): Shape[] {
  return [
    ...portionSizes.map((of) =>
      text(columns[of], base, numberOrDash(portionsOf(portions, of), words), size, {
        weight: 'bold',
        align: 'end',
      }),
    ),
    text(columns.total, base, words.format.number(total), size, { align: 'end' }),
  ];
}

function numberOrDash(portions: number, words: PaperWords): string {
  return portions === 0 ? '–' : words.format.number(portions);
}

/** How many trays and stacks the driver carries, so that they can be counted at the door. */
function stacks(school: PaperSchool, stackSize: number, words: PaperWords): Shape[] {
  const top = TABLE + (school.shares.length + 1) * rowHeightOf(school) + 14;
  return [
    text(LEFT, top, words.t('paper.words.stacks'), 3.4, { weight: 'bold' }),
    ...portionSizes.flatMap((size, index) => {
      const x = LEFT + index * 94;
      return [
        ...sizeBadge(size, words.sizeLetter(size), [x, top + 3], 7),
        text(x + 10, top + 8, stackText(school.trays[size], stackSize, words), 3.8),
      ];
    }),
  ];
}

function stackText(trays: number, stackSize: number, words: PaperWords): string {
  if (trays === 0) return words.t('paper.words.none');
  const carried = stacksOf(trays, stackSize);
  const full = carried.filter((stack) => stack.trays === stackSize).length;
  const rest = carried.find((stack) => stack.trays !== stackSize);
  const stacked = [
    ...(full > 0 ? [words.t('paper.words.stacksFull', { count: full, trays: stackSize })] : []),
    ...(rest ? [words.t('paper.words.stackLeft', { trays: rest.trays })] : []),
  ];
  const all = `${words.format.number(trays)} ${words.t('paper.words.trays', { count: trays })}`;
  return `${all}: ${stacked.join(' + ')}`;
}

/** What the driver and the school write down at the door. */
function onArrival(words: PaperWords): Shape[] {
  const places = [
    [words.t('paper.words.left'), LEFT],
    [words.t('paper.words.arrived'), 61],
    [words.t('paper.words.temperature'), 110],
  ] as const;
  return [
    ...places.flatMap(([written, x]) => [
      text(x, 210, written, 3.1),
      line([x, 218], [x + 40, 218], { tone: 'ink' }),
    ]),
    text(LEFT, 228, words.t('paper.words.remarks'), 3.1),
    line([LEFT, 236], [RIGHT, 236], { tone: 'ink' }),
  ];
}

function signatures(words: PaperWords): Shape[] {
  const people = [
    [words.t('paper.words.sender'), LEFT],
    [words.t('paper.words.receiver'), 110],
  ] as const;
  return people.flatMap(([written, x]) => [
    text(x, 247, written, 4, { weight: 'bold' }),
    text(x, 256, words.t('paper.words.name'), 3),
    line([x + 18, 257], [x + 88, 257], { tone: 'ink' }),
    text(x, 274, words.t('paper.words.signature'), 3),
    line([x + 26, 275], [x + 88, 275], { tone: 'ink' }),
  ]);
}
