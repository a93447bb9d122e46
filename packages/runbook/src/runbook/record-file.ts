import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotCheck } from '../terminal/cannot-check.js';
import { RECORD_FORMAT, type DatabaseIdentity, type RunRecord } from './run-record.js';

/** `runbook-sppg-20261124T135021Z.json`; the report in Markdown has the same name and ends with `.md`. */
export function recordName(kind: 'runbook' | 'rehearsal', database: string, at: Date): string {
  const stamp = at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '');
  return `${kind}-${database.replaceAll(/[^\w.-]/g, '_')}-${stamp}Z.json`;
}

export const markdownBeside = (file: string): string => file.replace(/\.json$/, '.md');

/**
 * Writes a file whole or not at all, and on the disk before this resolves: whoever reads it, after a
 * power cut too, finds the old text or the new one. Only its owner may read it.
 *
 * @throws CannotCheck when it cannot be written
 */
export async function writeWhole(folder: string, name: string, text: string): Promise<void> {
  const draft = join(folder, `.${name}.${randomBytes(4).toString('hex')}`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, join(folder, name));
  } catch (cause) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw new CannotCheck(
      `cannot write ${join(folder, name)}`,
      'make room or give rights there, or name another folder with --reports',
      { cause },
    );
  }
}

/** @throws CannotCheck when it is no record of a run */
export async function readRecord(file: string): Promise<RunRecord> {
  try {
    const record = JSON.parse(await readFile(file, 'utf8')) as Partial<RunRecord>;
    if (record.format === RECORD_FORMAT) return record as RunRecord;
    throw new Error(`its format is ${String(record.format)}`);
  } catch (cause) {
    throw new CannotCheck(
      `${file} is no record of a run`,
      'name a file reports/runbook-….json, or leave the name away for the newest one',
      { cause },
    );
  }
}

export interface FoundRecord {
  readonly file: string;
  readonly record: RunRecord;
}

/** The records of runs of a database, the newest first; files that are none are passed over. */
export async function findRecords(
  folder: string,
  database: DatabaseIdentity,
): Promise<FoundRecord[]> {
  const names = await readdir(folder).catch(() => []);
  const found: FoundRecord[] = [];
  for (const name of names.filter((one) => /^runbook-.*\.json$/.test(one))) {
    const file = join(folder, name);
    const record = await readRecord(file).catch(() => undefined);
    if (record && isSameDatabase(record.database, database)) found.push({ file, record });
  }
  const begun = ({ record }: FoundRecord) => record.sittings[0]?.from ?? '';
  return found.toSorted((one, other) => begun(other).localeCompare(begun(one)));
}

export function isSameDatabase(one: DatabaseIdentity, other: DatabaseIdentity): boolean {
  const sameCluster =
    one.cluster === null || other.cluster === null || one.cluster === other.cluster;
  return one.name === other.name && one.oid === other.oid && sameCluster;
}
