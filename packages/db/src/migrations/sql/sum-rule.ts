import { dropOnChange, onChange, TRIGGER_FUNCTION, whenChanged } from './statement-triggers.js';

/**
 * Section 2, last point: at commit, a menu item that was touched has rows that add up to its
 * portions, all on its date, none without portions (an adopted table may lack the check of that).
 * Touched means that its rows, its portions or its date changed.
 *
 * Statements note the item in `touched_menu_items`; the deferred trigger of that table takes the note
 * away and checks, once per item however many rows were written. The table is empty between
 * transactions, hence unlogged. A second transaction that touches the same item waits for the first
 * one's note and then sums what both have written.
 */
export const SUM_RULE = `
CREATE UNLOGGED TABLE touched_menu_items (
  menu_item_id int8 NOT NULL,
  CONSTRAINT touched_menu_items_pkey PRIMARY KEY (menu_item_id)
);

CREATE FUNCTION check_touched_menu_item() ${TRIGGER_FUNCTION} AS $$
DECLARE
  item record;
BEGIN
  DELETE FROM touched_menu_items WHERE menu_item_id = NEW.menu_item_id;

  SELECT menu_item.id, menu_item.portions AS total, coalesce(sum(allocation.portions), 0) AS allocated,
    coalesce(bool_and(service_day(allocation.date) = service_day(menu_item.date)), true) AS same_date,
    count(allocation.id) - count(*) FILTER (WHERE allocation.portions > 0) AS empty
  INTO item
  FROM menu_items AS menu_item
  LEFT JOIN menu_item_school_allocations AS allocation ON allocation.menu_item_id = menu_item.id
  WHERE menu_item.id = NEW.menu_item_id
  GROUP BY menu_item.id;

  IF item.empty > 0 THEN
    RAISE EXCEPTION USING ERRCODE = '23514', TABLE = 'menu_item_school_allocations', CONSTRAINT = 'chk_menu_item_school_allocations_portions',
      MESSAGE = format('menu item %s: %s allocations without portions', item.id, item.empty);
  END IF;
  IF item.allocated <> item.total THEN
    RAISE EXCEPTION USING ERRCODE = '23514', TABLE = 'menu_items', CONSTRAINT = 'portion_sum_matches_total',
      MESSAGE = format('menu item %s: allocated %s of %s portions', item.id, item.allocated, item.total);
  END IF;
  IF NOT item.same_date THEN
    RAISE EXCEPTION USING ERRCODE = '23514', TABLE = 'menu_item_school_allocations', CONSTRAINT = 'allocation_date_matches_menu_item',
      MESSAGE = format('menu item %s: an allocation has another date', item.id);
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER check_touched_menu_item AFTER INSERT ON touched_menu_items
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_touched_menu_item();

CREATE FUNCTION touch_menu_item() ${TRIGGER_FUNCTION} AS $$
BEGIN
  INSERT INTO touched_menu_items (menu_item_id) VALUES (NEW.id) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE TRIGGER touch_inserted_menu_item AFTER INSERT ON menu_items
  FOR EACH ROW EXECUTE FUNCTION touch_menu_item();
CREATE TRIGGER touch_updated_menu_item AFTER UPDATE ON menu_items FOR EACH ROW
  ${whenChanged('portions', 'date')}
  EXECUTE FUNCTION touch_menu_item();

-- Ascending ids against deadlocks; an item that is being deleted with its rows is gone already.
CREATE FUNCTION touch_menu_items(item_ids int8[]) RETURNS void
  LANGUAGE sql SET search_path FROM CURRENT AS $$
  INSERT INTO touched_menu_items (menu_item_id)
  SELECT id FROM menu_items WHERE id = ANY (item_ids) ORDER BY id
  ON CONFLICT DO NOTHING
$$;

CREATE FUNCTION touch_items_of_rows() ${TRIGGER_FUNCTION} AS $$
BEGIN
  PERFORM touch_menu_items(ARRAY(SELECT DISTINCT menu_item_id FROM changed_rows));
  RETURN NULL;
END $$;
${onChange('menu_item_school_allocations', 'touch_items_of_rows', ['inserted', 'deleted'])}

CREATE FUNCTION touch_items_of_updated_rows() ${TRIGGER_FUNCTION} AS $$
BEGIN
  PERFORM touch_menu_items(ARRAY(
    WITH before AS (SELECT menu_item_id, school_id, portion_size, portions, date FROM old_rows),
      after AS (SELECT menu_item_id, school_id, portion_size, portions, date FROM new_rows)
    SELECT menu_item_id FROM (TABLE before EXCEPT TABLE after) AS gone
    UNION SELECT menu_item_id FROM (TABLE after EXCEPT TABLE before) AS come
  ));
  RETURN NULL;
END $$;
CREATE TRIGGER touch_items_of_updated_rows AFTER UPDATE ON menu_item_school_allocations
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION touch_items_of_updated_rows();

CREATE FUNCTION touch_all_menu_items() ${TRIGGER_FUNCTION} AS $$
BEGIN
  PERFORM touch_menu_items(ARRAY(SELECT id FROM menu_items));
  RETURN NULL;
END $$;
CREATE TRIGGER touch_all_menu_items AFTER TRUNCATE ON menu_item_school_allocations
  FOR EACH STATEMENT EXECUTE FUNCTION touch_all_menu_items();
`;

export const DROP_SUM_RULE = `
DROP TRIGGER IF EXISTS touch_all_menu_items ON menu_item_school_allocations;
DROP TRIGGER IF EXISTS touch_items_of_updated_rows ON menu_item_school_allocations;
${dropOnChange('menu_item_school_allocations', 'touch_items_of_rows', ['inserted', 'deleted'])}
DROP TRIGGER IF EXISTS touch_updated_menu_item ON menu_items;
DROP TRIGGER IF EXISTS touch_inserted_menu_item ON menu_items;
DROP FUNCTION IF EXISTS touch_all_menu_items();
DROP FUNCTION IF EXISTS touch_items_of_updated_rows();
DROP FUNCTION IF EXISTS touch_items_of_rows();
DROP FUNCTION IF EXISTS touch_menu_items(int8[]);
DROP FUNCTION IF EXISTS touch_menu_item();
DROP TABLE IF EXISTS touched_menu_items;
DROP FUNCTION IF EXISTS check_touched_menu_item();
`;
