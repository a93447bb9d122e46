import type { Page } from '@playwright/test';
import { expectNothingSerious } from '../fixtures/nothing-serious.js';
import type { Kitchen } from '../fixtures/kitchen.js';
import type { Person } from '../fixtures/people.js';
import { test } from '../fixtures/test.js';

interface Screen {
  name: string;
  who: Person;
  path: (kitchen: Kitchen) => string;
}

const item = ({ today }: Kitchen) => `/menu-items/${today.item}`;

const desk: Screen[] = [
  { name: 'week', who: 'head', path: () => '/' },
  { name: 'new menu item', who: 'head', path: ({ today }) => `/menu-items/new?date=${today.date}` },
  { name: 'menu item', who: 'head', path: item },
  { name: 'schools', who: 'head', path: () => '/schools' },
  { name: 'a school', who: 'head', path: ({ today }) => `/schools/${today.sd}` },
  { name: 'recipes', who: 'head', path: () => '/recipes' },
  { name: 'a recipe', who: 'head', path: ({ today }) => `/recipes/${today.recipe}` },
  { name: 'users', who: 'head', path: () => '/users' },
  { name: 'history', who: 'head', path: () => '/history' },
  { name: 'nothing here', who: 'head', path: () => '/no-such-page' },
  { name: 'a cook at the desk', who: 'cook', path: () => '/' },
];

const tablets: Screen[] = [
  { name: 'choice of boards', who: 'head', path: () => '/kds/' },
  { name: 'cooking board', who: 'cook', path: () => '/kds/cooking' },
  { name: 'packing board', who: 'packer', path: () => '/kds/packing' },
  { name: 'another day', who: 'packer', path: () => '/kds/packing?date=2026-01-05' },
];

const places = [
  { place: 'at the desk', viewport: { width: 1440, height: 900 }, screens: desk },
  { place: 'on a phone', viewport: { width: 390, height: 844 }, screens: desk.slice(0, 4) },
  { place: 'on a tablet', viewport: { width: 1280, height: 800 }, screens: tablets },
  { place: 'on an upright tablet', viewport: { width: 800, height: 1280 }, screens: tablets },
];

for (const locale of ['en-US', 'id-ID']) {
  test.describe(`axe finds nothing serious, ${locale},`, () => {
    test.use({ locale });

    for (const { place, viewport, screens } of places) {
      test(place, async ({ kitchen, signedIn }) => {
        const pages = new Map<Person, Page>();
        for (const { name, who, path } of screens) {
          const page = pages.get(who) ?? (await signedIn(who, { viewport }));
          pages.set(who, page);
          await test.step(name, async () => {
            await page.goto(path(kitchen));
            await expectNothingSerious(page, name);
          });
        }
      });
    }

    test('where one signs in', async ({ kitchen, page }) => {
      for (const app of ['/', '/kds/']) {
        await page.goto(kitchen.url + app);
        await expectNothingSerious(page, app);
      }
    });
  });
}
