import type { BrowserContext, Locator, Page } from '@playwright/test';
import { Board } from '../fixtures/board.js';
import type { Kitchen } from '../fixtures/kitchen.js';
import { expectNothingSerious } from '../fixtures/nothing-serious.js';
import { expect, test } from '../fixtures/test.js';

const wall = { viewport: { width: 1280, height: 800 }, hasTouch: true };
const upright = { viewport: { width: 800, height: 1280 }, hasTouch: true };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };

/** The training on a tablet in English. */
class Training {
  readonly board: Board;
  readonly bar: Locator;
  readonly end: Locator;

  constructor(readonly page: Page) {
    this.board = new Board(page);
    this.bar = page.getByRole('region', { name: 'The training night' });
    this.end = page.getByRole('dialog', { name: 'The night is over' });
  }

  async open(): Promise<void> {
    await this.page.goto('/kds/training');
    await this.begun();
  }

  async begun(): Promise<void> {
    await expect(this.bar).toContainText('Welcome to the training night');
    await this.board.live();
    // From here on the night goes as far as the test says, however slow the machine is.
    await this.key('Pause').tap();
  }

  /** Goes on until the bar says something. */
  async until(words: string | RegExp): Promise<void> {
    const said = this.bar.getByRole('status');
    for (let skipped = 0; skipped < 30; skipped += 1) {
      const before = await said.textContent();
      if (before?.match(words)) return;
      await this.key('Next').tap();
      await expect(said).not.toHaveText(before ?? '');
    }
    throw new Error(`nothing is said about ${String(words)}`);
  }

  key(name: string): Locator {
    return this.bar.getByRole('button', { name, exact: true });
  }

  /** Plays what is left, to the screen at the end. */
  async finish(): Promise<void> {
    await this.until('The last school is ready');
    await this.key('Next').tap();
    await expect(this.end).toBeVisible();
  }
}

/** Notes everything that leaves the browser. */
function watchNetwork(context: BrowserContext, page: Page): () => string[] {
  const left: string[] = [];
  context.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/kds/assets/')) return;
    left.push(`${request.method()} ${pathname}`);
  });
  page.on('websocket', (socket) => left.push(`WS ${new URL(socket.url()).pathname}`));
  return () => [...new Set(left)];
}

/** Files of the app, its own page and its service worker: nothing of the server's data. */
const files =
  /^GET \/kds\/(training(\/\w+)?|favicon\.svg|sw\.js|index\.html|manifest\.webmanifest|icons\/[\w-]+\.png)$/;

/** A tablet on which nobody is signed in. */
const stranger = { ...wall, locale: 'en-US' };

// Whoever trains stores nothing.
test.use({ changesNothing: true });

async function noTapIn(kitchen: Kitchen): Promise<void> {
  const taps = await kitchen.query('SELECT count(*)::int AS taps FROM kds_operations');
  expect(taps).toEqual([{ taps: 0 }]);
}

test('a night at the stove needs no sign-in, and nothing but files is asked of the server', async ({
  kitchen,
  browser,
}) => {
  const context = await browser.newContext({ ...stranger, baseURL: kitchen.url });
  const page = await context.newPage();
  const training = new Training(page);
  await page.goto('/kds/');
  const link = page.getByRole('link', { name: /^Training/ });
  await expect(link).toBeVisible();
  const requests = watchNetwork(context, page);
  await link.tap();
  await training.begun();
  const { board } = training;

  await training.until('Ayam kecap is cooked first');
  await board.start('Ayam kecap');
  await expect(board.dish('Ayam kecap')).toContainText('Started');

  await training.until('Bu Dewi adds 12');
  const changed = page.getByRole('alert').filter({ hasText: 'Changed while at work' });
  await expect(changed).toContainText('Large 548 → 560, +12');
  await changed.getByRole('button', { name: 'Seen' }).tap();
  await changed.getByRole('button', { name: /Sure\?/ }).tap();
  await expect(changed).toHaveCount(0);

  await training.until('was taken off the plan');
  await expect(board.dish('Bubur kacang hijau')).toContainText('Taken off');

  await training.until('The Wi‑Fi is gone');
  await expect(board.connection).toHaveText('No connection');
  await board.start('Nasi putih');
  await expect(board.dish('Nasi putih')).toContainText('Not sent yet');
  await training.until('The Wi‑Fi is back');
  await board.live();
  await expect(board.dish('Nasi putih')).not.toContainText('Not sent yet');
  await expect(board.dish('Nasi putih')).toContainText('Started');

  await training.finish();
  await expect(training.end).toContainText('8 of 8 schools are packed.');
  await expect(training.end).toContainText('You acknowledged 1 change.');
  await expectNothingSerious(page, 'the end of the night');
  expect(requests().filter((request) => !files.test(request))).toEqual([]);
  await noTapIn(kitchen);
  await context.close();
});

test('a night of packing: a reason, a race that is lost, a dish that grows old', async ({
  kitchen,
  browser,
}) => {
  const context = await browser.newContext({
    ...stranger,
    baseURL: kitchen.url,
    colorScheme: 'dark',
  });
  const page = await context.newPage();
  const training = new Training(page);
  const { board } = training;
  const requests = watchNetwork(context, page);
  await training.open();
  await page.getByRole('link', { name: 'Packing' }).tap();

  await training.until('two trays were spoiled');
  await board.finish('SMP Bina Bangsa');
  await page.getByRole('button', { name: 'Trays were spoiled' }).tap();
  await expect(board.school('SMP Bina Bangsa')).toContainText('Ready');

  await training.until('Pak Budi is a second faster');
  await board.start('SMA Merdeka');
  await expect(page.getByText('Another tablet was faster')).toBeVisible();
  // At once: by itself the way back goes after ten seconds.
  expect(await page.getByRole('status').getByRole('button', { name: 'Undo' }).count()).toBe(0);
  await expect(board.school('SMA Merdeka')).toContainText('Ready');

  await training.until('mark of the chicken turns amber');
  await expect(board.school('SD Cempaka')).toContainText(/only\s.*\sleft/);

  await training.finish();
  await expect(page.getByText(/^All 8 schools are packed since 07:10$/)).toBeVisible();
  await expect(training.end).toContainText('1 of your taps was refused');
  await expectNothingSerious(page, 'the end of the night');
  expect(requests().filter((request) => !files.test(request))).toEqual([]);
  await noTapIn(kitchen);
  await context.close();
});

test('who is signed in comes back to the real board as it was', async ({ kitchen, cook }) => {
  const training = new Training(cook);
  const real = new Board(cook);
  await real.open('cooking');
  await cook.getByRole('button', { name: 'Menu' }).tap();
  await cook.getByRole('link', { name: /^Training/ }).tap();
  await training.begun();
  await training.board.start('Ayam kecap');
  await expect(training.board.dish('Ayam kecap')).toContainText('Started');
  await training.bar.getByRole('link', { name: 'End' }).tap();
  await real.live();
  await expect(real.dish('Nasi ayam kecap')).toContainText('To cook');
  await expect(training.bar).toHaveCount(0);
  await noTapIn(kitchen);
});

test('opens without network once the app was loaded', async ({ kitchen, browser }) => {
  const context = await browser.newContext({ ...stranger, baseURL: kitchen.url });
  const page = await context.newPage();
  await page.goto('/kds/');
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await context.setOffline(true);
  const training = new Training(page);
  await training.open();
  await training.board.start('Nasi putih');
  await expect(training.board.dish('Nasi putih')).toContainText('Started');
  await training.key('Start again').tap();
  await training.begun();
  await expect(training.board.dish('Nasi putih')).toContainText('To cook');
  await context.close();
});

test('the night pauses, and goes by keyboard to its end', async ({ kitchen, browser }) => {
  const context = await browser.newContext({ ...stranger, baseURL: kitchen.url });
  const page = await context.newPage();
  const training = new Training(page);
  await training.open();
  await training.key('Go on').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(training.key('Go on')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(training.key('Next')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(training.bar).toContainText('Ayam kecap is cooked first');
  await expect(page.getByRole('banner')).toContainText('00:45');
  await training.finish();
  await expect(training.end.getByRole('link', { name: 'To the real board' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(training.end).toHaveCount(0);
  await expect(training.key('Next')).toBeDisabled();
  await context.close();
});

const places = [
  { locale: 'en-US', place: wall, colorScheme: 'light' },
  { locale: 'en-US', place: upright, colorScheme: 'dark' },
  { locale: 'id-ID', place: phone, colorScheme: 'light' },
  { locale: 'id-ID', place: wall, colorScheme: 'dark' },
] as const;

for (const { locale, place, colorScheme } of places) {
  const { width } = place.viewport;
  test(`axe finds nothing serious: ${locale}, ${colorScheme}, ${width} wide`, async ({
    kitchen,
    browser,
  }) => {
    const options = { ...place, baseURL: kitchen.url, locale, colorScheme };
    const context = await browser.newContext(options);
    const page = await context.newPage();
    for (const board of ['cooking', 'packing']) {
      await page.goto(`/kds/training/${board}`);
      const heading = page.getByRole('main').getByRole('heading', { level: 2 });
      await expect(heading.first()).toBeVisible();
      await expect(page.getByRole('region', { name: /training|latihan/ })).toBeVisible();
      await expectNothingSerious(page, board);
    }
    await context.close();
  });
}
