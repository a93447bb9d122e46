import { Inject, Injectable } from '@nestjs/common';
import { countDiffers, countStanding } from '@porsi/shared/kds/count-standing';
import { packingRefusal } from '@porsi/shared/kds/packing-refusal';
import { packingStatuses } from '@porsi/shared/kds/status-order';
import type { PackingTap } from '@porsi/shared/kds/tap';
import { portionSizes } from '@porsi/shared/portions/portion-sizes';
import type { EntityManager } from 'typeorm';
import { ENV, type Env } from '../../env.js';
import { lockBoards } from '../../kitchen/lock-boards.js';
import { recordHistory } from '../../kitchen/record-history.js';
import type { Actor } from '../../platform/auth/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/http/refusal.js';
import { announceIfAllPacked } from './announce-if-all-packed.js';
import { onceAnOperation, type Deed } from './once-an-operation.js';
import { readBoardEntry } from './read-board-entry.js';
import { readLoad, type Load } from './read-load.js';
import { takeStep } from './take-step.js';

const STORE = `
  INSERT INTO packing_statuses (date, school_id, status, started_at, finished_at, reason, updated_at)
  VALUES ($1, $2, $3, $4, $5, $6, now())
  ON CONFLICT (date, school_id) DO UPDATE
  SET status = excluded.status, started_at = excluded.started_at, finished_at = excluded.finished_at,
      reason = excluded.reason, updated_at = excluded.updated_at`;

/** A packer's tap: moves a school of a day one step forward or back. */
@Injectable()
export class ChangePackingStatus {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** @returns the school as on the packing board, as the text of its JSON */
  async run(schoolId: number, tap: PackingTap, actor: Actor): Promise<string> {
    const { date } = tap;
    const target = { board: 'packing', schoolId };
    return this.unitOfWork.run((tx) =>
      onceAnOperation(tx, actor, target, tap, async () => {
        await lockBoards(tx, [date]);
        const effect = await moveSchool(tx, schoolId, tap, actor);
        return {
          answer: await readBoardEntry(tx, 'packing', date, schoolId, this.env),
          deed: { kind: 'packing.status', date, schoolId, effect },
        };
      }),
    );
  }
}

/** @returns the step that was taken; null when the school was there already */
async function moveSchool(
  tx: EntityManager,
  schoolId: number,
  tap: PackingTap,
  actor: Actor,
): Promise<Deed['effect']> {
  const { date, status: to } = tap;
  const load = await readLoad(tx, schoolId, date);
  const refusal = packingRefusal(load, load, tap);
  if (refusal !== null) throw new Refusal(refusal);
  const { step, startedAt, finishedAt } = takeStep(packingStatuses, load, tap);
  if (step === 'none') return null;
  // Without a difference there is nothing to give a reason for.
  const differs = to === 'ready' && countDiffers(load, load);
  const reason = differs ? tap.reason : undefined;
  await tx.query(STORE, [date, schoolId, to, startedAt, finishedAt, reason ?? null]);
  const counted = differs ? differingCounts(load) : undefined;
  const change = { old: { status: load.status }, new: { status: to, reason, counted } };
  recordHistory(tx, actor, [{ action: 'packing.status', date, schoolId, ...change }]);
  if (to === 'ready') await announceIfAllPacked(tx, date);
  return { from: load.status, to };
}

/** The sizes of which other trays were counted than planned: what the reason is for. */
function differingCounts(load: Load) {
  const standing = countStanding(load, load);
  return portionSizes.flatMap((size) => {
    const { counted, planned, difference } = standing[size];
    return difference === 0 ? [] : [{ size, counted, planned }];
  });
}
