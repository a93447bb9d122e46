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
    times.push(await timeToPaint(page, 'keydown', () => page.keyboard.press(key)));
  }
  return times;
}

/** Milliseconds from the event that something sets off to the end of the frame that shows what it did. */
export async function timeToPaint(
  page: Page,
  event: 'keydown' | 'pointerup',
  setOff: () => Promise<void>,
): Promise<number> {
  const painted = await page.evaluateHandle(listen, event);
  await setOff();
  const time = await painted.evaluate(({ time: taken }) => taken);
  await painted.dispose();
  return time;
}

/** Runs in the page. The frame callback runs before the frame is painted, the message after it. */
function listen(event: 'keydown' | 'pointerup'): { time: Promise<number> } {
  const time = new Promise<number>((resolve) => {
    document.addEventListener(
      event,
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
