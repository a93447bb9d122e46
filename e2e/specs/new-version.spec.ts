import type { Page } from '@playwright/test';
import { Board } from '../fixtures/board.js';
import { test as base, expect } from '../fixtures/test.js';
import { releaseOf, serveUpdatedApp, type UpdatedApp } from '../fixtures/updated-app.js';

const SCHOOL = 'SD Negeri 1';
const STRIP = 'A new version is ready';

const test = base.extend<{ app: UpdatedApp }>({
  app: async ({ kitchen }, use) => {
    const app = await serveUpdatedApp(kitchen);
    await use(app);
    await app.close();
  },
});

/** Opens the packing board of the first release, and waits until its service worker has it. */
async function open(page: Page, app: UpdatedApp): Promise<Board> {
  await page.context().request.post(`${app.url}/api/auth/refresh`);
  await page.goto(`${app.url}/kds/packing`);
  const board = new Board(page);
  await board.live();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await expect(page.locator(releaseOf(1))).toBeAttached();
  return board;
}

/** A tablet looks for a new version by itself every ten minutes; the test does not wait for that. */
async function look(page: Page): Promise<void> {
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
  await expect(page.getByText(STRIP)).toBeVisible();
}

async function askForInitials(page: Page, typed: string): Promise<void> {
  await page.getByRole('button', { name: 'Who taps?' }).tap();
  await page.getByLabel('Initials (1 to 4 letters)').fill(typed);
}

test('a new version that is asked for starts without network and has the taps that wait', async ({
  app,
  kitchen,
  packer,
}) => {
  const board = await open(packer, app);
  // An open question holds it back until the tap is made.
  await askForInitials(packer, 'sa');
  await app.release(2);
  await look(packer);
  await packer.context().setOffline(true);
  await packer.getByRole('button', { name: 'That is me' }).tap();
  await board.start(SCHOOL);
  await expect(packer.getByText('1 tap kept here, to be sent')).toBeVisible();
  await packer.getByRole('button', { name: 'Start it now' }).tap();
  await expect(packer.locator(releaseOf(2))).toBeAttached();
  await expect(packer.getByText('1 tap kept here, to be sent')).toBeVisible();
  await expect(board.school(SCHOOL)).toContainText('Packing');
  await packer.context().setOffline(false);
  await expect(packer.getByText('kept here, to be sent')).toHaveCount(0);
  await expect
    .poll(() => kitchen.query('SELECT kind, effect FROM kds_operations'))
    .toEqual([{ kind: 'packing.status', effect: { from: 'pending', to: 'packing' } }]);
  await expect(packer.getByText(STRIP)).toHaveCount(0);
});

test('a new version comes by itself when nobody taps or types, not before', async ({
  app,
  packer,
}) => {
  await packer.clock.install();
  await open(packer, app);
  await askForInitials(packer, 'sa');
  await app.release(2);
  await look(packer);
  await packer.clock.runFor('00:30');
  await expect(packer.getByLabel('Initials (1 to 4 letters)')).toHaveValue('sa');
  await packer.getByRole('button', { name: 'That is me' }).tap();
  await packer.clock.runFor('00:10');
  await expect(packer.locator(releaseOf(1))).toBeAttached();
  await packer.clock.runFor('00:10');
  await expect(packer.locator(releaseOf(2))).toBeAttached();
  await expect(packer.getByRole('button', { name: /^SA taps/ })).toBeVisible();
});

test('a window in which somebody types waits, though another one has the new version', async ({
  app,
  packer,
}) => {
  await open(packer, app);
  const other = await packer.context().newPage();
  await open(other, app);
  await askForInitials(other, 'bu');
  await app.release(2);
  await look(packer);
  // Nobody has touched this window: it does not wait to be asked.
  await expect(packer.locator(releaseOf(2))).toBeAttached();
  await expect(other.getByLabel('Initials (1 to 4 letters)')).toHaveValue('bu');
  await other.getByRole('button', { name: 'That is me' }).tap();
  await other.getByRole('button', { name: 'Start it now' }).tap();
  await expect(other.locator(releaseOf(2))).toBeAttached();
  await expect(other.getByRole('button', { name: /^BU taps/ })).toBeVisible();
});
