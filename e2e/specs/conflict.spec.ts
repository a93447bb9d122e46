import { MenuItemForm } from '../fixtures/menu-item-form.js';
import { expect, test } from '../fixtures/test.js';

test('a conflict shows both versions and loses nothing typed', async ({
  kitchen,
  planner,
  head,
}) => {
  const { item, sd, smp, sma } = kitchen.today;
  const mine = new MenuItemForm(planner);
  const theirs = new MenuItemForm(head);
  await mine.open(item);
  await theirs.open(item);
  await mine.small('SD Negeri 1').fill('90');
  await mine.total.fill('510');

  await theirs.large('SMA Negeri 3').fill('190');
  await theirs.large('SMP Negeri 2').fill('140');
  await theirs.submit();

  await mine.save.click();
  const conflict = planner.getByRole('dialog', { name: 'Someone else changed this meanwhile' });
  await expect(conflict).toContainText('140');
  await expect(conflict).toContainText('90');
  await conflict.getByRole('button', { name: 'Combine both' }).click();
  await expect(mine.small('SD Negeri 1')).toHaveValue('90');
  await expect(mine.large('SMP Negeri 2')).toHaveValue('140');
  await expect(mine.total).toHaveValue('510');
  await mine.submit();

  expect(await kitchen.rowsOf(item)).toEqual([
    { school_id: sd, portion_size: 'small', portions: 90 },
    { school_id: sd, portion_size: 'large', portions: 90 },
    { school_id: smp, portion_size: 'large', portions: 140 },
    { school_id: sma, portion_size: 'large', portions: 190 },
  ]);
});

test('taking theirs can be undone', async ({ kitchen, planner, head }) => {
  const mine = new MenuItemForm(planner);
  const theirs = new MenuItemForm(head);
  await mine.open(kitchen.today.item);
  await theirs.open(kitchen.today.item);
  await mine.large('SMP Negeri 2').fill('135');
  await mine.total.fill('505');
  await theirs.large('SMA Negeri 3').fill('210');
  await theirs.total.fill('510');
  await theirs.submit();

  await mine.save.click();
  await planner.getByRole('dialog').getByRole('button', { name: 'Take theirs' }).click();
  await expect(mine.total).toHaveValue('510');
  await planner.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(mine.total).toHaveValue('505');
  await expect(mine.large('SMP Negeri 2')).toHaveValue('135');
});

test('where both changed the same fields there is nothing to combine, and each choice says what it costs', async ({
  kitchen,
  planner,
  head,
}) => {
  const mine = new MenuItemForm(planner);
  const theirs = new MenuItemForm(head);
  await mine.open(kitchen.today.item);
  await theirs.open(kitchen.today.item);
  await mine.large('SMP Negeri 2').fill('135');
  await mine.total.fill('505');
  await theirs.large('SMP Negeri 2').fill('140');
  await theirs.total.fill('510');
  await theirs.submit();

  await mine.save.click();
  const conflict = planner.getByRole('dialog');
  const keep = conflict.getByRole('button', { name: 'Keep mine' });
  await expect(keep).toHaveAccessibleDescription(/overwrites 2 changes of theirs/);
  await expect(conflict.getByRole('button', { name: 'Take theirs' })).toHaveAccessibleDescription(
    /without 2 changes of yours/,
  );
  await expect(conflict.getByRole('button', { name: 'Combine both' })).toHaveCount(0);
  await keep.click();
  await mine.submit();
  expect(await kitchen.rowsOf(kitchen.today.item)).toContainEqual({
    school_id: kitchen.today.smp,
    portion_size: 'large',
    portions: 135,
  });
});
