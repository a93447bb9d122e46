import { Inject, Injectable } from '@nestjs/common';
import { packingStatuses } from '@porsi/shared/kds/status-order';
import type { PackingTap } from '@porsi/shared/kds/tap';
import { differs, isCounted } from '@porsi/shared/kds/tray-plan';
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
  { date, status: to, from, reason }: PackingTap,
  actor: Actor,
): Promise<Deed['effect']> {
  const load = await readLoad(tx, schoolId, date);
  const { step, startedAt, finishedAt } = takeStep(packingStatuses, load, to, from);
  if (step === 'none') return null;
  const why = to === 'ready' ? reasonFor(load, reason) : undefined;
  await tx.query(STORE, [date, schoolId, to, startedAt, finishedAt, why ?? null]);
  const change = { old: { status: load.status }, new: { status: to, reason: why } };
  await recordHistory(tx, actor, [{ action: 'packing.status', date, schoolId, ...change }]);
  if (to === 'ready') await announceIfAllPacked(tx, date);
  return { from: load.status, to };
}

/** Why the school may become ready with these trays; undefined where no reason is needed. */
function reasonFor(
  { dishesReady, counted, planned }: Load,
  reason: string | undefined,
): string | undefined {
  if (!dishesReady) throw new Refusal('DISHES_NOT_READY');
  if (!isCounted(counted) || !differs(counted, planned)) return undefined;
  if (reason === undefined) throw new Refusal('COUNT_DIFFERS');
  return reason;
}
