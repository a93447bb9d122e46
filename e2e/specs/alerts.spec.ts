import type { Page } from '@playwright/test';
import type { MenuItem } from '@porsi/shared/menu-items/menu-item';
import { Board } from '../fixtures/board.js';
import { callerFor } from '../fixtures/caller.js';
import type { Kitchen } from '../fixtures/kitchen.js';
import { MenuItemForm } from '../fixtures/menu-item-form.js';
import { expect, test } from '../fixtures/test.js';

const DISH = 'Nasi ayam kecap';

/** The planner gives SMP Negeri 2, which has 130 of 500 portions, another number. */
async function giveSmp(planner: Page, { today }: Kitchen, large: number): Promise<void> {
  const form = new MenuItemForm(planner);
  await form.open(today.item);
  await form.large('SMP Negeri 2').fill(String(large));
  await form.total.fill(String(370 + large));
  await form.submit();
}

/** The server has taken the first tap of the packing board. */
async function packingBegan(kitchen: Kitchen): Promise<void> {
  await expect
    .poll(() => kitchen.query('SELECT status FROM packing_statuses'))
    .toEqual([{ status: 'packing' }]);
}

/** The planner takes a school off today's item. */
async function takeOff(planner: Page, { today }: Kitchen, schoolId: number): Promise<void> {
  const call = await callerFor(planner.context().request, 'planner');
  const item = await call<MenuItem>('GET', `/api/menu-items/${today.item}`);
  const allocations = item.allocations.filter((allocation) => allocation.schoolId !== schoolId);
  const totalPortions = allocations.reduce((sum, { totalPortions: all }) => sum + all, 0);
  const { date, version, recipe } = item;
  const changed = { date, version, recipeId: recipe.id, totalPortions, allocations };
  await call('PUT', `/api/menu-items/${today.item}`, changed);
}

/** The planner puts another dish into the place of today's. */
async function replaceDish(planner: Page, { today }: Kitchen, name: string): Promise<void> {
  const call = await callerFor(planner.context().request, 'planner');
  const { id: recipeId } = await call<{ id: number }>('POST', '/api/recipes', { name });
  const { date, version, totalPortions, allocations } = await call<MenuItem>(
    'GET',
    `/api/menu-items/${today.item}`,
  );
  const changed = { date, version, recipeId, totalPortions, allocations };
  await call('PUT', `/api/menu-items/${today.item}`, changed);
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
  await giveSmp(planner, kitchen, 142);
  const strip = cook.getByRole('alert').filter({ hasText: 'Changed while at work' });
  await expect(strip).toContainText('Large 420 → 432, +12');
  await expect(board.dish(DISH)).toContainText('Large 420 → 432, +12');
  await giveSmp(planner, kitchen, 150);
  await expect(board.dish(DISH)).toContainText('Large 420 → 440, +20');
  const second = new Board(
    await signedIn('cook', { viewport: { width: 1280, height: 800 }, hasTouch: true }),
  );
  await second.open('cooking');
  await expect(second.dish(DISH)).toContainText('Large 420 → 440, +20');
  await strip.getByRole('button', { name: 'Seen' }).tap();
  await strip.getByRole('button', { name: /Sure\?/ }).tap();
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
  await giveSmp(planner, kitchen, 142);
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
  await packingBegan(kitchen);
  await takeOff(planner, kitchen, kitchen.today.smp);
  const card = board.school('SMP Negeri 2');
  await expect(card).toContainText('Taken off the plan');
  await expect(card).toContainText('Large 130 → 0, −130');
  await card.getByRole('button', { name: 'Seen – SMP Negeri 2' }).tap();
  await card.getByRole('button', { name: /Sure\?/ }).tap();
  await expect(card).toHaveCount(0);
});

test('a school that is taken off before it is packed is said to be off too, without alarm', async ({
  kitchen,
  planner,
  packer,
}) => {
  const board = new Board(packer);
  await board.open('packing');
  const card = board.school('SMP Negeri 2');
  await expect(card).not.toContainText('Taken off the plan');
  await takeOff(planner, kitchen, kitchen.today.smp);
  await expect(card).toContainText('Taken off the plan');
  await expect(packer.getByRole('alert').filter({ hasText: 'Changed while at work' })).toHaveCount(
    0,
  );
  await card.getByRole('button', { name: 'Seen – SMP Negeri 2' }).tap();
  await expect(card).toHaveCount(0);
});

test('a dish that is taken off before it is cooked is said to be off on a tablet that was off, too', async ({
  kitchen,
  planner,
  cook,
}) => {
  const board = new Board(cook);
  await board.open('cooking');
  await expect(board.dish(DISH)).toBeVisible();
  await cook.goto('about:blank');
  const call = await callerFor(planner.context().request, 'planner');
  await call('DELETE', `/api/menu-items/${kitchen.today.item}`);
  await board.open('cooking');
  await expect(board.dish(DISH)).toContainText('Taken off the plan');
  await board
    .dish(DISH)
    .getByRole('button', { name: `Seen – ${DISH}` })
    .tap();
  await expect(board.dish(DISH)).toHaveCount(0);
});

test('taps on a school that was taken off meanwhile come back as one, and are read once', async ({
  kitchen,
  planner,
  packer,
}) => {
  const board = new Board(packer);
  await board.open('packing');
  await board.start('SMP Negeri 2');
  await packingBegan(kitchen);
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

test('a dish that took the place of another while it was cooked is said to be another', async ({
  kitchen,
  planner,
  cook,
}) => {
  const board = new Board(cook);
  await board.open('cooking');
  await board.start(DISH);
  await expect
    .poll(() => kitchen.query('SELECT status FROM cooking_statuses'))
    .toEqual([{ status: 'cooking' }]);
  await replaceDish(planner, kitchen, 'Soto ayam');
  const soto = board.dish('Soto ayam');
  await expect(soto).toContainText(`Taken off${DISH}`);
  await expect(soto).toContainText('NewSoto ayam');
  await soto.getByRole('button', { name: 'Seen – Soto ayam' }).tap();
  await soto.getByRole('button', { name: /Sure\?/ }).tap();
  await expect(cook.getByText('Changed while at work')).toHaveCount(0);
});
