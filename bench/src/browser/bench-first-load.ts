import { gzipSync } from 'node:zlib';
import type { Browser } from '@playwright/test';
import type { BenchKitchen, BenchServer } from '../kitchen/bench-server.js';
import { atMost, type Row } from '../row.js';
import { openBrowser, openSignedIn } from './open-browser.js';

const APPS = [
  { name: 'admin app', path: '/', bound: 350 },
  { name: 'tablet app', path: '/kds/cooking', bound: 200 },
];

/** All scripts and styles that a first visit loads until its first screen shows data, gzipped. */
export async function benchFirstLoad(server: BenchServer): Promise<Row[]> {
  const kitchen = await server.openKitchen(15);
  const browser = await openBrowser();
  const rows: Row[] = [];
  for (const { name, path, bound } of APPS) {
    const files = await filesOf(browser, kitchen, path);
    const bytes = files.reduce((sum, { gzip }) => sum + gzip, 0);
    const kinds = ['script', 'stylesheet'].map((kind) => {
      const own = files.filter((file) => file.kind === kind);
      return `${own.length} ${kind}s ${kilobytes(own.reduce((sum, { gzip }) => sum + gzip, 0)).toFixed(0)} KB`;
    });
    rows.push(
      atMost(bound, ' KB', {
        what: `first load of the ${name}, gzip`,
        value: kilobytes(bytes),
        spread: kinds.join(', '),
      }),
    );
  }
  await browser.close();
  await kitchen.close();
  return rows;
}

async function filesOf(browser: Browser, kitchen: BenchKitchen, path: string) {
  const context = await openSignedIn(browser, kitchen);
  const page = await context.newPage();
  const files: Promise<{ kind: string; gzip: number }>[] = [];
  page.on('response', (response) => {
    const kind = response.request().resourceType();
    if (kind !== 'script' && kind !== 'stylesheet') return;
    files.push(response.body().then((body) => ({ kind, gzip: gzipSync(body).byteLength })));
  });
  await page.goto(path);
  await page.getByText('Menu 1').first().waitFor();
  await page.waitForLoadState('load');
  const loaded = await Promise.all(files);
  await context.close();
  return loaded;
}

function kilobytes(bytes: number): number {
  return bytes / 1024;
}
