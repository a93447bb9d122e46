import { once } from 'node:events';
import { createServer } from 'node:net';
import { freePort } from '@porsi/api/spawn-api';
import { test as base, expect } from '@playwright/test';
import { StartedProduct } from '../fixtures/started-product.js';

const test = base.extend<{ start: typeof StartedProduct.start }>({
  start: async ({ browserName: _ }, use) => {
    const products: StartedProduct[] = [];
    await use(async (...given) => {
      const product = await StartedProduct.start(...given);
      products.push(product);
      return product;
    });
    for (const product of products) await product.remove();
  },
});

test('a first start shows a demo kitchen that one can sign in to', async ({ start, page }) => {
  const port = await freePort();
  const product = await start(port);
  await expect.poll(() => product.output()).toContain('planner@example.com');
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.getByLabel('E-mail').fill('planner@example.com');
  await page.getByLabel('Password', { exact: true }).fill('porsi-demo');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('Approved').first()).toBeVisible();
  expect(await product.kill('SIGTERM')).toBe(0);
  await expect.poll(() => product.databaseRuns()).toBe(false);
});

test('killed, it leaves no database behind, and the next start works', async ({
  start,
  request,
}) => {
  const port = await freePort();
  const first = await start(port);
  await expect.poll(() => first.output()).toContain('planner@example.com');
  await first.kill('SIGKILL');
  await expect.poll(() => first.databaseRuns()).toBe(false);
  const second = await start(port, {}, first.dataDir);
  await expect.poll(() => second.output()).toContain('planner@example.com');
  expect((await request.get(`http://127.0.0.1:${port}/health/ready`)).ok()).toBe(true);
});

test('a busy port is one clear line', async ({ start }) => {
  const port = await freePort();
  const other = createServer().listen(port, '0.0.0.0');
  await once(other, 'listening');
  const product = await start(port);
  expect(await product.ended()).toBe(1);
  expect(complaints(product)).toEqual([expect.stringContaining(`Port ${port} is in use`)]);
  other.close();
});

test('a DATABASE_URL that does not answer is one clear line, without the password', async ({
  start,
}) => {
  const nobody = await freePort();
  const product = await start(await freePort(), {
    DATABASE_URL: `postgres://porsi:secret-word@127.0.0.1:${nobody}/porsi`,
  });
  expect(await product.ended()).not.toBe(0);
  expect(complaints(product)).toEqual([expect.stringContaining('does not answer')]);
  expect(product.output()).not.toContain('secret-word');
});

/** What it printed besides the progress of the preparation. */
function complaints(product: StartedProduct): string[] {
  return product
    .output()
    .trim()
    .split('\n')
    .filter((line) => !line.includes('…'));
}
