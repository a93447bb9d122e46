import { Injectable } from '@nestjs/common';
import { may, type Permission } from '@porsi/shared/auth/roles';
import type {
  AcknowledgeAlerts as Acknowledgement,
  BoardAlert,
} from '@porsi/shared/kds/board-alert';
import type { EntityManager } from 'typeorm';
import { lockBoards } from '../../kitchen/lock-boards.js';
import { recordHistory } from '../../kitchen/record-history.js';
import type { Actor } from '../../platform/auth/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/http/refusal.js';
import { BOARD_ALERT } from './board-alert.sql.js';
import { onceAnOperation, type Deed } from './once-an-operation.js';

const FIND = `
  SELECT id, board, acknowledged_at IS NOT NULL AS "isSeen"
  FROM board_alerts WHERE date = $1 AND id = ANY ($2::int8[]) ORDER BY id`;

const ACKNOWLEDGE = `
  UPDATE board_alerts
  SET acknowledged_at = now(), acknowledged_by_id = $2, acknowledged_by_name = $3, acknowledged_initials = $4
  WHERE id = ANY ($1::int8[])`;

const SHOW = `
  SELECT '{"items":[' || string_agg(${BOARD_ALERT}, ',' ORDER BY alert.id) || '],"total":' || count(*) || '}' AS answer
  FROM board_alerts alert WHERE id = ANY ($1::int8[])`;

const permissions: Record<BoardAlert['board'], Permission> = {
  cooking: 'cooking.move',
  packing: 'packing.move',
};

/** Somebody at work has seen changes; the first one who has is remembered. */
@Injectable()
export class AcknowledgeAlerts {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns the list of the alerts as they are now, as the text of its JSON */
  async run(tap: Acknowledgement, actor: Actor): Promise<string> {
    const { date } = tap;
    return this.unitOfWork.run((tx) =>
      onceAnOperation(tx, actor, { board: 'alerts' }, tap, async () => {
        await lockBoards(tx, [date]);
        const { ids, effect } = await acknowledge(tx, tap, actor);
        const [shown] = await tx.query<{ answer: string }[]>(SHOW, [ids]);
        return {
          answer: shown?.answer ?? '{"items":[],"total":0}',
          deed: { kind: 'alerts.acknowledge', date, effect },
        };
      }),
    );
  }
}

async function acknowledge(
  tx: EntityManager,
  { date, alertIds, initials }: Acknowledgement,
  actor: Actor,
): Promise<{ ids: number[]; effect: Deed['effect'] }> {
  const wanted = new Set(alertIds);
  const alerts = await tx.query<{ id: number; board: BoardAlert['board']; isSeen: boolean }[]>(
    FIND,
    [date, [...wanted]],
  );
  if (alerts.length < wanted.size) throw new Refusal('NOT_FOUND');
  if (!alerts.every(({ board }) => may(actor.role, permissions[board])))
    throw new Refusal('FORBIDDEN');
  const ids = alerts.map(({ id }) => id);
  const unseen = alerts.filter(({ isSeen }) => !isSeen).map(({ id }) => id);
  if (unseen.length === 0) return { ids, effect: null };
  await tx.query(ACKNOWLEDGE, [unseen, actor.id, actor.fullName, initials ?? null]);
  recordHistory(tx, actor, [
    { action: 'alerts.acknowledge', date, old: null, new: { changesSeen: unseen.length } },
  ]);
  return { ids, effect: { alertIds: unseen } };
}
