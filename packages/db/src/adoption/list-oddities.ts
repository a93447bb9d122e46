import { columnIsIn } from '../migrations/sql/exists.js';
import type { Asked } from '../migrations/step-migration.js';
import { queryRows } from '../query/query-rows.js';
import { ODDITIES, type OddityQuestion } from './oddities.js';
import { ODD_ALLOCATIONS, oddAllocations } from './odd-allocations.js';

export interface Oddity {
  readonly code: string;
  readonly what: string;
  readonly count: number;
  /** The first cases; all of them when there are few. */
  readonly examples: readonly string[];
}

const EXAMPLES = 50;

/** What is odd about the data of an older database. Writes nothing and repairs nothing. */
export async function listOddities(db: Asked): Promise<Oddity[]> {
  const found = await listOddAllocations(db);
  for (const question of ODDITIES) {
    if (!(await canBeAsked(question, db))) continue;
    const rows = await queryRows<{ example: string; count: number }>(
      db,
      `SELECT example, count(*) OVER () AS count FROM (${withDays(question.sql)}) AS odd LIMIT ${EXAMPLES}`,
    );
    if (rows.length === 0) continue;
    const { code, what } = question;
    found.push({
      code,
      what,
      count: rows[0]?.count ?? 0,
      examples: rows.map(({ example }) => example),
    });
  }
  return found;
}

async function listOddAllocations(db: Asked): Promise<Oddity[]> {
  const rows = await queryRows<{ code: string; example: string; count: number }>(
    db,
    withDays(oddAllocations(EXAMPLES)),
  );
  return Object.entries(ODD_ALLOCATIONS).flatMap(([code, what]) => {
    const cases = rows.filter((row) => row.code === code);
    const examples = cases.map(({ example }) => example);
    return cases[0] ? [{ code, what, count: cases[0].count, examples }] : [];
  });
}

/** An instant means its day in Jakarta, a date itself: a cast to text tells them apart before service_day() exists. */
function withDays(sql: string): string {
  return sql.replaceAll(
    /\{day:([\w.]+)\}/g,
    (_, stored: string) =>
      `(CASE WHEN pg_typeof(${stored}) = 'timestamptz'::regtype THEN ((${stored})::timestamptz AT TIME ZONE 'Asia/Jakarta')::date ELSE (${stored})::date END)`,
  );
}

async function canBeAsked({ needs = [] }: OddityQuestion, db: Asked): Promise<boolean> {
  for (const need of needs) {
    const [path = '', type] = need.split(' ');
    const [table = '', column = ''] = path.split('.');
    const condition = type
      ? `EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('${table}') AND attname = '${column}' AND atttypid = '${type}'::regtype)`
      : columnIsIn(table, column);
    const [row] = await queryRows<{ there: boolean }>(db, `SELECT ${condition} AS there`);
    if (row?.there !== true) return false;
  }
  return true;
}
