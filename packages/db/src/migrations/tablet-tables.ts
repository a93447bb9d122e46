import { tableIsOurs } from './sql/exists.js';
import { DROP_TABLETS, TABLETS } from './sql/tablet-tables.js';
import { StepMigration } from './step-migration.js';

/** The tables that this makes; one of them that is there already belongs to somebody else. */
export const TABLET_TABLES = ['kds_tablets', 'kds_pairings'];

/** The tablets that the head lets in, without a password. */
export class TabletTables extends StepMigration {
  readonly name = 'TabletTables1790000002900';
  readonly transaction = false;

  readonly steps = [
    {
      title: 'create kds_tablets, kds_pairings',
      lock: 'SHARE ROW EXCLUSIVE on users, a moment',
      sql: TABLETS,
      doneWhen: tableIsOurs('kds_pairings'),
    },
  ];

  readonly undo = [DROP_TABLETS];
}
