import { KitchenConfig } from '@porsi/shared/config/kitchen-config';
import { expect, it } from 'vitest';
import { startTestApi } from '../../testing/start-test-api.js';

it('tells the apps what day it is in the kitchen and what is switched on', async () => {
  const api = await startTestApi({ env: { timezone: 'Asia/Jayapura', featurePortionSize: false } });
  const { body } = await api.nobody.get('/api/config');
  await api.close();
  const config = KitchenConfig.strict().parse(body);
  expect(config).toMatchObject({
    timezone: 'Asia/Jayapura',
    featurePortionSize: false,
    maintenance: null,
  });
  expect(config.version).toMatch(/^\d+\.\d+\.\d+$/);
  // Jayapura is nine hours ahead of UTC and has no summer time.
  const ninehoursAhead = new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10);
  expect(config.today).toBe(ninehoursAhead);
});
