import { ALLOCATIONS_TABLE } from '../adoption/older-tables.js';
import { queryRows } from '../query/query-rows.js';
import {
  DROP_MASTER_DATA_TOUCHES_BOARD,
  DROP_PLAN_TOUCHES_BOARD,
  DROP_PROGRESS_TOUCHES_BOARD,
  MASTER_DATA_TOUCHES_BOARD,
  PLAN_TOUCHES_BOARD,
  PROGRESS_TOUCHES_BOARD,
} from './sql/board-touches.js';
import { BOARD_REVISIONS, DROP_BOARD_REVISIONS } from './sql/boards.js';
import { functionIsOurs, tableIsOurs } from './sql/exists.js';
import {
  DROP_SESSIONS,
  HISTORY,
  PROGRESS,
  RECIPE_COMPONENTS,
  REPEATS,
  SESSIONS,
} from './sql/porsi-tables.js';
import { DROP_LOCK_BOARD, DROP_SERVICE_DAY, LOCK_BOARD, serviceDay } from './sql/service-day.js';
import { COUNT_ROW_VERSION, DROP_MENU_ITEM_VERSIONS, MENU_ITEM_VERSIONS } from './sql/versions.js';
import { NO_LOCK, StepMigration, type Asked, type MigrationStep } from './step-migration.js';

/** A foreign key to a table in use: writers wait for the moment that the catalog entry takes. */
const writersWait = (tables: string) => `SHARE ROW EXCLUSIVE on ${tables}, a moment`;

/** The tables that this makes; one of them that is there already belongs to somebody else. */
export const PORSI_TABLES = [
  'recipe_components',
  'cooking_statuses',
  'packing_statuses',
  'kds_operations',
  'idempotency_keys',
  'history',
  'sessions',
  'sign_in_limits',
  'menu_item_versions',
  'board_revisions',
];

/**
 * What Porsi keeps beside the older tables: progress, versions, board revisions, sessions, history.
 * They stay when the portion-size change is taken back. A step commits by itself, so that no lock on a
 * table in use is held while the next one is waited for.
 */
export class PorsiTables extends StepMigration {
  readonly name = 'PorsiTables1790000002000';
  readonly transaction = false;
  readonly steps = stepsWith('date');

  readonly undo = [
    DROP_MASTER_DATA_TOUCHES_BOARD,
    DROP_PROGRESS_TOUCHES_BOARD,
    DROP_PLAN_TOUCHES_BOARD,
    DROP_BOARD_REVISIONS,
    DROP_MENU_ITEM_VERSIONS,
    'DROP FUNCTION count_row_version()',
    DROP_SESSIONS,
    'DROP TABLE history, idempotency_keys, kds_operations, packing_statuses, cooking_statuses, recipe_components',
    DROP_LOCK_BOARD,
    DROP_SERVICE_DAY,
  ];

  override async stepsFor(db: Asked): Promise<readonly MigrationStep[]> {
    const [stored] = await queryRows<{ instants: boolean }>(
      db,
      `SELECT EXISTS (SELECT FROM pg_attribute WHERE atttypid = 'timestamptz'::regtype AND (
         attrelid = to_regclass('menu_items') AND attname = 'date' OR attrelid = to_regclass('${ALLOCATIONS_TABLE}') AND attname = 'date'
         OR attrelid = to_regclass('menu_plans') AND attname = 'week_start')) AS instants`,
    );
    return stepsWith(stored?.instants ? 'timestamptz' : 'date');
  }
}

function stepsWith(stored: 'date' | 'timestamptz'): MigrationStep[] {
  return [
    {
      title: 'create service_day(), stored_day()',
      lock: NO_LOCK,
      sql: serviceDay(stored),
      doneWhen: functionIsOurs('stored_day'),
    },
    {
      title: 'create lock_board()',
      lock: NO_LOCK,
      sql: LOCK_BOARD,
      doneWhen: functionIsOurs('lock_board'),
    },
    {
      title: 'create recipe_components',
      lock: writersWait('recipes'),
      sql: RECIPE_COMPONENTS,
      doneWhen: tableIsOurs('recipe_components'),
    },
    {
      title: 'create cooking_statuses, packing_statuses',
      lock: writersWait('menu_items, schools'),
      sql: PROGRESS,
      doneWhen: tableIsOurs('packing_statuses'),
    },
    {
      title: 'create kds_operations, idempotency_keys',
      lock: writersWait('users'),
      sql: REPEATS,
      doneWhen: tableIsOurs('idempotency_keys'),
    },
    { title: 'create history', lock: NO_LOCK, sql: HISTORY, doneWhen: tableIsOurs('history') },
    {
      title: 'create sessions, sign_in_limits',
      lock: writersWait('users'),
      sql: SESSIONS,
      doneWhen: tableIsOurs('sign_in_limits'),
    },
    {
      title: 'create count_row_version()',
      lock: NO_LOCK,
      sql: COUNT_ROW_VERSION,
      doneWhen: functionIsOurs('count_row_version'),
    },
    {
      title: 'create menu_item_versions',
      lock: writersWait('menu_items'),
      sql: MENU_ITEM_VERSIONS,
      doneWhen: tableIsOurs('menu_item_versions'),
    },
    {
      title: 'create board_revisions',
      lock: NO_LOCK,
      sql: BOARD_REVISIONS,
      doneWhen: tableIsOurs('board_revisions'),
    },
    {
      title: 'say how the plan moves boards',
      lock: NO_LOCK,
      sql: PLAN_TOUCHES_BOARD,
      doneWhen: functionIsOurs('touch_every_board'),
    },
    {
      title: 'move boards with the progress',
      lock: NO_LOCK,
      sql: PROGRESS_TOUCHES_BOARD,
      doneWhen: functionIsOurs('touch_board_of_packed_school'),
    },
    {
      title: 'say how schools and recipes move boards',
      lock: NO_LOCK,
      sql: MASTER_DATA_TOUCHES_BOARD,
      doneWhen: functionIsOurs('touch_boards_of_components'),
    },
  ];
}
