import { randomUUID } from 'node:crypto';
import type { BoardAlert } from '@porsi/shared/kds/board-alert';
import type { Floor } from '@porsi/shared/kds/floor';
import { callerFor } from '../fixtures/caller.js';
import { MenuItemForm } from '../fixtures/menu-item-form.js';
import { expect, test } from '../fixtures/test.js';

test('the planner sees that the kitchen has not seen a change, and then who has', async ({
  kitchen,
  planner,
  cook,
}) => {
  const { date, item } = kitchen.today;
  const call = await callerFor(cook.request, 'cook');
  await call('PUT', `/api/kds/cooking/${item}/status`, {
    status: 'cooking',
    operationId: randomUUID(),
  });

  await planner.clock.install();
  const form = new MenuItemForm(planner);
  await form.open(item);
  await expect(planner.getByRole('status', { name: 'How far the kitchen is' })).toHaveText(
    /^Being cooked since \d\d:\d\d\. The kitchen will be told what you change\.$/,
  );
  await form.large('SMP Negeri 2').fill('142');
  await form.total.fill('512');
  await form.submit();
  await expect(planner.getByText('The kitchen has not seen 1 change yet')).toBeVisible();

  await planner.goto(`/menu-items/${item}`);
  const seen = planner.getByRole('region', { name: 'Has the kitchen seen it?' });
  await expect(seen.getByRole('listitem')).toContainText('Large 420 → 432 (+12)');
  await expect(seen.getByRole('listitem')).toContainText('not seen yet');

  const { alerts } = await call<Floor>('GET', `/api/kds/floor?date=${date}`);
  await call<BoardAlert>('POST', '/api/kds/alerts/acknowledge', {
    date,
    alertIds: alerts.map(({ id }) => id),
    initials: 'PB',
    operationId: randomUUID(),
  });
  // Without touching the page: it asks again by itself, every 15 seconds.
  await planner.clock.fastForward('00:15');
  await expect(seen.getByRole('listitem')).toContainText('Seen by Pak Budi (PB)');
  await planner.goto('/');
  await expect(planner.getByText(/Seen by Pak Budi \(PB\), /)).toBeVisible();
});

test('a change that the kitchen does not work on yet waits for nobody', async ({
  kitchen,
  planner,
}) => {
  const form = new MenuItemForm(planner);
  await form.open(kitchen.today.item);
  await expect(planner.getByRole('status', { name: 'How far the kitchen is' })).toBeEmpty();
  await form.large('SMP Negeri 2').fill('142');
  await form.total.fill('512');
  await form.submit();
  await expect(planner.getByRole('link', { name: 'Nasi ayam kecap' })).toBeVisible();
  await expect(planner.getByText(/kitchen has not seen/)).toHaveCount(0);
});
