import { addDays } from '@porsi/shared/calendar/service-date';
import { Board } from '../fixtures/board.js';
import { aheadIn, kitchenAt, setTabletClock } from '../fixtures/kitchen-at.js';
import { expect, test } from '../fixtures/test.js';

const DISH = 'Nasi ayam kecap';
const SCHOOL = 'SD Negeri 1';

test.describe('at 00:30', () => {
  test.use({
    settings: async ({ browserName: _ }, use) => use(kitchenAt('00:30')),
    ownProcess: true,
  });

  test('the boards are of the new day, of which UTC knows nothing yet', async ({
    cook,
    kitchen,
    settings,
  }) => {
    await setTabletClock(cook, settings);
    const board = new Board(cook);
    await board.open('cooking');
    const utc = new Date(Date.now() + aheadIn(settings)).toISOString().slice(0, 10);
    expect(kitchen.today.date).toBe(addDays(utc, 1));
    await expect(board.day).toHaveValue(kitchen.today.date);
    await expect(cook.getByRole('banner')).toContainText('Today');
    await board.start(DISH);
    await expect(board.dish(DISH)).toContainText(/Started 00:3\d/);
    await board.finish(DISH);
    await expect(board.dish(DISH)).toContainText(
      /Eat before 04:3\d · (3\sh\s59|4\sh\s00)\smin\sleft/,
    );
    await expect(cook.getByText(/^The clock of this tablet/)).toHaveCount(0);
  });
});

test.describe('seconds before 07:00', () => {
  // Enough to open the board before it is 07:00.
  test.use({
    settings: async ({ browserName: _ }, use) => use(kitchenAt('07:00', 20)),
    ownProcess: true,
  });

  test('a car that should have left is late, from the minute on and for five hours', async ({
    packer,
    kitchen,
    settings,
  }) => {
    const leaves = (schoolId: number, time: string) =>
      kitchen.query('INSERT INTO school_departures (school_id, departure_time) VALUES ($1, $2)', [
        schoolId,
        time,
      ]);
    await leaves(kitchen.today.sd, '07:00');
    await leaves(kitchen.today.sma, '05:30');
    await leaves(kitchen.today.smp, '01:59');
    await setTabletClock(packer, settings);
    const board = new Board(packer);
    await board.open('packing');
    await expect(board.school('SMA Negeri 3')).toContainText(/05:30 · LATE by 1\sh\s(29|3\d)\smin/);
    // Five hours later nobody waits for that car.
    await expect(board.school('SMP Negeri 2')).toContainText('01:59');
    await expect(board.school('SMP Negeri 2')).not.toContainText('LATE');
    await expect(board.school(SCHOOL)).toContainText(/07:00 · LATE by \d+\smin/, {
      timeout: 60_000,
    });
    const names = packer.getByRole('main').getByRole('heading', { level: 2 });
    await expect(names).toHaveText(['SMP Negeri 2', 'SMA Negeri 3', SCHOOL]);
    await packer.getByRole('button', { name: /^Order of the schools/ }).tap();
    await expect(names).toHaveText([SCHOOL, 'SMA Negeri 3', 'SMP Negeri 2']);
    await packer.reload();
    await expect(names).toHaveText([SCHOOL, 'SMA Negeri 3', 'SMP Negeri 2']);
  });
});

test.describe('when a dish is older than it may be', () => {
  test.use({ settings: { SAFE_HOURS: '1' } });

  test('its clock says so, on the dish and on the cards of its schools', async ({
    cook,
    packer,
    kitchen,
  }) => {
    const { item } = kitchen.today;
    await kitchen.query(
      `INSERT INTO cooking_statuses (menu_item_id, status, started_at, finished_at)
       VALUES ($1, 'ready', now() - interval '2 hours', now() - interval '50 minutes')`,
      [item],
    );
    const cooking = new Board(cook);
    const packing = new Board(packer);
    await cooking.open('cooking');
    await packing.open('packing');
    await expect(cooking.dish(DISH)).toContainText(/only\s(9|10)\smin\sleft/);
    await expect(packing.school(SCHOOL)).toContainText(/only\s(9|10)\smin\sleft/);
    await kitchen.query(
      `UPDATE cooking_statuses SET finished_at = now() - interval '61 minutes' WHERE menu_item_id = $1`,
      [item],
    );
    await expect(cooking.dish(DISH)).toContainText('TOO OLD');
    await expect(packing.school(SCHOOL)).toContainText('TOO OLD');
  });
});
