import { password, people } from '../fixtures/people.js';
import { expect, test } from '../fixtures/test.js';
import type { Page } from '@playwright/test';

async function signIn(page: Page, email: string, typed = password): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(typed);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

test.describe('signing in and out', () => {
  test.use({ changesNothing: true });

  test('one signs in, and comes to where one wanted to go', async ({ kitchen, page }) => {
    await page.goto(`${kitchen.url}/schools`);
    await signIn(page, people.planner.email);
    await expect(page.getByRole('heading', { name: 'Schools' })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Schools' })).toBeVisible();
  });

  test('a wrong password is refused, and the e-mail stays', async ({ kitchen, page }) => {
    await page.goto(kitchen.url);
    await signIn(page, people.planner.email, 'not-the-password');
    await expect(page.getByRole('alert')).toContainText('E-mail or password is wrong.');
    await expect(page.getByLabel('E-mail')).toHaveValue(people.planner.email);
  });

  test('after signing out the page asks for a sign-in again', async ({ planner }) => {
    await planner.goto('/');
    await planner.getByRole('button', { name: /^Account/ }).click();
    await planner.getByRole('menuitem', { name: 'Sign out' }).click();
    await expect(planner.getByRole('button', { name: 'Sign in' })).toBeVisible();
    await planner.goto('/');
    await expect(planner.getByRole('button', { name: 'Sign in' })).toBeVisible();
  });

  test('a cook who signs in at the desk is shown to the tablets', async ({ cook }) => {
    await cook.goto('/');
    await expect(cook.getByRole('link', { name: 'Cooking board' })).toBeVisible();
  });

  test('a tablet signs in once and stays signed in', async ({ kitchen, page }) => {
    await page.goto(`${kitchen.url}/kds/`);
    await signIn(page, people.packer.email);
    await expect(page.getByRole('heading', { name: 'SD Negeri 1' })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { name: 'SD Negeri 1' })).toBeVisible();
  });
});

test('a session that ended elsewhere is renewed over the form, and nothing typed is lost', async ({
  kitchen,
  planner,
}) => {
  await planner.goto(`/menu-items/${kitchen.today.item}`);
  const total = planner.getByRole('textbox', { name: 'Total portions' });
  await total.fill('501');
  await kitchen.query('DELETE FROM sessions');
  const small = planner.getByRole('textbox', { name: 'SD Negeri 1 – Small (Grades 1-3)' });
  await small.fill('81');
  await planner.getByRole('button', { name: 'Save', exact: true }).click();
  const again = planner.getByRole('dialog', { name: 'Sign in again' });
  await again.getByLabel('E-mail').fill(people.planner.email);
  await again.getByLabel('Password', { exact: true }).fill(password);
  await again.getByRole('button', { name: 'Sign in' }).click();
  await expect(again).toHaveCount(0);
  await expect(small).toHaveValue('81');
  await planner.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(planner.getByText('Changes saved')).toBeVisible();
});
