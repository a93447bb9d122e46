import { createServer } from 'node:http';
import { once } from 'node:events';
import type { Locator, Page } from '@playwright/test';
import type { MenuItem } from '@porsi/shared/menu-items/menu-item';
import { call } from '../kitchen/call.js';
import type { BenchKitchen, BenchServer } from '../kitchen/bench-server.js';
import { amount, atMost, type Row } from '../row.js';
import { median, range } from '../statistics.js';
import { keyToPaint, throttle } from './key-to-paint.js';
import { openBrowser, openSignedIn } from './open-browser.js';
import { plainForm } from './plain-form.js';

const SIZES = [200, 1_000];
const ROUNDS = 6;
const SLOWER = 4;
const KEYS = [
  '1',
  'Backspace',
  '2',
  'Backspace',
  '3',
  'Backspace',
  '4',
  'Backspace',
  '5',
  'Backspace',
];

/** Key press → paint in the menu item form against the same form in plain DOM, in interleaved rounds. */
export async function benchTyping(server: BenchServer): Promise<Row[]> {
  const rows: Row[] = [];
  for (const schools of SIZES) {
    const kitchen = await server.openKitchen(schools);
    rows.push(await benchForm(kitchen));
    await kitchen.close();
  }
  return rows;
}

async function benchForm(kitchen: BenchKitchen): Promise<Row> {
  const browser = await openBrowser();
  const context = await openSignedIn(browser, kitchen);
  const path = `/menu-items/${kitchen.menuItemIds[0]}`;
  const item = await call<MenuItem>('GET', `${kitchen.api.url}/api${path}`, kitchen.token);
  const plainServer = await servePlainForm(item);

  const form = await context.newPage();
  await form.goto(path);
  const plain = await context.newPage();
  await plain.goto(plainServer.url);
  const fields = [fieldOf(form, item), fieldOf(plain, item)] as const;
  for (const field of fields) await field.waitFor();
  await requireSameInputs(form, plain);
  await throttle(form, SLOWER);
  await throttle(plain, SLOWER);

  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const measured = [
      median(await keyToPaint(form, fields[0], KEYS)),
      median(await keyToPaint(plain, fields[1], KEYS)),
    ] as const;
    // The first round warms up.
    if (round === 0) continue;
    ours.push(measured[0]);
    theirs.push(measured[1]);
  }
  await browser.close();
  plainServer.close();
  return atMost(1.5, '×', {
    what: `key press → paint, ${kitchen.schools} schools, CPU ÷ ${SLOWER}: form : plain DOM`,
    value: median(ours) / median(theirs),
    spread: `${amount(median(ours), ' ms')} : ${amount(median(theirs), ' ms')}; rounds ${range(
      ours.map((time, index) => time / (theirs[index] ?? NaN)),
      amount,
    )}`,
  });
}

/** The large portions of a school near the top, where a planner begins to type. */
function fieldOf(page: Page, item: MenuItem): Locator {
  const name = item.allocations[3]?.schoolName ?? '';
  return page.getByRole('textbox', { name: new RegExp(`^${name} – Large`) });
}

async function requireSameInputs(form: Page, plain: Page): Promise<void> {
  const count = (page: Page) => page.getByRole('textbox', { name: / – (Small|Large)/ }).count();
  const [ours, theirs] = [await count(form), await count(plain)];
  if (ours !== theirs)
    throw new Error(`the form has ${ours} portion inputs, the plain one ${theirs}`);
}

async function servePlainForm(item: MenuItem) {
  const html = plainForm(
    item.allocations.map(({ schoolName, portionSizeType, portionsSmall, portionsLarge }) => ({
      name: schoolName,
      mixed: portionSizeType === 'mixed',
      students: [portionsSmall, portionsLarge],
    })),
    item.totalPortions,
  );
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(html);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
