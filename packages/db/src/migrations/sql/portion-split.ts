/** What a rollback keeps of the sizes, and gives back. */
export const SPLITS = 'portion_size_splits';

/**
 * Taking the sizes away. Before the change a school has one row per menu item; the row that stays is
 * the one with the lowest id, with the sum of the portions (product.md, section 9). What was split is
 * kept aside, whole, so that nothing is lost when the change comes again.
 *
 * Rows are written in the order of their ids, which is about that of the table and its indexes: in the
 * order of a hash it takes twice as long.
 */
export const MERGE_SIZES = `
-- What an earlier return could not give back was reported then.
DROP TABLE IF EXISTS ${SPLITS};
CREATE TABLE ${SPLITS} AS
SELECT allocation.* FROM menu_item_school_allocations AS allocation
JOIN (
  SELECT DISTINCT menu_item_id, school_id FROM menu_item_school_allocations WHERE portion_size = 'small'
) AS split USING (menu_item_id, school_id);
CREATE INDEX idx_portion_size_splits_pair ON ${SPLITS} (menu_item_id, school_id, id);
ANALYZE ${SPLITS};

DELETE FROM menu_item_school_allocations AS allocation
USING ${SPLITS} AS split
WHERE split.id = allocation.id AND EXISTS (
  SELECT FROM ${SPLITS} AS lower
  WHERE lower.menu_item_id = split.menu_item_id AND lower.school_id = split.school_id AND lower.id < split.id);

SET LOCAL enable_hashjoin = off;
SET LOCAL enable_nestloop = off;
UPDATE menu_item_school_allocations AS allocation
SET portions = merged.portions, portion_size = 'large'
FROM (SELECT min(id) AS id, sum(portions) AS portions FROM ${SPLITS} GROUP BY menu_item_id, school_id) AS merged
WHERE merged.id = allocation.id;
SET LOCAL enable_hashjoin = on;
SET LOCAL enable_nestloop = on;

DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM ${SPLITS}) THEN DROP TABLE ${SPLITS}; END IF;
END $$;
`;

/** Pairs in one transaction: few enough that nobody waits for long. */
const BATCH = 1000;

/**
 * Gives the split back, a thousand pairs a transaction; a run that is killed leaves the rest aside for
 * the next one. A split may go back where one row is there for the pair, with the same total, and its
 * school is still SD. That row becomes the first of the split again, with its old id when that is free
 * and nothing refers to the rows by id; the others are added, whole, with theirs or with new ones. What
 * may not go back stays aside, to be reported. The rows' date is the one that it has now.
 */
export const SPLIT_SIZES = `
DO $$
DECLARE
  -- The last pair that was looked at; the next ones, and of those the ones whose split may go back.
  last_item int8 := -9223372036854775808;
  last_school int8 := -9223372036854775808;
  items int8[];
  schools_of_items int8[];
  back record;
  -- The columns besides id and date, somebody else's too; and as the ones that were kept.
  others text;
  kept_others text;
  id_is_fixed boolean;
BEGIN
  IF to_regclass('${SPLITS}') IS NULL THEN RETURN; END IF;
  SELECT string_agg(quote_ident(kept.attname), ', '), string_agg('split.' || quote_ident(kept.attname), ', ') INTO others, kept_others
  FROM pg_attribute AS kept
  JOIN pg_attribute AS stored ON stored.attrelid = 'menu_item_school_allocations'::regclass AND stored.attname = kept.attname
    AND NOT stored.attisdropped AND stored.attgenerated = ''
  WHERE kept.attrelid = '${SPLITS}'::regclass AND kept.attnum > 0 AND NOT kept.attisdropped AND kept.attname NOT IN ('id', 'date');
  id_is_fixed := EXISTS (SELECT FROM pg_constraint WHERE contype = 'f' AND confrelid = 'menu_item_school_allocations'::regclass)
    OR EXISTS (SELECT FROM pg_attribute WHERE attrelid = 'menu_item_school_allocations'::regclass AND attname = 'id' AND attidentity = 'a');

  LOOP
    SELECT array_agg(menu_item_id), array_agg(school_id) INTO items, schools_of_items
    FROM (
      SELECT DISTINCT menu_item_id, school_id FROM ${SPLITS}
      WHERE (menu_item_id, school_id) > (last_item, last_school)
      ORDER BY menu_item_id, school_id LIMIT ${BATCH}
    ) AS next;
    EXIT WHEN items IS NULL;
    last_item := items[cardinality(items)];
    last_school := schools_of_items[cardinality(items)];

    -- What is decided on stays so until the commit.
    PERFORM FROM schools WHERE id = ANY (schools_of_items) ORDER BY id FOR SHARE;
    PERFORM FROM menu_item_school_allocations AS stored
    JOIN unnest(items, schools_of_items) AS pair (menu_item_id, school_id) USING (menu_item_id, school_id)
    ORDER BY stored.id FOR UPDATE OF stored;

    SELECT array_agg(menu_item_id) AS items, array_agg(school_id) AS schools, array_agg(first_id) AS firsts, array_agg(row_id) AS rows INTO back
    FROM (
      SELECT menu_item_id, school_id, split.first_id, min(stored.id) AS row_id
      FROM (
        SELECT menu_item_id, school_id, min(id) AS first_id, sum(portions) AS portions
        FROM ${SPLITS} JOIN unnest(items, schools_of_items) AS pair (menu_item_id, school_id) USING (menu_item_id, school_id)
        GROUP BY menu_item_id, school_id
      ) AS split
      JOIN menu_item_school_allocations AS stored USING (menu_item_id, school_id)
      JOIN schools ON schools.id = school_id AND schools.category = 'SD'
      GROUP BY menu_item_id, school_id, split.first_id, split.portions
      HAVING count(*) = 1 AND sum(stored.portions) = split.portions AND bool_and(stored.portion_size = 'large')
    ) AS returnable;
    CONTINUE WHEN back.items IS NULL;

    UPDATE menu_item_school_allocations AS stored
    SET portions = first.portions, portion_size = first.portion_size, created_at = first.created_at, updated_at = first.updated_at
    FROM unnest(back.items, back.schools, back.firsts, back.rows) AS pair (menu_item_id, school_id, first_id, row_id)
    JOIN ${SPLITS} AS first ON (first.menu_item_id, first.school_id, first.id) = (pair.menu_item_id, pair.school_id, pair.first_id)
    WHERE stored.id = pair.row_id;

    IF NOT id_is_fixed THEN
      UPDATE menu_item_school_allocations AS stored SET id = pair.first_id
      FROM unnest(back.firsts, back.rows) AS pair (first_id, row_id)
      WHERE stored.id = pair.row_id AND pair.first_id <> pair.row_id
        AND NOT EXISTS (SELECT FROM menu_item_school_allocations AS other WHERE other.id = pair.first_id);
    END IF;

    -- With their old ids where those are free, then the rest with new ones.
    FOR with_id IN REVERSE 1..0 LOOP
      EXECUTE format(
        'INSERT INTO menu_item_school_allocations (%1$s date, %3$s) OVERRIDING SYSTEM VALUE
         SELECT %2$s stored.date, %4$s FROM unnest($1, $2, $3) AS pair (menu_item_id, school_id, first_id)
         JOIN ${SPLITS} AS split ON (split.menu_item_id, split.school_id) = (pair.menu_item_id, pair.school_id) AND split.id <> pair.first_id
         JOIN LATERAL (
           SELECT min(date) AS date, array_agg(portion_size::text) AS sizes FROM menu_item_school_allocations AS one
           WHERE one.menu_item_id = pair.menu_item_id AND one.school_id = pair.school_id
         ) AS stored ON split.portion_size <> ALL (stored.sizes)
         WHERE $4 = 0 OR NOT EXISTS (SELECT FROM menu_item_school_allocations AS other WHERE other.id = split.id)',
        CASE with_id WHEN 1 THEN 'id,' END, CASE with_id WHEN 1 THEN 'split.id,' END, others, kept_others)
      USING back.items, back.schools, back.firsts, with_id;
    END LOOP;

    DELETE FROM ${SPLITS} AS split USING unnest(back.items, back.schools) AS pair (menu_item_id, school_id)
    WHERE (split.menu_item_id, split.school_id) = (pair.menu_item_id, pair.school_id);
    COMMIT;
  END LOOP;
  IF NOT EXISTS (SELECT FROM ${SPLITS}) THEN DROP TABLE ${SPLITS}; END IF;
END $$;
`;
