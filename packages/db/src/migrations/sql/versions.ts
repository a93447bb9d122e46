import { dropOnChange, onChange, TRIGGER_FUNCTION, whenChanged } from './statement-triggers.js';

/**
 * `version` of schools, recipes and users, for optimistic locking: counted by the database, so that
 * no writer can forget it. What a sign-in changes about a user (its hash) is not an edit of the user.
 */
export const COUNT_ROW_VERSION = `
CREATE FUNCTION count_row_version() ${TRIGGER_FUNCTION} AS $$
BEGIN
  NEW.version := OLD.version + 1;
  NEW.updated_at := now();
  RETURN NEW;
END $$;
`;

export const VERSION_OF_USERS = `
ALTER TABLE users ADD COLUMN IF NOT EXISTS version integer NOT NULL DEFAULT 1;
CREATE TRIGGER count_row_version BEFORE UPDATE ON users FOR EACH ROW
  ${whenChanged('email', 'full_name', 'role', 'is_active')}
  EXECUTE FUNCTION count_row_version();
`;

// Compared as they are stored: a column that is not ours may have a type without equality.
export const VERSION_OF_SCHOOLS = `
ALTER TABLE schools ADD COLUMN IF NOT EXISTS version integer NOT NULL DEFAULT 1;
CREATE TRIGGER count_row_version BEFORE UPDATE ON schools FOR EACH ROW
  WHEN (OLD.* *<> NEW.*) EXECUTE FUNCTION count_row_version();
`;

export const VERSION_OF_RECIPES = `
CREATE TRIGGER count_row_version BEFORE UPDATE ON recipes FOR EACH ROW
  WHEN (OLD.* *<> NEW.*) EXECUTE FUNCTION count_row_version();
`;

export const DROP_ROW_VERSIONS = `
DROP TRIGGER IF EXISTS count_row_version ON recipes;
DROP TRIGGER IF EXISTS count_row_version ON schools;
DROP TRIGGER IF EXISTS count_row_version ON users;
ALTER TABLE schools DROP COLUMN IF EXISTS version;
ALTER TABLE users DROP COLUMN IF EXISTS version;
`;

/**
 * The version of a menu item lives beside it (section 3 allows it no other column) and counts
 * transactions that changed the item or its allocations, each once. An item without a row has
 * version 1, so that the items of an adopted database need none.
 */
export const MENU_ITEM_VERSIONS = `
CREATE TABLE menu_item_versions (
  menu_item_id int8    NOT NULL,
  version      integer NOT NULL,
  changed_in   xid8    NOT NULL,
  CONSTRAINT menu_item_versions_pkey PRIMARY KEY (menu_item_id),
  CONSTRAINT fk_menu_item_versions_menu_item FOREIGN KEY (menu_item_id) REFERENCES menu_items (id) ON DELETE CASCADE
);

-- Ascending ids: two transactions that change the same items wait for each other instead of deadlocking.
-- Allocations that go because their item goes find no item any more.
CREATE FUNCTION count_menu_item_versions(item_ids int8[], first_version integer) RETURNS void
  LANGUAGE sql SET search_path FROM CURRENT AS $$
  INSERT INTO menu_item_versions AS stored (menu_item_id, version, changed_in)
  SELECT id, first_version, pg_current_xact_id() FROM menu_items WHERE id = ANY (item_ids) ORDER BY id
  ON CONFLICT (menu_item_id) DO UPDATE
  SET version = stored.version + 1, changed_in = excluded.changed_in
  WHERE stored.changed_in <> excluded.changed_in
$$;

CREATE FUNCTION count_version_of_item() ${TRIGGER_FUNCTION} AS $$
BEGIN
  PERFORM count_menu_item_versions(ARRAY[NEW.id], CASE TG_OP WHEN 'INSERT' THEN 1 ELSE 2 END);
  RETURN NULL;
END $$;

CREATE FUNCTION count_version_of_allocations() ${TRIGGER_FUNCTION} AS $$
BEGIN
  PERFORM count_menu_item_versions(ARRAY(SELECT DISTINCT menu_item_id FROM changed_rows), 2);
  RETURN NULL;
END $$;

`;

export const COUNT_MENU_ITEM_VERSIONS = `
CREATE TRIGGER count_version_of_item AFTER INSERT OR UPDATE ON menu_items
  FOR EACH ROW EXECUTE FUNCTION count_version_of_item();
${onChange('menu_item_school_allocations', 'count_version_of_allocations')}
`;

export const STOP_COUNTING_MENU_ITEM_VERSIONS = `
${dropOnChange('menu_item_school_allocations', 'count_version_of_allocations')}
DROP TRIGGER IF EXISTS count_version_of_item ON menu_items;
`;

export const DROP_MENU_ITEM_VERSIONS = `
DROP FUNCTION count_version_of_allocations();
DROP FUNCTION count_version_of_item();
DROP FUNCTION count_menu_item_versions(int8[], integer);
DROP TABLE menu_item_versions;
`;
