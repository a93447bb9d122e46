import {
  scheduleMaintenance,
  switchMaintenanceOff,
  switchMaintenanceOn,
} from '@porsi/db/maintenance';
import { instantOf } from '@porsi/shared/calendar/wall-time';
import { Board } from '../fixtures/board.js';
import type { Kitchen } from '../fixtures/kitchen.js';
import { MenuItemForm } from '../fixtures/menu-item-form.js';
import { password, people } from '../fixtures/people.js';
import { expect, test } from '../fixtures/test.js';

const UNDER_WAY = 'Maintenance is under way';
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

const announce = ({ database }: Kitchen, startsAt: string, endsAt: string) =>
  scheduleMaintenance(database.dataSource, { startsAt, endsAt, message: 'New portion sizes.' });
const begin = ({ database }: Kitchen) =>
  switchMaintenanceOn(database.dataSource, { endsAt: inMinutes(15), message: 'New sizes.' });
const end = ({ database }: Kitchen) => switchMaintenanceOff(database.dataSource);

test('an announced maintenance counts down in both apps, begins and ends by itself', async ({
  kitchen,
  planner,
  cook,
}) => {
  const board = new Board(cook);
  await board.open('cooking');
  await announce(kitchen, inMinutes(10), inMinutes(20));
  await planner.goto('/');
  await expect(planner.getByText('Maintenance in')).toBeVisible();
  await expect(planner.getByText('New portion sizes.')).toBeVisible();
  const timer = planner.getByRole('timer');
  const first = (await timer.textContent()) ?? '';
  expect(first).toMatch(/^(10:00|9:\d\d)$/);
  await expect(timer).not.toHaveText(first);
  // A tablet that starts does not rest on what it knew a moment ago.
  await cook.reload();
  await expect(cook.getByRole('timer')).toHaveText(/^(10:00|9:\d\d)$/);

  await announce(kitchen, new Date(Date.now() + 4_000).toISOString(), inMinutes(0.2));
  await planner.reload();
  await expect(planner.getByRole('timer')).toHaveText(/^0:0\d$/);
  await expect(planner.getByRole('heading', { name: UNDER_WAY })).toBeVisible();
  await expect(planner.getByRole('heading', { name: UNDER_WAY })).toBeHidden();
  await expect(planner.getByText('Nasi ayam kecap')).toBeVisible();
});

test('the page covers an open form, goes by itself, and everything typed is there', async ({
  kitchen,
  planner,
}) => {
  const form = new MenuItemForm(planner);
  await form.open(kitchen.today.item);
  await form.total.fill('501');
  await form.small('SD Negeri 1').fill('81');
  await begin(kitchen);
  await form.save.click();
  await expect(planner.getByRole('heading', { name: UNDER_WAY })).toBeFocused();
  await expect(planner.getByText(/^Until about/)).toBeVisible();
  await expect(form.total).toBeHidden();
  await end(kitchen);
  await expect(form.total).toHaveValue('501');
  await expect(form.small('SD Negeri 1')).toHaveValue('81');
  await form.submit();
  expect(await kitchen.rowsOf(kitchen.today.item)).toContainEqual({
    school_id: kitchen.today.sd,
    portion_size: 'small',
    portions: 81,
  });
});

test('a school’s form beside its list is covered too, and kept', async ({ kitchen, planner }) => {
  await planner.goto(`/schools/${kitchen.today.sd}`);
  const name = planner.getByRole('textbox', { name: 'Name' });
  await name.fill('SD Negeri 1 Baru');
  await begin(kitchen);
  await planner.getByRole('button', { name: 'Save' }).click();
  await expect(planner.getByRole('heading', { name: UNDER_WAY })).toBeVisible();
  await expect(name).toBeHidden();
  await end(kitchen);
  await expect(name).toHaveValue('SD Negeri 1 Baru');
  await planner.getByRole('button', { name: 'Save' }).click();
  await expect(planner.getByText('Saved')).toBeVisible();
});

test('who comes meanwhile waits at the door, and gets what was asked for when it is over', async ({
  kitchen,
  planner,
}) => {
  await begin(kitchen);
  await planner.goto(`/menu-items/${kitchen.today.item}`);
  await expect(planner.getByRole('heading', { name: UNDER_WAY })).toBeVisible();
  await end(kitchen);
  await expect(new MenuItemForm(planner).total).toHaveValue('500');
});

test('a tablet keeps its last board', async ({ kitchen, cook }) => {
  await announce(kitchen, new Date(Date.now() + 10_000).toISOString(), inMinutes(15));
  const board = new Board(cook);
  await board.open('cooking');
  await expect(cook.getByRole('timer')).toBeVisible();
  await expect(cook.getByText(/Maintenance is running/)).toBeVisible();
  await expect(board.dish('Nasi ayam kecap')).toContainText('500 portions');
  await end(kitchen);
  await expect(cook.getByText(/Maintenance is running/)).toBeHidden();
  await board.start('Nasi ayam kecap');
  await expect(board.dish('Nasi ayam kecap')).toContainText('Cooking');
});

test('the head signs in meanwhile and ends it; nobody else comes in', async ({
  kitchen,
  page,
  planner,
}) => {
  await planner.goto('/');
  await begin(kitchen);
  await page.goto(`${kitchen.url}/`);
  await expect(page.getByRole('heading', { name: UNDER_WAY })).toBeVisible();
  await page.getByRole('link', { name: 'Sign in as the head of the kitchen' }).click();
  await expect(page.getByText('only the head of the kitchen can sign in')).toBeVisible();
  await page.getByLabel('E-mail').fill(people.planner.email);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Maintenance' })).toBeVisible();
  await page.getByLabel('E-mail').fill(people.head.email);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'End the maintenance' }).click();
  await expect(page.getByRole('heading', { name: UNDER_WAY })).toBeHidden();
  await expect(page.getByText('Nasi ayam kecap')).toBeVisible();
});

test('the head plans one, copies what to tell people, begins it and ends it', async ({
  kitchen,
  head,
  planner,
}) => {
  await planner.goto('/');
  await expect(planner.getByRole('link', { name: 'Maintenance' })).toHaveCount(0);
  await head.context().grantPermissions(['clipboard-read']);
  await head.goto('/maintenance');
  await expect(head.getByText('No maintenance is on or announced.')).toBeVisible();
  await head.getByLabel('Begins', { exact: true }).last().fill('2099-11-22T20:00');
  await head.getByLabel('Ends', { exact: true }).fill('2099-11-22T19:00');
  await head.getByLabel('Message (optional)').fill('New portion sizes.');
  await head.getByRole('button', { name: 'Announce' }).click();
  await expect(head.getByText('The end must not be before the start')).toBeVisible();
  await head.getByLabel('Ends', { exact: true }).fill('2099-11-22T20:15');
  await head.getByRole('button', { name: 'Announce' }).click();
  await expect(head.getByText('Announced', { exact: true })).toBeVisible();
  const [stored] = await kitchen.query<{ starts_at: Date }>(
    'SELECT starts_at FROM maintenance_window',
  );
  expect(stored?.starts_at).toEqual(instantOf('2099-11-22T20:00', kitchen.timezone));
  await head.getByText('Bahasa Indonesia').click();
  await head.getByRole('button', { name: 'Copy: WhatsApp' }).click();
  const copied = await head.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('Minggu, 22 November 2099');
  expect(copied).toContain('New portion sizes.');
  await head.getByText('Now', { exact: true }).click();
  await head.getByRole('button', { name: 'Begin now' }).click();
  await head.getByRole('dialog').getByRole('button', { name: 'Begin now' }).click();
  await expect(head.getByText('On', { exact: true })).toBeVisible();
  await planner.reload();
  await expect(planner.getByRole('heading', { name: UNDER_WAY })).toBeVisible();
  await head.getByRole('button', { name: 'End the maintenance' }).click();
  await expect(head.getByText('No maintenance is on or announced.')).toBeVisible();
  await expect(planner.getByText('Nasi ayam kecap')).toBeVisible();
});

test.describe('the head who', () => {
  test.use({ changesNothing: true });

  test('begins one now is offered an end soon, not the evening’s', async ({ kitchen, head }) => {
    await head.goto('/maintenance');
    const evening = await head.getByLabel('Ends', { exact: true }).inputValue();
    expect(evening).toMatch(/T20:15$/);
    await head.getByText('Now', { exact: true }).click();
    const offered = await head.getByLabel('Expected end (optional)').inputValue();
    const end = instantOf(offered, kitchen.timezone)?.getTime() ?? NaN;
    expect(Math.abs(end - Date.now())).toBeLessThan(20 * 60_000);
    await head.getByText('At a set time', { exact: true }).click();
    await expect(head.getByLabel('Ends', { exact: true })).toHaveValue(evening);
  });
});
