import type { Page } from '@playwright/test';
import { Board } from '../fixtures/board.js';
import { MenuItemForm } from '../fixtures/menu-item-form.js';
import type { Kitchen } from '../fixtures/kitchen.js';
import { expect, test } from '../fixtures/test.js';

const DISH = 'Nasi ayam kecap';

declare global {
  interface Window {
    tones: number;
  }
}

/** Counts the tones that the page makes. */
async function countTones(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.tones = 0;
    window.AudioContext = class extends AudioContext {
      override createOscillator() {
        window.tones += 1;
        return super.createOscillator();
      }
    };
  });
}

const tones = (page: Page) => page.evaluate(() => window.tones);

async function change(planner: Page, kitchen: Kitchen, large: string, total: string) {
  const form = new MenuItemForm(planner);
  await form.open(kitchen.today.item);
  await form.large('SMP Negeri 2').fill(large);
  await form.total.fill(total);
  await form.submit();
}

async function inMenu(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: 'Menu' }).tap();
  await page.getByText(button, { exact: true }).tap();
  await page.keyboard.press('Escape');
}

for (const [held, viewport] of [
  ['landscape', { width: 1280, height: 800 }],
  ['portrait', { width: 800, height: 1280 }],
] as const) {
  test(`${held}: a change sounds, and a tablet that is muted says so`, async ({
    kitchen,
    planner,
    cook,
  }) => {
    await cook.setViewportSize(viewport);
    await countTones(cook);
    const board = new Board(cook);
    await board.open('cooking');
    await board.start(DISH);
    expect(await tones(cook)).toBe(0);
    await change(planner, kitchen, '142', '512');
    await expect(cook.getByText('Changed while at work')).toBeVisible();
    await expect.poll(() => tones(cook)).toBe(3);
    await inMenu(cook, 'Hear it once');
    await expect.poll(() => tones(cook)).toBe(6);

    await inMenu(cook, 'Muted');
    await expect(cook.getByRole('listitem').filter({ hasText: 'Muted' })).toBeInViewport();
    await change(planner, kitchen, '150', '520');
    await expect(board.dish(DISH)).toContainText('Large 420 → 440, +20');
    expect(await tones(cook)).toBe(6);
    await cook.reload();
    await board.live();
    await expect(cook.getByRole('listitem').filter({ hasText: 'Muted' })).toBeInViewport();
  });
}

test('a screen that the browser lets sleep says so, until the browser keeps it awake', async ({
  cook,
}) => {
  const browser = await cook.context().newCDPSession(cook);
  const { targetInfo } = await browser.send('Target.getTargetInfo');
  const allow = (setting: 'granted' | 'denied') =>
    browser.send('Browser.setPermission', {
      permission: { name: 'screen-wake-lock' },
      setting,
      ...(targetInfo.browserContextId && { browserContextId: targetInfo.browserContextId }),
    });
  await allow('denied');
  const board = new Board(cook);
  await board.open('cooking');
  const sign = cook.getByRole('banner').getByText('Screen may sleep');
  await expect(sign).toBeInViewport();
  await allow('granted');
  await cook.getByRole('heading', { name: DISH }).tap();
  await expect(sign).toHaveCount(0);
});
