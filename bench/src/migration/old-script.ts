/**
 * The older runbook's way: one transaction, as its steps and checks describe it, the table locked from
 * the first statement to the last.
 */
export const OLD_SCRIPT = `
  BEGIN;
  ALTER TABLE menu_item_school_allocations ADD COLUMN portion_size varchar(10);
  UPDATE menu_item_school_allocations SET portion_size = 'large' WHERE portion_size IS NULL;
  ALTER TABLE menu_item_school_allocations ADD CONSTRAINT check_portion_size CHECK (portion_size IN ('small', 'large'));
  ALTER TABLE menu_item_school_allocations ALTER COLUMN portion_size SET NOT NULL;
  DROP INDEX idx_menu_item_school_allocation_unique;
  CREATE INDEX idx_portion_size ON menu_item_school_allocations (portion_size);
  CREATE UNIQUE INDEX idx_menu_item_school_portion ON menu_item_school_allocations (menu_item_id, school_id, portion_size);
  COMMIT;`;
