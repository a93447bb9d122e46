import { Board } from '../fixtures/board.js';
import { MenuItemForm } from '../fixtures/menu-item-form.js';
import { expectNothingSerious } from '../fixtures/nothing-serious.js';
import { expect, test } from '../fixtures/test.js';

const DISH = 'Nasi ayam kecap';
const SCHOOL = 'SD Negeri 1';
const key = (label: string, size: string) => `${label} ${size} – ${SCHOOL}`;

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing serious on a ${scheme} tablet`, () => {
    test(`that counts short and over, asks for a reason, and lists its taps`, async ({
      packer,
      kitchen,
    }) => {
      await kitchen.query(
        `INSERT INTO cooking_statuses (menu_item_id, status, started_at, finished_at)
         VALUES ($1, 'ready', now(), now())`,
        [kitchen.today.item],
      );
      await kitchen.query(
        `INSERT INTO school_departures (school_id, departure_time) VALUES ($1, '11:59')`,
        [kitchen.today.sd],
      );
      await packer.emulateMedia({ colorScheme: scheme });
      const board = new Board(packer);
      await board.open('packing');
      await board.start(SCHOOL);
      await packer.getByRole('button', { name: key('+10', 'Small') }).tap();
      await packer.getByRole('button', { name: key('All', 'Large') }).tap();
      await packer.getByRole('button', { name: key('+1', 'Large') }).tap();
      await expect(board.school(SCHOOL)).toContainText('1 over');
      await expectNothingSerious(packer, 'counting');
      await board.finish(SCHOOL);
      await expect(packer.getByRole('dialog')).toBeVisible();
      await expectNothingSerious(packer, 'reason');
      await packer.getByRole('button', { name: 'The school asked for it' }).tap();
      await packer.goto('/kds/taps');
      await expect(packer.getByRole('listitem').filter({ hasText: 'Small +10' })).toBeVisible();
      await expectNothingSerious(packer, 'taps');
    });

    test('that shows a change, is offline with a tap that waits, and is refused', async ({
      cook,
      planner,
      signedIn,
      kitchen,
    }) => {
      // Three browsers and two looks by axe.
      test.slow();
      await cook.emulateMedia({ colorScheme: scheme });
      const board = new Board(cook);
      await board.open('cooking');
      await board.start(DISH);
      await expect(board.dish(DISH).getByText('Not sent yet')).toHaveCount(0);
      const form = new MenuItemForm(planner);
      await form.open(kitchen.today.item);
      await form.large('SMP Negeri 2').fill('142');
      await form.total.fill('512');
      await form.submit();
      await expect(board.dish(DISH)).toContainText('+12');
      await cook.context().setOffline(true);
      await board.finish(DISH);
      await expect(cook.getByText('1 tap kept here, to be sent')).toBeVisible();
      await expectNothingSerious(cook, 'offline');
      const other = new Board(await signedIn('head', { hasTouch: true }));
      await other.open('cooking');
      await other.undo(DISH);
      await expect(other.dish(DISH)).toContainText('To cook');
      await expect
        .poll(() => kitchen.query('SELECT status FROM cooking_statuses'))
        .toEqual([{ status: 'pending' }]);
      await cook.context().setOffline(false);
      await expect(cook.getByRole('alert').filter({ hasText: 'Not done' })).toBeVisible();
      await expectNothingSerious(cook, 'refused');
    });

    test.describe('that stores nothing and', () => {
      test.use({ changesNothing: true });

      test('is to be paired', async ({ page, kitchen }) => {
        await page.emulateMedia({ colorScheme: scheme });
        await page.goto(`${kitchen.url}/kds/`);
        await page.getByRole('button', { name: 'Pair this tablet' }).click();
        await expect(page.getByLabel('Code', { exact: true })).toBeVisible();
        await expectNothingSerious(page, 'pairing');
      });
    });
  });
}
