import { expect, it } from 'vitest';
import { EnvError, readEnv } from './env.js';

const faultsOf = (variables: Record<string, string>): string[] => {
  try {
    readEnv(variables);
  } catch (error) {
    if (error instanceof EnvError) return error.faults;
  }
  return [];
};

it('needs nothing: an embedded database, port 8080, Jakarta', () => {
  expect(readEnv({})).toMatchObject({
    databaseUrl: undefined,
    dataDir: '.data',
    port: 8080,
    timezone: 'Asia/Jakarta',
    featurePortionSize: true,
    safeHours: 4,
    stackSize: 10,
    logLevel: 'info',
    production: false,
  });
});

it('counts an empty value as none', () => {
  expect(readEnv({ PORT: '', DATABASE_URL: '', JWT_SECRET: '' })).toMatchObject({
    port: 8080,
    databaseUrl: undefined,
  });
});

it('lists everything that is missing or wrong', () => {
  const faults = faultsOf({
    NODE_ENV: 'production',
    DATABASE_URL: 'mysql://kitchen',
    PORT: 'eighty',
    KITCHEN_TIMEZONE: 'Asia/Atlantis',
    FEATURE_PORTION_SIZE_ENABLED: 'yes',
    SAFE_HOURS: '25',
    STACK_SIZE: '0',
    LOG_LEVEL: 'loud',
    REDIS_URL: 'nowhere',
  });
  expect(faults.map((line) => line.split(' ')[0])).toEqual([
    'DATABASE_URL',
    'PORT',
    'KITCHEN_TIMEZONE',
    'FEATURE_PORTION_SIZE_ENABLED',
    'SAFE_HOURS',
    'STACK_SIZE',
    'REDIS_URL',
    'LOG_LEVEL',
    'JWT_SECRET',
  ]);
});

it('wants a long secret in production only', () => {
  expect(faultsOf({ NODE_ENV: 'production', JWT_SECRET: 'short' })).toEqual([
    'JWT_SECRET must have at least 32 characters',
  ]);
  expect(faultsOf({ NODE_ENV: 'production', JWT_SECRET: 'x'.repeat(32) })).toEqual([]);
  expect(readEnv({ JWT_SECRET: 'short' }).jwtSecret).toBe('short');
});

it('takes parts of hours, and never none', () => {
  expect(readEnv({ SAFE_HOURS: '3.5', STACK_SIZE: '1000' })).toMatchObject({
    safeHours: 3.5,
    stackSize: 1000,
  });
  for (const hours of ['0', '0.00', '24.01', '-1', 'four', '4h'])
    expect(faultsOf({ SAFE_HOURS: hours })).toHaveLength(1);
  expect(faultsOf({ STACK_SIZE: '1001' })).toHaveLength(1);
});
