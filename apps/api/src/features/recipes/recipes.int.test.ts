import { plannedDay, type PlannedDay } from '@porsi/db/testing/scenarios';
import type { ListOf } from '@porsi/shared/http/page';
import type { Recipe } from '@porsi/shared/recipes/recipe';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ApiAnswer, ApiCaller } from '../../testing/api-caller.js';
import { startTestApi, type TestApi } from '../../testing/start-test-api.js';

let api: TestApi;
let planner: ApiCaller;
let day: PlannedDay;

beforeAll(async () => {
  api = await startTestApi();
  planner = await api.as('ahli_gizi');
  day = await plannedDay(api.database.dataSource);
});
afterAll(() => api.close());

const recipe = (answer: ApiAnswer) => answer.body as Recipe;
const rice = { name: 'Nasi', unit: 'g', quantityPerSmall: 100, quantityPerLarge: 150 };
const chicken = { name: 'Ayam', unit: 'g', quantityPerSmall: 35.125, quantityPerLarge: 40 };

it('keeps components in the order of cooking', async () => {
  const answer = await planner.post('/api/recipes', {
    name: 'Ayam kecap',
    components: [rice, chicken],
  });
  expect(answer.status).toBe(201);
  const created = recipe(answer);
  expect(created).toEqual({
    id: created.id,
    version: 1,
    name: 'Ayam kecap',
    category: null,
    instructions: null,
    isActive: true,
    components: [rice, chicken],
  });
  const edited = await planner.put(`/api/recipes/${created.id}`, {
    name: 'Ayam kecap',
    components: [chicken, rice],
    version: 1,
  });
  expect(recipe(edited)).toMatchObject({ version: 2, components: [chicken, rice] });
});

it('counts a change of components alone as one version, no change as none', async () => {
  const { id } = recipe(await planner.post('/api/recipes', { name: 'Sop', components: [rice] }));
  const both = await planner.put(`/api/recipes/${id}`, {
    name: 'Sop ayam',
    components: [rice, chicken],
    version: 1,
  });
  expect(recipe(both).version).toBe(2);
  const components = await planner.put(`/api/recipes/${id}`, {
    name: 'Sop ayam',
    components: [],
    version: 2,
  });
  expect(recipe(components)).toMatchObject({ version: 3, components: [] });
  const left = await planner.put(`/api/recipes/${id}`, { name: 'Sop ayam', version: 3 });
  expect(recipe(left)).toMatchObject({ version: 3, components: [] });
});

it('refuses an edit of something older, with what is there now', async () => {
  const { id } = recipe(await planner.post('/api/recipes', { name: 'Tempe', components: [rice] }));
  await planner.put(`/api/recipes/${id}`, { name: 'Tempe', components: [chicken], version: 1 });
  const late = await planner.put(`/api/recipes/${id}`, { name: 'Tempe bacem', version: 1 });
  expect(late.status).toBe(409);
  expect(late.body).toMatchObject({
    code: 'VERSION_CONFLICT',
    current: { version: 2, components: [chicken] },
  });
});

it('names every component that is wrong', async () => {
  const answer = await planner.post('/api/recipes', {
    name: 'x',
    components: [
      rice,
      { ...rice, quantityPerSmall: 1.0001 },
      { ...rice, name: '' },
      { ...rice, quantityPerLarge: -1 },
    ],
  });
  expect(answer.status).toBe(422);
  const { issues } = answer.body as { issues: { path: unknown[]; code: string }[] };
  expect(issues.map(({ path, code }) => `${path.join('.')} ${code}`)).toEqual([
    'components.1.quantityPerSmall QUANTITY_INVALID',
    'components.2.name REQUIRED',
    'components.3.quantityPerLarge QUANTITY_INVALID',
  ]);
});

it('lists with components, by name', async () => {
  await planner.post('/api/recipes', { name: 'yy Bubur', isActive: false, components: [chicken] });
  await planner.post('/api/recipes', { name: 'YY Acar' });
  const list = (await planner.get('/api/recipes?q=yy')).body as ListOf<Recipe>;
  expect(list.items.map(({ name, components }) => [name, components])).toEqual([
    ['YY Acar', []],
    ['yy Bubur', [chicken]],
  ]);
  expect((await planner.get('/api/recipes?q=yy&active=true')).body).toMatchObject({ total: 1 });
});

it('deletes what was never planned, and nothing else', async () => {
  const { id } = recipe(await planner.post('/api/recipes', { name: 'Sekali', components: [rice] }));
  expect((await planner.delete(`/api/recipes/${id}`)).status).toBe(204);
  expect((await planner.delete(`/api/recipes/${id}`)).status).toBe(404);
  const used = await planner.delete(`/api/recipes/${day.recipe}`);
  expect(used.status).toBe(409);
  expect(used.body).toMatchObject({ code: 'IN_USE' });
});
