import { makeMenuItem, makeMenuPlan } from '@porsi/db/testing/builders';
import { MenuItemForm } from '../fixtures/menu-item-form.js';
import { expect, test } from '../fixtures/test.js';

test('an item from before the sizes opens as large, and can be split and saved', async ({
  kitchen,
  planner,
}) => {
  const { sd, smp, recipe } = kitchen.today;
  const { dataSource } = kitchen.database;
  const older = await makeMenuItem(dataSource, {
    menuPlanId: await makeMenuPlan(dataSource, '2026-08-03'),
    date: '2026-08-03',
    recipeId: recipe,
    rows: [
      { schoolId: sd, portionSize: 'large', portions: 170 },
      { schoolId: smp, portionSize: 'large', portions: 130 },
    ],
  });
  const form = new MenuItemForm(planner);
  await form.open(older);
  await expect(form.small('SD Negeri 1')).toHaveValue('');
  await expect(form.largeOfMixed('SD Negeri 1')).toHaveValue('170');
  await form.small('SD Negeri 1').fill('80');
  await form.largeOfMixed('SD Negeri 1').fill('90');
  await form.submit();

  expect(await kitchen.rowsOf(older)).toEqual([
    { school_id: sd, portion_size: 'small', portions: 80 },
    { school_id: sd, portion_size: 'large', portions: 90 },
    { school_id: smp, portion_size: 'large', portions: 130 },
  ]);
});

test('an edit changes only the rows that differ', async ({ kitchen, planner }) => {
  const { item, sd } = kitchen.today;
  const all =
    'SELECT id, created_at, school_id, portion_size FROM menu_item_school_allocations WHERE menu_item_id = $1 ORDER BY id';
  const before = await kitchen.query<{ school_id: number; portion_size: string }>(all, [item]);
  const form = new MenuItemForm(planner);
  await form.open(item);
  await form.small('SD Negeri 1').fill('');
  await form.largeOfMixed('SD Negeri 1').fill('170');
  await form.submit();

  const gone = (row: { school_id: number; portion_size: string }) =>
    row.school_id === sd && row.portion_size === 'small';
  expect(await kitchen.query(all, [item])).toEqual(before.filter((row) => !gone(row)));
});

test('a deleted item is gone with its rows', async ({ kitchen, planner }) => {
  await planner.goto('/');
  await planner.getByRole('button', { name: 'More about Nasi ayam kecap' }).click();
  await planner.getByRole('menuitem', { name: 'Delete' }).click();
  await planner.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(planner.getByText('Nasi ayam kecap')).toHaveCount(0);
  expect(await kitchen.rowsOf(kitchen.today.item)).toEqual([]);
});

test.describe('leaving', () => {
  test.use({ changesNothing: true });

  test('with unsaved changes asks first', async ({ kitchen, planner }) => {
    const form = new MenuItemForm(planner);
    await form.open(kitchen.today.item);
    await form.total.fill('501');
    await planner.getByRole('link', { name: 'Schools' }).click();
    const question = planner.getByRole('dialog', { name: 'Leave without saving?' });
    await question.getByRole('button', { name: 'Stay here' }).click();
    await expect(form.total).toHaveValue('501');
    await planner.getByRole('link', { name: 'Schools' }).click();
    await question.getByRole('button', { name: 'Leave without saving' }).click();
    await expect(planner.getByRole('heading', { name: 'Schools' })).toBeVisible();
  });

  test('without a change does not ask', async ({ kitchen, planner }) => {
    const form = new MenuItemForm(planner);
    await form.open(kitchen.today.item);
    await form.total.fill('501');
    await form.total.fill('500');
    await planner.getByRole('link', { name: 'Schools' }).click();
    await expect(planner.getByRole('heading', { name: 'Schools' })).toBeVisible();
  });
});
