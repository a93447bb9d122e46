import { startOldApplication, type Traffic } from '@porsi/db/testing/old-application';
import { amount, atMost, type Row } from '../row.js';
import { onceOn, type BenchDatabases } from './bench-databases.js';
import { OLD_SCRIPT } from './old-script.js';
import { runPorsi } from './porsi-command.js';

/** The whole `db:migrate` with the older application at work, against the older runbook's way with everything stopped. */
export async function benchMigrate(
  databases: BenchDatabases,
  template: string,
  say: (line: string) => void,
): Promise<Row[]> {
  const ours = await timeOurs(databases, template, say);
  say('the older script …');
  const script = await timeScript(databases, template);
  const { traffic, quiet } = ours;
  return [
    against(ours.seconds, script, ours.rows),
    atMost(200, ' ms', {
      what: 'longest stall of a reader or writer meanwhile',
      value: traffic.longest,
      spread: `${traffic.slowest}; ${requestsOf(traffic)} requests; without a migration ${amount(quiet.longest, ' ms')}`,
    }),
    atMost(0, '', {
      what: 'requests that failed meanwhile',
      value: traffic.failures.length,
      spread: traffic.failures.slice(0, 3).join('; '),
    }),
    atMost(200, ' MB', { what: 'memory of db:migrate', value: ours.megabytes, spread: '' }),
    atMost(1.1, '×', {
      what: 'disk after, without the two indexes : before',
      value: (ours.after - ours.indexes) / ours.before,
      spread: `${megabytes(ours.after)} − ${megabytes(ours.indexes)} : ${megabytes(ours.before)}`,
    }),
  ];
}

/** The bound is for tables that take long: of a small one, starting a process is half of the time. */
const LARGE = 10_000_000;

function against(ours: number, script: number, rows: number): Row {
  const what = "db:migrate : the older runbook's one transaction";
  const spread = `${amount(ours, ' s')} : ${amount(script, ' s')}`;
  return rows < LARGE
    ? { what, measured: amount(ours / script, '×'), spread, bound: '' }
    : atMost(0.1, '×', { what, value: ours / script, spread });
}

async function timeOurs(databases: BenchDatabases, template: string, say: (line: string) => void) {
  const name = 'ours';
  await databases.copy(template, name);
  try {
    const url = databases.url(name);
    const [counted] = await onceOn<{ items: string; rows: string }>(url, COUNT);
    const items = Number(counted?.items);
    await onceOn(url, 'CHECKPOINT').catch(() => undefined);
    const [before] = await onceOn<{ size: string }>(url, SIZE);
    say('the older application alone …');
    const quiet = await withTraffic(
      url,
      items,
      () => new Promise((done) => setTimeout(done, 10_000)),
    );
    say('db:migrate …');
    const ran = await withTraffic(url, items, () => runPorsi(['db:migrate'], url));
    for (const line of ran.result.said) say(`  ${line}`);
    const [after] = await onceOn<{ size: string; indexes: string }>(url, SIZE_AND_INDEXES);
    return {
      rows: Number(counted?.rows),
      seconds: ran.result.seconds,
      megabytes: ran.result.megabytes,
      traffic: ran.traffic,
      quiet: quiet.traffic,
      before: Number(before?.size),
      after: Number(after?.size),
      indexes: Number(after?.indexes),
    };
  } finally {
    await databases.drop(name);
  }
}

async function withTraffic<Result>(
  url: string,
  items: number,
  work: () => Promise<Result>,
): Promise<{ result: Result; traffic: Traffic }> {
  const application = await startOldApplication(url, {
    items: Array.from({ length: items }, (_, n) => 1000 + n),
    schools: [1001, 1002],
    rest: 5,
  });
  try {
    const result = await work();
    return { result, traffic: await application.stop() };
  } catch (error) {
    await application.stop();
    throw error;
  }
}

async function timeScript(databases: BenchDatabases, template: string): Promise<number> {
  const name = 'script';
  await databases.copy(template, name);
  try {
    const began = performance.now();
    await onceOn(databases.url(name), OLD_SCRIPT);
    return (performance.now() - began) / 1000;
  } finally {
    await databases.drop(name);
  }
}

const requestsOf = ({ done }: Traffic) =>
  Object.values(done).reduce((sum, count) => sum + count, 0);

const COUNT = `
  SELECT (SELECT count(*) FROM menu_items WHERE id >= 1000) AS items, (SELECT count(*) FROM menu_item_school_allocations) AS rows`;
const SIZE = 'SELECT pg_database_size(current_database()) AS size';
const SIZE_AND_INDEXES = `
  SELECT pg_database_size(current_database()) AS size,
    pg_relation_size('idx_portion_size') + pg_relation_size('idx_menu_item_school_portion') AS indexes`;

const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;
