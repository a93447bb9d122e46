import { parseArgs } from 'node:util';
import { printTable } from '../print-table.js';
import { openBenchDatabases } from './bench-databases.js';
import { benchMigrate } from './bench-migrate.js';
import { benchRollback } from './bench-rollback.js';
import { fillOlderKitchen } from './older-kitchen.js';

const ROLLBACK_ROWS = 1_000_000;
const { values } = parseArgs({ options: { rows: { type: 'string', default: '1000000' } } });
const rows = Number(values.rows.replaceAll(/[_,]/g, ''));
if (!Number.isInteger(rows) || rows < 1000) {
  console.error('--rows wants a whole number of at least 1000.');
  process.exit(1);
}

const say = (line: string) => console.error(line);
const databases = await openBenchDatabases();
const table = [];
try {
  const fill = async (name: string, count: number) => {
    say(`filling a database of the older system with ${count} allocations …`);
    await databases.create(name);
    await fillOlderKitchen(databases.url(name), databases.superuser(name), count);
  };
  await fill('older', rows);
  table.push(...(await benchMigrate(databases, 'older', say)));
  if (rows !== ROLLBACK_ROWS) {
    await databases.drop('older');
    await fill('older', ROLLBACK_ROWS);
  }
  table.push(...(await benchRollback(databases, 'older', say)));
} finally {
  await databases.close();
}
printTable(table);
process.exitCode = table.some(({ holds }) => holds === false) ? 1 : 0;
