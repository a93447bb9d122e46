import { MenuItemForm } from '../fixtures/menu-item-form.js';
import { password, people } from '../fixtures/people.js';
import { expect, test } from '../fixtures/test.js';

test('a school that was deactivated meanwhile is refused at its row', async ({
  kitchen,
  planner,
}) => {
  const form = new MenuItemForm(planner);
  await form.openNew(kitchen.today.date);
  await form.choose('Nasi ayam kecap');
  await form.total.fill('300');
  await form.large('SMP Negeri 2').fill('300');
  await kitchen.query('UPDATE schools SET is_active = false WHERE id = $1', [kitchen.today.smp]);
  await form.save.click();
  await expect(planner.getByText('School not found')).toBeVisible();
  await expect(form.large('SMP Negeri 2')).toHaveAttribute('aria-invalid', 'true');
  await expect(form.large('SMP Negeri 2')).toHaveValue('300');
});

test('a recipe that was deactivated meanwhile is refused at the recipe', async ({
  kitchen,
  planner,
}) => {
  const form = new MenuItemForm(planner);
  await form.openNew(kitchen.today.date);
  await form.choose('Nasi ayam kecap');
  await form.total.fill('300');
  await form.large('SMP Negeri 2').fill('300');
  await kitchen.query('UPDATE recipes SET is_active = false WHERE id = $1', [kitchen.today.recipe]);
  await form.save.click();
  await expect(form.recipe).toHaveAccessibleDescription('Recipe not found');
});

test.describe('past the form', () => {
  test.use({ changesNothing: true });

  test('small portions for an SMP school are refused by the server too', async ({
    kitchen,
    request,
  }) => {
    const signedIn = await request.post(`${kitchen.url}/api/auth/login`, {
      data: { email: people.planner.email, password },
    });
    const { accessToken } = (await signedIn.json()) as { accessToken: string };
    const answer = await request.post(`${kitchen.url}/api/menu-items`, {
      headers: { authorization: `Bearer ${accessToken}` },
      data: {
        date: kitchen.today.date,
        recipeId: kitchen.today.recipe,
        totalPortions: 300,
        allocations: [{ schoolId: kitchen.today.smp, portionsSmall: 100, portionsLarge: 200 }],
      },
    });
    expect(answer.status()).toBe(422);
    expect(await answer.json()).toMatchObject({
      code: 'VALIDATION_FAILED',
      issues: [{ path: ['allocations', 0, 'portionsSmall'], code: 'SMALL_NOT_ALLOWED' }],
    });
  });
});

test.describe('with portion sizes switched off', () => {
  test.use({ settings: { FEATURE_PORTION_SIZE_ENABLED: 'false' } });

  test('every school has one field, and small portions that are stored stay visible', async ({
    kitchen,
    planner,
  }) => {
    const form = new MenuItemForm(planner);
    await form.openNew(kitchen.today.date);
    await expect(form.large('SD Negeri 1')).toBeVisible();
    await expect(form.small('SD Negeri 1')).toHaveCount(0);
    await form.open(kitchen.today.item);
    await expect(form.small('SD Negeri 1')).toHaveValue('80');
  });
});
