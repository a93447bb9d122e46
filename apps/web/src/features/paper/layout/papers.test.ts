import { describe, expect, it } from 'vitest';
import type { Shape, Sheet, TextShape } from '../drawing';
import { paperDocument, paperKinds, type PaperChoice } from '../paper-document';
import { textWidth } from './font-widths';
import { labelFormats } from './label-looks';
import { dayOf, longDish, longName, wordsIn } from './papers.fixture';

const choices: Omit<PaperChoice, 'schoolId'>[] = [
  ...labelFormats.map((format) => ({ kind: 'labels', format }) as const),
  { kind: 'packing-list', format: 'a4' },
  { kind: 'delivery-notes', format: 'a4' },
];
const days = {
  'one dish': dayOf({ schools: 12, dishes: 1 }),
  'three dishes, one not ready': dayOf({ schools: 12, dishes: 3, unready: true }),
  'nothing ready': dayOf({ schools: 2, dishes: 1, unready: true }),
  'more dishes than a page has columns': dayOf({ schools: 12, dishes: 7 }),
  '200 schools': dayOf({ schools: 200, dishes: 3 }),
  'a very long name': dayOf({ schools: 2, dishes: 2, name: longName }),
  'a dish with a long name': dayOf({ schools: 2, dishes: 1, dishName: longDish }),
  'two dishes with long names': dayOf({ schools: 2, dishes: 2, dishName: longDish }),
};
/** Millimetres that no text comes closer to an edge. */
const CLEARANCE = 2;
const origin = 'http://192.168.1.10:8080';

function sheetsOf(day: (typeof days)['one dish'], choice: Omit<PaperChoice, 'schoolId'>): Sheet[] {
  return paperDocument(day, { ...choice, schoolId: undefined }, wordsIn('id'), origin).sheets;
}

describe.each(Object.entries(days))('every paper of a day with %s', (_, day) => {
  it.each(choices)('$kind ($format) keeps its texts on the page', (choice) => {
    const outside = sheetsOf(day, choice).flatMap(({ width, height, ...sheet }) =>
      textsOn(sheet).filter(
        ([left, right, y]) =>
          left < CLEARANCE || right > width - CLEARANCE || y > height - CLEARANCE,
      ),
    );
    expect(outside).toEqual([]);
  });
});

describe('labels', () => {
  const day = days['one dish'];

  it('stand 24 on an A4 sheet, one on a page of a roll', () => {
    const stacks = day.schools
      .flatMap(({ trays }) => [trays.small, trays.large])
      .reduce((sum, trays) => sum + Math.ceil(trays / day.stackSize), 0);
    const [a4, roll] = (['a4', 'thermal58'] as const).map((format) =>
      sheetsOf(day, { kind: 'labels', format }),
    );
    expect(a4?.map(({ blocks }) => blocks.length).slice(0, -1)).toEqual(
      Array.from({ length: Math.ceil(stacks / 24) - 1 }, () => 24),
    );
    expect(roll).toHaveLength(stacks);
    expect(roll?.[0]).toMatchObject({ width: 58, height: 84 });
  });

  it('do not overlap on a sheet, and stay on it', () => {
    const [sheet] = sheetsOf(day, { kind: 'labels', format: 'a4' });
    const corners = sheet?.blocks.map(({ x, y }) => `${x}/${y}`) ?? [];
    expect(new Set(corners).size).toBe(24);
    for (const { x, y } of sheet?.blocks ?? []) {
      expect(x + 70).toBeLessThanOrEqual(210);
      expect(y + 37).toBeLessThanOrEqual(297);
    }
  });

  it.each(labelFormats)('%s says what it is, in words, letter and shape', (format) => {
    const [sheet] = sheetsOf(days['three dishes, one not ready'], { kind: 'labels', format });
    const [label] = sheet?.blocks ?? [];
    const said = wordsOn(label?.shapes ?? []);
    expect(label?.name).toBe('SD Negeri 1 Sukamaju, Kecil, tumpukan 1 dari 3');
    expect(said).toContain('KECIL');
    expect(said).toContain('K');
    expect(said).toContain('25');
    expect(said).toContain('Tumpukan 1 dari 3');
    expect(said).toContain('Baik dimakan sebelum');
    expect(said).toContain('07:10');
    expect(said.join('\n')).toMatch(/Nasi ayam.* · matang 03:10/);
    expect(said.join('\n')).toMatch(/^(.* · )?belum matang ____/m);
    expect(label?.shapes.some(({ kind }) => kind === 'circle')).toBe(true);
    expect(label?.shapes).toContainEqual(
      expect.objectContaining({ text: `${origin}/kds/packing?date=2026-11-24&school=1` }),
    );
  });

  it.each(labelFormats)('%s says the whole name of a dish, however long', (format) => {
    const [sheet] = sheetsOf(days['a dish with a long name'], { kind: 'labels', format });
    const said = wordsOn(sheet?.blocks[0]?.shapes ?? []).join(' ');
    expect(said.replace(' · matang', ' matang')).toContain(`${longDish} matang 03:10`);
  });

  it('cut names of dishes only where nothing else helps, and never their time', () => {
    const [sheet] = sheetsOf(days['two dishes with long names'], { kind: 'labels', format: 'a4' });
    const said = wordsOn(sheet?.blocks[0]?.shapes ?? []).join('\n');
    expect(said).toMatch(/Nasi putih, ayam goreng .*… · matang 03:10/);
    expect(said).toMatch(/Nasi putih, ayam goreng .*… · matang 03:25/);
  });

  it('leave a place for the time by hand while nothing is ready', () => {
    const [sheet] = sheetsOf(days['nothing ready'], { kind: 'labels', format: 'a4' });
    expect(wordsOn(sheet?.blocks[0]?.shapes ?? [])).toContain('____ : ____');
  });

  it('of one school only, when one is asked for', () => {
    const { sheets } = paperDocument(
      day,
      { kind: 'labels', format: 'a4', schoolId: 2 },
      wordsIn('en'),
      origin,
    );
    const names = sheets.flatMap(({ blocks }) => blocks.map(({ name }) => name));
    expect(names.every((name) => name.startsWith('SD Negeri 2 Sukamaju, Large'))).toBe(true);
    expect(names).toHaveLength(4);
  });
});

describe('the packing list', () => {
  it('ends with sums that its rows add up to', () => {
    const sheets = sheetsOf(days['200 schools'], { kind: 'packing-list', format: 'a4' });
    expect(sheets).toHaveLength(7);
    // 100 schools of 60, 62, … 258 small; 200 of 80 to 279 large.
    const said = wordsOn(sheets.at(-1)?.blocks[0]?.shapes ?? []);
    expect(said).toContain('15.900');
    expect(said).toContain('35.900');
    expect(said).toContain('155.400');
  });

  it('goes on with further dishes on further pages', () => {
    const sheets = sheetsOf(days['more dishes than a page has columns'], {
      kind: 'packing-list',
      format: 'a4',
    });
    expect(sheets).toHaveLength(3);
    expect(wordsOn(sheets[1]?.blocks[0]?.shapes ?? [])).toContain('12 sekolah · Menu 4–6 dari 7');
  });

  it('has a box to tick for every number', () => {
    const [sheet] = sheetsOf(days['one dish'], { kind: 'packing-list', format: 'a4' });
    const boxes = sheet?.blocks[0]?.shapes.filter(
      (shape) => shape.kind === 'rect' && !shape.filled && shape.width === 3.4,
    );
    expect(boxes).toHaveLength(6 + 12);
  });
});

describe('delivery notes', () => {
  it('are one page a school, with trays and stacks to count at the door', () => {
    const sheets = sheetsOf(days['three dishes, one not ready'], {
      kind: 'delivery-notes',
      format: 'a4',
    });
    expect(sheets).toHaveLength(12);
    const said = wordsOn(sheets[0]?.blocks[0]?.shapes ?? []);
    expect(said).toContain('SD Negeri 1 Sukamaju');
    expect(said).toContain('60 nampan: 2 tumpukan isi 25 + 1 isi 10');
    expect(said).toContain('80 nampan: 3 tumpukan isi 25 + 1 isi 5');
    expect(said).toContain('180');
    expect(said).toContain('420');
    for (const place of ['Pengirim', 'Penerima', 'Nama', 'Tanda tangan'])
      expect(said).toContain(place);
  });
});

it('every paper exists in English too', () => {
  for (const kind of paperKinds) {
    const choice = { kind, format: 'a4', schoolId: undefined } as const;
    const { title, sheets } = paperDocument(days['one dish'], choice, wordsIn('en'), origin);
    expect(title).toMatch(/Tuesday,? 24 November 2026$/);
    const said = sheets.flatMap(({ blocks }) => blocks.flatMap(({ shapes }) => wordsOn(shapes)));
    expect(said.join(' ')).not.toMatch(/paper\.|Kecil|Besar|Jumlah/);
  }
});

function wordsOn(shapes: readonly Shape[]): string[] {
  return shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
}

/** Left and right end, baseline and text of everything that is written on a sheet. */
function textsOn({
  blocks,
}: Pick<Sheet, 'blocks'>): [left: number, right: number, y: number, text: string][] {
  return blocks.flatMap(({ x, y, shapes }) =>
    shapes.flatMap((shape) => {
      if (shape.kind !== 'text') return [];
      const left = x + leftEnd(shape);
      const right = left + textWidth(shape.text, shape.size, shape.weight);
      return [[left, right, y + shape.y, shape.text] as [number, number, number, string]];
    }),
  );
}

function leftEnd({ x, text, size, weight, align }: TextShape): number {
  return x - { start: 0, middle: 0.5, end: 1 }[align] * textWidth(text, size, weight);
}
