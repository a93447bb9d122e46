import { Inject, Injectable } from '@nestjs/common';
import type { ServiceDate } from '@porsi/shared/calendar/service-date';
import { packingStatuses, type PackingStatus } from '@porsi/shared/kds/status-order';
import type { PackingTap } from '@porsi/shared/kds/tap';
import type { EntityManager } from 'typeorm';
import { ENV, type Env } from '../../env.js';
import { lockBoards } from '../../kitchen/lock-boards.js';
import { recordHistory } from '../../kitchen/record-history.js';
import type { Actor } from '../../platform/auth/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/http/refusal.js';
import { announceIfAllPacked } from './announce-if-all-packed.js';
import { onceAnOperation } from './once-an-operation.js';
import { readBoardEntry } from './read-board-entry.js';
import { takeStep, type Progress } from './take-step.js';

interface Load extends Progress<PackingStatus> {
  dishes: number;
  dishesReady: number;
}

const LOAD = `
  SELECT
    load.dishes AS dishes,
    load.ready AS "dishesReady",
    coalesce(progress.status, 'pending') AS status,
    progress.started_at AS "startedAt",
    progress.finished_at AS "finishedAt",
    now() AS now
  FROM (
    SELECT count(*) AS dishes, count(*) FILTER (WHERE cooking.status = 'ready') AS ready
    FROM menu_items item
    JOIN menu_plans plan ON plan.id = item.menu_plan_id AND plan.status = 'approved'
    LEFT JOIN cooking_statuses cooking ON cooking.menu_item_id = item.id
    WHERE service_day(item.date) = $1
      AND EXISTS (
        SELECT FROM menu_item_school_allocations WHERE menu_item_id = item.id AND school_id = $2::int8
      )
  ) AS load
  LEFT JOIN packing_statuses progress ON progress.date = $1 AND progress.school_id = $2::int8`;

const STORE = `
  INSERT INTO packing_statuses (date, school_id, status, started_at, finished_at, updated_at)
  VALUES ($1, $2, $3, $4, $5, now())
  ON CONFLICT (date, school_id) DO UPDATE
  SET status = excluded.status, started_at = excluded.started_at,
      finished_at = excluded.finished_at, updated_at = excluded.updated_at`;

/** A packer's tap: moves a school of a day one step forward or back. */
@Injectable()
export class ChangePackingStatus {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** @returns the school as on the packing board, as the text of its JSON */
  async run(
    schoolId: number,
    { date, status, operationId }: PackingTap,
    actor: Actor,
  ): Promise<string> {
    const request = { board: 'packing', schoolId, date, status };
    return this.unitOfWork.run((tx) =>
      onceAnOperation(tx, actor, operationId, request, async () => {
        await lockBoards(tx, [date]);
        await moveSchool(tx, schoolId, date, status, actor);
        return readBoardEntry(tx, 'packing', date, schoolId, this.env.featurePortionSize);
      }),
    );
  }
}

async function moveSchool(
  tx: EntityManager,
  schoolId: number,
  date: ServiceDate,
  to: PackingStatus,
  actor: Actor,
): Promise<void> {
  const [load] = await tx.query<Load[]>(LOAD, [date, schoolId]);
  if (!load || load.dishes === 0) throw new Refusal('NOT_FOUND');
  const { step, startedAt, finishedAt } = takeStep(packingStatuses, load, to);
  if (step === 'none') return;
  if (to === 'ready' && load.dishesReady < load.dishes) throw new Refusal('DISHES_NOT_READY');
  await tx.query(STORE, [date, schoolId, to, startedAt, finishedAt]);
  const change = { old: { status: load.status }, new: { status: to } };
  await recordHistory(tx, actor, [{ action: 'packing.status', date, schoolId, ...change }]);
  if (to === 'ready') await announceIfAllPacked(tx, date);
}
