import { Argument, InvalidArgumentError } from 'commander';
import { backUp } from './commands/backup.js';
import type { AddCommand } from './commands/command-options.js';
import { showConnections } from './commands/connections.js';
import { MAINTENANCE_CHANGES, setMaintenance } from './commands/maintenance.js';
import { monitorDatabase } from './commands/monitor.js';
import { restoreBackup } from './commands/restore.js';

/** The commands that keep a database: backup, restore, who is connected, how it fares, whether it is closed. */
export function addOperations(command: AddCommand): void {
  command<{ out: string; copyTo?: string }>(
    'db:backup',
    'Take a backup: a dump in custom format, its SHA-256 beside it, and a test restore into a scratch database, compared count by count and dropped. Writes nothing in the database.',
    (options, flags) => backUp({ ...options, ...flags }),
  )
    .option('--out <dir>', 'folder for the two files', 'backups')
    .option(
      '--copy-to <command>',
      'command for sh that copies them elsewhere: with {} it runs once for each file, else once with both paths as $1 and $2',
    );

  command(
    'db:restore',
    'Fill the empty database that DATABASE_URL names with a backup whose checksum is right: all of it, or nothing.',
    (options, _flags, [file = '']) => restoreBackup({ ...options, file }),
  ).argument('<file>', 'the dump; its checksum FILE.sha256 must stand beside it');

  command<{ terminate?: true; role?: string }>(
    'db:connections',
    'Show who is connected to the database.',
    (options, flags) =>
      showConnections({ ...options, ...flags, terminate: flags.terminate === true }),
  )
    .option(
      '--terminate',
      "end the sessions of the application's role; never this command's own, a superuser's or a tool's",
    )
    .option('--role <role>', "the application's role (default: that of DATABASE_URL)");

  command<{ watch?: number; for: number }>(
    'db:monitor',
    'Show slow queries, index use, table sizes, bloat, connections, long transactions and blockers.',
    (options, flags) => monitorDatabase({ ...options, every: flags.watch, duration: flags.for }),
  )
    .option('--watch <seconds>', 'look again every so many seconds', seconds)
    .option('--for <seconds>', 'how long to watch', seconds, 600);

  command<{ from?: string; until?: string; message?: string }>(
    'maintenance',
    'Switch maintenance on or off, or announce one: the apps show a banner beforehand, and the API answers 503 while it is on. Prints texts for e-mail and WhatsApp. Without a word it only looks.',
    (options, { from, until, message }, [change]) =>
      setMaintenance({
        ...options,
        change: MAINTENANCE_CHANGES.find((known) => known === change),
        startsAt: from,
        endsAt: until,
        message,
      }),
  )
    .addArgument(new Argument('[change]', 'what to do').choices(MAINTENANCE_CHANGES))
    .option('--from <time>', "when it begins (schedule): '2026-11-22 20:00', in the kitchen's time")
    .option('--until <time>', 'when it will be over')
    .option('--message <text>', 'what it is for, as the banner shows it');
}

function seconds(text: string): number {
  const value = Number(text);
  if (Number.isFinite(value) && value > 0) return value;
  throw new InvalidArgumentError('a number of seconds is needed');
}
