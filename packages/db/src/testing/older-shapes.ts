/** The shapes of the older system's databases that exist (product.md, section 9), as changes of the excerpt. */

const DAYS: readonly [string, string][] = [
  ['menu_items', 'date'],
  ['menu_item_school_allocations', 'date'],
  ['menu_plans', 'week_start'],
  ['menu_plans', 'week_end'],
];

const IDS: Readonly<Record<string, readonly string[]>> = {
  users: ['id'],
  schools: ['id'],
  recipes: ['id'],
  menu_plans: ['id', 'approved_by', 'created_by'],
  menu_items: ['id', 'menu_plan_id', 'recipe_id', 'portions'],
  menu_item_school_allocations: ['id', 'menu_item_id', 'school_id', 'portions'],
};

const DROP_INDEX = 'DROP INDEX idx_menu_item_school_allocation_unique;';
const CONSTRAINT =
  'ALTER TABLE menu_item_school_allocations ADD CONSTRAINT uq_item_school UNIQUE (menu_item_id, school_id);';

/** Two rows of one school for one menu item, both of which may be right. */
export const WITH_DUPLICATES = `${DROP_INDEX}
  INSERT INTO menu_item_school_allocations (menu_item_id, school_id, portions, date) SELECT menu_item_id, school_id, 7, date
  FROM menu_item_school_allocations WHERE id IN (291, 292);`;

const SCRIPT_WITHOUT_INDEXES = `
  ALTER TABLE menu_item_school_allocations ADD COLUMN portion_size varchar(10);
  UPDATE menu_item_school_allocations SET portion_size = 'large';
  UPDATE menu_item_school_allocations SET portion_size = 'small' WHERE id IN (349, 318);`;

/** By the runbook's script: everything, in one transaction; sizes are in use already. */
export const MIGRATED_BY_SCRIPT = `${SCRIPT_WITHOUT_INDEXES}
  ALTER TABLE menu_item_school_allocations ADD CONSTRAINT check_portion_size CHECK (portion_size IN ('small', 'large'));
  ALTER TABLE menu_item_school_allocations ALTER COLUMN portion_size SET NOT NULL;
  ${DROP_INDEX}
  CREATE INDEX idx_portion_size ON menu_item_school_allocations (portion_size);
  CREATE UNIQUE INDEX idx_menu_item_school_portion ON menu_item_school_allocations (menu_item_id, school_id, portion_size);`;

/** Each with a name for tests; all of them can be served. */
export const OLDER_SHAPES: readonly (readonly [string, string])[] = [
  ['as the excerpt is', ''],
  ['unique by a constraint', DROP_INDEX + CONSTRAINT],
  ['unique by an index and a constraint', CONSTRAINT],
  ['not unique', DROP_INDEX],
  [
    'int4 ids',
    Object.entries(IDS)
      .map(
        ([table, columns]) =>
          `ALTER TABLE ${table} ${columns.map((column) => `ALTER COLUMN ${column} TYPE int4`).join()};`,
      )
      .join('\n'),
  ],
  [
    'days as dates',
    DAYS.map(
      ([table, column]) =>
        `ALTER TABLE ${table} ALTER COLUMN ${column} TYPE date USING (${column} AT TIME ZONE 'Asia/Jakarta')::date;`,
    ).join('\n'),
  ],
  [
    'enrolment in grade13 and grade46 only',
    'ALTER TABLE schools DROP COLUMN student_count_grade_1_3, DROP COLUMN student_count_grade_4_6;',
  ],
  [
    'enrolment in grade_1_3 and grade_4_6 only',
    `UPDATE schools SET student_count_grade_1_3 = student_count_grade13, student_count_grade_4_6 = student_count_grade46;
     ALTER TABLE schools DROP COLUMN student_count_grade13, DROP COLUMN student_count_grade46;`,
  ],
  [
    'a schema_migrations table',
    `CREATE TABLE schema_migrations (version varchar(255) PRIMARY KEY, applied_at timestamptz NOT NULL, description text);
     INSERT INTO schema_migrations VALUES ('20231201_init', now(), 'first');`,
  ],
  [
    'another schema first in the search_path',
    `CREATE SCHEMA other; CREATE TABLE other.idx_holder (portion_size int); CREATE INDEX idx_portion_size ON other.idx_holder (portion_size);
     DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET search_path = other, public', current_database()); END $$;`,
  ],
  [
    'in a schema of its own',
    `ALTER SCHEMA public RENAME TO sppg;
     DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET search_path = sppg', current_database()); END $$;`,
  ],
  ['migrated by the script', MIGRATED_BY_SCRIPT],
  ['half migrated by the script', SCRIPT_WITHOUT_INDEXES],
];
