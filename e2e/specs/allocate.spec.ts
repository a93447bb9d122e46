import { addDays } from '@porsi/shared/calendar/service-date';
import { MenuItemForm } from '../fixtures/menu-item-form.js';
import { expect, test } from '../fixtures/test.js';

const newestItem = 'SELECT id FROM menu_items ORDER BY id DESC LIMIT 1';

test.describe('a new menu item', () => {
  test('for an SD school is stored as a small and a large row', async ({ kitchen, planner }) => {
    const form = new MenuItemForm(planner);
    await form.openNew(kitchen.today.date);
    await form.choose('Nasi ayam kecap');
    await form.total.fill('500');
    await form.small('SD Negeri 1').fill('200');
    await form.largeOfMixed('SD Negeri 1').fill('300');
    await expect(form.summary).toContainText('Every portion has its school');
    await form.submit();

    const [item] = await kitchen.query<{ id: number }>(newestItem);
    expect(await kitchen.rowsOf(item?.id ?? 0)).toEqual([
      { school_id: kitchen.today.sd, portion_size: 'small', portions: 200 },
      { school_id: kitchen.today.sd, portion_size: 'large', portions: 300 },
    ]);
  });

  test('for an SMP school is stored as one large row, and has no field for small', async ({
    kitchen,
    planner,
  }) => {
    const form = new MenuItemForm(planner);
    await form.openNew(kitchen.today.date);
    await expect(form.small('SMP Negeri 2')).toHaveCount(0);
    await form.choose('Nasi ayam kecap');
    await form.total.fill('300');
    await form.large('SMP Negeri 2').fill('300');
    await form.submit();

    const [item] = await kitchen.query<{ id: number }>(newestItem);
    expect(await kitchen.rowsOf(item?.id ?? 0)).toEqual([
      { school_id: kitchen.today.smp, portion_size: 'large', portions: 300 },
    ]);
  });

  test('is found in the week with its totals', async ({ kitchen, planner }) => {
    const form = new MenuItemForm(planner);
    await form.openNew(kitchen.today.date);
    await form.choose('Nasi ayam kecap');
    await form.total.fill('1234');
    await form.large('SMA Negeri 3').fill('1234');
    await form.submit();
    await planner.goto('/');
    await expect(planner.getByText('1,234').first()).toBeVisible();
  });
});

test.describe('while typing', () => {
  test.use({ changesNothing: true });

  test('the summary says how many are short or over, and Save waits', async ({
    kitchen,
    planner,
  }) => {
    const form = new MenuItemForm(planner);
    await form.openNew(kitchen.today.date);
    await form.choose('Nasi ayam kecap');
    await form.total.fill('500');
    await form.large('SMP Negeri 2').fill('480');
    await expect(form.summary).toContainText('Allocated 480 of 500 portions: 20 short');
    await expect(form.save).toBeDisabled();
    await form.large('SMP Negeri 2').fill('520');
    await expect(form.summary).toContainText('Allocated 520 of 500 portions: 20 over');
    await expect(form.save).toBeDisabled();
    await form.large('SMP Negeri 2').fill('500');
    await expect(form.save).toBeEnabled();
  });

  test('the summary shows both sizes, their shares and their schools', async ({
    kitchen,
    planner,
  }) => {
    const form = new MenuItemForm(planner);
    await form.openNew(kitchen.today.date);
    await form.total.fill('400');
    await form.small('SD Negeri 1').fill('100');
    await form.largeOfMixed('SD Negeri 1').fill('200');
    await form.large('SMP Negeri 2').fill('100');
    await expect(form.summary).toContainText('25%');
    await expect(form.summary).toContainText('75%');
    await expect(form.summary).toContainText('1 school');
    await expect(form.summary).toContainText('2 schools');
  });

  test('what is no whole number up to 100,000 is refused at its field', async ({
    kitchen,
    planner,
  }) => {
    const form = new MenuItemForm(planner);
    await form.openNew(kitchen.today.date);
    await form.choose('Nasi ayam kecap');
    await form.total.fill('100');
    await form.large('SMA Negeri 3').fill('100');
    const field = form.large('SMP Negeri 2');
    const refusal = planner.getByText('Portions must be a whole number from 0 to 100000');
    for (const wrong of ['-5', '1.5', 'ten', '100001']) {
      await test.step(wrong, async () => {
        await expect(form.save).toBeEnabled();
        await field.fill(wrong);
        await expect(field).toHaveAttribute('aria-invalid', 'true');
        await expect(refusal).toBeVisible();
        await expect(form.save).toBeDisabled();
        await field.fill('');
        await expect(refusal).toHaveCount(0);
      });
    }
  });

  test('nothing allocated at all cannot be saved', async ({ kitchen, planner }) => {
    const form = new MenuItemForm(planner);
    await form.openNew(kitchen.today.date);
    await form.choose('Nasi ayam kecap');
    await form.total.fill('100');
    await form.small('SD Negeri 1').fill('0');
    await form.largeOfMixed('SD Negeri 1').fill('0');
    await form.large('SMP Negeri 2').fill('0');
    await form.large('SMA Negeri 3').fill('0');
    await expect(form.summary).toContainText('Allocate to at least one school');
    await expect(form.save).toBeDisabled();
  });

  test('filling from enrolment gives every child a portion', async ({ kitchen, planner }) => {
    const form = new MenuItemForm(planner);
    await form.openNew(kitchen.today.date);
    await planner.getByRole('button', { name: 'Fill from enrolment' }).click();
    await expect(form.small('SD Negeri 1')).toHaveValue('80');
    await expect(form.largeOfMixed('SD Negeri 1')).toHaveValue('90');
    await expect(form.large('SMP Negeri 2')).toHaveValue('200');
    await expect(form.large('SMA Negeri 3')).toHaveValue('300');
    await expect(form.total).toHaveValue('670');
    await form.total.fill('600');
    await planner.getByRole('button', { name: 'Use the sum (670)' }).click();
    await expect(form.total).toHaveValue('670');
  });

  test('a dish that is planned for the day already is named, and does not stop anybody', async ({
    kitchen,
    planner,
  }) => {
    const form = new MenuItemForm(planner);
    const warning = planner.getByRole('status', { name: 'The same dish on this day' });
    await form.open(kitchen.today.item);
    await expect(warning).toBeEmpty();
    await form.openNew(kitchen.today.date);
    await form.choose('Nasi ayam kecap');
    await expect(warning).toContainText('Already planned for this day');
    await expect(
      warning.getByRole('link', { name: 'Nasi ayam kecap, 500 portions' }),
    ).toHaveAttribute('href', `/menu-items/${kitchen.today.item}`);
    await form.date.fill(addDays(kitchen.today.date, 1));
    await expect(warning).toBeEmpty();
    await form.date.fill(kitchen.today.date);
    await form.total.fill('300');
    await form.large('SMP Negeri 2').fill('300');
    await expect(form.save).toBeEnabled();
  });

  test('every field says how many children it feeds', async ({ kitchen, planner }) => {
    const form = new MenuItemForm(planner);
    await form.openNew(kitchen.today.date);
    await expect(form.small('SD Negeri 1')).toHaveAccessibleDescription('(80 students)');
    await expect(form.largeOfMixed('SD Negeri 1')).toHaveAccessibleDescription('(90 students)');
    await expect(form.large('SMP Negeri 2')).toHaveAccessibleDescription('(200 students)');
  });
});
