import {
  ALLOCATIONS,
  MENU_ITEMS,
  MENU_PLANS,
  RECIPES,
  SCHOOLS,
  USERS,
} from './sql/kitchen-tables.js';
import { NO_LOCK, StepMigration } from './step-migration.js';

/** The tables of the older system, in a new database. */
export class KitchenTables extends StepMigration {
  readonly name = 'KitchenTables1790000001000';

  readonly steps = [
    { title: 'create users', lock: NO_LOCK, sql: USERS },
    { title: 'create schools', lock: NO_LOCK, sql: SCHOOLS },
    { title: 'create recipes', lock: NO_LOCK, sql: RECIPES },
    { title: 'create menu_plans', lock: NO_LOCK, sql: MENU_PLANS },
    { title: 'create menu_items', lock: NO_LOCK, sql: MENU_ITEMS },
    { title: 'create menu_item_school_allocations', lock: NO_LOCK, sql: ALLOCATIONS },
  ];

  readonly undo = [
    'DROP TABLE IF EXISTS portion_size_splits',
    'DROP TABLE menu_item_school_allocations, menu_items, menu_plans, recipes, schools, users',
  ];
}
