import { ALLOCATIONS_TABLE as TABLE } from '../../adoption/older-tables.js';
import type { CatalogIndex } from '../../adoption/read-catalog.js';
import { quoted } from './adoption.js';

/** How (menu item, school) was unique before the contract step, as SQL that makes it so again. */
export const FORMER_UNIQUENESS = 'porsi_former_uniqueness';

/** What our own databases, and the older system's, have. */
const USUAL_UNIQUENESS = [
  `CREATE UNIQUE INDEX idx_menu_item_school_allocation_unique ON ${TABLE} (menu_item_id, school_id)`,
];

const literal = (value: string) => `'${value.replaceAll("'", "''")}'`;

/**
 * Notes what makes the pair unique, takes it away and the default with it: all or nothing.
 *
 * @param lost what was taken away by another script already, and nobody noted
 */
export function endUniqueness(uniqueness: readonly CatalogIndex[], lost: boolean): string {
  const former = uniqueness.filter(({ valid }) => valid).flatMap(recreate);
  const noted = former.length === 0 && lost ? USUAL_UNIQUENESS : former;
  return [
    `DROP TABLE IF EXISTS ${FORMER_UNIQUENESS}`,
    `CREATE TABLE ${FORMER_UNIQUENESS} (place int NOT NULL, definition text NOT NULL)`,
    ...noted.map(
      (sql, place) => `INSERT INTO ${FORMER_UNIQUENESS} VALUES (${place}, ${literal(sql)})`,
    ),
    ...uniqueness.map(({ constraint, qualified }) =>
      constraint === null
        ? `DROP INDEX ${qualified}`
        : `ALTER TABLE ${TABLE} DROP CONSTRAINT ${quoted(constraint)}`,
    ),
    `ALTER TABLE ${TABLE} ALTER COLUMN portion_size DROP DEFAULT`,
  ].join(';\n');
}

/** An index with all that a dump says of it; a constraint as its index, which it then takes over. */
function recreate(index: CatalogIndex): string[] {
  const { constraint, constraintKind, deferral, definition, qualified, name, tablespace } = index;
  const comment = (on: string, text: string | null) =>
    text === null ? [] : [`COMMENT ON ${on} IS ${literal(text)}`];
  const elsewhere = (setting: string) =>
    tablespace === null ? [] : [`SET LOCAL default_tablespace ${setting}`];
  return [
    ...elsewhere(`= ${literal(tablespace ?? '')}`),
    definition,
    ...elsewhere('TO DEFAULT'),
    ...(constraint === null
      ? []
      : [
          `ALTER TABLE ${TABLE} ADD CONSTRAINT ${quoted(constraint)} ${constraintKind} USING INDEX ${quoted(name)}${deferral}`,
          ...comment(`CONSTRAINT ${quoted(constraint)} ON ${TABLE}`, index.constraintComment),
        ]),
    ...comment(`INDEX ${qualified}`, index.comment),
    ...(index.clustered ? [`ALTER TABLE ${TABLE} CLUSTER ON ${quoted(name)}`] : []),
  ];
}

export const RESTORE_UNIQUENESS = `
DO $$
DECLARE
  former text;
BEGIN
  IF to_regclass('${FORMER_UNIQUENESS}') IS NULL THEN RETURN; END IF;
  FOR former IN SELECT definition FROM ${FORMER_UNIQUENESS} ORDER BY place LOOP EXECUTE former; END LOOP;
  DROP TABLE ${FORMER_UNIQUENESS};
END $$;
`;
