import type { Page } from '@playwright/test';
import type { Session } from '@porsi/shared/auth/session';
import { addDays } from '@porsi/shared/calendar/service-date';
import { Board } from '../fixtures/board.js';
import { expect, test } from '../fixtures/test.js';

/** What the head's page sends, from the head's own session. */
async function asHead(head: Page) {
  const { request } = head.context();
  const session = (await (await request.post('/api/auth/refresh')).json()) as Session;
  const headers = { authorization: `Bearer ${session.accessToken}` };
  return {
    async pair(code: string): Promise<number> {
      const data = { code, name: 'Packing wall', role: 'packing' };
      const answer = await request.post('/api/tablets', { headers, data });
      expect(answer.status()).toBe(201);
      return ((await answer.json()) as { id: number }).id;
    },
    async revoke(id: number): Promise<void> {
      expect((await request.delete(`/api/tablets/${id}`, { headers })).status()).toBe(204);
    },
  };
}

test('a tablet is paired by its code, says that it is there, and is sent away at once', async ({
  browser,
  kitchen,
  head,
}) => {
  const context = await browser.newContext({
    baseURL: kitchen.url,
    viewport: { width: 1280, height: 800 },
    hasTouch: true,
  });
  const page = await context.newPage();
  await page.goto('/kds/');
  await page.getByRole('button', { name: 'Pair this tablet' }).tap();
  const shown = page.getByLabel('Code', { exact: true });
  await expect(shown).toHaveText(/^[A-Z2-9]{3} [A-Z2-9]{3}$/);
  await expect(page.getByRole('img', { name: /scan this/ })).toBeVisible();
  const office = await asHead(head);
  const id = await office.pair((await shown.textContent()) ?? '');
  const board = new Board(page);
  await expect(page.getByRole('heading', { name: 'SD Negeri 1' })).toBeVisible();
  await board.live();
  await expect
    .poll(() => kitchen.query('SELECT app_version IS NOT NULL AS told FROM kds_tablets'))
    .toEqual([{ told: true }]);
  const refused: string[] = [];
  page.on('response', (answer) => answer.status() === 401 && refused.push(answer.url()));
  // A day that it has not kept is asked for at once.
  await page.goto(`/kds/packing?date=${addDays(kitchen.today.date, 1)}`);
  await expect(page.getByText('Nothing to pack on this day')).toBeVisible();
  expect(refused, 'a tablet that starts again asks with its token').toEqual([]);
  await page.goto('/kds/packing');
  await board.live();
  await context.setOffline(true);
  await board.start('SD Negeri 1');
  await expect(page.getByText('1 tap kept here, to be sent')).toBeVisible();
  await office.revoke(id);
  await context.setOffline(false);
  await expect(shown).toBeVisible();
  await expect(page.getByText('1 tap is kept on this tablet.')).toBeVisible();
  await office.pair((await shown.textContent()) ?? '');
  await board.live();
  await expect
    .poll(() => kitchen.query('SELECT status FROM packing_statuses'))
    .toEqual([{ status: 'packing' }]);
  await context.close();
});
