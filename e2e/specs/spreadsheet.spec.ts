import { MenuItemForm } from '../fixtures/menu-item-form.js';
import { expect, test } from '../fixtures/test.js';

test('a menu item can be made with the keyboard alone', async ({ kitchen, planner }) => {
  const form = new MenuItemForm(planner);
  await form.openNew(kitchen.today.date);
  await expect(form.recipe).toBeFocused();
  await planner.keyboard.type('Nasi');
  await planner.keyboard.press('Enter');
  await expect(form.recipe).toHaveValue(/^Nasi ./);
  await form.total.focus();
  await planner.keyboard.type('500');
  await form.small('SD Negeri 1').focus();
  await planner.keyboard.type('80');
  await planner.keyboard.press('Tab');
  await expect(form.largeOfMixed('SD Negeri 1')).toBeFocused();
  await planner.keyboard.type('90');
  await planner.keyboard.press('Enter');
  await expect(form.large('SMA Negeri 3')).toBeFocused();
  await planner.keyboard.type('200');
  await planner.keyboard.press('ArrowDown');
  await expect(form.large('SMP Negeri 2')).toBeFocused();
  await planner.keyboard.type('130');
  await planner.keyboard.press('ArrowUp');
  await expect(form.large('SMA Negeri 3')).toBeFocused();
  await expect(form.save).toBeEnabled();
  await form.save.focus();
  await planner.keyboard.press('Enter');
  await expect(planner.getByText('Menu item saved')).toBeVisible();
});

test('a column of numbers can be pasted', async ({ kitchen, planner }) => {
  await planner.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const form = new MenuItemForm(planner);
  await form.openNew(kitchen.today.date);
  await planner.evaluate(() => navigator.clipboard.writeText('90\n1.200\n130\n'));
  await form.largeOfMixed('SD Negeri 1').focus();
  await planner.keyboard.press('Control+V');
  await expect(form.largeOfMixed('SD Negeri 1')).toHaveValue('90');
  await expect(form.large('SMP Negeri 2')).toHaveValue('130');
  await expect(form.summary).toContainText('1,420');
  await planner.keyboard.press('Control+Z');
  await expect(form.largeOfMixed('SD Negeri 1')).toHaveValue('');
  await expect(form.large('SMP Negeri 2')).toHaveValue('');
});
