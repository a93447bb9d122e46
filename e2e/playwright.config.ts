import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const chromium = [process.env.CHROMIUM_PATH, '/usr/bin/chromium'].find(
  (path) => path !== undefined && existsSync(path),
);

export default defineConfig({
  testDir: 'specs',
  outputDir: 'test-results',
  globalSetup: './fixtures/test-server.ts',
  fullyParallel: true,
  forbidOnly: true,
  // A machine that others use starves a browser now and then; what needed a second try is named.
  retries: process.env.CI ? 1 : 0,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    locale: 'en-US',
    timezoneId: 'Asia/Jakarta',
    // Costs time, and nobody could fetch it from there.
    trace: process.env.CI ? 'off' : 'retain-on-failure',
    launchOptions: {
      args: ['--disable-background-networking'],
      ...(chromium === undefined ? {} : { executablePath: chromium }),
    },
  },
});
