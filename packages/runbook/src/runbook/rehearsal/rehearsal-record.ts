import type { KeptSplit } from '@porsi/db/rollback/kept-splits';
import type { Check } from '@porsi/db/verify/check';
import type { DatabaseIdentity, Sitting } from '../run-record.js';
import type { BackupResult, StatementReport } from '../step-results.js';

export const REHEARSAL_FORMAT = 'porsi-rehearsal/1';

/** A part of a rehearsal that was measured. */
export interface Phase {
  readonly title: string;
  readonly seconds: number;
}

/** Two looks at the copy that have to be equal. */
export interface Comparison {
  readonly what: string;
  /** A line for each difference; empty when they are equal. */
  readonly differences: readonly string[];
}

/** In bytes. */
export interface DiskUse {
  readonly databaseBefore: number;
  readonly databaseAfter: number;
  /** Of the two indexes of the change. */
  readonly indexes: number;
  readonly dump: number;
  /** Log that the server wrote while it migrated, for everybody; null where it cannot be seen. */
  readonly wal: number | null;
}

/** The statements that take one kind of lock on tables in use. */
export interface LockPrediction {
  readonly lock: string;
  readonly statements: number;
  readonly longestSeconds: number;
  readonly seconds: number;
}

export interface Prediction {
  /** From the preflight to the last count; test and monitoring come on top. */
  readonly totalSeconds: number;
  readonly backupSeconds: number;
  readonly migrateSeconds: number;
  readonly rollbackSeconds: number;
  readonly locks: readonly LockPrediction[];
  /** Needed on the server's disk at most: for the copy of the test restore, or for indexes, sorting and log of the change. */
  readonly serverBytes: number;
  readonly backupBytes: number;
}

/** What a rehearsal leaves in the folder of reports; preflight looks for it. */
export interface RehearsalRecord {
  readonly format: typeof REHEARSAL_FORMAT;
  readonly state: 'done' | 'failed' | 'interrupted';
  readonly database: DatabaseIdentity;
  readonly sitting: Sitting;
  /** The migrations that were rehearsed, by name. */
  readonly migrations: readonly string[];
  readonly phases: readonly Phase[];
  readonly backup: BackupResult | null;
  readonly statements: readonly StatementReport[];
  readonly checks: readonly Check[];
  readonly comparisons: readonly Comparison[];
  /** Sizes that a rollback would keep and the migration after it could not give back: an SMP school's small ones, say. */
  readonly notGivenBack: readonly KeptSplit[];
  readonly disk: DiskUse | null;
  readonly prediction: Prediction | null;
  readonly error: { readonly message: string; readonly wayOut: string } | null;
}
