import { NetworkError } from '@porsi/client/network-error';
import { ProblemError } from '@porsi/client/problem-error';
import type { MenuItem } from '@porsi/shared/menu-items/menu-item';
import type { MenuItemInput } from '@porsi/shared/menu-items/menu-item-input';
import { expect, test, vi } from 'vitest';
import { createMenuItemSaver } from './menu-item-saver';

type Api = Parameters<typeof createMenuItemSaver>[0];

const input: MenuItemInput = {
  date: '2026-11-23',
  recipeId: 1,
  totalPortions: 500,
  allocations: [{ schoolId: 1, portionsSmall: 200, portionsLarge: 300 }],
};
const more: MenuItemInput = {
  ...input,
  totalPortions: 510,
  allocations: [{ schoolId: 1, portionsSmall: 210, portionsLarge: 300 }],
};

function itemOf(
  { date, recipeId, totalPortions, allocations }: MenuItemInput,
  version = 1,
): MenuItem {
  return {
    id: 9,
    version,
    menuPlanId: 1,
    date,
    recipe: { id: recipeId, name: 'Nasi' },
    totalPortions,
    portionsSmall: 0,
    portionsLarge: 0,
    allocations: allocations.map((entry) => ({
      ...entry,
      schoolName: 'SD',
      schoolCategory: 'SD',
      portionSizeType: 'mixed',
      totalPortions: entry.portionsSmall + entry.portionsLarge,
    })),
  };
}
const lost = () => Promise.reject(new NetworkError('timeout'));
const refused = (
  code: 'VALIDATION_FAILED' | 'VERSION_CONFLICT',
  status: number,
  current?: unknown,
) =>
  Promise.reject(
    new ProblemError({ type: '', title: '', status, code, detail: '', requestId: '', current }),
  );

test('the same input is sent again under the same key', async () => {
  const create = vi
    .fn<Api['create']>()
    .mockImplementationOnce(lost)
    .mockResolvedValueOnce(itemOf(input));
  const save = createMenuItemSaver({ create, update: vi.fn<Api['update']>() }, null);
  await expect(save(input)).rejects.toThrow(NetworkError);
  await expect(save(input)).resolves.toEqual(itemOf(input));
  expect(create.mock.calls[0]).toEqual(create.mock.calls[1]);
});

test('another input after a lost answer: the first is settled, then edited', async () => {
  const create = vi
    .fn<Api['create']>()
    .mockImplementationOnce(lost)
    .mockResolvedValueOnce(itemOf(input, 4));
  const update = vi.fn<Api['update']>().mockResolvedValueOnce(itemOf(more, 5));
  const save = createMenuItemSaver({ create, update }, null);
  await expect(save(input)).rejects.toThrow(NetworkError);
  await expect(save(more)).resolves.toEqual(itemOf(more, 5));
  expect(create.mock.calls[1]).toEqual(create.mock.calls[0]);
  expect(update).toHaveBeenCalledExactlyOnceWith(9, { ...more, version: 4 });
});

test('the lost one had been refused: the new input is created under a new key', async () => {
  const create = vi
    .fn<Api['create']>()
    .mockImplementationOnce(lost)
    .mockImplementationOnce(() => refused('VALIDATION_FAILED', 422))
    .mockResolvedValueOnce(itemOf(more));
  const save = createMenuItemSaver({ create, update: vi.fn<Api['update']>() }, null);
  await expect(save(input)).rejects.toThrow(NetworkError);
  await expect(save(more)).resolves.toEqual(itemOf(more));
  expect(create.mock.calls[2]?.[0]).toEqual(more);
  expect(create.mock.calls[2]?.[1]).not.toBe(create.mock.calls[0]?.[1]);
});

test('a refused create is not repeated under its key', async () => {
  const create = vi
    .fn<Api['create']>()
    .mockImplementationOnce(() => refused('VALIDATION_FAILED', 422))
    .mockResolvedValueOnce(itemOf(input));
  const save = createMenuItemSaver({ create, update: vi.fn<Api['update']>() }, null);
  await expect(save(input)).rejects.toThrow(ProblemError);
  await save(input);
  expect(create.mock.calls[0]?.[1]).not.toBe(create.mock.calls[1]?.[1]);
});

test('an edit that is there already is no conflict', async () => {
  const update = vi
    .fn<Api['update']>()
    .mockImplementation(() => refused('VERSION_CONFLICT', 409, itemOf(more, 2)));
  const save = createMenuItemSaver({ create: vi.fn<Api['create']>(), update }, itemOf(input));
  await expect(save(more)).resolves.toEqual(itemOf(more, 2));
});

test('another edit is a conflict', async () => {
  const update = vi
    .fn<Api['update']>()
    .mockImplementation(() =>
      refused('VERSION_CONFLICT', 409, itemOf({ ...input, totalPortions: 1 }, 2)),
    );
  const save = createMenuItemSaver({ create: vi.fn<Api['create']>(), update }, itemOf(input));
  await expect(save(more)).rejects.toThrow(ProblemError);
});
