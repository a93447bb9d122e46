import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    globalSetup: ['src/testing/test-servers.ts'],
    setupFiles: ['src/testing/own-server.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Most of the time a test waits, for processes, for locks, for PostgreSQL: on two cores vitest would take one worker.
    maxWorkers: 2,
  },
});
