import type { Page } from '@playwright/test';
import type { BenchServer } from '../kitchen/bench-server.js';
import { amount, atMost, type Row } from '../row.js';
import { median, range } from '../statistics.js';
import { throttle, timeToPaint } from './key-to-paint.js';
import { openBrowser, openSignedIn } from './open-browser.js';

const SCHOOLS = 15;
const STARTS = 11;
const TAPS = 20;
const SLOWER = 4;

declare global {
  interface Window {
    /** Milliseconds from the navigation to the frame that shows the first card. */
    boardAt?: number;
  }
}

/**
 * A tablet that is switched on without network, on a slow processor: from the navigation to the board
 * that it kept, and from a tap to its paint.
 */
export async function benchTabletStart(server: BenchServer): Promise<Row[]> {
  const kitchen = await server.openKitchen(SCHOOLS);
  const browser = await openBrowser();
  const context = await openSignedIn(browser, kitchen);
  await context.addInitScript(noteFirstBoard);
  const page = await context.newPage();
  await page.setViewportSize({ width: 1280, height: 800 });
  const rows: Row[] = [];
  for (const board of ['cooking', 'packing']) {
    await page.goto(`/kds/${board}`);
    await page.getByText('Live').waitFor();
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.waitForLoadState('networkidle');
    await throttle(page, SLOWER);
    await context.setOffline(true);
    const starts: number[] = [];
    for (let start = 0; start <= STARTS; start += 1) {
      await page.reload();
      const shown = await boardAt(page);
      // The first start warms up.
      if (start > 0) starts.push(shown);
    }
    rows.push(
      atMost(1_000, ' ms', {
        what: `${board} board from this tablet’s copy, no network, CPU ÷ ${SLOWER}`,
        value: median(starts),
        spread: range(starts, (time) => amount(time, ' ms')),
      }),
    );
    for (const slower of [SLOWER, 1]) {
      await throttle(page, slower);
      rows.push(...(await (board === 'packing' ? benchPacking : benchCooking)(page, slower)));
    }
    await context.setOffline(false);
  }
  await browser.close();
  await kitchen.close();
  return rows;
}

async function benchCooking(page: Page, slower: number): Promise<Row[]> {
  return [await benchSteps(page, 'Start cooking', slower)];
}

async function benchPacking(page: Page, slower: number): Promise<Row[]> {
  const steps = await benchSteps(page, 'Start packing', slower);
  await startOf(page, 'Start packing').click();
  const one = page.getByRole('button', { name: /^\+1 Large/ }).first();
  return [
    steps,
    await tapRow('+1', slower, () => timeToPaint(page, 'pointerup', () => one.click())),
  ];
}

const startOf = (page: Page, label: string) =>
  page.getByRole('button', { name: new RegExp(`^${label} – `) }).first();

/** A step forward, measured, and the way back from it, again and again. */
function benchSteps(page: Page, label: string, slower: number): Promise<Row> {
  const forward = startOf(page, label);
  return tapRow(label, slower, async () => {
    const time = await timeToPaint(page, 'pointerup', () => forward.click());
    await page.getByRole('status').getByRole('button').click();
    return time;
  });
}

async function tapRow(label: string, slower: number, tap: () => Promise<number>): Promise<Row> {
  const times: number[] = [];
  for (let done = 0; done <= TAPS; done += 1) {
    const time = await tap();
    // The first tap warms up.
    if (done > 0) times.push(time);
  }
  return atMost(50, ' ms', {
    what: `tap on ${label} → paint, ${SCHOOLS} schools, CPU ÷ ${slower}`,
    value: median(times),
    spread: range(times, (time) => amount(time, ' ms')),
  });
}

function boardAt(page: Page): Promise<number> {
  return page
    .waitForFunction(() => window.boardAt)
    .then((handle) => handle.evaluate((at) => at ?? Number.NaN));
}

/** Runs in the page, before its own scripts. */
function noteFirstBoard(): void {
  const observer = new MutationObserver(() => {
    if (document.querySelector('main h2') === null) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (window.boardAt = performance.now());
      port2.postMessage(undefined);
    });
  });
  observer.observe(document, { subtree: true, childList: true });
}
