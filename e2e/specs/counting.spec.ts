import type { Locator, Page } from '@playwright/test';
import { Board } from '../fixtures/board.js';
import type { Kitchen } from '../fixtures/kitchen.js';
import { expect, test } from '../fixtures/test.js';

const SCHOOL = 'SD Negeri 1';

const pad = (board: Board, size: 'Small' | 'Large'): Locator =>
  board.page.getByRole('region', { name: `${SCHOOL} – ${size}` });
const key = (board: Board, label: string, size: 'Small' | 'Large') =>
  pad(board, size).getByRole('button', { name: `${label} ${size} – ${SCHOOL}`, exact: true });

/** Ten small trays of the school are counted, and on the server. */
async function tenCounted(packer: Page, kitchen: Kitchen): Promise<Board> {
  const board = new Board(packer);
  await board.open('packing');
  await board.start(SCHOOL);
  await key(board, '+10', 'Small').tap();
  await expect.poll(() => tapsOf(kitchen)).toBe(2);
  return board;
}

test('trays are counted by one, ten and all, and taken back', async ({ packer, kitchen }) => {
  const board = new Board(packer);
  await board.open('packing');
  await board.start(SCHOOL);
  await expect(pad(board, 'Small')).toContainText('80 short');
  await key(board, '+1', 'Small').tap();
  await key(board, '+10', 'Small').tap();
  await expect(pad(board, 'Small')).toContainText(/11\s*\/ 80/);
  await expect(pad(board, 'Small')).toContainText('69 short');
  await key(board, '−1', 'Small').tap();
  await key(board, 'All', 'Small').tap();
  await expect(pad(board, 'Small')).toContainText('complete');
  await packer.getByRole('status').getByRole('button', { name: 'Undo' }).tap();
  await expect(pad(board, 'Small')).toContainText(/10\s*\/ 80/);
  await expect
    .poll(() =>
      kitchen.query('SELECT sum(trays)::int AS trays FROM packing_counts WHERE size = $1', [
        'small',
      ]),
    )
    .toEqual([{ trays: 10 }]);
});

test('several packers count one school and lose no tap', async ({ packer, tablet }) => {
  const boards = [new Board(packer), new Board(tablet)];
  for (const board of boards) await board.open('packing');
  const [first, second] = boards as [Board, Board];
  await first.start(SCHOOL);
  await expect(pad(second, 'Large')).toBeVisible();
  await second.page.context().setOffline(true);
  for (const board of boards) {
    await key(board, '+10', 'Large').tap();
    await key(board, '+1', 'Large').tap();
    await key(board, '+1', 'Large').tap();
  }
  await second.page.context().setOffline(false);
  for (const board of boards) await expect(pad(board, 'Large')).toContainText(/24\s*\/ 90/);
});

test('a school with another count than planned is finished with a reason', async ({
  packer,
  tablet,
  kitchen,
}) => {
  await kitchen.query(`INSERT INTO cooking_statuses (menu_item_id, status) VALUES ($1, 'ready')`, [
    kitchen.today.item,
  ]);
  const board = new Board(packer);
  await board.open('packing');
  await board.start(SCHOOL);
  await key(board, 'All', 'Small').tap();
  await key(board, 'All', 'Large').tap();
  await key(board, '+1', 'Large').tap();
  await expect(pad(board, 'Large')).toContainText('1 over');
  await board.finish(SCHOOL);
  const dialog = packer.getByRole('dialog', { name: /Counted and planned differ/ });
  await expect(dialog).toContainText('Large 1 over');
  await dialog.getByRole('button', { name: 'With a reserve' }).tap();
  await expect(board.school(SCHOOL)).toContainText('With a reserve');
  await expect(board.school(SCHOOL)).toContainText('Ready');
  const second = new Board(tablet);
  await second.open('packing');
  await expect(second.school(SCHOOL)).toContainText('Large 1 over');
  await expect(second.school(SCHOOL)).toContainText('With a reserve');
});

test('the list of taps takes an earlier count back', async ({ packer }) => {
  const board = new Board(packer);
  await board.open('packing');
  await board.start(SCHOOL);
  await key(board, '+10', 'Small').tap();
  await key(board, '+1', 'Small').tap();
  await expect(board.school(SCHOOL).getByText('Not sent yet')).toHaveCount(0);
  await packer.getByRole('button', { name: 'Menu' }).tap();
  await packer.getByRole('link', { name: 'Taps of the day' }).tap();
  const ten = packer.getByRole('listitem').filter({ hasText: 'Small +10' });
  await ten.getByRole('button', { name: 'Undo' }).tap();
  await expect(ten).toContainText('taken back');
  await packer.getByRole('link', { name: 'Packing' }).tap();
  await expect(pad(board, 'Small')).toContainText(/1\s*\/ 80/);
});

test('without network the list of taps takes a waiting tap back, and an earlier one', async ({
  packer,
  kitchen,
}) => {
  const board = await tenCounted(packer, kitchen);
  await packer.goto('/kds/taps');
  const ten = packer.getByRole('listitem').filter({ hasText: 'Small +10' });
  await expect(ten).toBeVisible();
  await packer.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await packer.context().setOffline(true);
  await packer.goto('/kds/packing');
  await key(board, '+1', 'Large').tap();
  await packer.goto('/kds/taps');
  const one = packer.getByRole('listitem').filter({ hasText: 'Large +1' });
  await one.getByRole('button', { name: 'Undo' }).tap();
  await ten.getByRole('button', { name: 'Undo' }).tap();
  for (const line of [one, ten]) await expect(line.getByRole('button')).toHaveCount(0);
  await packer.context().setOffline(false);
  await expect.poll(() => tapsOf(kitchen)).toBe(5);
  expect(await kitchen.query('SELECT sum(trays)::int AS counted FROM packing_counts')).toEqual([
    { counted: 0 },
  ]);
});

test('the list of a long day goes back to its first tap, which can still be taken back', async ({
  packer,
  kitchen,
}) => {
  await tenCounted(packer, kitchen);
  await tapToNoEffect(kitchen, 250);
  await packer.goto('/kds/taps');
  await expect(packer.getByText('The latest 200 of 252 taps')).toBeVisible();
  const ten = packer.getByRole('listitem').filter({ hasText: 'Small +10' });
  await expect(ten).toHaveCount(0);
  const earlier = packer.getByRole('button', { name: 'Earlier taps' });
  await earlier.tap();
  await ten.getByRole('button', { name: 'Undo' }).tap();
  await expect(ten).toContainText('taken back');
  await expect(earlier).toHaveCount(0);
  await packer.reload();
  // Its undo is known as one, though what it took back is on another page.
  const undo = packer.getByRole('listitem').filter({ hasText: 'Small −10' });
  await expect(undo).toBeVisible();
  await expect(undo.getByRole('button')).toHaveCount(0);
});

test('initials of a shared tablet go with a tap', async ({ packer, kitchen }) => {
  const board = new Board(packer);
  await board.open('packing');
  await packer.getByRole('button', { name: 'Who taps?' }).tap();
  await packer.getByLabel('Initials (1 to 4 letters)').fill('sa');
  await packer.getByRole('button', { name: 'That is me' }).tap();
  await board.start(SCHOOL);
  await expect
    .poll(() => kitchen.query('SELECT initials FROM kds_operations'))
    .toEqual([{ initials: 'SA' }]);
});

async function tapsOf(kitchen: Kitchen): Promise<number> {
  const [row] = await kitchen.query<{ taps: number }>(
    'SELECT count(*)::int AS taps FROM kds_operations',
  );
  return row?.taps ?? 0;
}

/** Taps of a packer who asks again and again for what holds already. */
async function tapToNoEffect(kitchen: Kitchen, times: number): Promise<void> {
  await kitchen.query(
    `INSERT INTO kds_operations
       (operation_id, user_id, request, response, sequence, kind, date, school_id, school_name)
     SELECT gen_random_uuid(), account.id, '{}', 'null', nextval('kds_operation_sequence'),
       'packing.status', $1, $2, $3
     FROM users account, generate_series(1, $4::int)
     WHERE account.email = 'packer@example.com'`,
    [kitchen.today.date, kitchen.today.sd, SCHOOL, times],
  );
}

test('taps on a slow network say nothing of a server that does not answer', async ({ packer }) => {
  const board = new Board(packer);
  await board.open('packing');
  await board.start(SCHOOL);
  const browser = await packer.context().newCDPSession(packer);
  await browser.send('Network.enable');
  await browser.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 250,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
  await packer.evaluate(() => {
    document.body.dataset['failures'] = '0';
    new MutationObserver(() => {
      if (document.body.textContent.includes('The server does not answer'))
        document.body.dataset['failures'] = '1';
    }).observe(document.body, { childList: true, subtree: true });
  });
  for (let counted = 1; counted <= 20; counted += 1) {
    await key(board, '+1', 'Small').tap();
    await expect(pad(board, 'Small')).toContainText(new RegExp(`${counted}\\s*/ 80`));
  }
  await expect(board.school(SCHOOL).getByText('Not sent yet')).toHaveCount(0);
  await expect(packer.locator('body')).toHaveAttribute('data-failures', '0');
});
