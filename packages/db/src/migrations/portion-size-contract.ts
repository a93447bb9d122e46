import { MERGE_SIZES, SPLIT_SIZES } from './sql/portion-split.js';
import { DROP_SMALL_RULE, SMALL_RULE } from './sql/small-rule.js';
import { DROP_SUM_RULE, SUM_RULE } from './sql/sum-rule.js';
import { StepMigration, type MigrationStep } from './step-migration.js';

const TABLE = 'menu_item_school_allocations';

/**
 * From here on every writer says the size, a school may have a row per size, and the database holds
 * the portion rules by itself (product.md, section 2). Taking it back merges the sizes of a school.
 */
export class PortionSizeContract extends StepMigration {
  readonly name = 'PortionSizeContract1790000004000';
  override readonly phase = 'contract';

  readonly steps: readonly MigrationStep[] = [
    {
      title: 'drop the uniqueness of (menu item, school)',
      lock: `ACCESS EXCLUSIVE on ${TABLE}, until the migration ends (a moment)`,
      sql: 'DROP INDEX idx_menu_item_school_allocation_unique',
    },
    {
      title: 'take the default of portion_size away',
      lock: `ACCESS EXCLUSIVE on ${TABLE}, until the migration ends (a moment)`,
      sql: `ALTER TABLE ${TABLE} ALTER COLUMN portion_size DROP DEFAULT`,
    },
    {
      title: 'give back sizes that a rollback had kept aside',
      lock: `ROW EXCLUSIVE on ${TABLE}`,
      sql: SPLIT_SIZES,
    },
    {
      title: 'hold the sum and the date of menu items at commit',
      lock: `SHARE ROW EXCLUSIVE on menu_items, ${TABLE}, a moment`,
      sql: SUM_RULE,
    },
    {
      title: 'hold small portions to SD',
      lock: `SHARE ROW EXCLUSIVE on schools, ${TABLE}, a moment`,
      sql: SMALL_RULE,
    },
  ];

  readonly undo = [
    DROP_SMALL_RULE,
    DROP_SUM_RULE,
    MERGE_SIZES,
    `CREATE UNIQUE INDEX idx_menu_item_school_allocation_unique ON ${TABLE} (menu_item_id, school_id)`,
    `ALTER TABLE ${TABLE} ALTER COLUMN portion_size SET DEFAULT 'large'`,
  ];
}
