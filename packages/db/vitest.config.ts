import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    globalSetup: ['src/testing/test-server.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Most of the time a test waits for PostgreSQL: on two cores vitest would take one worker.
    maxWorkers: 2,
    // Loading TypeORM takes longer than many a file of tests; nothing here changes a module.
    isolate: false,
  },
});
