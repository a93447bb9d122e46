import type { Locator, Page } from '@playwright/test';

/** Slows the page's processor down, as a cheap laptop is slow. */
export async function throttle(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

/**
 * Types digits into a field, a key at a time.
 *
 * @returns for each key the milliseconds from the key's event to the end of the frame that shows it
 */
export async function keyToPaint(
  page: Page,
  field: Locator,
  keys: readonly string[],
): Promise<number[]> {
  await field.focus();
  const times: number[] = [];
  for (const key of keys) {
    const painted = await page.evaluateHandle(listen);
    await page.keyboard.press(key);
    times.push(await painted.evaluate(({ time }) => time));
    await painted.dispose();
  }
  return times;
}

/** Runs in the page. The frame callback runs before the frame is painted, the message after it. */
function listen(): { time: Promise<number> } {
  const time = new Promise<number>((resolve) => {
    document.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - timeStamp);
          port2.postMessage(undefined);
        });
      },
      { once: true, capture: true },
    );
  });
  return { time };
}
