import { ALLOCATIONS_TABLE as TABLE } from '../../adoption/older-tables.js';
import type { CatalogIndex } from '../../adoption/read-catalog.js';
import { quoted } from './adoption.js';

/** How (menu item, school) was unique before the contract step, as SQL that makes it so again. */
export const FORMER_UNIQUENESS = 'porsi_former_uniqueness';

/** What our own databases, and the older system's, have. */
export const USUAL_UNIQUENESS = `CREATE UNIQUE INDEX idx_menu_item_school_allocation_unique ON ${TABLE} (menu_item_id, school_id)`;

const literal = (value: string) => `'${value.replaceAll("'", "''")}'`;

/** Notes what makes the pair unique, takes it away and the default with it: all or nothing. */
export function endUniqueness(uniqueness: readonly CatalogIndex[], otherwise?: string): string {
  const former = uniqueness.map(recreate);
  const noted = former.length === 0 && otherwise !== undefined ? [otherwise] : former;
  return [
    `DROP TABLE IF EXISTS ${FORMER_UNIQUENESS}`,
    `CREATE TABLE ${FORMER_UNIQUENESS} (definition text NOT NULL)`,
    ...noted.map((sql) => `INSERT INTO ${FORMER_UNIQUENESS} VALUES (${literal(sql)})`),
    ...uniqueness.map(({ constraint, qualified }) =>
      constraint === null
        ? `DROP INDEX ${qualified}`
        : `ALTER TABLE ${TABLE} DROP CONSTRAINT ${quoted(constraint)}`,
    ),
    `ALTER TABLE ${TABLE} ALTER COLUMN portion_size DROP DEFAULT`,
  ].join(';\n');
}

function recreate({ constraint, constraintDefinition, definition }: CatalogIndex): string {
  return constraint === null || constraintDefinition === null
    ? definition
    : `ALTER TABLE ${TABLE} ADD CONSTRAINT ${quoted(constraint)} ${constraintDefinition}`;
}

export const RESTORE_UNIQUENESS = `
DO $$
DECLARE
  former text;
BEGIN
  IF to_regclass('${FORMER_UNIQUENESS}') IS NULL THEN RETURN; END IF;
  FOR former IN SELECT definition FROM ${FORMER_UNIQUENESS} LOOP EXECUTE former; END LOOP;
  DROP TABLE ${FORMER_UNIQUENESS};
END $$;
`;
