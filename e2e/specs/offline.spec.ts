import type { Page } from '@playwright/test';
import { Board } from '../fixtures/board.js';
import { expect, test } from '../fixtures/test.js';

const DISH = 'Nasi ayam kecap';
const SCHOOL = 'SD Negeri 1';

/** The app and its boards are on this tablet: it can start without network from now on. */
async function readyForOffline(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.waitForFunction(async () => {
    const [name] = await caches.keys();
    if (name === undefined) return false;
    const cached = await (await caches.open(name)).keys();
    return cached.some(({ url }) => url.includes('index.html'));
  });
}

const log = (kitchen: { query: <Row>(sql: string) => Promise<Row[]> }) =>
  kitchen.query<{ kind: string; effect: unknown }>(
    'SELECT kind, effect FROM kds_operations ORDER BY sequence',
  );

test('a tablet starts without network, shows its last board and its age, and takes taps', async ({
  kitchen,
  cook,
}) => {
  const board = new Board(cook);
  await board.open('cooking');
  await readyForOffline(cook);
  await cook.context().setOffline(true);
  await cook.reload();
  await expect(board.dish(DISH)).toContainText('To cook');
  await expect(cook.getByText(/This board shows how things were at \d\d:\d\d:\d\d/)).toBeVisible();
  await board.start(DISH);
  await expect(board.dish(DISH)).toContainText('Started');
  await expect(board.dish(DISH).getByText('Not sent yet')).toBeVisible();
  await cook.reload();
  await expect(board.dish(DISH)).toContainText('Started');
  await board.finish(DISH);
  await expect(board.dish(DISH)).toContainText('Ready');
  await expect(cook.getByText('2 taps kept here, to be sent')).toBeVisible();
  expect(await log(kitchen)).toEqual([]);
  await cook.context().setOffline(false);
  await board.live();
  await expect(board.dish(DISH).getByText('Not sent yet')).toHaveCount(0);
  await expect(board.dish(DISH)).toContainText('Ready');
  expect(await log(kitchen)).toMatchObject([
    { kind: 'cooking.status', effect: { from: 'pending', to: 'cooking' } },
    { kind: 'cooking.status', effect: { from: 'cooking', to: 'ready' } },
  ]);
});

test('a tap that comes too late is refused on the screen, over a restart, until it is read', async ({
  kitchen,
  cook,
  signedIn,
}) => {
  const board = new Board(cook);
  await board.open('cooking');
  await readyForOffline(cook);
  await cook.context().setOffline(true);
  await board.start(DISH);
  const other = new Board(
    await signedIn('head', { viewport: { width: 1280, height: 800 }, hasTouch: true }),
  );
  await other.open('cooking');
  await other.start(DISH);
  await other.finish(DISH);
  await expect(other.dish(DISH)).toContainText('Ready');
  await expect
    .poll(() => kitchen.query('SELECT status FROM cooking_statuses'))
    .toEqual([{ status: 'ready' }]);
  await cook.context().setOffline(false);
  const refusal = cook.getByRole('alert').filter({ hasText: 'Not done' });
  await expect(refusal).toContainText(DISH);
  await expect(refusal).toContainText('Another tablet was faster');
  await expect(board.dish(DISH)).toContainText('Ready');
  await cook.reload();
  await expect(refusal).toBeVisible();
  await refusal.getByRole('button', { name: 'OK' }).tap();
  await expect(refusal).toHaveCount(0);
  await cook.reload();
  await expect(board.dish(DISH)).toBeVisible();
  await expect(refusal).toHaveCount(0);
});

test.describe('a server that is killed and started again', () => {
  test.use({ ownProcess: true });

  test('loses no tap', async ({ kitchen, packer }) => {
    const board = new Board(packer);
    await board.open('packing');
    const { port } = kitchen.server;
    await kitchen.server.stop('SIGKILL');
    await board.start('SD Negeri 1');
    await board.start('SMP Negeri 2');
    await expect(packer.getByText('2 taps kept here, to be sent')).toBeVisible();
    await kitchen.serve({ port });
    await board.live();
    await expect(board.school('SMP Negeri 2').getByText('Not sent yet')).toHaveCount(0);
    await expect
      .poll(() => kitchen.query('SELECT status FROM packing_statuses'))
      .toEqual([{ status: 'packing' }, { status: 'packing' }]);
  });
});

test('two tablets that were offline at once end in the same state', async ({
  cook,
  signedIn,
  kitchen,
}) => {
  const first = new Board(cook);
  const second = new Board(
    await signedIn('head', { viewport: { width: 1280, height: 800 }, hasTouch: true }),
  );
  for (const board of [first, second]) {
    await board.open('cooking');
    await board.page.context().setOffline(true);
    await board.start(DISH);
  }
  await second.finish(DISH);
  for (const board of [first, second]) await board.page.context().setOffline(false);
  for (const board of [first, second]) {
    await board.live();
    await expect(board.dish(DISH)).toContainText('Ready');
  }
  expect(await kitchen.query('SELECT status FROM cooking_statuses')).toEqual([{ status: 'ready' }]);
});

test('two windows of one tablet send each tap once', async ({ kitchen, packer }) => {
  const board = new Board(packer);
  await board.open('packing');
  const other = new Board(await packer.context().newPage());
  await other.open('packing');
  await packer.context().setOffline(true);
  await board.start('SD Negeri 1');
  await other.start('SMP Negeri 2');
  await expect(other.page.getByText('2 taps kept here, to be sent')).toBeVisible();
  await packer.context().setOffline(false);
  for (const { page } of [board, other])
    await expect(page.getByText(/kept here, to be sent/)).toHaveCount(0);
  await expect
    .poll(() => log(kitchen))
    .toMatchObject([{ kind: 'packing.status' }, { kind: 'packing.status' }]);
});

test.describe('a tap that is never sent', () => {
  test.use({ changesNothing: true });

  test('signing out asks what shall become of taps that wait', async ({ packer }) => {
    const board = new Board(packer);
    await board.open('packing');
    await packer.context().setOffline(true);
    await board.start('SD Negeri 1');
    await packer.getByRole('button', { name: 'Menu' }).tap();
    await packer.getByRole('button', { name: 'Sign out' }).tap();
    await expect(
      packer.getByRole('alert').filter({ hasText: '1 tap is not sent yet' }),
    ).toBeVisible();
    await expect(packer.getByRole('button', { name: 'Keep, and sign out' })).toBeVisible();
  });
});

test.describe('a tablet whose clock is 7 minutes slow', () => {
  test('says so, and goes by the clock of the server', async ({ kitchen, cook }) => {
    await cook.clock.install({ time: Date.now() - 7 * 60_000 });
    await cook.clock.resume();
    const board = new Board(cook);
    await board.open('cooking');
    await expect(cook.getByText('The clock of this tablet is 7 minutes slow.')).toBeVisible();
    await board.start(DISH);
    await expect(board.dish(DISH)).toContainText('0 min');
    const started = await board
      .dish(DISH)
      .getByText(/^Started/)
      .textContent();
    const time = /\d\d:\d\d/.exec(started ?? '')?.[0] ?? '';
    const now = new Intl.DateTimeFormat('en-GB', {
      timeZone: kitchen.timezone,
      hour: '2-digit',
      minute: '2-digit',
    });
    const around = [-60_000, 0, 60_000].map((off) => now.format(Date.now() + off));
    expect(around).toContain(time);
  });
});

test('a strip that comes and goes moves no key of a board that is scrolled, and hides no row of one that is not', async ({
  packer,
}) => {
  await packer.setViewportSize({ width: 1280, height: 480 });
  const board = new Board(packer);
  await board.open('packing');
  const context = packer.context();
  const strip = packer.getByText(/This board shows how things were/);
  const place = async () => Math.round((await board.school(SCHOOL).boundingBox())?.y ?? Number.NaN);
  const top = await place();
  await context.setOffline(true);
  await expect(strip).toBeVisible();
  await expect.poll(place).toBeGreaterThan(top + 40);
  await context.setOffline(false);
  await expect(strip).toHaveCount(0);
  await expect.poll(place).toBe(top);
  await packer.locator('main').evaluate((main) => main.scrollTo({ top: 60, behavior: 'instant' }));
  await expect.poll(place).toBe(top - 60);
  await context.setOffline(true);
  await expect(strip).toBeVisible();
  await expect.poll(place).toBe(top - 60);
  await context.setOffline(false);
  await expect(strip).toHaveCount(0);
  await expect.poll(place).toBe(top - 60);
});
