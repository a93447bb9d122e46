import { createClient } from '@porsi/client/client';
import type { DayBoards } from '@porsi/shared/kds/apply-operations';
import type { KdsOperation } from '@porsi/shared/kds/kds-operation';
import { replayOperations, type ReplayedDay } from '@porsi/shared/kds/replay-operations';
import { password, people } from '../fixtures/people.js';
import type { Night } from './night.js';
import type { WallTablet } from './wall-tablet.js';

const PAGE = 200;

/** What was promised in a night and what came of it; `broken` is empty when nothing was lost. */
export interface Verdict {
  taps: number;
  acknowledged: number;
  refused: number;
  /** Shown as refused, and taken when a copy arrived later. */
  takenAfterRefusal: number;
  logged: number;
  /** Logged lines that no finger made: a changed plan takes a school back that was ready. */
  automatic: number;
  broken: string[];
}

/** Looks at the servers as anybody could: the boards and the log over HTTP. */
export async function openJudge(night: Night) {
  const client = createClient({ baseUrl: night.url });
  await client.session.signIn({ email: people.head.email, password });
  const { date } = night.day;
  const boards = async (): Promise<DayBoards> => ({
    cooking: await client.boards.cooking(date),
    packing: await client.boards.packing(date),
    floor: await client.boards.floor(date),
  });
  async function log(): Promise<KdsOperation[]> {
    const lines: KdsOperation[] = [];
    for (let page = 1; ; page += 1) {
      const { items, total } = await client.operations.list({ date, page, pageSize: PAGE });
      lines.push(...items);
      if (lines.length >= total || items.length === 0) return lines;
    }
  }
  return {
    revision: async () => (await client.boards.packing(date)).revision,
    async judge(): Promise<Verdict> {
      const server = await boards();
      const lines = await log();
      const ids = lines.map(({ operationId }) => operationId);
      const counted = new Map<string, number>();
      for (const id of ids) counted.set(id, (counted.get(id) ?? 0) + 1);
      const broken = [
        ...[...counted].filter(([, times]) => times > 1).map(([id]) => `${id} is logged twice`),
        ...night.tablets.flatMap((tablet) => brokenPromises(tablet, counted)),
        ...night.tablets.flatMap((tablet) => differences(tablet.name, tablet.shown(), server)),
        ...untapped(lines, night.tablets),
        ...misreplayed(lines, server),
      ];
      const sum = (of: (tablet: WallTablet) => number) =>
        night.tablets.reduce((all, tablet) => all + of(tablet), 0);
      return {
        taps: sum(({ kept }) => kept.size),
        acknowledged: sum(({ acknowledged }) => acknowledged.size),
        refused: sum((tablet) => tablet.refused().length),
        takenAfterRefusal: sum((tablet) => tablet.refused().filter((id) => counted.has(id)).length),
        logged: lines.length,
        automatic: lines.filter(({ automatic }) => automatic).length,
        broken,
      };
    },
  };
}

function brokenPromises(tablet: WallTablet, logged: ReadonlyMap<string, number>): string[] {
  const refused = new Set(tablet.refused());
  const lost = [...tablet.kept].filter((id) => !logged.has(id) && !refused.has(id));
  const missing = [...tablet.acknowledged].filter((id) => logged.get(id) !== 1);
  return [
    ...lost.map((id) => `${tablet.name} kept ${id}, which is neither logged nor refused`),
    ...missing.map((id) => `${tablet.name} showed ${id} as taken, which is not logged once`),
  ];
}

function untapped(lines: readonly KdsOperation[], tablets: readonly WallTablet[]): string[] {
  const tapped = new Set(tablets.flatMap(({ kept }) => [...kept]));
  return lines
    .filter(({ operationId, automatic }) => !automatic && !tapped.has(operationId))
    .map(({ operationId }) => `${operationId} is logged, which nobody tapped`);
}

/** What a tablet shows differently from the server. */
function differences(name: string, shown: DayBoards, server: DayBoards): string[] {
  return (['cooking', 'packing', 'floor'] as const)
    .filter((board) => contentOf(shown[board]) !== contentOf(server[board]))
    .map((board) => `${name} shows another ${board} board than the server`);
}

function contentOf(board: DayBoards['cooking' | 'packing' | 'floor']): string {
  return JSON.stringify({ ...board, serverTime: null });
}

function misreplayed(lines: readonly KdsOperation[], server: DayBoards): string[] {
  let day: ReplayedDay;
  try {
    day = replayOperations(lines);
  } catch (error) {
    return [`the log does not replay: ${String(error)}`];
  }
  const dishes = (server.cooking?.dishes ?? []).filter(
    ({ menuItemId, status }) => (day.dishes.get(menuItemId) ?? 'pending') !== status,
  );
  const schools = (server.packing?.schools ?? []).filter(
    ({ schoolId, status }) => (day.schools.get(schoolId) ?? 'pending') !== status,
  );
  const counts = (server.floor?.schools ?? []).filter(
    ({ schoolId, countedSmall, countedLarge }) => {
      const { small = 0, large = 0 } = day.counts.get(schoolId) ?? {};
      return small !== countedSmall || large !== countedLarge;
    },
  );
  return [
    ...dishes.map(({ menuItemId }) => `the replay leaves dish ${menuItemId} in another step`),
    ...schools.map(({ schoolId }) => `the replay leaves school ${schoolId} in another step`),
    ...counts.map(({ schoolId }) => `the replay counts other trays for school ${schoolId}`),
  ];
}
