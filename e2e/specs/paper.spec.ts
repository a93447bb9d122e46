import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { makeMenuItem, makeRecipe, makeSchool } from '@porsi/db/testing/builders';
import { toRows } from '@porsi/shared/portions/allocation-rows';
import type { Kitchen } from '../fixtures/kitchen.js';
import { readPdf, type PdfContent } from '../fixtures/pdf.js';
import { expect, test } from '../fixtures/test.js';

const dish = 'Nasi ayam kecap';

interface Paper {
  name: string;
  query: string;
  size: { width: number; height: number };
  /** Pages for the kitchen of the fixture: SD 80 small and 90 large, SMP 130, SMA 200, stacks of 25. */
  pages: number;
}

const papers: Paper[] = [
  { name: 'labels on A4', query: '', size: { width: 210, height: 297 }, pages: 1 },
  {
    name: 'labels on an 80 mm roll',
    query: '&format=thermal80',
    size: { width: 80, height: 58 },
    pages: 22,
  },
  {
    name: 'labels on a 58 mm roll',
    query: '&format=thermal58',
    size: { width: 58, height: 84 },
    pages: 22,
  },
  {
    name: 'the packing list',
    query: '&paper=packing-list',
    size: { width: 210, height: 297 },
    pages: 1,
  },
  {
    name: 'the delivery notes',
    query: '&paper=delivery-notes',
    size: { width: 210, height: 297 },
    pages: 3,
  },
];

test.use({ settings: { STACK_SIZE: '25' } });

test('every paper says the same on the print page and in the PDF', async ({ kitchen, head }) => {
  await setReady(kitchen, kitchen.today.item, '03:10');
  for (const { name, query, size, pages } of papers) {
    await test.step(name, async () => {
      await open(head, kitchen, query);
      const [printed, saved] = [await print(head), await save(head)];
      expect(printed.size).toEqual(size);
      expect(saved.size).toEqual(size);
      expect(printed.pages).toHaveLength(pages);
      expect(saved.pages.map(wordsOf)).toEqual(printed.pages.map(wordsOf));
    });
  }
});

test('a label says school, size, stack, times and dishes', async ({ kitchen, head }) => {
  await setReady(kitchen, kitchen.today.item, '03:10');
  await open(head, kitchen, '');
  const label = head.getByRole('group', { name: 'SD Negeri 1, Small, stack 4 of 4', exact: true });
  for (const said of ['S', 'SMALL', 'Stack 4 of 4', 'SD Negeri 1', 'Best eaten before', '07:10'])
    await expect(label.getByText(said, { exact: true })).toBeVisible();
  await expect(label.getByText('5', { exact: true })).toBeVisible();
  await expect(label.getByText(dish, { exact: true })).toBeVisible();
  await expect(label.getByText('cooked 03:10', { exact: true })).toBeVisible();
  await expect(label.locator('[data-code]')).toHaveAttribute(
    'data-code',
    `${kitchen.url}/kds/packing?date=${kitchen.today.date}&school=${kitchen.today.sd}`,
  );
});

test('what is not cooked yet leaves a place for the time', async ({ kitchen, head }) => {
  await open(head, kitchen, '&format=thermal80');
  const label = head.getByRole('group', { name: 'SD Negeri 1, Small, stack 1 of 4', exact: true });
  await expect(label.getByText('____ : ____')).toBeVisible();
  await expect(label.getByText(/not cooked yet ____/)).toBeVisible();
});

test('the packing list adds up: every school, both sizes, every dish', async ({
  kitchen,
  head,
}) => {
  await addDish(kitchen);
  await open(head, kitchen, '&paper=packing-list');
  const { pages } = await print(head);
  const said = wordsOf(pages[0] ?? '');
  for (const text of ['Nasi ayam kecap', 'Sayur sop', 'SD Negeri 1', 'SMP Negeri 2', 'Total'])
    expect(said).toContain(wordsOf(text));
  // 80 small and 420 large of the first dish, 80 and 90 of the second.
  expect(said).toContain(wordsOf('Total 80 420 80 90 670'));
});

test('a delivery note has both sizes, departure, eat-before and places to sign', async ({
  kitchen,
  head,
}) => {
  await setReady(kitchen, kitchen.today.item, '03:10');
  await kitchen.query('INSERT INTO school_departures (school_id, departure_time) VALUES ($1, $2)', [
    kitchen.today.sd,
    '06:45',
  ]);
  await open(head, kitchen, `&paper=delivery-notes&school=${kitchen.today.sd}`);
  const { pages } = await print(head);
  expect(pages).toHaveLength(1);
  const said = wordsOf(pages[0] ?? '');
  for (const text of ['06:45', 'Best eaten before', '07:10', '80 trays: 3 stacks of 25 + 1 of 5'])
    expect(said).toContain(wordsOf(text));
  for (const place of ['Sender', 'Receiver', 'Name', 'Signature'])
    expect(said).toContain(wordsOf(place));
});

test('an open page prints and saves after the network has gone', async ({ kitchen, head }) => {
  await open(head, kitchen, '');
  await head.waitForLoadState('networkidle');
  await head.context().setOffline(true);
  await expect(head.getByText(/No connection/)).toBeVisible();
  const [printed, saved] = [await print(head), await save(head)];
  expect(printed.pages).toHaveLength(1);
  expect(printed.pages[0]).not.toContain('No connection');
  expect(saved.pages.map(wordsOf)).toEqual(printed.pages.map(wordsOf));
});

test('the week leads to the papers of a day; a day without boards says why it has none', async ({
  kitchen,
  planner,
}) => {
  await planner.goto('/');
  await planner.getByRole('link', { name: /^Print the papers of / }).click();
  await expect(planner.getByText('22 labels · 1 page')).toBeVisible();
  await planner.getByLabel('Day').fill('2026-01-05');
  await expect(planner.getByText('Nothing to print for this day')).toBeVisible();
  await expect(planner).toHaveURL(/date=2026-01-05/);
  expect(kitchen.today.date).not.toBe('2026-01-05');
});

test.describe('in an Indonesian browser', () => {
  test.use({ locale: 'id-ID' });

  test('papers speak Indonesian, also with a very long name', async ({ kitchen, head }) => {
    const name = `Madrasah Ibtidaiyah Terpadu ${'Nahdlatul Ulama Sukamaju '.repeat(5)}`.trim();
    await kitchen.query('UPDATE schools SET name = $2 WHERE id = $1', [kitchen.today.sd, name]);
    await open(head, kitchen, '&format=thermal58');
    const { pages } = await print(head);
    expect(pages).toHaveLength(22);
    expect(wordsOf(pages.join(' '))).toContain(wordsOf('Baik dimakan sebelum'));
    expect(pages.some((page) => page.includes('Tumpukan 1 dari 4'))).toBe(true);
    expect(wordsOf(pages.join(' '))).toContain(wordsOf('Madrasah Ibtidaiyah Terpadu'));
  });
});

test('labels for 200 schools', async ({ kitchen, head }) => {
  const { dataSource } = kitchen.database;
  const schools = await Promise.all(
    Array.from({ length: 200 }, (_, index) =>
      makeSchool(dataSource, { name: `SD Banyak ${index + 1}`, studentCountGrade1To3: 12 }),
    ),
  );
  const recipeId = await makeRecipe(dataSource, { name: 'Sayur sop' });
  await makeMenuItem(dataSource, {
    menuPlanId: kitchen.today.plan,
    date: kitchen.today.date,
    recipeId,
    rows: toRows(schools.map((schoolId) => ({ schoolId, portionsSmall: 12, portionsLarge: 13 }))),
  });
  await open(head, kitchen, '');
  await expect(head.getByText('422 labels · 18 pages')).toBeVisible();
  const { pages } = await save(head);
  expect(pages).toHaveLength(18);
  expect(wordsOf(pages.join(' '))).toContain('SDBanyak200');
});

async function open(page: Page, { today }: Kitchen, query: string): Promise<void> {
  await page.goto(`/paper?date=${today.date}${query}`);
  await page
    .getByRole('group', { name: /^Page 1 of|^Halaman 1 dari/ })
    .first()
    .waitFor();
  await page.evaluate(() => document.fonts.ready);
}

/** What comes out of the printer. */
async function print(page: Page): Promise<PdfContent> {
  return readPdf(await page.pdf({ preferCSSPageSize: true }));
}

/** What the person finds among their downloads. */
async function save(page: Page): Promise<PdfContent> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download PDF' }).click();
  return readPdf(await readFile(await (await download).path()));
}

/** Where a line is broken into pieces is the reader's guess: only the characters and their order count. */
function wordsOf(text: string): string {
  return text.replaceAll(/\s/g, '');
}

/** The dish was ready at a time of the kitchen's wall, today. */
async function setReady(kitchen: Kitchen, item: number, time: string): Promise<void> {
  await kitchen.query(
    `INSERT INTO cooking_statuses (menu_item_id, status, started_at, finished_at)
     SELECT $1::int8, 'ready', cooked, cooked FROM (SELECT $2::timestamp AT TIME ZONE $3 AS cooked) AS clock`,
    [item, `${kitchen.today.date}T${time}`, kitchen.timezone],
  );
}

async function addDish({ database, today }: Kitchen): Promise<void> {
  const recipeId = await makeRecipe(database.dataSource, { name: 'Sayur sop' });
  await makeMenuItem(database.dataSource, {
    menuPlanId: today.plan,
    date: today.date,
    recipeId,
    rows: toRows([{ schoolId: today.sd, portionsSmall: 80, portionsLarge: 90 }]),
  });
}
