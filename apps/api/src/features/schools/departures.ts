import type { DataSource, EntityManager } from 'typeorm';

const READ = `
  SELECT school_id AS id, to_char(departure_time, 'HH24:MI') AS time
  FROM school_departures WHERE school_id = ANY ($1::int8[])`;

const SET = `
  INSERT INTO school_departures AS stored (school_id, departure_time) VALUES ($1, $2)
  ON CONFLICT (school_id) DO UPDATE SET departure_time = excluded.departure_time
  WHERE stored.departure_time <> excluded.departure_time
  RETURNING true AS changed`;

const FORGET = 'DELETE FROM school_departures WHERE school_id = $1';

/** When the cars of some schools leave, `HH:MM`; those that nobody has said are left out. */
export async function readDepartures(
  on: DataSource | EntityManager,
  schoolIds: readonly number[],
): Promise<Map<number, string>> {
  const rows = await on.query<{ id: number; time: string }[]>(READ, [schoolIds]);
  return new Map(rows.map(({ id, time }) => [id, time]));
}

/**
 * Sets when a school's car leaves, `HH:MM`, or forgets it (null); undefined leaves it as it is.
 *
 * @returns whether that changed anything
 */
export async function setDeparture(
  tx: EntityManager,
  schoolId: number,
  time: string | null | undefined,
): Promise<boolean> {
  if (time === undefined) return false;
  if (time !== null) return (await tx.query<object[]>(SET, [schoolId, time])).length > 0;
  const [, forgotten] = await tx.query<[object[], number]>(FORGET, [schoolId]);
  return forgotten > 0;
}
