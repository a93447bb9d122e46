import { afterAll, beforeAll, expect, test } from 'vitest';
import { openOlderKitchen, type OlderKitchen } from './testing/older-kitchen.js';

let kitchen: OlderKitchen;

beforeAll(async () => {
  kitchen = await openOlderKitchen(`
    ALTER TABLE menu_item_school_allocations DROP CONSTRAINT fk_menu_item_school_allocations_menu_item,
      DROP CONSTRAINT fk_menu_item_school_allocations_school;`);
});
afterAll(() => kitchen.close());

test('without foreign keys a menu item goes with its allocations; a school that is planned for does not go', async () => {
  const { api, planner } = kitchen;
  expect((await planner.delete('/api/menu-items/45')).status).toBe(204);
  expect(
    await api.database.dataSource.query(
      'SELECT 1 FROM menu_item_school_allocations WHERE menu_item_id = 45',
    ),
  ).toEqual([]);
  expect(await planner.delete('/api/schools/1')).toMatchObject({
    status: 409,
    body: { code: 'IN_USE' },
  });
});

test('without foreign keys a recipe that is planned does not go either; one that never was goes', async () => {
  const { api, planner } = kitchen;
  expect(await planner.delete('/api/recipes/1')).toMatchObject({
    status: 409,
    body: { code: 'IN_USE' },
  });
  const [made] = await api.database.dataSource.query<{ id: number }[]>(
    `INSERT INTO recipes (name, is_active) VALUES ('Soto', true) RETURNING id`,
  );
  expect((await planner.delete(`/api/recipes/${made?.id}`)).status).toBe(204);
  expect((await planner.delete(`/api/recipes/${made?.id}`)).status).toBe(404);
});
