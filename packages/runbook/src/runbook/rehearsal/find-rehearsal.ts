import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isSameDatabase } from '../record-file.js';
import type { DatabaseIdentity } from '../run-record.js';
import { REHEARSAL_FORMAT, type RehearsalRecord } from './rehearsal-record.js';

export interface FoundRehearsal {
  readonly file: string;
  readonly rehearsal: RehearsalRecord;
}

/** The newest rehearsal of a database that ended well; undefined when there is none in the folder. */
export async function findRehearsal(
  folder: string,
  database: DatabaseIdentity,
): Promise<FoundRehearsal | undefined> {
  const names = await readdir(folder).catch(() => []);
  const found: FoundRehearsal[] = [];
  for (const name of names.filter((one) => /^rehearsal-.*\.json$/.test(one))) {
    const file = join(folder, name);
    const rehearsal = await readRehearsal(file);
    if (rehearsal?.state === 'done' && isSameDatabase(rehearsal.database, database))
      found.push({ file, rehearsal });
  }
  return found.toSorted((one, other) => endOf(other).localeCompare(endOf(one)))[0];
}

export const endOf = ({ rehearsal: { sitting } }: FoundRehearsal): string => sitting.to ?? '';

async function readRehearsal(file: string): Promise<RehearsalRecord | undefined> {
  try {
    const record = JSON.parse(await readFile(file, 'utf8')) as Partial<RehearsalRecord>;
    return record.format === REHEARSAL_FORMAT ? (record as RehearsalRecord) : undefined;
  } catch {
    return undefined;
  }
}
