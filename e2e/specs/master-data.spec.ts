import { MenuItemForm } from '../fixtures/menu-item-form.js';
import { password } from '../fixtures/people.js';
import { expect, test } from '../fixtures/test.js';

test('a new school gets its fields in the form at once', async ({ kitchen, planner }) => {
  await planner.goto('/schools');
  await planner.getByRole('link', { name: 'New school' }).click();
  const drawer = planner.getByRole('dialog', { name: 'New school' });
  await drawer.getByLabel('Name').fill('SD Negeri 9');
  await drawer.getByLabel('Category').selectOption('SD');
  await drawer.getByLabel('Students in grades 1-3').fill('60');
  await drawer.getByLabel('Students in grades 4-6').fill('70');
  await drawer.getByRole('button', { name: 'Save' }).click();
  await expect(planner.getByRole('link', { name: 'SD Negeri 9' })).toBeVisible();

  const form = new MenuItemForm(planner);
  await form.openNew(kitchen.today.date);
  await expect(form.small('SD Negeri 9')).toHaveAccessibleDescription('(60 students)');
});

test.describe('a search', () => {
  test.use({ changesNothing: true });

  test('takes what is typed wherever the cursor is, and is kept in the address', async ({
    planner,
  }) => {
    await planner.goto('/schools');
    const field = planner.getByRole('searchbox', { name: 'Search' });
    await field.pressSequentially('Negeri 2');
    await field.press('Home');
    await planner.keyboard.type('SMP ');
    await expect(field).toHaveValue('SMP Negeri 2');
    await expect(planner.getByRole('row')).toHaveCount(2);
    await planner.reload();
    await expect(field).toHaveValue('SMP Negeri 2');
    await planner.getByRole('link', { name: 'Schools', exact: true }).click();
    await expect(field).toHaveValue('');
    await expect(planner.getByRole('row')).toHaveCount(4);
  });
});

test('a school with portions cannot be deleted, only deactivated', async ({ kitchen, planner }) => {
  await planner.goto(`/schools/${kitchen.today.sd}`);
  const drawer = planner.getByRole('dialog', { name: 'School', exact: true });
  await drawer.getByRole('button', { name: 'Delete' }).click();
  const question = planner.getByRole('dialog', { name: 'Delete “SD Negeri 1”?' });
  await question.getByRole('button', { name: 'Delete' }).click();
  await planner.getByRole('button', { name: 'Deactivate instead' }).click();
  await expect(drawer).toHaveCount(0);
  expect(
    await kitchen.query('SELECT is_active FROM schools WHERE id = $1', [kitchen.today.sd]),
  ).toEqual([{ is_active: false }]);
});

test.describe('a refused change', () => {
  test.use({ changesNothing: true });

  test('a school with small portions cannot leave SD', async ({ kitchen, planner }) => {
    await planner.goto(`/schools/${kitchen.today.sd}`);
    const drawer = planner.getByRole('dialog', { name: 'School', exact: true });
    await drawer.getByLabel('Category').selectOption('SMP');
    await drawer.getByRole('button', { name: 'Save' }).click();
    await expect(drawer.getByText('its category must stay SD')).toBeVisible();
  });
});

test('what a recipe is made of is multiplied on an open cooking board', async ({
  kitchen,
  planner,
  cook,
}) => {
  await cook.goto('/kds/cooking');
  await expect(cook.getByRole('row', { name: /^Nasi/ })).toBeVisible();
  await planner.goto(`/recipes/${kitchen.today.recipe}`);
  const drawer = planner.getByRole('dialog', { name: 'Recipe', exact: true });
  await drawer.getByRole('button', { name: 'Add component' }).click();
  const line = drawer.getByRole('group', { name: 'Component 2' });
  await line.getByRole('textbox', { name: /Name/ }).fill('Ayam');
  await line.getByRole('textbox', { name: /Unit/ }).fill('g');
  await line.getByRole('textbox', { name: /Per small portion/ }).fill('35');
  await line.getByRole('textbox', { name: /Per large portion/ }).fill('40');
  await drawer.getByRole('button', { name: 'Save' }).click();
  await expect(drawer).toHaveCount(0);
  // 80 small at 35 g and 420 large at 40 g.
  await expect(cook.getByRole('row', { name: /^Ayam/ })).toContainText('19.6');
});

test('a new user signs in; who is deactivated is out at once', async ({ kitchen, head, page }) => {
  await head.goto('/users');
  await head.getByRole('link', { name: 'New user' }).click();
  const drawer = head.getByRole('dialog', { name: 'New user' });
  await drawer.getByLabel('Full name').fill('Rina');
  await drawer.getByLabel('E-mail').fill('rina@example.com');
  await drawer.getByLabel('Role').selectOption({ label: 'Nutritionist' });
  await drawer.getByLabel('Password', { exact: true }).fill(password);
  await drawer.getByRole('button', { name: 'Save' }).click();
  await expect(drawer).toHaveCount(0);

  await page.goto(kitchen.url);
  await page.getByLabel('E-mail').fill('rina@example.com');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('link', { name: 'Schools' })).toBeVisible();

  await head.getByRole('link', { name: 'Rina' }).click();
  await head.getByRole('switch', { name: 'Active: may sign in' }).click();
  await head
    .getByRole('dialog', { name: 'User', exact: true })
    .getByRole('button', { name: 'Save' })
    .click();
  await expect(head.getByRole('dialog')).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
});

test('who changed what stands in the history', async ({ kitchen, planner, head }) => {
  const form = new MenuItemForm(planner);
  await form.open(kitchen.today.item);
  await form.large('SMP Negeri 2').fill('140');
  await form.total.fill('510');
  await form.submit();
  await head.goto('/history');
  await expect(head.getByText('Menu item changed')).toBeVisible();
  // The entry tells portions only: the dish is named besides.
  await expect(head.getByRole('listitem').first()).toContainText('Nasi ayam kecap');
  await expect(head.getByText('Dewi Lestari').first()).toBeVisible();
  await expect(head.getByRole('main')).toContainText('140');
});

test('a school tells when its car leaves, as people write times', async ({ kitchen, planner }) => {
  await planner.goto(`/schools/${kitchen.today.sd}`);
  const drawer = planner.getByRole('dialog', { name: 'School', exact: true });
  await drawer.getByLabel('Departure time').fill('soon');
  await drawer.getByRole('button', { name: 'Save' }).click();
  await expect(drawer.getByLabel('Departure time')).toHaveAccessibleDescription(
    /Not a valid value/,
  );
  await drawer.getByLabel('Departure time').fill('6.45');
  await drawer.getByRole('button', { name: 'Save' }).click();
  await expect(drawer).toHaveCount(0);
  await expect(planner.getByRole('row', { name: /SD Negeri 1/ })).toContainText('06:45');

  await planner.getByRole('link', { name: 'SD Negeri 1' }).click();
  await expect(drawer.getByLabel('Departure time')).toHaveValue('06:45');
  await drawer.getByLabel('Departure time').fill('');
  await drawer.getByRole('button', { name: 'Save' }).click();
  await expect(drawer).toHaveCount(0);
  await expect(planner.getByRole('row', { name: /SD Negeri 1/ })).not.toContainText('06:45');
});
