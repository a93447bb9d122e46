import type { ServiceDate } from '@porsi/shared/calendar/service-date';
import type { KitchenConfig } from '@porsi/shared/config/kitchen-config';
import type { CookingBoard } from '@porsi/shared/kds/cooking-board';
import type { Floor } from '@porsi/shared/kds/floor';
import type { PackingBoard } from '@porsi/shared/kds/packing-board';
import { askAgainAfter } from '@porsi/shared/maintenance/ask-again';
import {
  infiniteQueryOptions,
  queryOptions,
  useQuery,
  type QueryStatus,
} from '@tanstack/react-query';
import { noteChanges } from '../live/board-changes';
import { noteGone } from '../live/gone-from-boards';
import { holdCounts } from '../live/hold-counts';
import { watchCounts } from '../live/watch-counts';
import { client } from './client';
import { useLiveState } from './use-live-state';

/** Without pulses, and after a failure, the tablet asks by itself this often; milliseconds. */
const BY_ITSELF = 15_000;

/** Compares a fresh answer with the board on the screen. */
function noteNews(
  before: CookingBoard | PackingBoard | undefined,
  after: CookingBoard | PackingBoard,
) {
  if (!before || before === after) return;
  noteChanges(before, after);
  noteGone(before, after);
}

export function cookingBoardQuery(date: ServiceDate) {
  return queryOptions({
    queryKey: ['board', 'cooking', date],
    queryFn: async ({ signal, client: queries, queryKey }) => {
      const board = await client.boards.cooking(date, signal);
      noteNews(queries.getQueryData<CookingBoard>(queryKey), board);
      return board;
    },
  });
}

export function packingBoardQuery(date: ServiceDate) {
  return queryOptions({
    queryKey: ['board', 'packing', date],
    queryFn: async ({ signal, client: queries, queryKey }) => {
      const board = await client.boards.packing(date, signal);
      noteNews(queries.getQueryData<PackingBoard>(queryKey), board);
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

/** Pulses prove the board that is watched alone: what else failed to come is asked for again. */
function usePace() {
  const live = useLiveState() === 'live';
  return ({ state }: { state: { status: QueryStatus } }): number | false =>
    live && state.status !== 'error' ? false : BY_ITSELF;
}

/** As many as a page may have. */
const TAPS_A_PAGE = 200;

/** The tablets' taps of a day, the newest first, page by page. */
export function operationsQuery(date: ServiceDate) {
  return infiniteQueryOptions({
    queryKey: ['operations', date],
    queryFn: ({ signal, pageParam: page }) =>
      client.operations.list({ date, page, pageSize: TAPS_A_PAGE }, signal),
    initialPageParam: 1,
    getNextPageParam: ({ total }, pages) =>
      pages.length * TAPS_A_PAGE < total ? pages.length + 1 : undefined,
  });
}

const CONFIG = ['config'] as const;

/**
 * Time zone, today, maintenance: asked again now and then, often while there is a maintenance. When
 * it is over, the boards are read again: nobody could say meanwhile what changed on them.
 */
export const configQuery = queryOptions({
  queryKey: CONFIG,
  queryFn: async ({ signal, client: queries }) => {
    const before = queries.getQueryData<KitchenConfig>(CONFIG);
    const config = await client.config.get(signal);
    if (before?.maintenance?.active && !config.maintenance?.active)
      for (const queryKey of [['board'], ['floor']]) void queries.invalidateQueries({ queryKey });
    return config;
  },
  staleTime: 60_000,
  refetchInterval: ({ state }) => askAgainAfter(state.data?.maintenance, client.clock.now()),
});
