import { columnIsIn, functionIsOurs, tableIsOurs } from './sql/exists.js';
import {
  BOARD_ALERTS,
  DROP_BOARD_ALERTS,
  DROP_PACKING_COUNTS,
  DROP_SCHOOL_DEPARTURES,
  FORGET_LOG,
  FORGET_READY_REASON,
  LOG_OF_TAPS,
  PACKING_COUNTS,
  READY_REASON,
  SCHOOL_DEPARTURES,
} from './sql/floor-tables.js';
import { StepMigration } from './step-migration.js';

/** A foreign key to a table in use: writers wait for the moment that the catalog entry takes. */
const writersWait = (tables: string) => `SHARE ROW EXCLUSIVE on ${tables}, a moment`;
const allWait = (tables: string) => `ACCESS EXCLUSIVE on ${tables}, a moment`;

/** The tables that this makes; one of them that is there already belongs to somebody else. */
export const FLOOR_TABLES = [
  'packing_counts',
  'board_alerts',
  'reopened_plans',
  'school_departures',
];

/** What the kitchen's floor keeps beside the boards: the log of taps, counts, alerts, departures. */
export class FloorTables extends StepMigration {
  readonly name = 'FloorTables1790000002800';
  readonly transaction = false;

  readonly steps = [
    {
      title: 'make kds_operations a log of taps',
      lock: allWait('kds_operations'),
      sql: LOG_OF_TAPS,
      doneWhen: columnIsIn('kds_operations', 'sequence'),
    },
    {
      title: 'keep why a school is ready with another count',
      lock: allWait('packing_statuses'),
      sql: READY_REASON,
      doneWhen: columnIsIn('packing_statuses', 'reason'),
    },
    {
      title: 'create packing_counts',
      lock: writersWait('schools'),
      sql: PACKING_COUNTS,
      doneWhen: functionIsOurs('touch_boards_of_counts'),
    },
    {
      title: 'create board_alerts, reopened_plans',
      lock: writersWait('menu_plans'),
      sql: BOARD_ALERTS,
      doneWhen: tableIsOurs('reopened_plans'),
    },
    {
      title: 'create school_departures',
      lock: writersWait('schools'),
      sql: SCHOOL_DEPARTURES,
      doneWhen: functionIsOurs('touch_boards_of_departures'),
    },
  ];

  readonly undo = [
    DROP_SCHOOL_DEPARTURES,
    DROP_BOARD_ALERTS,
    DROP_PACKING_COUNTS,
    FORGET_READY_REASON,
    FORGET_LOG,
  ];
}
