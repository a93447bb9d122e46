import { Inject, Injectable } from '@nestjs/common';
import { cookingStatuses, type CookingStatus } from '@porsi/shared/kds/status-order';
import type { CookingTap } from '@porsi/shared/kds/tap';
import type { EntityManager } from 'typeorm';
import { ENV, type Env } from '../../env.js';
import { lockItem, type StoredItem } from '../../kitchen/stored-item.js';
import { recordHistory } from '../../kitchen/record-history.js';
import { sendBackSchools } from '../../kitchen/send-back-schools.js';
import type { Actor } from '../../platform/auth/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/http/refusal.js';
import { readBoardEntry } from './read-board-entry.js';
import { onceAnOperation, type Deed } from './once-an-operation.js';
import { takeStep, type Progress } from './take-step.js';

const PROGRESS = `
  SELECT coalesce(progress.status, 'pending') AS status, progress.started_at AS "startedAt",
         progress.finished_at AS "finishedAt", now() AS now
  FROM menu_items item
  LEFT JOIN cooking_statuses progress ON progress.menu_item_id = item.id
  WHERE item.id = $1`;

const STORE = `
  INSERT INTO cooking_statuses (menu_item_id, status, started_at, finished_at, updated_at)
  VALUES ($1, $2, $3, $4, now())
  ON CONFLICT (menu_item_id) DO UPDATE
  SET status = excluded.status, started_at = excluded.started_at,
      finished_at = excluded.finished_at, updated_at = excluded.updated_at`;

const SCHOOLS = `
  SELECT DISTINCT school_id AS id FROM menu_item_school_allocations WHERE menu_item_id = $1`;

/** A cook's tap: moves a dish one step forward or back. */
@Injectable()
export class ChangeCookingStatus {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** @returns the dish as on the cooking board, as the text of its JSON */
  async run(menuItemId: number, tap: CookingTap, actor: Actor): Promise<string> {
    const target = { board: 'cooking', menuItemId };
    return this.unitOfWork.run((tx) =>
      onceAnOperation(tx, actor, target, tap, async () => {
        const dish = await lockItem(tx, menuItemId);
        if (!dish?.shown) throw new Refusal('NOT_FOUND');
        const { date } = dish;
        const effect = await moveDish(tx, dish, tap, actor);
        return {
          answer: await readBoardEntry(tx, 'cooking', date, menuItemId, this.env),
          deed: { kind: 'cooking.status', date, menuItemId, effect },
        };
      }),
    );
  }
}

/** @returns the step that was taken; null when the dish was there already */
async function moveDish(
  tx: EntityManager,
  dish: StoredItem,
  tap: CookingTap,
  actor: Actor,
): Promise<Deed['effect']> {
  const [progress] = await tx.query<Progress<CookingStatus>[]>(PROGRESS, [dish.id]);
  if (!progress) throw new Refusal('NOT_FOUND');
  const { step, startedAt, finishedAt } = takeStep(cookingStatuses, progress, tap);
  if (step === 'none') return null;
  const { status: to } = tap;
  await tx.query(STORE, [dish.id, to, startedAt, finishedAt]);
  const from = progress.status;
  // What was packed with this dish is not complete any more.
  const packed = from === 'ready' ? await schoolsOf(tx, dish.id) : [];
  recordHistory(tx, actor, [
    {
      action: 'cooking.status',
      date: dish.date,
      menuItemId: dish.id,
      old: { status: from },
      new: { status: to },
    },
    ...(await sendBackSchools(tx, actor, dish.date, packed)),
  ]);
  return { from, to };
}

async function schoolsOf(tx: EntityManager, menuItemId: number): Promise<number[]> {
  const schools = await tx.query<{ id: number }[]>(SCHOOLS, [menuItemId]);
  return schools.map(({ id }) => id);
}
