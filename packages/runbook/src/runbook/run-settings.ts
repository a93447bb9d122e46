/** What an operator chose; kept in the record, so that `--resume` needs none of it again. No secret is in it. */
export interface RunSettings {
  /** Folder for the backup. */
  readonly backups: string;
  /** Command for sh that copies the backup elsewhere. */
  readonly copyTo?: string;
  /** Whether a backup without a test restore is good enough. */
  readonly unprovenBackup: boolean;
  /** The announced window; instants, ISO 8601 UTC. */
  readonly window?: { readonly startsAt: string; readonly endsAt: string };
  readonly drain: boolean;
  /** The application's role, when it is not that of DATABASE_URL. */
  readonly role?: string;
  /** Where the API is that is tested in the end; without it, one is started for the test. */
  readonly url?: string;
  /** Who signs in for the test. */
  readonly smokeEmail?: string;
  readonly monitorSeconds: number;
  readonly rehearsalWithinHours: number;
  readonly rehearsalNeeded: boolean;
  readonly duringWorkingHours: boolean;
  /** Of the disk of the server, bytes, where it cannot be seen. */
  readonly serverDiskFree?: number;
}

export const DEFAULT_SETTINGS: RunSettings = {
  backups: 'backups',
  unprovenBackup: false,
  drain: false,
  monitorSeconds: 10,
  rehearsalWithinHours: 24,
  rehearsalNeeded: true,
  duringWorkingHours: false,
};
