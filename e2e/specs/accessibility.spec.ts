import { scheduleMaintenance, switchMaintenanceOn } from '@porsi/db/maintenance';
import type { Page } from '@playwright/test';
import { expectNothingSerious } from '../fixtures/nothing-serious.js';
import type { Kitchen } from '../fixtures/kitchen.js';
import type { Person } from '../fixtures/people.js';
import { expect, test } from '../fixtures/test.js';

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
  { name: 'tablets', who: 'head', path: () => '/tablets' },
  { name: 'a tablet to pair', who: 'head', path: () => '/tablets/new' },
  { name: 'labels', who: 'head', path: () => '/paper' },
  { name: 'packing list', who: 'head', path: () => '/paper?paper=packing-list' },
  { name: 'history', who: 'head', path: () => '/history' },
  { name: 'maintenance', who: 'head', path: () => '/maintenance' },
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

    test.describe('with nothing changed,', () => {
      test.use({ changesNothing: true });

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

    test('an announced maintenance, and one that is on', async ({ kitchen, head, cook, page }) => {
      const { dataSource } = kitchen.database;
      const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
      await scheduleMaintenance(dataSource, { startsAt: at(30), endsAt: at(45), message: 'Porsi' });
      for (const [name, screen, path] of [
        ['the banner', head, '/'],
        ['what to send', head, '/maintenance'],
        ['the strip', cook, '/kds/cooking'],
      ] as const) {
        await screen.goto(path);
        await expect(screen.getByRole('timer').first()).toBeVisible();
        await expectNothingSerious(screen, name);
      }
      await switchMaintenanceOn(dataSource, { endsAt: at(15), message: 'Porsi' });
      for (const [name, screen, path] of [
        ['over a page', head, '/'],
        ['at the switch', head, '/maintenance'],
        ['at the door', page, `${kitchen.url}/`],
        ['where the head signs in', page, `${kitchen.url}/sign-in`],
      ] as const) {
        await screen.goto(path);
        await expectNothingSerious(screen, name);
      }
    });
  });
}
