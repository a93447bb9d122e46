import { dropOnChange, onChange, TRIGGER_FUNCTION } from './statement-triggers.js';

/**
 * Section 2: small portions are for SD, also when a school's category changes later.
 *
 * The two sides meet on the school's row. Rows that come with small portions lock their schools
 * (FOR SHARE: a change of category waits, another plan does not) and then read the category; a change
 * of category holds the row's lock and then looks for small portions. Whoever comes second sees what
 * the first one committed. A REPEATABLE READ transaction would look into its old snapshot instead, so
 * it may not take a school out of SD (SERIALIZABLE may: it notices by itself).
 */
export const SMALL_RULE = `
CREATE FUNCTION check_small_portions_of(school_ids int8[]) RETURNS void
  LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  school record;
BEGIN
  FOR school IN SELECT id, category FROM schools WHERE id = ANY (school_ids) ORDER BY id FOR SHARE
  LOOP
    IF school.category IS DISTINCT FROM 'SD' THEN
      RAISE EXCEPTION USING ERRCODE = '23514', TABLE = 'menu_item_school_allocations', CONSTRAINT = 'small_portions_need_sd',
        MESSAGE = format('school %s (%s) cannot have small portions', school.id, coalesce(school.category, 'no category'));
    END IF;
  END LOOP;
END $$;

CREATE FUNCTION check_small_portions() ${TRIGGER_FUNCTION} AS $$
BEGIN
  PERFORM check_small_portions_of(ARRAY(SELECT school_id FROM changed_rows WHERE portion_size = 'small'));
  RETURN NULL;
END $$;
${onChange('menu_item_school_allocations', 'check_small_portions', ['inserted'])}

-- A school that had small portions before the statement is held to SD by those already.
CREATE FUNCTION check_updated_small_portions() ${TRIGGER_FUNCTION} AS $$
BEGIN
  PERFORM check_small_portions_of(ARRAY(
    SELECT school_id FROM new_rows WHERE portion_size = 'small'
    EXCEPT SELECT school_id FROM old_rows WHERE portion_size = 'small'
  ));
  RETURN NULL;
END $$;
CREATE TRIGGER check_updated_small_portions AFTER UPDATE ON menu_item_school_allocations
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION check_updated_small_portions();

CREATE FUNCTION check_school_without_small_portions() ${TRIGGER_FUNCTION} AS $$
BEGIN
  IF current_setting('transaction_isolation') = 'repeatable read' THEN
    RAISE EXCEPTION USING ERRCODE = '25000',
      MESSAGE = 'a school cannot leave SD in a REPEATABLE READ transaction',
      HINT = 'use READ COMMITTED or SERIALIZABLE';
  END IF;
  IF EXISTS (SELECT FROM menu_item_school_allocations WHERE school_id = NEW.id AND portion_size = 'small') THEN
    RAISE EXCEPTION USING ERRCODE = '23514', TABLE = 'schools', CONSTRAINT = 'small_portions_need_sd',
      MESSAGE = format('school %s has small portions and cannot leave SD', NEW.id);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER check_school_without_small_portions AFTER UPDATE OF category ON schools FOR EACH ROW
  WHEN (OLD.category = 'SD' AND NEW.category IS DISTINCT FROM 'SD')
  EXECUTE FUNCTION check_school_without_small_portions();
`;

export const DROP_SMALL_RULE = `
DROP TRIGGER IF EXISTS check_school_without_small_portions ON schools;
DROP TRIGGER IF EXISTS check_updated_small_portions ON menu_item_school_allocations;
${dropOnChange('menu_item_school_allocations', 'check_small_portions', ['inserted'])}
DROP FUNCTION IF EXISTS check_school_without_small_portions();
DROP FUNCTION IF EXISTS check_updated_small_portions();
DROP FUNCTION IF EXISTS check_small_portions();
DROP FUNCTION IF EXISTS check_small_portions_of(int8[]);
`;
