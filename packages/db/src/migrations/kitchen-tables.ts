import {
  ALLOCATIONS,
  MENU_ITEMS,
  MENU_PLANS,
  RECIPES,
  SCHOOLS,
  USERS,
} from './sql/kitchen-tables.js';
import { ADOPTION_RECORD } from '../adoption/adoption-record.js';
import { queryRows } from '../query/query-rows.js';
import { tableIsSeen } from './sql/exists.js';
import { NO_LOCK, StepMigration, type Asked } from './step-migration.js';

const create = (table: string, sql: string) => ({
  title: `create ${table}`,
  lock: NO_LOCK,
  sql,
  doneWhen: tableIsSeen(table),
});

/** The tables of the older system, in a new database; an adopted one has them. */
export class KitchenTables extends StepMigration {
  readonly name = 'KitchenTables1790000001000';

  readonly steps = [
    create('users', USERS),
    create('schools', SCHOOLS),
    create('recipes', RECIPES),
    create('menu_plans', MENU_PLANS),
    create('menu_items', MENU_ITEMS),
    create('menu_item_school_allocations', ALLOCATIONS),
  ];

  readonly undo = [
    'DROP TABLE IF EXISTS portion_size_splits',
    'DROP TABLE menu_item_school_allocations, menu_items, menu_plans, recipes, schools, users',
  ];

  /** What was there before us is never dropped. */
  override async undoFor(db: Asked): Promise<readonly string[]> {
    const [adopted] = await queryRows<{ adopted: boolean }>(
      db,
      `SELECT ${tableIsSeen(ADOPTION_RECORD)} AS adopted`,
    );
    return adopted?.adopted ? [] : this.undo;
  }
}
