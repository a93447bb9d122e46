import { benchBoards } from './boards/bench-boards.js';
import { benchLive } from './live/bench-live.js';
import { benchTablets } from './tablets/bench-tablets.js';
import { benchSaves } from './saves/bench-saves.js';
import { benchClick } from './browser/bench-click.js';
import { benchFirstLoad } from './browser/bench-first-load.js';
import { benchTabletStart } from './browser/bench-tablet-start.js';
import { benchTyping } from './browser/bench-typing.js';
import { openBenchServer, type BenchServer } from './kitchen/bench-server.js';
import { printTable } from './print-table.js';
import type { Row } from './row.js';

const benches: Record<string, (server: BenchServer) => Promise<Row[]>> = {
  boards: benchBoards,
  saves: benchSaves,
  live: benchLive,
  tablets: benchTablets,
  click: benchClick,
  'first-load': benchFirstLoad,
  typing: benchTyping,
  'tablet-start': benchTabletStart,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(
    `No benchmark ${unknown.join(', ')}; there are: ${Object.keys(benches).join(', ')}.`,
  );
  process.exit(1);
}

const server = await openBenchServer();
const rows: Row[] = [];
try {
  for (const [name, bench] of Object.entries(benches)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.error(`${name} …`);
    rows.push(...(await bench(server)));
  }
} catch (error) {
  // Before the server goes and takes connections with it that the failed bench has left open.
  console.error(error);
  throw error;
} finally {
  await server.close();
}
printTable(rows);
process.exitCode = rows.some(({ holds }) => holds === false) ? 1 : 0;
