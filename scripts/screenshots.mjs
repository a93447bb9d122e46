import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findChromium } from './find-chromium.mjs';
import { giveUp, prepare } from './prepare.mjs';
import { root } from './root.mjs';

/** Takes the pictures of the documents (docs/images) from a fresh demo kitchen. */
const PORT = 8399;
const origin = `http://127.0.0.1:${PORT}`;
const images = join(root, 'docs', 'images');
const { chromium } = createRequire(join(root, 'e2e', 'package.json'))('@playwright/test');

const desk = { width: 1440, height: 900 };
const wall = { width: 1280, height: 800 };
const upright = { width: 800, height: 1280 };
const phone = { width: 390, height: 844 };

await prepare().catch(giveUp);
const executablePath = await findChromium().catch(giveUp);
const dataDir = mkdtempSync(join(tmpdir(), 'porsi-screenshots-'));
chmodSync(dataDir, 0o711);
const server = spawn(process.execPath, [join(root, 'scripts', 'start.mjs')], {
  env: {
    ...process.env,
    DATA_DIR: dataDir,
    PORT: String(PORT),
    LOG_LEVEL: 'warn',
    DATABASE_URL: '',
  },
  stdio: ['ignore', 'ignore', 'inherit'],
});
let browser;
try {
  browser = await chromium.launch({ executablePath });
  await serverIsReady();
  mkdirSync(images, { recursive: true });
  const head = await signIn('head');
  const { date, item } = await makeBusyMorning(head);
  await picture(head, 'week', desk, '/', (page) => page.getByText('Approved').first());
  await picture(head, 'week-phone', phone, '/', (page) => page.getByText('Approved').first());
  await picture(head, 'menu-item', desk, `/menu-items/${item}`, (page) =>
    page.getByRole('status', { name: 'Summary' }),
  );
  await picture(head, 'menu-item-phone', phone, `/menu-items/${item}`, (page) =>
    page.getByRole('status', { name: 'Summary' }),
  );
  await picture(head, 'stack-labels', desk, '/paper', (page) =>
    page.getByRole('group', { name: /^Page 1 of/ }),
  );
  await picture(await signIn('cook'), 'cooking-board', wall, '/kds/cooking', (page) =>
    page.getByRole('article').first(),
  );
  await picture(await signIn('cook'), 'cooking-board-upright', upright, '/kds/cooking', (page) =>
    page.getByRole('article').first(),
  );
  await picture(await signIn('packer'), 'packing-board', wall, '/kds/packing', (page) =>
    page.getByRole('region', { name: 'Packing progress' }),
  );
  await picture(await signIn('packer'), 'packing-board-upright', upright, '/kds/packing', (page) =>
    page.getByRole('region', { name: 'Packing progress' }),
  );
  console.log(`Pictures of ${date} are in docs/images.`);
} finally {
  await browser?.close();
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await ended;
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
}

async function serverIsReady() {
  while (!(await fetch(`${origin}/health/ready`).catch(() => undefined))?.ok) {
    if (server.exitCode !== null) throw new Error('the server ended before it was ready');
    await wait(100);
  }
}

async function signIn(name) {
  const context = await browser.newContext({
    baseURL: origin,
    locale: 'en-US',
    deviceScaleFactor: 1,
  });
  const data = { email: `${name}@example.com`, password: 'porsi-demo' };
  const { accessToken } = await (await context.request.post('/api/auth/login', { data })).json();
  const headers = { authorization: `Bearer ${accessToken}` };
  const call = async (method, path, body) => {
    const answer = await context.request.fetch(path, {
      method,
      headers,
      ...(body ? { data: body } : {}),
    });
    if (!answer.ok()) throw new Error(`${method} ${path}: ${await answer.text()}`);
    return answer.json();
  };
  return { context, call };
}

async function picture({ context }, name, viewport, path, shown) {
  const page = await context.newPage();
  await page.setViewportSize(viewport);
  await page.goto(path);
  await shown(page).waitFor();
  await page.waitForLoadState('networkidle');
  // A tablet that somebody has touched may make sounds.
  await page.keyboard.press('Shift');
  await page.screenshot({ path: join(images, `${name}.png`), animations: 'disabled' });
  await page.close();
}

/** A kitchen in the middle of its work today, also on a Sunday, when the demo kitchen rests. */
async function makeBusyMorning({ call }) {
  const { today } = await call('GET', '/api/config');
  let { items } = await call('GET', `/api/menu-items?date=${today}`);
  if (items.length === 0) {
    const plan = await call('GET', `/api/menu-plans?week=${today}`);
    const model = plan.items.filter(({ date }) => date === plan.items[0].date);
    for (const { id } of model) {
      const { recipe, totalPortions, allocations } = await call('GET', `/api/menu-items/${id}`);
      await call('POST', '/api/menu-items', {
        date: today,
        recipeId: recipe.id,
        totalPortions,
        allocations: allocations.map(inputOf),
      });
    }
    ({ items } = await call('GET', `/api/menu-items?date=${today}`));
  }
  for (const status of ['cooking', 'ready']) {
    for (const { id } of items) {
      const isFirst = id === items[0].id;
      if (status === 'ready' && isFirst) continue;
      await call('PUT', `/api/kds/cooking/${id}/status`, { status, operationId: randomUUID() });
    }
  }
  const { schools } = await call('GET', `/api/kds/packing?date=${today}`);
  await setDepartures(call);
  for (const [index, { schoolId }] of schools.slice(0, 3).entries()) {
    const tap = { date: today, operationId: randomUUID() };
    await call('PUT', `/api/kds/packing/${schoolId}/status`, { ...tap, status: 'packing' });
    await call('POST', `/api/kds/packing/${schoolId}/counts`, {
      date: today,
      size: 'large',
      change: index === 0 ? { kind: 'fill' } : { kind: 'add', trays: 40 },
      operationId: randomUUID(),
    });
  }
  return { date: today, item: items[0].id };
}

/** The cars leave within the hour, whenever (but for the last hour of a day) the pictures are taken. */
async function setDepartures(call) {
  const { items } = await call('GET', '/api/schools?pageSize=200');
  const { timezone } = await call('GET', '/api/config');
  for (const [index, { id }] of items.entries()) {
    const leaves = new Date(Date.now() + (25 + 10 * (index % 4)) * 60_000);
    const departureTime = leaves.toLocaleTimeString('en-GB', {
      timeZone: timezone,
      hour: '2-digit',
      minute: '2-digit',
    });
    await call('PUT', `/api/schools/${id}`, {
      ...(await call('GET', `/api/schools/${id}`)),
      departureTime,
    });
  }
}

function inputOf({ schoolId, portionsSmall, portionsLarge }) {
  return { schoolId, portionsSmall, portionsLarge };
}
