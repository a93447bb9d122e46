/**
 * Taking the sizes away and giving them back. Before the change a school has one row per menu item;
 * the row that stays is the one with the lowest id, with the sum of the portions (product.md, section 9).
 * What was split is kept aside, so that nothing is lost when the change comes again.
 */
export const MERGE_SIZES = `
-- What an earlier return could not give back was reported then.
DROP TABLE IF EXISTS portion_size_splits;
CREATE TABLE portion_size_splits AS
SELECT * FROM menu_item_school_allocations AS allocation
WHERE EXISTS (
  SELECT FROM menu_item_school_allocations AS small
  WHERE small.menu_item_id = allocation.menu_item_id AND small.school_id = allocation.school_id AND small.portion_size = 'small'
);

DELETE FROM menu_item_school_allocations AS allocation
USING portion_size_splits AS split
WHERE split.menu_item_id = allocation.menu_item_id AND split.school_id = allocation.school_id AND split.id < allocation.id;

UPDATE menu_item_school_allocations AS allocation
SET portions = split.portions, portion_size = 'large'
FROM (
  SELECT min(id) AS id, sum(portions) AS portions FROM portion_size_splits GROUP BY menu_item_id, school_id
) AS split
WHERE split.id = allocation.id;

DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM portion_size_splits) THEN DROP TABLE portion_size_splits; END IF;
END $$;
`;

/**
 * Gives the split back to every row whose total is still the same and whose school is still SD; the
 * others stay aside, to be reported. Old ids come back where they are free.
 */
export const SPLIT_SIZES = `
DO $$
BEGIN
  IF to_regclass('portion_size_splits') IS NULL THEN RETURN; END IF;

  CREATE TEMPORARY TABLE returning_splits ON COMMIT DROP AS
  SELECT allocation.id AS merged_id, allocation.date, allocation.menu_item_id, allocation.school_id
  FROM menu_item_school_allocations AS allocation
  JOIN schools ON schools.id = allocation.school_id AND schools.category = 'SD'
  JOIN (
    SELECT menu_item_id, school_id, sum(portions) AS portions FROM portion_size_splits GROUP BY menu_item_id, school_id
  ) AS split USING (menu_item_id, school_id)
  GROUP BY allocation.id, split.portions
  HAVING sum(allocation.portions) = split.portions;

  DELETE FROM menu_item_school_allocations WHERE id IN (SELECT merged_id FROM returning_splits);

  WITH given_back AS (
    DELETE FROM portion_size_splits AS split USING returning_splits AS pair
    WHERE split.menu_item_id = pair.menu_item_id AND split.school_id = pair.school_id
    RETURNING split.*, pair.date AS current_date_of_item
  )
  INSERT INTO menu_item_school_allocations (id, menu_item_id, school_id, portions, portion_size, date, created_at, updated_at)
  SELECT
    CASE
      WHEN EXISTS (SELECT FROM menu_item_school_allocations AS other WHERE other.id = given_back.id)
      THEN nextval(pg_get_serial_sequence('menu_item_school_allocations', 'id'))
      ELSE id
    END,
    menu_item_id, school_id, portions, portion_size, current_date_of_item, created_at, updated_at
  FROM given_back;

  IF NOT EXISTS (SELECT FROM portion_size_splits) THEN DROP TABLE portion_size_splits; END IF;
END $$;
`;
