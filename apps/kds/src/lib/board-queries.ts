import type { ServiceDate } from '@porsi/shared/calendar/service-date';
import type { CookingBoard } from '@porsi/shared/kds/cooking-board';
import type { Floor } from '@porsi/shared/kds/floor';
import type { PackingBoard } from '@porsi/shared/kds/packing-board';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { noteChanges } from '../live/board-changes';
import { holdCounts } from '../live/hold-counts';
import { watchCounts } from '../live/watch-counts';
import { client } from './client';
import { useLiveState } from './use-live-state';

/** Without pulses the tablet asks by itself this often; milliseconds. */
const WITHOUT_PULSES = 15_000;

export function cookingBoardQuery(date: ServiceDate) {
  return queryOptions({
    queryKey: ['board', 'cooking', date],
    queryFn: async ({ signal, client: queries, queryKey }) => {
      const board = await client.boards.cooking(date, signal);
      noteChanges(queries.getQueryData<CookingBoard>(queryKey), board);
      return board;
    },
  });
}

export function packingBoardQuery(date: ServiceDate) {
  return queryOptions({
    queryKey: ['board', 'packing', date],
    queryFn: async ({ signal, client: queries, queryKey }) => {
      const board = await client.boards.packing(date, signal);
      noteChanges(queries.getQueryData<PackingBoard>(queryKey), board);
      return board;
    },
  });
}

/** Counts, departures and alerts of a day. */
export function floorQuery(date: ServiceDate) {
  return queryOptions({
    queryKey: ['floor', date],
    queryFn: async ({ signal, client: queries, queryKey }) => {
      const counts = watchCounts();
      try {
        const floor = await client.boards.floor(date, signal);
        return holdCounts(floor, queries.getQueryData<Floor>(queryKey), counts.stop());
      } finally {
        counts.stop();
      }
    },
  });
}

/** The cooking board of a day, kept up to date by events, and by asking while there are none. */
export function useCookingBoard(date: ServiceDate) {
  return useQuery({ ...cookingBoardQuery(date), refetchInterval: usePace() });
}

/** The packing board of a day, likewise. */
export function usePackingBoard(date: ServiceDate) {
  return useQuery({ ...packingBoardQuery(date), refetchInterval: usePace() });
}

/** The floor of a day, likewise. */
export function useFloor(date: ServiceDate) {
  return useQuery({ ...floorQuery(date), refetchInterval: usePace() });
}

function usePace(): number | false {
  return useLiveState() === 'live' ? false : WITHOUT_PULSES;
}

/** The tablets' taps of a day, the newest first. */
export function operationsQuery(date: ServiceDate) {
  return queryOptions({
    queryKey: ['operations', date],
    queryFn: ({ signal }) => client.operations.list({ date, pageSize: 200 }, signal),
  });
}

/** Time zone, today, maintenance: asked again now and then, for an announced maintenance. */
export const configQuery = queryOptions({
  queryKey: ['config'],
  queryFn: ({ signal }) => client.config.get(signal),
  staleTime: 60_000,
  refetchInterval: 60_000,
});
