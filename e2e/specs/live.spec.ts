import { Board } from '../fixtures/board.js';
import { MenuItemForm } from '../fixtures/menu-item-form.js';
import { expect, test } from '../fixtures/test.js';

const DISH = 'Nasi ayam kecap';

test('a saved change shows on open boards by itself', async ({
  kitchen,
  planner,
  cook,
  packer,
}) => {
  const cooking = new Board(cook);
  const packing = new Board(packer);
  await cooking.open('cooking');
  await packing.open('packing');
  const form = new MenuItemForm(planner);
  await form.open(kitchen.today.item);
  await form.small('SD Negeri 1').fill('95');
  await form.total.fill('515');
  await form.submit();
  await expect(cooking.dish(DISH)).toContainText('515 portions');
  await expect(packing.school('SD Negeri 1')).toContainText(/Small\s?95/);
});

test('a change through one server shows on a tablet of another', async ({
  kitchen,
  planner,
  cook,
}) => {
  const other = await kitchen.serve();
  const form = new MenuItemForm(planner);
  await form.open(kitchen.today.item);
  const elsewhere = await cook.context().request.post(`${other.url}/api/auth/refresh`);
  expect(elsewhere.ok()).toBe(true);
  await cook.goto(`${other.url}/kds/cooking`);
  const board = new Board(cook);
  await board.live();
  await form.large('SMP Negeri 2').fill('150');
  await form.total.fill('520');
  await form.submit();
  await expect(board.dish(DISH)).toContainText('520 portions');
});

test('a week shows on the tablets when the head approves it, and goes when it is reopened', async ({
  kitchen,
  head,
  cook,
}) => {
  await kitchen.query(`UPDATE menu_plans SET status = 'draft', approved_at = NULL`);
  const board = new Board(cook);
  await board.open('cooking');
  await expect(cook.getByText('Nothing to cook on this day')).toBeVisible();
  await head.goto('/');
  await head.getByRole('main').getByRole('button', { name: 'Approve week' }).click();
  await head.getByRole('dialog').getByRole('button', { name: 'Approve week' }).click();
  await expect(board.dish(DISH)).toBeVisible();
  await head.getByRole('main').getByRole('button', { name: 'Reopen' }).click();
  await head.getByRole('dialog').getByRole('button', { name: 'Reopen' }).click();
  await expect(cook.getByText('Nothing to cook on this day')).toBeVisible();
});

test('a nutritionist cannot approve', async ({ kitchen, planner }) => {
  await kitchen.query(`UPDATE menu_plans SET status = 'draft', approved_at = NULL`);
  await planner.goto('/');
  await expect(planner.getByText('Draft').first()).toBeVisible();
  await expect(planner.getByRole('button', { name: 'Approve week' })).toHaveCount(0);
});

test('more portions for a school that is ready send it back to packing', async ({
  kitchen,
  planner,
  packer,
}) => {
  const { today } = kitchen;
  await kitchen.query(`INSERT INTO cooking_statuses (menu_item_id, status) VALUES ($1, 'ready')`, [
    today.item,
  ]);
  await kitchen.query(
    `INSERT INTO packing_statuses (date, school_id, status) VALUES ($1, $2, 'ready')`,
    [today.date, today.smp],
  );
  const board = new Board(packer);
  await board.open('packing');
  await expect(board.school('SMP Negeri 2')).toContainText('Ready');
  const form = new MenuItemForm(planner);
  await form.open(today.item);
  await form.large('SMP Negeri 2').fill('140');
  await form.total.fill('510');
  await form.submit();
  await expect(
    board.school('SMP Negeri 2').getByRole('button', { name: /^Finished/ }),
  ).toBeVisible();
});
