import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readRecord } from '../runbook/record-file.js';
import type { RunRecord } from '../runbook/run-record.js';

/** The record of the only run in a folder. */
export async function findSoleRecord(reports: string): Promise<RunRecord> {
  const names = (await readdir(reports)).filter((name) => /^runbook-.*\.json$/.test(name));
  if (names.length !== 1) throw new Error(`there are ${names.length} records: ${names.join()}`);
  return readRecord(join(reports, names[0] ?? ''));
}
