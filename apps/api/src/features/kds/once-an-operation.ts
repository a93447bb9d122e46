import type { ServiceDate } from '@porsi/shared/calendar/service-date';
import type { KdsOperation } from '@porsi/shared/kds/kds-operation';
import type { TapOrigin } from '@porsi/shared/kds/tap';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { Refusal } from '../../platform/http/refusal.js';

/** What every tap brings: its own id, and perhaps whose finger it was and when. */
type Tap = { operationId: string } & TapOrigin;

/** What a tap did, as the log of taps keeps it; effect null: what it asked for held already. */
export interface Deed {
  kind: KdsOperation['kind'];
  date: ServiceDate;
  menuItemId?: number;
  schoolId?: number;
  effect: KdsOperation['effect'];
}

interface Done {
  /** The text of the answer's JSON. */
  answer: string;
  deed: Deed;
}

// So long after a tap no tablet sends it again.
const FORGET_OLD = `
  DELETE FROM kds_operations WHERE operation_id IN (
    SELECT operation_id FROM kds_operations WHERE created_at < now() - interval '30 days'
    ORDER BY created_at LIMIT 100 FOR UPDATE SKIP LOCKED
  )`;

// Waits for a tap with this id that is still at work: then there is its answer, or nothing if it was refused.
const CLAIM = `
  INSERT INTO kds_operations (operation_id, user_id, request, response, created_at)
  VALUES ($1, $2, $3::jsonb, 'null', now())
  ON CONFLICT (operation_id) DO NOTHING
  RETURNING true AS claimed`;

const FIRST_ANSWER = `
  SELECT request = $2::jsonb AS same, response::text AS response FROM kds_operations WHERE operation_id = $1`;

// Its number in the log is taken here, where the work has locked the day's board, and not when it was claimed.
const REMEMBER = `
  UPDATE kds_operations
  SET response = $2::jsonb, sequence = nextval('kds_operation_sequence'), kind = $3, date = $4, effect = $5::jsonb,
      initials = $6, tapped_at = $7, menu_item_id = $8, school_id = $9,
      recipe_name = (
        SELECT recipe.name FROM menu_items item JOIN recipes recipe ON recipe.id = item.recipe_id WHERE item.id = $8::int8
      ),
      school_name = (SELECT name FROM schools WHERE id = $9::int8)
  WHERE operation_id = $1`;

/**
 * Does a tap once for each operationId: a repeat gets the first answer and has no effect. A refused
 * tap is not remembered, since its transaction is taken back. What was done is a line of the log.
 *
 * @param target what the tap is for; with the tap itself it is the request: another one under the same
 * id is refused
 * @param work what does it, with the board of its day locked; runs in this transaction
 */
export async function onceAnOperation(
  tx: EntityManager,
  actor: Actor,
  target: object,
  { operationId, ...tap }: Tap,
  work: () => Promise<Done>,
): Promise<string> {
  const asked = JSON.stringify({ ...target, ...tap });
  const [claim] = await tx.query<object[]>(CLAIM, [operationId, actor.id, asked]);
  if (claim) {
    const done = await work();
    await tx.query(FORGET_OLD);
    await remember(tx, operationId, tap, done);
    return done.answer;
  }
  const [first] = await tx.query<{ same: boolean; response: string }[]>(FIRST_ANSWER, [
    operationId,
    asked,
  ]);
  if (!first?.same) throw new Refusal('OPERATION_REUSED');
  return first.response;
}

async function remember(
  tx: EntityManager,
  operationId: string,
  { initials, tappedAt }: TapOrigin,
  { answer, deed }: Done,
): Promise<void> {
  const { kind, date, effect, menuItemId, schoolId } = deed;
  await tx.query(REMEMBER, [
    operationId,
    answer,
    kind,
    date,
    effect && JSON.stringify(effect),
    initials ?? null,
    tappedAt ?? null,
    menuItemId ?? null,
    schoolId ?? null,
  ]);
}
