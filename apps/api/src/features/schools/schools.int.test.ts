import { makeSchool } from '@porsi/db/testing/builders';
import { plannedDay, type PlannedDay } from '@porsi/db/testing/scenarios';
import type { ListOf } from '@porsi/shared/http/page';
import type { School } from '@porsi/shared/schools/school';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

const school = (answer: ApiAnswer) => answer.body as School;
const create = async (input: object) => school(await planner.post('/api/schools', input));
const names = async (query: string) => {
  const { items } = (await planner.get(`/api/schools?${query}`)).body as ListOf<School>;
  return items.map(({ name }) => name);
};

const statusesOf = (answers: ApiAnswer[]) =>
  answers.map(({ status }) => status).sort((one, other) => one - other);

describe('creating', () => {
  it('fills in what is left out', async () => {
    const answer = await planner.post('/api/schools', {
      name: '  SD Melati ',
      category: 'SD',
      studentCountGrade1To3: 80,
      studentCountGrade4To6: 90,
    });
    expect(answer.status).toBe(201);
    const created = school(answer);
    expect(created).toEqual({
      id: created.id,
      version: 1,
      name: 'SD Melati',
      category: 'SD',
      address: null,
      studentCount: 170,
      studentCountGrade1To3: 80,
      studentCountGrade4To6: 90,
      departureTime: null,
      isActive: true,
    });
    expect((await planner.get(`/api/schools/${created.id}`)).body).toEqual(created);
  });
});

describe('the list', () => {
  it('is sorted as Indonesian sorts, cut into pages, and counted', async () => {
    for (const name of ['zz bungur', 'ZZ Anggrek', 'zz éden', 'ZZ Cendana'])
      await create({ name, category: 'SMA' });
    expect(await names('q=zz%20')).toEqual(['ZZ Anggrek', 'zz bungur', 'ZZ Cendana', 'zz éden']);
    expect(await names('q=zz%20&page=2&pageSize=3')).toEqual(['zz éden']);
    const beyond = await planner.get('/api/schools?q=zz%20&page=9&pageSize=3');
    expect(beyond.body).toEqual({ items: [], total: 4 });
  });

  it('counts the numbers in names, over all pages', async () => {
    for (const name of ['Sekolah 10', 'Sekolah 1', 'sekolah 2 Timur', 'Sekolah 2'])
      await create({ name, category: 'SMA' });
    expect(await names('q=sekolah%20')).toEqual([
      'Sekolah 1',
      'Sekolah 2',
      'sekolah 2 Timur',
      'Sekolah 10',
    ]);
    expect(await names('q=sekolah%20&page=2&pageSize=3')).toEqual(['Sekolah 10']);
  });

  it('finds by part of the name, category and activity', async () => {
    await makeSchool(api.database.dataSource, {
      name: 'SMP 100% Juara_',
      category: 'SMP',
      isActive: false,
    });
    expect(await names('q=0%25%20JUARA_')).toEqual(['SMP 100% Juara_']);
    expect(await names('q=Juara%25')).toEqual([]);
    expect(await names('active=false')).toEqual(['SMP 100% Juara_']);
    expect(await names('category=SMP&active=true')).toEqual(['SMP Negeri 2']);
  });
});

describe('editing', () => {
  it('keeps what is left out and counts versions', async () => {
    const { id } = await create({
      name: 'SD Kenanga',
      category: 'SD',
      address: 'Jl. Merdeka 1',
      studentCount: 12,
    });
    const answer = await planner.put(`/api/schools/${id}`, {
      name: 'SD Kenanga 2',
      category: 'SD',
      version: 1,
    });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      version: 2,
      name: 'SD Kenanga 2',
      address: 'Jl. Merdeka 1',
      studentCount: 12,
    });
    const emptied = await planner.put(`/api/schools/${id}`, {
      name: 'SD Kenanga 2',
      category: 'SD',
      address: null,
      version: 2,
    });
    expect(emptied.body).toMatchObject({ version: 3, address: null });
  });

  it('sets, keeps and forgets when the car leaves, each a version', async () => {
    const base = { name: 'SD Teratai', category: 'SD' };
    const { id } = await create({ ...base, departureTime: '07:15' });
    const put = async (input: object) =>
      (await planner.put(`/api/schools/${id}`, { ...base, ...input })).body;
    expect(await put({ version: 1, departureTime: '07:15' })).toMatchObject({ version: 1 });
    expect(await put({ version: 1 })).toMatchObject({ version: 1, departureTime: '07:15' });
    expect(await put({ version: 1, departureTime: '09:00' })).toMatchObject({
      version: 2,
      departureTime: '09:00',
    });
    expect(await put({ version: 2, departureTime: '09:30', address: 'Jl. Melati' })).toMatchObject({
      version: 3,
    });
    expect(await put({ version: 2, departureTime: null })).toMatchObject({
      code: 'VERSION_CONFLICT',
      current: { version: 3, departureTime: '09:30' },
    });
    expect(await put({ version: 3, departureTime: null })).toMatchObject({
      version: 4,
      departureTime: null,
    });
    expect(await names('q=Teratai')).toEqual(['SD Teratai']);
    for (const departureTime of ['7:15', '24:00', '07:60', 715, ''])
      expect(await put({ version: 4, departureTime })).toMatchObject({ code: 'VALIDATION_FAILED' });
  });

  it('refuses an edit of something older, with what is there now', async () => {
    const { id } = await create({ name: 'SD Mawar', category: 'SD' });
    const edits = ['A', 'B', 'C', 'D'].map((name) =>
      planner.put(`/api/schools/${id}`, { name, category: 'SD', version: 1 }),
    );
    const answers = await Promise.all(edits);
    expect(statusesOf(answers)).toEqual([200, 409, 409, 409]);
    const now = (await planner.get(`/api/schools/${id}`)).body;
    for (const { body } of answers.filter(({ status }) => status === 409)) {
      expect(body).toMatchObject({ code: 'VERSION_CONFLICT', current: now });
    }
  });

  it('is for schools that are there', async () => {
    const answer = await planner.put('/api/schools/999999', {
      name: 'x',
      category: 'SD',
      version: 1,
    });
    expect(answer.status).toBe(404);
    expect((await planner.get('/api/schools/9007199254740991')).status).toBe(404);
  });

  it('keeps a school with small portions in SD', async () => {
    const { version, ...stored } = (await planner.get(`/api/schools/${day.sd}`)).body as School;
    for (const category of ['SMP', 'SMA']) {
      const answer = await planner.put(`/api/schools/${day.sd}`, { ...stored, category, version });
      expect(answer.status).toBe(409);
      expect(answer.body).toMatchObject({ code: 'IN_USE' });
    }
    expect(
      (await planner.put(`/api/schools/${day.smp}`, { name: 'SMP 2', category: 'SD', version: 1 }))
        .status,
    ).toBe(200);
  });
});

describe('deleting', () => {
  it('takes a school that nothing was planned for', async () => {
    const { id } = await create({ name: 'SD Dahlia', category: 'SD' });
    expect((await planner.delete(`/api/schools/${id}`)).status).toBe(204);
    expect((await planner.delete(`/api/schools/${id}`)).status).toBe(404);
    expect((await planner.get(`/api/schools/${id}`)).status).toBe(404);
  });

  it('leaves a school with allocations', async () => {
    const answer = await planner.delete(`/api/schools/${day.sma}`);
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({ code: 'IN_USE' });
    expect((await planner.get(`/api/schools/${day.sma}`)).status).toBe(200);
  });
});
