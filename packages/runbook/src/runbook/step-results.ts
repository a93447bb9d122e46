import type { Oddity } from '@porsi/db/adoption/list-oddities';
import type { KeptSplit } from '@porsi/db/rollback/kept-splits';
import type { Difference } from '@porsi/db/stats/compare-stats';
import type { DatabaseStats } from '@porsi/db/stats/read-stats';
import type { Check } from '@porsi/db/verify/check';
import type { Announcement } from '@porsi/shared/maintenance/announcements';
import type { Look } from '../monitor/look.js';

/** What each step of a runbook leaves in its record. Everything is plain JSON; times are ISO 8601 UTC, durations seconds. */
export interface StepResults {
  readonly preflight: PreflightResult;
  readonly announce: AnnounceResult;
  readonly backup: BackupResult;
  readonly count: CountResult;
  readonly window: WindowResult;
  readonly drain: DrainResult;
  readonly migrate: MigrateResult;
  readonly verify: VerifyResult;
  readonly compare: CompareResult;
  readonly smoke: SmokeResult;
  readonly monitor: MonitorResult;
  readonly report: ReportResult;
}

export type StepName = keyof StepResults;

export interface Finding {
  readonly check: string;
  readonly verdict: 'ok' | 'warning' | 'refused';
  readonly found: string;
  readonly wayOut?: string;
  /** Every case, when `found` only counts them. */
  readonly details?: readonly string[];
}

export interface PreflightResult {
  readonly findings: readonly Finding[];
  /** Steps of migrations that the run will take. */
  readonly pendingSteps: number;
  readonly predictedSeconds: number | null;
  /** The rehearsal's report, when there is one. */
  readonly rehearsal: string | null;
}

export interface AnnounceResult {
  readonly startsAt: string;
  readonly endsAt: string;
  /** Whether the apps show it. */
  readonly scheduled: boolean;
  readonly note: string;
  readonly announcements: readonly Announcement[];
}

export interface BackupResult {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly clientTools: number;
  readonly rows: number;
  /** Rows by `schema.table`, as in the dump. */
  readonly tables: Readonly<Record<string, number>>;
  /** Why it was not restored as a test; null when it was, and every count was equal. */
  readonly unproven: string | null;
  readonly copiedWith: string | null;
}

/** Rows written since the server's statistics began, by table. */
export type Traffic = Readonly<
  Record<string, { readonly inserted: number; readonly updated: number; readonly deleted: number }>
>;

export interface CountResult {
  readonly stats: DatabaseStats;
  readonly traffic: Traffic;
}

export interface WindowResult {
  readonly openedAt: string;
}

export interface DrainResult {
  readonly role: string | null;
  readonly ended: readonly { pid: number; application: string; address: string | null }[];
}

export interface StatementReport {
  readonly migration: string;
  readonly title: string;
  readonly lock: string;
  readonly sql: string;
  readonly beganAt: string;
  /** More than one when it met a lock, or was broken off. */
  readonly attempts: number;
  /** Of the last attempt, waiting for its lock included: no lock of it was held for longer. null when it was broken off. */
  readonly seconds: number | null;
}

export interface MigrateResult {
  readonly statements: readonly StatementReport[];
  readonly applied: readonly string[];
  readonly oddities: readonly Oddity[];
  /** Sizes of an earlier rollback that could not be given back. */
  readonly notGivenBack: readonly KeptSplit[];
  readonly bytesBefore: number;
  readonly bytesAfter: number | null;
}

export interface VerifyResult {
  readonly checks: readonly Check[];
}

/** `written`: as far as the server's statistics can tell, the application's own writes meanwhile. */
export type JudgedDifference = Omit<Difference, 'expected'> & {
  readonly verdict: 'expected' | 'written' | 'lost';
};

export interface CompareResult {
  readonly stats: DatabaseStats;
  readonly differences: readonly JudgedDifference[];
}

export interface SmokeCheck {
  readonly what: string;
  readonly ok: boolean;
  readonly why: string;
  readonly milliseconds: number;
}

export interface SmokeResult {
  readonly url: string;
  /** Whether the runbook started the API for this, and stopped it afterwards. */
  readonly started: boolean;
  readonly version: string | null;
  readonly checks: readonly SmokeCheck[];
  /** What could not be tried, and why. */
  readonly leftOut: readonly string[];
}

export interface MonitorResult {
  readonly looks: number;
  readonly findings: readonly Finding[];
  readonly last: Look;
}

export interface ReportResult {
  /** Texts that tell that it is over. */
  readonly closing: readonly Announcement[];
}
