import { NO_LOCK, StepMigration } from './step-migration.js';
import { TRIGGER_FUNCTION } from './sql/statement-triggers.js';

/** The table that this makes. */
export const MAINTENANCE_TABLE = 'maintenance_window';

const MAINTENANCE_WINDOW = `
CREATE TABLE ${MAINTENANCE_TABLE} (
  only_row    boolean     NOT NULL DEFAULT true,
  switched_on boolean     NOT NULL DEFAULT false,
  starts_at   timestamptz NOT NULL,
  ends_at     timestamptz,
  message     text,
  CONSTRAINT maintenance_window_pkey PRIMARY KEY (only_row),
  CONSTRAINT chk_maintenance_window_only_row CHECK (only_row),
  CONSTRAINT chk_maintenance_window_end CHECK (ends_at > starts_at),
  CONSTRAINT chk_maintenance_window_scheduled CHECK (switched_on OR ends_at IS NOT NULL)
);

CREATE FUNCTION announce_maintenance() ${TRIGGER_FUNCTION} AS $$
BEGIN
  PERFORM pg_notify('porsi_maintenance', '');
  RETURN NULL;
END $$;

CREATE TRIGGER announce_maintenance AFTER INSERT OR UPDATE OR DELETE ON maintenance_window
  FOR EACH STATEMENT EXECUTE FUNCTION announce_maintenance();`;

/** The maintenance window, announced to every API process: at most one. */
export class MaintenanceTable extends StepMigration {
  readonly name = 'MaintenanceTable1790000002700';
  readonly steps = [{ title: 'create maintenance_window', lock: NO_LOCK, sql: MAINTENANCE_WINDOW }];
  readonly undo = ['DROP TABLE maintenance_window', 'DROP FUNCTION announce_maintenance()'];
}
