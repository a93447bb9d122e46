import type { Floor } from '@porsi/shared/kds/floor';
import type { PackingSchool } from '@porsi/shared/kds/packing-board';
import type { PackingOrder } from '../../lib/packing-order';

const NEVER = '99:99';

/** The schools as they leave, those without a departure last; or by name, as the board lists them. */
export function schoolsInOrder(
  schools: readonly PackingSchool[],
  floor: Floor | null,
  order: PackingOrder,
): readonly PackingSchool[] {
  if (order === 'name' || floor === null) return schools;
  const departures = new Map(
    floor.schools.map(({ schoolId, departureTime }) => [schoolId, departureTime ?? NEVER]),
  );
  const departs = ({ schoolId }: PackingSchool) => departures.get(schoolId) ?? NEVER;
  return [...schools].sort((one, other) =>
    departs(one) < departs(other) ? -1 : Number(departs(one) > departs(other)),
  );
}
