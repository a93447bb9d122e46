/** What a rollback keeps of the sizes, and gives back. */
export const SPLITS = 'portion_size_splits';

/**
 * Taking the sizes away. Before the change a school has one row per menu item; the row that stays is
 * the one with the lowest id, with the sum of the portions (product.md, section 9). What was split is
 * kept aside, so that nothing is lost when the change comes again.
 */
export const MERGE_SIZES = `
-- What an earlier return could not give back was reported then.
DROP TABLE IF EXISTS ${SPLITS};
CREATE TABLE ${SPLITS} AS
SELECT allocation.* FROM menu_item_school_allocations AS allocation
JOIN (
  SELECT DISTINCT menu_item_id, school_id FROM menu_item_school_allocations WHERE portion_size = 'small'
) AS split USING (menu_item_id, school_id);
ANALYZE ${SPLITS};

CREATE TEMPORARY TABLE merged_rows ON COMMIT DROP AS
SELECT min(id) AS id, sum(portions) AS portions FROM ${SPLITS} GROUP BY menu_item_id, school_id;
ANALYZE merged_rows;

DELETE FROM menu_item_school_allocations AS allocation
USING ${SPLITS} AS split
WHERE split.id = allocation.id AND NOT EXISTS (SELECT FROM merged_rows WHERE merged_rows.id = split.id);

UPDATE menu_item_school_allocations AS allocation
SET portions = merged_rows.portions, portion_size = 'large'
FROM merged_rows WHERE merged_rows.id = allocation.id;

DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM ${SPLITS}) THEN DROP TABLE ${SPLITS}; END IF;
END $$;
`;

/** Every split that may go back: one row is there for the pair, with the same total, and its school is still SD. */
const RETURNABLE = `
  SELECT split.menu_item_id, split.school_id, split.first_id, min(allocation.id) AS row_id
  FROM (
    SELECT menu_item_id, school_id, min(id) AS first_id, sum(portions) AS portions FROM ${SPLITS} GROUP BY menu_item_id, school_id
  ) AS split
  JOIN menu_item_school_allocations AS allocation USING (menu_item_id, school_id)
  JOIN schools ON schools.id = split.school_id AND schools.category = 'SD'
  GROUP BY split.menu_item_id, split.school_id, split.first_id, split.portions
  HAVING count(*) = 1 AND sum(allocation.portions) = split.portions AND bool_and(allocation.portion_size = 'large')`;

/**
 * Gives the split back, a thousand pairs a transaction so that nobody waits for long; a run that is
 * killed leaves the rest aside for the next one. The row that is there becomes the first of the split
 * again, with its old id when that is free; the others are added, with theirs or with new ones. What
 * may not go back stays aside, to be reported. The row's date is the one it has now.
 */
export const SPLIT_SIZES = `
DO $$
DECLARE
  pair record;
  done integer := 0;
BEGIN
  IF to_regclass('${SPLITS}') IS NULL THEN RETURN; END IF;
  FOR pair IN ${RETURNABLE}
  LOOP
    UPDATE menu_item_school_allocations AS stored
    SET id = CASE WHEN EXISTS (SELECT FROM menu_item_school_allocations AS other WHERE other.id = pair.first_id) THEN stored.id ELSE pair.first_id END,
      portions = first.portions, portion_size = first.portion_size, created_at = first.created_at, updated_at = first.updated_at
    FROM ${SPLITS} AS first
    WHERE stored.id = pair.row_id AND first.id = pair.first_id;

    INSERT INTO menu_item_school_allocations (id, menu_item_id, school_id, portions, portion_size, date, created_at, updated_at)
    SELECT split.id, split.menu_item_id, split.school_id, split.portions, split.portion_size, stored.date, split.created_at, split.updated_at
    FROM ${SPLITS} AS split
    JOIN menu_item_school_allocations AS stored USING (menu_item_id, school_id)
    WHERE split.menu_item_id = pair.menu_item_id AND split.school_id = pair.school_id AND split.id <> pair.first_id
      AND NOT EXISTS (SELECT FROM menu_item_school_allocations AS other WHERE other.id = split.id);

    INSERT INTO menu_item_school_allocations (menu_item_id, school_id, portions, portion_size, date, created_at, updated_at)
    SELECT split.menu_item_id, split.school_id, split.portions, split.portion_size, stored.date, split.created_at, split.updated_at
    FROM ${SPLITS} AS split
    JOIN LATERAL (
      SELECT min(date) AS date, array_agg(portion_size::text) AS sizes FROM menu_item_school_allocations AS stored
      WHERE stored.menu_item_id = split.menu_item_id AND stored.school_id = split.school_id
    ) AS stored ON split.portion_size <> ALL (stored.sizes)
    WHERE split.menu_item_id = pair.menu_item_id AND split.school_id = pair.school_id AND split.id <> pair.first_id;

    DELETE FROM ${SPLITS} AS split WHERE split.menu_item_id = pair.menu_item_id AND split.school_id = pair.school_id;
    done := done + 1;
    IF done % 1000 = 0 THEN COMMIT; END IF;
  END LOOP;
  IF NOT EXISTS (SELECT FROM ${SPLITS}) THEN DROP TABLE ${SPLITS}; END IF;
END $$;
`;
