/** What a column of the older tables may be; anything else cannot be served. */
export type ColumnKind = 'id' | 'number' | 'text' | 'flag' | 'day' | 'instant' | 'stamp';

/** PostgreSQL types by what Porsi reads and writes them as. */
export const TYPES: Record<ColumnKind, readonly string[]> = {
  id: ['int4', 'int8'],
  number: ['int2', 'int4', 'int8'],
  text: ['varchar', 'text'],
  flag: ['bool'],
  day: ['date', 'timestamptz'],
  instant: ['timestamptz'],
  // Written by us, never read.
  stamp: ['timestamptz', 'timestamp'],
};

export interface OlderTable {
  readonly columns: Readonly<Record<string, ColumnKind>>;
  /** Columns that Porsi gives a value in every row that it adds. */
  readonly filled: readonly string[];
  /** Defaults for columns that Porsi leaves to the database. */
  readonly defaults?: Readonly<Record<string, string>>;
}

const STAMPS = { created_at: 'now()', updated_at: 'now()' };

/** The columns that Porsi needs of the older system's tables (product.md, section 3). */
export const OLDER_TABLES: Readonly<Record<string, OlderTable>> = {
  users: {
    columns: {
      id: 'id',
      email: 'text',
      password_hash: 'text',
      full_name: 'text',
      role: 'text',
      is_active: 'flag',
      created_at: 'stamp',
      updated_at: 'stamp',
    },
    filled: ['email', 'password_hash', 'full_name', 'role', 'is_active'],
    defaults: STAMPS,
  },
  schools: {
    columns: {
      id: 'id',
      name: 'text',
      address: 'text',
      student_count: 'number',
      category: 'text',
      is_active: 'flag',
      created_at: 'stamp',
      updated_at: 'stamp',
    },
    filled: ['name', 'student_count', 'category', 'is_active'],
    defaults: STAMPS,
  },
  recipes: {
    columns: {
      id: 'id',
      name: 'text',
      category: 'text',
      instructions: 'text',
      version: 'number',
      is_active: 'flag',
      created_at: 'stamp',
      updated_at: 'stamp',
    },
    filled: ['name', 'is_active'],
    defaults: { ...STAMPS, version: '1' },
  },
  menu_plans: {
    columns: {
      id: 'id',
      week_start: 'day',
      week_end: 'day',
      status: 'text',
      approved_by: 'number',
      approved_at: 'instant',
      created_by: 'number',
      created_at: 'stamp',
      updated_at: 'stamp',
    },
    filled: ['week_start', 'week_end', 'status', 'created_by', 'created_at', 'updated_at'],
  },
  menu_items: {
    columns: { id: 'id', menu_plan_id: 'id', date: 'day', recipe_id: 'id', portions: 'number' },
    filled: ['menu_plan_id', 'date', 'recipe_id', 'portions'],
  },
  menu_item_school_allocations: {
    columns: {
      id: 'id',
      menu_item_id: 'id',
      school_id: 'id',
      portions: 'number',
      date: 'day',
      created_at: 'stamp',
      updated_at: 'stamp',
    },
    filled: [
      'menu_item_id',
      'school_id',
      'portions',
      'date',
      'portion_size',
      'created_at',
      'updated_at',
    ],
  },
};

/** The pairs of enrolment columns that exist: grades 1-3, grades 4-6. The first one that a database has is written. */
export const ENROLMENT_PAIRS = [
  ['student_count_grade_1_3', 'student_count_grade_4_6'],
  ['student_count_grade13', 'student_count_grade46'],
] as const;

export const ALLOCATIONS_TABLE = 'menu_item_school_allocations';
