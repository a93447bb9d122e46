import { PORSI_ROLES, SCHOOL_WITH_SMALL } from './contract-words.js';

/** Something of the older data that Porsi leaves as it is and an operator should know. */
export interface OddityQuestion {
  /** For machines. */
  readonly code: string;
  readonly what: string;
  /** Columns that have to be there, `table.column`. */
  readonly needs?: readonly string[];
  /** Gives one text column, `example`, a row for each case. */
  readonly sql: string;
}

/** `{day:x}` is the calendar day of a stored date. */
export const ODDITIES: readonly OddityQuestion[] = [
  {
    code: 'ITEM_PORTIONS',
    what: 'menu items without portions',
    sql: `SELECT format('item %s: %s', id, portions) AS example FROM menu_items WHERE coalesce(portions, 0) <= 0 ORDER BY id`,
  },
  {
    code: 'ITEM_OUTSIDE_WEEK',
    what: 'menu items on a day outside of the week of their plan, or without a plan',
    sql: `SELECT format('item %s', item.id) AS example FROM menu_items AS item LEFT JOIN menu_plans AS plan ON plan.id = item.menu_plan_id
      WHERE plan.id IS NULL OR {day:item.date} NOT BETWEEN {day:plan.week_start} AND {day:plan.week_start} + 6 ORDER BY item.id`,
  },
  {
    code: 'ITEM_RECIPE',
    what: 'menu items whose recipe does not exist; boards do not show them',
    sql: `SELECT format('item %s: recipe %s', id, recipe_id) AS example FROM menu_items
      WHERE NOT EXISTS (SELECT FROM recipes WHERE recipes.id = recipe_id) ORDER BY id`,
  },
  {
    code: 'DAY_IN_UTC',
    what: 'menu items whose day in Jakarta is not the one in UTC; Jakarta counts',
    needs: ['menu_items.date timestamptz'],
    sql: `SELECT format('item %s: %s', id, {day:date}) AS example FROM menu_items WHERE {day:date} <> (date AT TIME ZONE 'UTC')::date ORDER BY id`,
  },
  {
    code: 'PLAN_WEEK',
    what: 'menu plans that are not a week from Monday to Sunday',
    sql: `SELECT format('plan %s: %s to %s', id, {day:week_start}, {day:week_end}) AS example FROM menu_plans
      WHERE extract(isodow FROM {day:week_start}) <> 1 OR {day:week_end} <> {day:week_start} + 6 ORDER BY id`,
  },
  {
    code: 'PLAN_TWICE',
    what: 'weeks with more than one menu plan; the approved one is shown',
    sql: `SELECT format('%s: plans %s', {day:week_start}, string_agg(id::text, ', ' ORDER BY id)) AS example FROM menu_plans GROUP BY {day:week_start} HAVING count(*) > 1`,
  },
  {
    code: 'PLAN_STATUS',
    what: 'menu plans that are neither draft nor approved; they are read as draft',
    sql: `SELECT format('plan %s: %s', id, status) AS example FROM menu_plans WHERE coalesce(status, '') NOT IN ('draft', 'approved') ORDER BY id`,
  },
  {
    code: 'PLAN_APPROVER',
    what: 'approved menu plans without who or when',
    sql: `SELECT format('plan %s', id) AS example FROM menu_plans WHERE status = 'approved' AND (approved_by IS NULL OR approved_at IS NULL) ORDER BY id`,
  },
  {
    code: 'SCHOOL_CATEGORY',
    what: 'schools without a category; they get large portions only',
    sql: `SELECT format('school %s: %s', id, name) AS example FROM schools WHERE category IS NULL ORDER BY id`,
  },
  {
    code: 'SMALL_NOT_SD',
    what: 'schools that have small portions but are not SD; those stay until they are edited',
    needs: ['menu_item_school_allocations.portion_size'],
    sql: `SELECT format('school %s: %s rows', schools.id, count(*)) AS example FROM menu_item_school_allocations AS allocation
      JOIN schools ON schools.id = school_id WHERE portion_size = 'small' AND category IS DISTINCT FROM '${SCHOOL_WITH_SMALL}' GROUP BY schools.id ORDER BY schools.id`,
  },
  ...enrolment(),
  {
    code: 'COMPONENT_QUANTITIES',
    what: 'recipe components without a quantity per small and per large portion; they are missing until somebody enters them',
    needs: [
      'recipe_items.quantity_per_portion_small',
      'recipe_items.quantity_per_portion_large',
      'semi_finished_goods.name',
    ],
    sql: `SELECT format('recipe %s: %s', part.recipe_id, coalesce(goods.name, 'goods ' || part.semi_finished_goods_id)) AS example FROM recipe_items AS part
      LEFT JOIN semi_finished_goods AS goods ON goods.id = part.semi_finished_goods_id
      WHERE goods.id IS NULL OR NOT coalesce(part.quantity_per_portion_small > 0 AND part.quantity_per_portion_large > 0, false) ORDER BY part.recipe_id, part.id`,
  },
  {
    code: 'USER_ROLE',
    what: 'users whose role Porsi does not know; they may sign in and see nothing',
    sql: `SELECT format('user %s: %s', id, role) AS example FROM users WHERE role NOT IN (${PORSI_ROLES}) ORDER BY id`,
  },
  {
    code: 'USER_ACTIVE',
    what: 'users of whom nobody said whether they are active; they cannot sign in',
    sql: `SELECT format('user %s: %s', id, email) AS example FROM users WHERE is_active IS NULL ORDER BY id`,
  },
  {
    code: 'USER_EMAIL',
    what: 'e-mails of more than one user, but for upper and lower case',
    sql: `SELECT format('%s: users %s', lower(email), string_agg(id::text, ', ' ORDER BY id)) AS example FROM users GROUP BY lower(email) HAVING count(*) > 1`,
  },
  {
    code: 'USER_PASSWORD',
    what: 'users whose password is kept in a way that Porsi cannot read; set them a new one',
    sql: `SELECT format('user %s: %s', id, email) AS example FROM users WHERE password_hash !~ '^\\$(2[abxy]|argon2)' ORDER BY id`,
  },
];

function enrolment(): OddityQuestion[] {
  const [ours, theirs] = [
    ['student_count_grade_1_3', 'student_count_grade_4_6'],
    ['student_count_grade13', 'student_count_grade46'],
  ] as const;
  const columns = [...ours, ...theirs].map((name) => `schools.${name}`);
  const differ = (one: string, other: string) =>
    `coalesce(${one}, 0) <> 0 AND coalesce(${other}, 0) <> 0 AND ${one} <> ${other}`;
  return [
    {
      code: 'ENROLMENT_PAIRS',
      what: 'schools whose two pairs of enrolment columns differ; grade_1_3 and grade_4_6 are shown',
      needs: columns,
      sql: `SELECT format('school %s: %s + %s, %s + %s', id, ${[...ours, ...theirs].join()}) AS example FROM schools
        WHERE ${differ(ours[0], theirs[0])} OR ${differ(ours[1], theirs[1])} ORDER BY id`,
    },
    ...[ours, theirs].map(([lower, upper], index) => ({
      code: index === 0 ? 'ENROLMENT_SUM' : 'ENROLMENT_SUM_13_46',
      what: `SD schools whose ${lower} and ${upper} do not add up to student_count`,
      needs: [`schools.${lower}`, `schools.${upper}`],
      sql: `SELECT format('school %s: %s + %s, not %s', id, ${lower}, ${upper}, student_count) AS example FROM schools
        WHERE category = '${SCHOOL_WITH_SMALL}' AND coalesce(${lower}, 0) + coalesce(${upper}, 0) NOT IN (0, student_count) ORDER BY id`,
    })),
  ];
}
