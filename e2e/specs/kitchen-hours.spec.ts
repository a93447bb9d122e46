import { Board } from '../fixtures/board.js';
import { expect, test } from '../fixtures/test.js';

const DISH = 'Nasi ayam kecap';
const SCHOOL = 'SD Negeri 1';

/** A time zone in which the clock shows this hour now, so that nobody has to set a clock. */
function zoneInWhichItIs(hour: number): string {
  const ahead = ((hour - new Date().getUTCHours() + 24 + 12) % 24) - 12;
  // POSIX counts westwards.
  return ahead === 0 ? 'Etc/GMT' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

test.describe('in the first hour of the day', () => {
  test.use({ settings: { KITCHEN_TIMEZONE: zoneInWhichItIs(0) } });

  test('the boards are of the new day, by the clock on the kitchen’s wall', async ({
    cook,
    kitchen,
  }) => {
    const board = new Board(cook);
    await board.open('cooking');
    await expect(board.day).toHaveValue(kitchen.today.date);
    await expect(cook.getByRole('banner')).toContainText('Today');
    await board.start(DISH);
    await expect(board.dish(DISH)).toContainText(/Started 0[01]:\d\d/);
    await board.finish(DISH);
    await expect(board.dish(DISH)).toContainText(
      /Eat before 0[45]:\d\d · (3 h 59|4 h 00) min left/,
    );
  });
});

test.describe('in the hour before the first car leaves', () => {
  test.use({ settings: { KITCHEN_TIMEZONE: zoneInWhichItIs(6) } });

  test('a school counts down to its departure, and a car that should have left is late', async ({
    packer,
    kitchen,
  }) => {
    const leaves = (schoolId: number, time: string) =>
      kitchen.query('INSERT INTO school_departures (school_id, departure_time) VALUES ($1, $2)', [
        schoolId,
        time,
      ]);
    await leaves(kitchen.today.smp, '07:59');
    await leaves(kitchen.today.sma, '05:30');
    const board = new Board(packer);
    await board.open('packing');
    await expect(board.school('SMP Negeri 2')).toContainText(/07:59 · leaves in (1 h )?\d+ min/);
    await expect(board.school('SMA Negeri 3')).toContainText(/05:30 · LATE by (1 h )?\d+ min/);
    const names = packer.getByRole('main').getByRole('heading', { level: 2 });
    await expect(names).toHaveText(['SMA Negeri 3', 'SMP Negeri 2', SCHOOL]);
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
    await expect(cooking.dish(DISH)).toContainText(/only (9|10) min left/);
    await expect(packing.school(SCHOOL)).toContainText(/only (9|10) min left/);
    await kitchen.query(
      `UPDATE cooking_statuses SET finished_at = now() - interval '61 minutes' WHERE menu_item_id = $1`,
      [item],
    );
    await expect(cooking.dish(DISH)).toContainText('TOO OLD');
    await expect(packing.school(SCHOOL)).toContainText('TOO OLD');
  });
});
