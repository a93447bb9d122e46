import type { Page } from '@playwright/test';
import type { Session } from '@porsi/shared/auth/session';
import type { MenuItem } from '@porsi/shared/menu-items/menu-item';
import { Board } from '../fixtures/board.js';
import type { Kitchen } from '../fixtures/kitchen.js';
import { MenuItemForm } from '../fixtures/menu-item-form.js';
import { expect, test } from '../fixtures/test.js';

const DISH = 'Nasi ayam kecap';

/** The planner takes a school off today's item. */
async function takeOff(planner: Page, { today }: Kitchen, schoolId: number): Promise<void> {
  const { request } = planner.context();
  const session = (await (await request.post('/api/auth/refresh')).json()) as Session;
  const headers = { authorization: `Bearer ${session.accessToken}` };
  const path = `/api/menu-items/${today.item}`;
  const item = (await (await request.get(path, { headers })).json()) as MenuItem;
  const allocations = item.allocations.filter((allocation) => allocation.schoolId !== schoolId);
  const totalPortions = allocations.reduce((sum, { totalPortions: all }) => sum + all, 0);
  const { date, version, recipe } = item;
  const data = { date, version, recipeId: recipe.id, totalPortions, allocations };
  expect((await request.put(path, { headers, data })).ok()).toBe(true);
}

test('a change of a dish at work is shown with its difference until somebody has seen it', async ({
  kitchen,
  planner,
  cook,
  signedIn,
}) => {
  const board = new Board(cook);
  await board.open('cooking');
  await board.start(DISH);
  const form = new MenuItemForm(planner);
  await form.open(kitchen.today.item);
  await form.large('SMP Negeri 2').fill('142');
  await form.total.fill('512');
  await form.submit();
  const strip = cook.getByRole('alert').filter({ hasText: 'Changed while at work' });
  await expect(strip).toContainText('Large 420 → 432, +12');
  await expect(board.dish(DISH)).toContainText('Large 420 → 432, +12');
  await form.open(kitchen.today.item);
  await form.large('SMP Negeri 2').fill('150');
  await form.total.fill('520');
  await form.submit();
  await expect(board.dish(DISH)).toContainText('Large 420 → 440, +20');
  const second = new Board(
    await signedIn('cook', { viewport: { width: 1280, height: 800 }, hasTouch: true }),
  );
  await second.open('cooking');
  await expect(second.dish(DISH)).toContainText('Large 420 → 440, +20');
  await strip.getByRole('button', { name: 'Seen' }).tap();
  for (const { page } of [board, second])
    await expect(page.getByText('Changed while at work')).toHaveCount(0);
  await expect
    .poll(() =>
      kitchen.query(
        'SELECT DISTINCT acknowledged_by_name AS by FROM board_alerts WHERE board = $1',
        ['cooking'],
      ),
    )
    .toEqual([{ by: 'Pak Budi' }]);
});

test('a change is seen offline too, and stays seen', async ({ kitchen, planner, cook }) => {
  const board = new Board(cook);
  await board.open('cooking');
  await board.start(DISH);
  const form = new MenuItemForm(planner);
  await form.open(kitchen.today.item);
  await form.large('SMP Negeri 2').fill('142');
  await form.total.fill('512');
  await form.submit();
  const card = board.dish(DISH);
  await expect(card).toContainText('+12');
  await cook.context().setOffline(true);
  await card.getByRole('button', { name: `Seen – ${DISH}` }).tap();
  await card.getByRole('button', { name: /Sure\?/ }).tap();
  await expect(card).not.toContainText('+12');
  await cook.context().setOffline(false);
  await board.live();
  await expect(card).not.toContainText('+12');
});

test('a school that is taken off while it is packed is shown as taken off, not missing', async ({
  kitchen,
  planner,
  packer,
}) => {
  const board = new Board(packer);
  await board.open('packing');
  await board.start('SMP Negeri 2');
  await expect(board.school('SMP Negeri 2').getByText('Not sent yet')).toHaveCount(0);
  await expect
    .poll(() => kitchen.query('SELECT status FROM packing_statuses'))
    .toEqual([{ status: 'packing' }]);
  await takeOff(planner, kitchen, kitchen.today.smp);
  const card = board.school('SMP Negeri 2');
  await expect(card).toContainText('Taken off the plan');
  await expect(card).toContainText('Large 130 → 0, −130');
  await card.getByRole('button', { name: 'Seen – SMP Negeri 2' }).tap();
  await card.getByRole('button', { name: /Sure\?/ }).tap();
  await expect(card).toHaveCount(0);
});

test('taps on a school that was taken off meanwhile come back as one, and are read once', async ({
  kitchen,
  planner,
  packer,
}) => {
  const board = new Board(packer);
  await board.open('packing');
  await board.start('SMP Negeri 2');
  await expect
    .poll(() => kitchen.query('SELECT status FROM packing_statuses'))
    .toEqual([{ status: 'packing' }]);
  await packer.context().setOffline(true);
  for (const key of ['+10', '+1', '+10', '+10'])
    await packer.getByRole('button', { name: `${key} Large – SMP Negeri 2`, exact: true }).tap();
  await takeOff(planner, kitchen, kitchen.today.smp);
  await packer.context().setOffline(false);
  const refusal = packer.getByRole('alert').filter({ hasText: 'Not done' });
  await expect(refusal).toContainText('SMP Negeri 2, Large +10 ×3, Large +1');
  await expect(refusal).toContainText('It is no longer on the plan of this day.');
  await refusal.getByRole('button', { name: 'OK' }).tap();
  await expect(refusal).toHaveCount(0);
  await packer.reload();
  await board.live();
  await expect(refusal).toHaveCount(0);
});
