import {
  DROP_MASTER_DATA_TOUCHES_BOARD,
  DROP_PLAN_TOUCHES_BOARD,
  DROP_PROGRESS_TOUCHES_BOARD,
} from './sql/board-touches.js';
import {
  MASTER_DATA_TOUCHES_BOARD,
  PLAN_TOUCHES_BOARD,
  PROGRESS_TOUCHES_BOARD,
} from './sql/board-touches.js';
import { BOARD_REVISIONS, DROP_BOARD_REVISIONS } from './sql/boards.js';
import {
  DROP_SESSIONS,
  HISTORY,
  PROGRESS,
  RECIPE_COMPONENTS,
  REPEATS,
  SESSIONS,
} from './sql/porsi-tables.js';
import { DROP_LOCK_BOARD, DROP_SERVICE_DAY, LOCK_BOARD, SERVICE_DAY } from './sql/service-day.js';
import {
  DROP_MENU_ITEM_VERSIONS,
  DROP_ROW_VERSIONS,
  MENU_ITEM_VERSIONS,
  ROW_VERSIONS,
} from './sql/versions.js';
import { NO_LOCK, StepMigration } from './step-migration.js';

/** A foreign key or a trigger on a table in use: writers wait for the moment that the catalog entry takes. */
const writersWait = (tables: string) => `SHARE ROW EXCLUSIVE on ${tables}, a moment`;

/** What Porsi keeps beside the older tables: progress, versions, board revisions, sessions, history. */
export class PorsiTables extends StepMigration {
  readonly name = 'PorsiTables1790000002000';

  readonly steps = [
    { title: 'create service_day()', lock: NO_LOCK, sql: SERVICE_DAY },
    { title: 'create lock_board()', lock: NO_LOCK, sql: LOCK_BOARD },
    { title: 'create recipe_components', lock: writersWait('recipes'), sql: RECIPE_COMPONENTS },
    {
      title: 'create cooking_statuses, packing_statuses',
      lock: writersWait('menu_items, schools'),
      sql: PROGRESS,
    },
    { title: 'create kds_operations, idempotency_keys', lock: writersWait('users'), sql: REPEATS },
    { title: 'create history', lock: NO_LOCK, sql: HISTORY },
    {
      title: 'create sessions, sign_in_limits; end sessions with their user',
      lock: writersWait('users'),
      sql: SESSIONS,
    },
    {
      title: 'count versions of users, schools, recipes',
      lock: 'ACCESS EXCLUSIVE on users, schools, a moment',
      sql: ROW_VERSIONS,
    },
    {
      title: 'count versions of menu items',
      lock: writersWait('menu_items, menu_item_school_allocations'),
      sql: MENU_ITEM_VERSIONS,
    },
    { title: 'create board_revisions', lock: NO_LOCK, sql: BOARD_REVISIONS },
    {
      title: 'move boards with the plan',
      lock: writersWait('menu_items, menu_item_school_allocations, menu_plans'),
      sql: PLAN_TOUCHES_BOARD,
    },
    { title: 'move boards with the progress', lock: NO_LOCK, sql: PROGRESS_TOUCHES_BOARD },
    {
      title: 'move boards with schools and recipes',
      lock: writersWait('schools, recipes'),
      sql: MASTER_DATA_TOUCHES_BOARD,
    },
  ];

  readonly undo = [
    DROP_MASTER_DATA_TOUCHES_BOARD,
    DROP_PROGRESS_TOUCHES_BOARD,
    DROP_PLAN_TOUCHES_BOARD,
    DROP_BOARD_REVISIONS,
    DROP_MENU_ITEM_VERSIONS,
    DROP_ROW_VERSIONS,
    DROP_SESSIONS,
    'DROP TABLE history, idempotency_keys, kds_operations, packing_statuses, cooking_statuses, recipe_components',
    DROP_LOCK_BOARD,
    DROP_SERVICE_DAY,
  ];
}
