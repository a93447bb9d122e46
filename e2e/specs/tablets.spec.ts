import type { Pairing, PairingAnswer } from '@porsi/shared/tablets/tablet';
import type { APIRequestContext, Page } from '@playwright/test';
import { callWith } from '../fixtures/caller.js';
import { expect, test } from '../fixtures/test.js';

test('a tablet is paired by its code, renamed, given the other board, revoked', async ({
  kitchen,
  head,
  playwright,
}) => {
  const wall = await playwright.request.newContext({ baseURL: kitchen.url });
  await head.goto('/tablets');
  await expect(head.getByText('No tablet is paired yet')).toBeVisible();
  await expect(head.getByText(`${kitchen.url}/kds/`)).toBeVisible();

  await head.getByRole('link', { name: 'Pair a tablet' }).click();
  const drawer = head.getByRole('dialog', { name: 'Pair a tablet' });
  await drawer.getByLabel('Code on the tablet').fill('AAA-BB');
  await drawer.getByLabel('Name').fill('Packing table 2');
  await drawer.getByRole('button', { name: 'Save' }).click();
  await expectRefusedCode(head);
  await drawer.getByLabel('Code on the tablet').fill('ABCDEF');
  await drawer.getByRole('button', { name: 'Save' }).click();
  await expectRefusedCode(head);

  const pairing = await beginPairing(wall);
  expect(await claim(wall, pairing)).toEqual({ status: 'waiting' });
  // As people copy it: small letters, a space in the middle.
  const typed = `${pairing.code.slice(0, 3)} ${pairing.code.slice(3)}`.toLowerCase();
  await drawer.getByLabel('Code on the tablet').fill(typed);
  await drawer.getByRole('button', { name: 'Save' }).click();
  await expect(head.getByText('“Packing table 2” is paired: it opens its board.')).toBeVisible();
  const row = head.getByRole('row', { name: /Packing table 2/ });
  await expect(row).toContainText('Packing board');

  const granted = await claim(wall, pairing);
  if (granted.status !== 'paired') throw new Error('the tablet still waits');
  const tablet = callWith(wall, granted.accessToken);
  await tablet('POST', '/api/tablets/me/seen', { version: '1.2.3', battery: 81 });
  await head.reload();
  await expect(row).toContainText('now');
  await expect(row).toContainText('81%');
  await expect(row).toContainText('1.2.3');

  await head.getByRole('link', { name: 'Packing table 2' }).click();
  const form = head.getByRole('dialog', { name: 'Tablet', exact: true });
  await expect(form.getByLabel('Code on the tablet')).toHaveCount(0);
  await form.getByLabel('Name').fill('Stove 1');
  await form.getByLabel('Board').selectOption({ label: 'Cooking board' });
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(head.getByRole('row', { name: /Stove 1/ })).toContainText('Cooking board');

  await head.getByRole('link', { name: 'Stove 1' }).click();
  await form.getByRole('button', { name: 'Revoke' }).click();
  const question = head.getByRole('dialog', { name: 'Revoke “Stove 1”?' });
  await expect(question).toContainText('signed out at once');
  await question.getByRole('button', { name: 'Revoke' }).click();
  await expect(head.getByText('No tablet is paired yet')).toBeVisible();
  await expect(tablet('GET', '/api/kds/packing')).rejects.toThrow('UNAUTHENTICATED');
  await wall.dispose();
});

test('the QR code of a tablet brings its code along; the list revokes it', async ({
  kitchen,
  head,
  playwright,
}) => {
  const wall = await playwright.request.newContext({ baseURL: kitchen.url });
  const pairing = await beginPairing(wall);
  await head.goto(`/tablets?code=${pairing.code}`);
  const drawer = head.getByRole('dialog', { name: 'Pair a tablet' });
  await expect(drawer.getByLabel('Code on the tablet')).toHaveValue(pairing.code);
  await drawer.getByLabel('Name').fill('Stove 1');
  await drawer.getByLabel('Board').selectOption({ label: 'Cooking board' });
  await drawer.getByRole('button', { name: 'Save' }).click();
  await expect(head.getByRole('row', { name: /Stove 1/ })).toBeVisible();
  await expect(head).toHaveURL(/\/tablets$/);

  // A tablet that is gone for good is sent away from the list itself.
  await head.getByRole('button', { name: 'Revoke “Stove 1”' }).click();
  const question = head.getByRole('dialog', { name: 'Revoke “Stove 1”?' });
  await question.getByRole('button', { name: 'Revoke' }).click();
  await expect(head.getByText('“Stove 1” is revoked')).toBeVisible();
  await expect(head.getByText('No tablet is paired yet')).toBeVisible();
  await expect(question).toHaveCount(0);
  await wall.dispose();
});

test.describe('anybody else', () => {
  test.use({ changesNothing: true });

  test('tablets are the head’s alone', async ({ planner }) => {
    await planner.goto('/tablets');
    await expect(planner.getByText('This page is not for your role')).toBeVisible();
    await expect(planner.getByRole('link', { name: 'Tablets', exact: true })).toHaveCount(0);
  });
});

async function expectRefusedCode(page: Page): Promise<void> {
  const field = page.getByLabel('Code on the tablet');
  await expect(field).toHaveAccessibleDescription(/Not the code that a waiting tablet shows/);
}

async function beginPairing(wall: APIRequestContext): Promise<Pairing> {
  return (await (await wall.post('/api/tablets/pairings')).json()) as Pairing;
}

async function claim(
  wall: APIRequestContext,
  { pairingId, secret }: Pairing,
): Promise<PairingAnswer> {
  const answer = await wall.post(`/api/tablets/pairings/${pairingId}/claim`, { data: { secret } });
  return (await answer.json()) as PairingAnswer;
}
