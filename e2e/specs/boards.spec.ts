import { addDays } from '@porsi/shared/calendar/service-date';
import { toRows } from '@porsi/shared/portions/allocation-rows';
import { makeMenuItem } from '@porsi/db/testing/builders';
import { Board } from '../fixtures/board.js';
import { expect, test } from '../fixtures/test.js';

const DISH = 'Nasi ayam kecap';

test.describe('a board that is looked at', () => {
  test.use({ changesNothing: true });

  test('the cooking board shows dishes, sizes, amounts and schools', async ({ cook }) => {
    const board = new Board(cook);
    await board.open('cooking');
    const dish = board.dish(DISH);
    await expect(dish).toContainText('To cook');
    await expect(dish).toContainText('500 portions');
    await expect(dish.getByRole('row', { name: 'Nasi' })).toContainText('71');
    await expect(dish.getByRole('listitem').filter({ hasText: 'SD Negeri 1' })).toContainText(
      'Small 80',
    );
    await expect(dish.getByRole('listitem').filter({ hasText: 'SD Negeri 1' })).toContainText(
      'Large 90',
    );
    await expect(dish.getByRole('listitem').filter({ hasText: 'SMP Negeri 2' })).not.toContainText(
      'Small',
    );
  });

  test('the packing board shows what every school gets', async ({ packer }) => {
    const board = new Board(packer);
    await board.open('packing');
    await expect(board.school('SD Negeri 1')).toContainText(/Small\s?80/);
    await expect(board.school('SD Negeri 1')).toContainText(/Large\s?90/);
    await expect(board.school('SMA Negeri 3')).toContainText(/Large\s?200/);
    await expect(packer.getByText('Not cooked yet').first()).toBeVisible();
  });

  test('a day that no calendar has is said to be none, on a live tablet, and today is one tap away', async ({
    cook,
  }) => {
    const board = new Board(cook);
    await cook.goto('/kds/cooking?date=2026-02-30');
    await expect(cook.getByText('There is no such day')).toBeVisible();
    await expect(cook.getByText('2026-02-30')).toBeVisible();
    await board.live();
    await cook.getByRole('button', { name: 'Back to today' }).tap();
    await expect(board.dish(DISH)).toBeVisible();
    await board.live();
  });

  test('the code on a stack label opens its school', async ({ kitchen, packer }) => {
    await packer.setViewportSize({ width: 600, height: 500 });
    const { date, sma } = kitchen.today;
    const board = new Board(packer);
    await packer.goto(`/kds/packing?date=${date}&school=${sma}`);
    await board.live();
    const card = packer.locator('[aria-current=true]', { has: packer.getByRole('heading') });
    await expect(card).toHaveCount(1);
    await expect(card.getByRole('heading')).toBeInViewport();
  });

  test('another day can be chosen, and the way back to today is there', async ({
    kitchen,
    cook,
  }) => {
    const board = new Board(cook);
    const { today } = kitchen;
    const tomorrow = addDays(today.date, 1);
    await board.open('cooking');
    await cook.getByRole('button', { name: 'Day after' }).tap();
    await expect(board.day).toHaveValue(tomorrow);
    await expect(cook.getByText('Nothing to cook on this day')).toBeVisible();
    await expect(cook).toHaveURL(new RegExp(`date=${tomorrow}`));
    await cook.getByRole('button', { name: 'Back to today' }).tap();
    await expect(board.day).toHaveValue(today.date);
    await expect(board.dish(DISH)).toBeVisible();
  });

  test('a reader sees the board and cannot tap', async ({ packer }) => {
    const board = new Board(packer);
    await board.open('cooking');
    await expect(board.dish(DISH)).toBeVisible();
    await expect(
      packer.getByText('Your role can look at this board, not tap on it.'),
    ).toBeVisible();
    await expect(packer.getByRole('button', { name: /Start cooking/ })).toHaveCount(0);
  });
});

test('a tap on one tablet shows on the others, and can be undone', async ({
  cook,
  packer,
  tablet,
}) => {
  const cooking = new Board(cook);
  const packing = new Board(packer);
  const second = new Board(tablet);
  await cooking.open('cooking');
  await packing.open('packing');
  await second.open('cooking');
  await cooking.start(DISH);
  await expect(second.dish(DISH)).toContainText('Cooking');
  await expect(second.dish(DISH)).toContainText('Started');
  await cooking.undo(DISH);
  await expect(second.dish(DISH)).toContainText('To cook');
  await cooking.start(DISH);
  await cooking.finish(DISH);
  await expect(second.dish(DISH)).toContainText('Ready');
  await expect(packing.school('SD Negeri 1').getByRole('img', { name: 'Cooked' })).toBeVisible();
});

test('a school is ready only when its dishes are; then all are packed', async ({
  cook,
  packer,
  tablet,
}) => {
  const cooking = new Board(cook);
  const packing = new Board(packer);
  const second = new Board(tablet);
  await cooking.open('cooking');
  await packing.open('packing');
  await second.open('packing');
  await packing.start('SD Negeri 1');
  await expect(second.school('SD Negeri 1')).toContainText('Packing');
  const finish = packing.school('SD Negeri 1').getByRole('button', { name: /^Finished/ });
  await expect(finish).toBeDisabled();
  await expect(finish).toContainText('when all is cooked');
  await cooking.start(DISH);
  await cooking.finish(DISH);
  await packing.finish('SD Negeri 1');
  for (const school of ['SMA Negeri 3', 'SMP Negeri 2']) {
    await packing.start(school);
    await packing.finish(school);
  }
  await expect(packing.page.getByText(/All 3 schools are packed since \d\d:\d\d/)).toBeVisible();
  // Since when, a tablet that is opened later says too.
  await second.page.reload();
  await expect(second.page.getByText(/All 3 schools are packed since \d\d:\d\d/)).toBeVisible();
});

test('two taps at once leave one step, and both tablets show it', async ({
  kitchen,
  cook,
  signedIn,
}) => {
  const first = new Board(cook);
  const second = new Board(
    await signedIn('head', { viewport: { width: 1280, height: 800 }, hasTouch: true }),
  );
  await first.open('cooking');
  await second.open('cooking');
  await Promise.all([first.start(DISH), second.start(DISH)]);
  for (const board of [first, second]) await expect(board.dish(DISH)).toContainText('Started');
  // A tap shows before the server has it.
  await expect
    .poll(() => kitchen.query('SELECT status FROM cooking_statuses'))
    .toEqual([{ status: 'cooking' }]);
});

test('a change on the day that is shown appears, of another day it does not', async ({
  kitchen,
  cook,
}) => {
  const { today } = kitchen;
  const board = new Board(cook);
  await board.open('cooking');
  const { dataSource } = kitchen.database;
  const add = (date: string, portions: number) =>
    makeMenuItem(dataSource, {
      menuPlanId: today.plan,
      date,
      recipeId: today.recipe,
      rows: toRows([{ schoolId: today.smp, portionsSmall: 0, portionsLarge: portions }]),
    });
  await add(addDays(today.date, -1), 77);
  await add(today.date, 99);
  await expect(cook.getByText('99 portions')).toBeVisible();
  await expect(cook.getByText('77 portions')).toHaveCount(0);
});
