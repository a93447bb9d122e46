import type { BenchServer } from '../kitchen/bench-server.js';
import { amount, atMost, type Row } from '../row.js';
import { median, percentile, range } from '../statistics.js';
import { openBrowser, openSignedIn } from './open-browser.js';

const SAVES = 20;
const SCHOOLS = 15;

/** From the click on Save in the form to the new total on an open cooking board. */
export async function benchClick(server: BenchServer): Promise<Row[]> {
  const kitchen = await server.openKitchen(SCHOOLS);
  const browser = await openBrowser();
  const context = await openSignedIn(browser, kitchen);
  const tablet = await context.newPage();
  await tablet.goto('/kds/cooking');
  await tablet.getByText('Menu 1').first().waitFor();
  const form = await context.newPage();
  const large = form.getByRole('textbox', { name: / – Large/ }).first();
  const openForm = async () => {
    await form.goto(`/menu-items/${kitchen.menuItemIds[0]}`);
    await large.waitFor();
  };
  await openForm();
  const total = form.getByRole('textbox', { name: 'Total portions' });

  const times: number[] = [];
  for (let save = 0; save < SAVES + 2; save += 1) {
    const more = save % 2 === 0 ? 1 : -1;
    await large.fill(String(numberIn(await large.inputValue()) + more));
    const wanted = numberIn(await total.inputValue()) + more;
    await total.fill(String(wanted));
    const shown = await tablet.evaluateHandle(watchFor, wanted);
    const button = form.getByRole('button', { name: 'Save', exact: true });
    const clicked = await form.evaluateHandle(listenForClick);
    await button.click();
    const took = (await shown.evaluate(({ at }) => at)) - (await clicked.evaluate(({ at }) => at));
    // The first saves warm up.
    if (save >= 2) times.push(took);
    await form.getByText('Changes saved').first().waitFor();
    await openForm();
  }
  await browser.close();
  await kitchen.close();
  return [
    atMost(500, ' ms', {
      what: 'click on Save → new number on an open tablet, p95',
      value: percentile(times, 0.95),
      spread: `median ${amount(median(times), ' ms')}; ${range(times, (time) => amount(time, ' ms'))}`,
    }),
  ];
}

function numberIn(text: string): number {
  return Number(text.replace(/\D/g, ''));
}

/** Runs in the page: when a total first shows, on the clock that all pages share. */
function watchFor(total: number): { at: Promise<number> } {
  const isShown = () => document.body.innerText.replace(/[.,\s]/g, '').includes(String(total));
  const at = new Promise<number>((resolve) => {
    const observer = new MutationObserver(() => {
      if (!isShown()) return;
      observer.disconnect();
      requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()));
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return { at };
}

/** Runs in the page. */
function listenForClick(): { at: Promise<number> } {
  const at = new Promise<number>((resolve) => {
    document.addEventListener(
      'click',
      ({ timeStamp }) => resolve(performance.timeOrigin + timeStamp),
      {
        once: true,
        capture: true,
      },
    );
  });
  return { at };
}
