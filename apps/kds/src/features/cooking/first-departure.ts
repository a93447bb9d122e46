import type { Floor } from '@porsi/shared/kds/floor';

/** When the first of some schools' cars leaves, `HH:MM`; null where nobody has said. */
export function firstDeparture(
  floor: Floor | null,
  schools: readonly { schoolId: number }[],
): string | null {
  const wanted = new Set(schools.map(({ schoolId }) => schoolId));
  const times = (floor?.schools ?? []).flatMap(({ schoolId, departureTime }) =>
    wanted.has(schoolId) && departureTime !== null ? [departureTime] : [],
  );
  return times.sort()[0] ?? null;
}
