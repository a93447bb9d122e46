import type { StepName, StepResults } from './step-results.js';
import type { RunSettings } from './run-settings.js';

export const RECORD_FORMAT = 'porsi-runbook/1';

/** A database, told apart from a namesake on another server and from one that was made anew. */
export interface DatabaseIdentity {
  readonly name: string;
  /** For people: without user and password. */
  readonly place: string;
  readonly oid: number;
  /** The cluster's own number; null where this role may not read it. */
  readonly cluster: string | null;
}

/** Somebody at a terminal, from a start (or a `--resume`) to its end. */
export interface Sitting {
  readonly from: string;
  readonly to: string | null;
  /** Of the operating system. */
  readonly user: string;
  readonly host: string;
  readonly pid: number;
  /** Of the database. */
  readonly role: string;
  readonly versions: Versions;
}

export interface Versions {
  readonly product: string;
  readonly node: string;
  readonly server: string;
  /** Major version; null when there are none. */
  readonly clientTools: number | null;
}

export type StepState = 'pending' | 'running' | 'done' | 'failed' | 'interrupted';

/** How a step went; times are ISO 8601 UTC. */
export interface StepEntry<Name extends StepName = StepName> {
  readonly name: Name;
  readonly title: string;
  readonly budgetSeconds: number;
  readonly state: StepState;
  /** How often it began. */
  readonly attempts: number;
  readonly from: string | null;
  readonly to: string | null;
  /** Of the last attempt. */
  readonly seconds: number | null;
  readonly error: { readonly message: string; readonly wayOut: string } | null;
}

/** The whole record of a run: written after every step, read by `--resume`, and in the end the report. */
export interface RunRecord {
  readonly format: typeof RECORD_FORMAT;
  readonly state: 'running' | 'failed' | 'interrupted' | 'done';
  readonly database: DatabaseIdentity;
  readonly settings: RunSettings;
  readonly sittings: readonly Sitting[];
  readonly steps: readonly StepEntry[];
  readonly results: Partial<StepResults>;
}
