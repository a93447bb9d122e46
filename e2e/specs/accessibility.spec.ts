import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Kitchen } from '../fixtures/kitchen.js';
import type { Person } from '../fixtures/people.js';
import { expect, test } from '../fixtures/test.js';

interface Screen {
  name: string;
  who: Person;
  path: (kitchen: Kitchen) => string;
  viewport?: { width: number; height: number };
}

const wall = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };

const screens: Screen[] = [
  { name: 'week', who: 'head', path: () => '/' },
  { name: 'week on a phone', who: 'head', path: () => '/', viewport: phone },
  {
    name: 'new menu item',
    who: 'planner',
    path: ({ today }) => `/menu-items/new?date=${today.date}`,
  },
  { name: 'menu item', who: 'planner', path: ({ today }) => `/menu-items/${today.item}` },
  {
    name: 'menu item on a phone',
    who: 'planner',
    path: ({ today }) => `/menu-items/${today.item}`,
    viewport: phone,
  },
  { name: 'schools', who: 'head', path: () => '/schools' },
  { name: 'a school', who: 'head', path: ({ today }) => `/schools/${today.sd}` },
  { name: 'recipes', who: 'head', path: () => '/recipes' },
  { name: 'a recipe', who: 'head', path: ({ today }) => `/recipes/${today.recipe}` },
  { name: 'users', who: 'head', path: () => '/users' },
  { name: 'history', who: 'head', path: () => '/history' },
  { name: 'nothing here', who: 'head', path: () => '/no-such-page' },
  { name: 'a cook at the desk', who: 'cook', path: () => '/' },
  { name: 'choice of boards', who: 'head', path: () => '/kds/', viewport: wall },
  { name: 'cooking board', who: 'cook', path: () => '/kds/cooking', viewport: wall },
  {
    name: 'cooking board upright',
    who: 'cook',
    path: () => '/kds/cooking',
    viewport: { width: 800, height: 1280 },
  },
  { name: 'packing board', who: 'packer', path: () => '/kds/packing', viewport: wall },
  {
    name: 'another day',
    who: 'packer',
    path: () => '/kds/packing?date=2026-01-05',
    viewport: wall,
  },
];

for (const locale of ['en-US', 'id-ID']) {
  test.describe(`axe finds nothing serious, ${locale}`, () => {
    test.use({ locale });

    for (const { name, who, path, viewport } of screens) {
      test(name, async ({ kitchen, signedIn }) => {
        const page = await signedIn(who, viewport ? { viewport } : undefined);
        await page.goto(path(kitchen));
        await expectNothingSerious(page);
      });
    }

    for (const app of ['/', '/kds/']) {
      test(`sign-in at ${app}`, async ({ kitchen, page }) => {
        await page.goto(kitchen.url + app);
        await expectNothingSerious(page);
      });
    }
  });
}

async function expectNothingSerious(page: Page): Promise<void> {
  // The main content is there, and nothing says that it is still loading.
  await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
  await expect(page.getByText(/^(Loading…|Memuat…)$/)).toHaveCount(0);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }))).toEqual([]);
}
