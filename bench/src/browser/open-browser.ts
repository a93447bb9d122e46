import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext } from '@playwright/test';
import type { BenchKitchen } from '../kitchen/bench-server.js';

const PLACES = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'];

/** Chromium that paints as soon as it can: its 60 Hz clock would hide what is measured. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = PLACES.find((path) => path !== undefined && existsSync(path));
  const args = [
    '--disable-frame-rate-limit',
    '--disable-gpu-vsync',
    '--disable-background-networking',
  ];
  return chromium.launch({ args, ...(executablePath === undefined ? {} : { executablePath }) });
}

/** A browser context in English in which the head of the kitchen is signed in. */
export async function openSignedIn(
  browser: Browser,
  kitchen: BenchKitchen,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    locale: 'en-US',
    viewport: { width: 1440, height: 900 },
    baseURL: kitchen.api.url,
  });
  const answer = await context.request.post('/api/auth/login', { data: kitchen.credentials });
  if (!answer.ok()) throw new Error(`sign-in failed: ${answer.status()}`);
  return context;
}
