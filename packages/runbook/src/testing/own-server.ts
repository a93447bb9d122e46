import { TEST_SERVER_VARIABLE } from '@porsi/db/testing/test-server';
import { serverVariable } from './test-servers.js';

// For vitest's `setupFiles`: this worker's tests make their databases on its own server.
process.env[TEST_SERVER_VARIABLE] = process.env[serverVariable(Number(process.env.VITEST_POOL_ID))];
