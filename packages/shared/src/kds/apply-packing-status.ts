import type { DayBoards } from './apply-operations.js';
import { countDiffers } from './count-standing.js';
import type { Floor } from './floor.js';
import type { PackingSchool } from './packing-board.js';
import { schoolsPerStep } from './schools-per-step.js';
import { packingRefusal } from './packing-refusal.js';
import { packingStatuses, timesAfter, type PackingStatus } from './status-order.js';
import type { PackingTap } from './tap.js';

/** The boards after a packer's tap, unless the server would refuse it. */
export function applyPackingStatus(
  boards: DayBoards,
  schoolId: number,
  tap: PackingTap,
): DayBoards {
  const { packing, floor } = boards;
  const school = packing?.schools.find((entry) => entry.schoolId === schoolId);
  if (!packing || !school || school.status === tap.status) return boards;
  if (packingRefusal(school, floorOf(floor, school), tap) !== null) return boards;
  const at = tap.tappedAt ?? packing.serverTime;
  const schools = packing.schools.map((entry) =>
    entry === school
      ? {
          ...entry,
          status: tap.status,
          ...timesAfter<PackingStatus, string>(packingStatuses, tap.status, entry, at),
        }
      : entry,
  );
  return {
    ...boards,
    packing: { ...packing, schools, counts: schoolsPerStep(schools) },
    floor: floor && withReason(floor, school, tap),
  };
}

function floorOf(floor: Floor | null, { schoolId }: PackingSchool) {
  return floor?.schools.find((entry) => entry.schoolId === schoolId) ?? null;
}

/** A reason says why the count differs: without a difference, or before ready, there is none. */
function withReason(floor: Floor, school: PackingSchool, tap: PackingTap): Floor {
  const reason =
    tap.status === 'ready' && countDiffers(school, floorOf(floor, school))
      ? (tap.reason ?? null)
      : null;
  return {
    ...floor,
    schools: floor.schools.map((entry) =>
      entry.schoolId === school.schoolId ? { ...entry, reason } : entry,
    ),
  };
}
