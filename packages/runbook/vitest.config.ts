import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    globalSetup: [fileURLToPath(import.meta.resolve('@porsi/db/testing/test-server'))],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
