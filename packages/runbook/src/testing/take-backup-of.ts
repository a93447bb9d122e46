import { fromJson, runCommand } from './run-command.js';

export interface TakenBackup {
  readonly file: string;
  readonly sha256: string;
  readonly rows: number;
  readonly tables: Record<string, number>;
}

/** Takes a backup with the command; throws what it said when that fails. */
export async function takeBackupOf(url: string, out: string): Promise<TakenBackup> {
  const env = { PATH: process.env.PATH ?? '', DATABASE_URL: url };
  const taken = await runCommand(['db:backup', '--json', '--out', out], env);
  if (taken.exitCode !== 0) throw new Error(taken.err);
  return fromJson(taken.out) as TakenBackup;
}
