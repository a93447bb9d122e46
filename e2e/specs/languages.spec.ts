import { MenuItemForm } from '../fixtures/menu-item-form.js';
import { expect, test } from '../fixtures/test.js';

test.use({ changesNothing: true });

test.describe('in an Indonesian browser', () => {
  test.use({ locale: 'id-ID' });

  test('the form speaks Indonesian, field by field', async ({ kitchen, planner }) => {
    await planner.goto(`/menu-items/${kitchen.today.item}`);
    const field = (name: string) => planner.getByRole('textbox', { name, exact: true });
    await expect(field('SD Negeri 1 – Kecil (Kelas 1-3)')).toHaveValue('80');
    await expect(field('SD Negeri 1 – Besar (Kelas 4-6)')).toHaveValue('90');
    await expect(field('SMP Negeri 2 – Besar')).toHaveValue('130');
    await expect(field('SD Negeri 1 – Kecil (Kelas 1-3)')).toHaveAccessibleDescription(
      '(80 siswa)',
    );
    await field('SMP Negeri 2 – Besar').fill('110');
    await expect(planner.getByRole('status', { name: 'Ringkasan' })).toContainText('480');
    await expect(planner.getByRole('button', { name: 'Simpan', exact: true })).toBeDisabled();
    await expect(planner.locator('html')).toHaveAttribute('lang', 'id');
  });

  test('the boards speak Indonesian', async ({ cook }) => {
    await cook.goto('/kds/cooking');
    await expect(cook.getByRole('article', { name: 'Nasi ayam kecap' })).toContainText('500 porsi');
    await expect(cook.getByRole('article', { name: 'Nasi ayam kecap' })).toContainText('Kecil');
  });

  test('the language can be changed, and stays', async ({ planner }) => {
    await planner.goto('/');
    await planner.getByRole('radiogroup', { name: 'Bahasa' }).getByText('English').click();
    await expect(planner.getByRole('link', { name: 'Schools' })).toBeVisible();
    await planner.reload();
    await expect(planner.getByRole('link', { name: 'Schools' })).toBeVisible();
    await expect(planner.locator('html')).toHaveAttribute('lang', 'en');
  });
});

test('what was just said follows a change of the language', async ({ kitchen, planner }) => {
  const form = new MenuItemForm(planner);
  await form.open(kitchen.today.item);
  await form.total.fill('1500');
  await expect(form.summary).toContainText('1,500');
  await planner.getByRole('button', { name: 'Fill from enrolment' }).click();
  await expect(planner.getByText('Filled from enrolment')).toBeVisible();
  await planner.getByRole('radiogroup', { name: 'Language' }).getByText('Indonesia').click();
  await expect(planner.getByText('Diisi dari jumlah siswa')).toBeVisible();
});

test('an English browser gets English; a change to Indonesian stays on a tablet too', async ({
  cook,
}) => {
  await cook.goto('/kds/cooking');
  await expect(cook.getByRole('button', { name: /Start cooking/ })).toBeVisible();
  await cook.getByRole('button', { name: 'Menu' }).tap();
  await cook.getByRole('dialog').getByText('Bahasa Indonesia').tap();
  await cook.reload();
  await expect(cook.getByText('500 porsi').first()).toBeVisible();
});
