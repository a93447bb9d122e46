import { ALLOCATIONS_TABLE } from '../adoption/older-tables.js';
import { queryRows } from '../query/query-rows.js';
import { recogniseDatabase } from '../recognise-database.js';
import {
  DROP_MASTER_DATA_TRIGGERS,
  DROP_PLAN_TRIGGERS,
  MASTER_DATA_TRIGGERS,
  PLAN_TRIGGERS,
} from './sql/board-touches.js';
import { columnIsIn, triggerIsOn } from './sql/exists.js';
import { END_SESSIONS_WITH_THEIR_USER, KEEP_SESSIONS_OF_USER } from './sql/porsi-tables.js';
import { OLDER_COMPONENTS, TAKE_OVER_COMPONENTS } from './sql/recipe-components.js';
import {
  COUNT_MENU_ITEM_VERSIONS,
  DROP_ROW_VERSIONS,
  STOP_COUNTING_MENU_ITEM_VERSIONS,
  VERSION_OF_RECIPES,
  VERSION_OF_SCHOOLS,
  VERSION_OF_USERS,
} from './sql/versions.js';
import { NO_LOCK, StepMigration, type Asked, type MigrationStep } from './step-migration.js';

const writersWait = (tables: string) => `SHARE ROW EXCLUSIVE on ${tables}, a moment`;

/**
 * What watches the kitchen's tables for Porsi: versions, boards, sessions. In a database of our own and
 * in an adopted one.
 *
 * Part of the contract phase: two transactions of the older application that write two dates in opposite
 * order would wait for each other at the boards, and before contract nothing of theirs may fail because of us.
 */
export class KitchenTriggers extends StepMigration {
  readonly name = 'KitchenTriggers1790000003500';
  override readonly phase = 'contract';
  readonly transaction = false;

  readonly steps: readonly MigrationStep[] = [
    {
      title: 'end sessions with their user',
      lock: writersWait('users'),
      sql: END_SESSIONS_WITH_THEIR_USER,
      doneWhen: triggerIsOn('users', 'end_sessions_of_user'),
    },
    {
      title: 'count versions of users',
      lock: 'ACCESS EXCLUSIVE on users, a moment',
      sql: VERSION_OF_USERS,
      doneWhen: triggerIsOn('users', 'count_row_version'),
    },
    {
      title: 'count versions of schools',
      lock: 'ACCESS EXCLUSIVE on schools, a moment',
      sql: VERSION_OF_SCHOOLS,
      doneWhen: triggerIsOn('schools', 'count_row_version'),
    },
    {
      title: 'count versions of recipes',
      lock: writersWait('recipes'),
      sql: VERSION_OF_RECIPES,
      doneWhen: triggerIsOn('recipes', 'count_row_version'),
    },
    {
      title: 'count versions of menu items',
      lock: writersWait(`menu_items, ${ALLOCATIONS_TABLE}`),
      sql: COUNT_MENU_ITEM_VERSIONS,
      doneWhen: triggerIsOn('menu_items', 'count_version_of_item'),
    },
    {
      title: 'move boards with the plan',
      lock: writersWait(`menu_items, ${ALLOCATIONS_TABLE}, menu_plans`),
      sql: PLAN_TRIGGERS,
      doneWhen: triggerIsOn('menu_plans', 'touch_boards_of_plan'),
    },
    {
      title: 'move boards with schools and recipes',
      lock: writersWait('schools, recipes'),
      sql: MASTER_DATA_TRIGGERS,
      doneWhen: triggerIsOn('recipes', 'touch_boards_of_recipe'),
    },
  ];

  readonly undo = [
    DROP_MASTER_DATA_TRIGGERS,
    DROP_PLAN_TRIGGERS,
    STOP_COUNTING_MENU_ITEM_VERSIONS,
    DROP_ROW_VERSIONS,
    KEEP_SESSIONS_OF_USER,
  ];

  override async stepsFor(db: Asked): Promise<readonly MigrationStep[]> {
    return (await knowsComponents(db)) ? [...this.steps, TAKE_OVER] : this.steps;
  }
}

const TAKE_OVER: MigrationStep = {
  title: 'take over the components whose quantities per size are known',
  lock: NO_LOCK,
  sql: TAKE_OVER_COMPONENTS,
  rows: 'SELECT count(*) FROM recipe_items',
};

async function knowsComponents(db: Asked): Promise<boolean> {
  const kind = await recogniseDatabase(db);
  if (kind !== 'older' && kind !== 'adopted') return false;
  const wanted = Object.entries(OLDER_COMPONENTS).flatMap(([table, columns]) =>
    columns.map((column) => columnIsIn(table, column)),
  );
  const [known] = await queryRows<{ known: boolean }>(
    db,
    `SELECT ${wanted.join(' AND ')} AS known`,
  );
  return known?.known === true;
}
