import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeTestFolder } from '@porsi/db/testing/test-folder';
import { OLDER_PASSWORD } from '@porsi/db/testing/older-database';
import { findSoleRecord } from './sole-record.js';
import type { RunRecord } from '../runbook/run-record.js';
import { runCommand, type Outcome } from './run-command.js';

/** Who may do everything in the older system's database. */
export const OLDER_HEAD = 'kepala.sppg@dapur.test';

/** Folders and environment of the runs of one test. */
export interface RunbookDesk {
  readonly folder: string;
  readonly reports: string;
  readonly env: Record<string, string>;
  /** The words of a run at any hour, without a rehearsal; further flags follow. */
  words(...flags: string[]): string[];
  /** Runs it in this process, as a script would. */
  run(...flags: string[]): Promise<Outcome>;
  record(): Promise<RunRecord>;
  clear(): Promise<void>;
}

export async function makeDesk(url: string): Promise<RunbookDesk> {
  const folder = await makeTestFolder();
  const reports = join(folder, 'reports');
  const env = {
    PATH: process.env.PATH ?? '',
    DATABASE_URL: url,
    SMOKE_PASSWORD: OLDER_PASSWORD,
  };
  const usual = [
    'runbook',
    `--reports=${reports}`,
    `--backups=${join(folder, 'backups')}`,
    '--during-working-hours',
    '--no-rehearsal-needed',
    '--monitor-for=0',
    '--yes',
    // Whatever the disk of this machine has left.
    '--server-disk-free=1TB',
  ];
  const words = (...flags: string[]) => [...usual, ...flags];
  return {
    folder,
    reports,
    env,
    words,
    run: (...flags) => runCommand(words(...flags), env),
    record: () => findSoleRecord(reports),
    clear: () => rm(folder, { recursive: true }),
  };
}
