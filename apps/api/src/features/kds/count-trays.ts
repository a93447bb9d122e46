import { Inject, Injectable } from '@nestjs/common';
import { issue } from '@porsi/shared/http/issue';
import { countStanding } from '@porsi/shared/kds/count-standing';
import { traysAdded, type CountTap } from '@porsi/shared/kds/packing-count';
import { portionSizesFor } from '@porsi/shared/portions/portion-sizes';
import type { EntityManager } from 'typeorm';
import { ENV, type Env } from '../../env.js';
import { lockBoards } from '../../kitchen/lock-boards.js';
import { recordHistory } from '../../kitchen/record-history.js';
import type { Actor } from '../../platform/auth/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/http/refusal.js';
import { onceAnOperation, type Deed } from './once-an-operation.js';
import { readBoardEntry } from './read-board-entry.js';
import { readLoad, type Load } from './read-load.js';

// Taken back already, or of another school, day or size: then there is nothing to take back.
const UNDONE = `
  SELECT trays FROM packing_counts counted
  WHERE operation_id = $1 AND date = $2 AND school_id = $3 AND size = $4
    AND NOT EXISTS (SELECT FROM packing_counts WHERE undoes = counted.operation_id)`;

const STORE = `
  INSERT INTO packing_counts (operation_id, date, school_id, size, trays, undoes)
  VALUES ($1, $2, $3, $4, $5, $6)`;

/** A packer's count: trays of one size that were put there or taken away. */
@Injectable()
export class CountTrays {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** @returns the school as on the floor, as the text of its JSON */
  async run(schoolId: number, tap: CountTap, actor: Actor): Promise<string> {
    const { date } = tap;
    const target = { board: 'counts', schoolId };
    return this.unitOfWork.run((tx) =>
      onceAnOperation(tx, actor, target, tap, async () => {
        await lockBoards(tx, [date]);
        const load = await readLoad(tx, schoolId, date);
        this.refuse(load, tap);
        const effect = await count(tx, schoolId, load, tap, actor);
        return {
          answer: await readBoardEntry(tx, 'floor', date, schoolId, this.env),
          deed: { kind: 'packing.count', date, schoolId, effect },
        };
      }),
    );
  }

  private refuse(load: Load, { size }: CountTap): void {
    const { category, status } = load;
    // A small number that was planned before sizes were switched off is still packed.
    const sizes = portionSizesFor(category, this.env.featurePortionSize);
    if (!sizes.includes(size) && countStanding(load, load)[size].planned === 0) {
      const issues = [issue(['size'], 'SMALL_NOT_ALLOWED', { category })];
      throw new Refusal('VALIDATION_FAILED', { issues });
    }
    if (status === 'ready') throw new Refusal('INVALID_TRANSITION');
  }
}

/** @returns what was counted; null when there was nothing to add or to take back */
async function count(
  tx: EntityManager,
  schoolId: number,
  load: Load,
  { date, size, change, operationId }: CountTap,
  actor: Actor,
): Promise<Deed['effect']> {
  const undoes = change.kind === 'undo' ? change.undoes : null;
  const [undone] = await tx.query<{ trays: number }[]>(UNDONE, [undoes, date, schoolId, size]);
  const { counted, planned } = countStanding(load, load)[size];
  const trays = traysAdded(change, counted, planned, undone?.trays);
  if (trays === null) throw new Refusal('COUNT_BELOW_ZERO');
  if (trays === 0) return null;
  await tx.query(STORE, [operationId, date, schoolId, size, trays, undoes]);
  const field = ({ small: 'traysSmall', large: 'traysLarge' } as const)[size];
  recordHistory(tx, actor, [
    {
      action: 'packing.count',
      date,
      schoolId,
      old: { [field]: counted },
      new: { [field]: counted + trays },
    },
  ]);
  return { size, trays };
}
