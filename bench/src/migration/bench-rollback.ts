import { amount, atMost, type Row } from '../row.js';
import { onceOn, type BenchDatabases } from './bench-databases.js';
import { SPLIT_A_THIRD } from './older-kitchen.js';
import { runPorsi } from './porsi-command.js';

/** `db:rollback` of a migrated database of which a third is split, and the `db:migrate` after it that gives the split back. */
export async function benchRollback(
  databases: BenchDatabases,
  template: string,
  say: (line: string) => void,
): Promise<Row[]> {
  const name = 'taken_back';
  await databases.copy(template, name);
  try {
    const url = databases.url(name);
    await runPorsi(['db:migrate'], url);
    await onceOn(databases.superuser(name), SPLIT_A_THIRD);
    await onceOn(databases.superuser(name), 'VACUUM ANALYZE');
    const [split] = await onceOn<{ pairs: string; rows: string }>(url, SIZES);
    say('db:rollback …');
    const back = await runPorsi(['db:rollback', '--yes'], url);
    for (const line of back.said) say(`  ${line}`);
    say('db:migrate again …');
    const again = await runPorsi(['db:migrate'], url);
    const [returned] = await onceOn<{ pairs: string; rows: string }>(url, SIZES);
    return [
      atMost(20, ' s', {
        what: `db:rollback of ${Number(split?.rows)} rows`,
        value: back.seconds,
        spread: `${split?.pairs} schools of menu items were split; ${amount(back.megabytes, ' MB')}`,
      }),
      {
        what: 'db:migrate after it, which gives the split back',
        measured: amount(again.seconds, ' s'),
        spread: `${returned?.pairs} split again; ${amount(again.megabytes, ' MB')}`,
        bound: '',
      },
    ];
  } finally {
    await databases.drop(name);
  }
}

const SIZES = `SELECT count(*) AS rows, count(*) FILTER (WHERE portion_size = 'small') AS pairs FROM menu_item_school_allocations`;
