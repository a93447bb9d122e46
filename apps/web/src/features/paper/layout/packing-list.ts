import type { PaperDay, PaperSchool, PaperTotal } from '@porsi/shared/paper/paper-day';
import { portionsOf } from '@porsi/shared/paper/stack-labels';
import { portionTotals } from '@porsi/shared/portions/portion-totals';
import { portionSizes } from '@porsi/shared/portions/portion-sizes';
import { line, rect, text, type Shape, type Sheet } from '../drawing';
import type { PaperWords } from '../paper-words';
import { A4, TEXT } from './a4';
import { fitText } from './fit-text';
import { pageFrame } from './page-frame';
import { sizeBadge } from './size-badge';

const ROW = 8;
const FIRST_ROW = 47;
const LAST_LINE = 280;
const BOX = 3.4;
/** Dishes side by side; a day with more goes on on further pages. */
const DISHES = 3;

const SCHOOL = 20;
/** The dishes end here; what they do not take, the schools' names do. */
const DISHES_END = 183;
const CELL = 15.8;

/** Where the departure stands, and the first dish begins. */
function columnsOf(dishes: readonly PaperTotal[]) {
  const first = DISHES_END - dishes.length * portionSizes.length * CELL;
  return { departure: first - 16, dishes: first };
}

/** The packing list of a day: every school, both sizes of every dish, boxes to tick, sums. */
export function packingListSheets(day: PaperDay, words: PaperWords): Sheet[] {
  const parts = chunks(day.dishes, DISHES);
  // The last page has the sums: a row of their own.
  const rows = Math.floor((LAST_LINE - FIRST_ROW) / ROW);
  const pages = chunks<PaperSchool | 'sums'>([...day.schools, 'sums'], rows);
  const all = parts.flatMap((dishes, part) =>
    pages.map((entries, page) => ({ dishes, part, entries, page })),
  );
  return all.map(({ dishes, part, entries, page }, index) => {
    const first = page * rows;
    return {
      ...A4,
      blocks: [
        {
          name: words.t('paper.words.page', { number: index + 1, of: all.length }),
          x: 0,
          y: 0,
          shapes: [
            ...pageFrame(day, words, {
              title: words.t('paper.words.packingList'),
              note: partNote(day, words, part, parts.length),
              number: index + 1,
              of: all.length,
            }),
            ...tableHead(dishes, words),
            ...entries.flatMap((entry, row) => {
              const y = FIRST_ROW + row * ROW;
              return entry === 'sums'
                ? sumsRow(dishes, words, y)
                : schoolRow(entry, dishes, words, y, first + row + 1);
            }),
          ],
        },
      ],
    };
  });
}

function partNote(day: PaperDay, words: PaperWords, part: number, parts: number): string {
  const schools = words.t('paper.words.schools', { count: day.schools.length });
  if (parts === 1) return schools;
  const from = part * DISHES + 1;
  const to = Math.min(day.dishes.length, from + DISHES - 1);
  return `${schools} · ${words.t('paper.words.dishesPart', { from, to, of: day.dishes.length })}`;
}

function tableHead(dishes: readonly PaperTotal[], words: PaperWords): Shape[] {
  const base = FIRST_ROW - 2.4;
  const columns = columnsOf(dishes);
  return [
    text(SCHOOL, base, words.t('paper.words.school'), 3, { weight: 'bold' }),
    text(columns.departure, base, words.t('paper.words.departure'), 2.6, { weight: 'bold' }),
    text(TEXT.right, base, words.t('paper.words.total'), 3, {
      weight: 'bold',
      align: 'end',
    }),
    ...dishes.flatMap((dish, index) =>
      dishHead(dish, words, columns.dishes + index * portionSizes.length * CELL),
    ),
    line([TEXT.left, FIRST_ROW], [TEXT.right, FIRST_ROW], { width: 0.5, tone: 'ink' }),
  ];
}

/** A dish over its two columns. */
function dishHead(dish: PaperTotal, words: PaperWords, x: number): Shape[] {
  const { size: fontSize, lines } = fitText(dish.name, {
    width: portionSizes.length * CELL - 3,
    size: 3.2,
    smallest: 2.3,
    lines: 3,
    weight: 'bold',
  });
  return [
    ...lines.map((written, row) =>
      text(x + 2, FIRST_ROW - 8 - (lines.length - 1 - row) * fontSize * 1.15, written, fontSize, {
        weight: 'bold',
      }),
    ),
    ...portionSizes.flatMap((size, place) => [
      ...sizeBadge(size, words.sizeLetter(size), [x + place * CELL + 2, FIRST_ROW - 6], 4.2),
      text(x + place * CELL + 7, FIRST_ROW - 2.4, words.sizeWord(size), 2.6),
    ]),
    line([x, FIRST_ROW - 18], [x, FIRST_ROW]),
  ];
}

function schoolRow(
  school: PaperSchool,
  dishes: readonly PaperTotal[],
  words: PaperWords,
  y: number,
  number: number,
): Shape[] {
  const base = y + ROW / 2 + 1.2;
  const columns = columnsOf(dishes);
  const name = fitText(school.name, {
    width: columns.departure - SCHOOL - 2,
    size: 3.3,
    smallest: 2.4,
    lines: 2,
    weight: 'bold',
  });
  const lift = ((name.lines.length - 1) * name.size * 1.1) / 2;
  const shown = dishes.flatMap((dish, index) => {
    const share = school.shares.find(({ menuItemId }) => menuItemId === dish.menuItemId);
    return share ? [{ share, index }] : [];
  });
  const { totalPortions } = portionTotals(shown.map(({ share }) => share));
  return [
    text(TEXT.left, base, String(number), 2.8, { tone: 'soft' }),
    ...name.lines.map((written, row) =>
      text(SCHOOL, base - lift + row * name.size * 1.1, written, name.size, {
        weight: 'bold',
      }),
    ),
    text(columns.departure, base, school.departureTime ?? '–', 3.2),
    ...shown.flatMap(({ share, index }) =>
      portionSizes.flatMap((size, place) =>
        countWithBox(portionsOf(share, size), words, cellEnd(dishes, index, place), y),
      ),
    ),
    text(TEXT.right, base, words.format.number(totalPortions), 3.4, { align: 'end' }),
    line([TEXT.left, y + ROW], [TEXT.right, y + ROW]),
  ];
}

/** A number of portions and its box to tick; a dash where there is nothing to pack. */
function countWithBox(portions: number, words: PaperWords, right: number, y: number): Shape[] {
  const base = y + ROW / 2 + 1.3;
  if (portions === 0)
    return [text(right - BOX - 1.2, base, '–', 3.4, { tone: 'soft', align: 'end' })];
  return [
    text(right - BOX - 1.2, base, words.format.number(portions), 3.7, {
      weight: 'bold',
      align: 'end',
    }),
    rect([right - BOX, y + (ROW - BOX) / 2], [BOX, BOX]),
  ];
}

/** The right end of a dish's column of a size. */
function cellEnd(dishes: readonly PaperTotal[], dish: number, place: number): number {
  return columnsOf(dishes).dishes + (dish * portionSizes.length + place + 1) * CELL - 1;
}

/** What all schools get together: sums of the rows above, never a number of their own. */
function sumsRow(dishes: readonly PaperTotal[], words: PaperWords, y: number): Shape[] {
  const base = y + ROW / 2 + 1.4;
  const { totalPortions } = portionTotals(dishes);
  return [
    line([TEXT.left, y], [TEXT.right, y], { width: 0.5, tone: 'ink' }),
    text(SCHOOL, base, words.t('paper.words.total'), 3.6, { weight: 'bold' }),
    ...dishes.flatMap((dish, index) =>
      portionSizes.map((size, place) =>
        sum(portionsOf(dish, size), words, cellEnd(dishes, index, place), base),
      ),
    ),
    text(TEXT.right, base, words.format.number(totalPortions), 3.8, {
      weight: 'bold',
      align: 'end',
    }),
  ];
}

function sum(portions: number, words: PaperWords, right: number, base: number): Shape {
  return text(right - BOX - 1.2, base, words.format.number(portions), 3.7, {
    weight: 'bold',
    align: 'end',
  });
}

function chunks<Entry>(entries: readonly Entry[], length: number): Entry[][] {
  return Array.from({ length: Math.ceil(entries.length / length) }, (_, index) =>
    entries.slice(index * length, (index + 1) * length),
  );
}
