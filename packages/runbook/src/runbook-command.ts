import { InvalidArgumentError, Option } from 'commander';
import type { AddCommand } from './commands/command-options.js';
import { rehearseTheBook } from './commands/rehearse.js';
import { DEFAULT_REPORTS, runTheBook } from './commands/runbook.js';
import { planTheBook } from './commands/runbook-plan.js';
import type { RunSettings } from './runbook/run-settings.js';

interface RunbookFlags {
  readonly yes?: true;
  readonly plan?: true;
  readonly rehearse?: true;
  readonly resume?: true | string;
  readonly anew?: true;
  readonly reports: string;
  readonly backups?: string;
  readonly copyTo?: string;
  readonly unprovenBackup?: true;
  readonly window?: RunSettings['window'];
  readonly drain?: true;
  readonly role?: string;
  readonly url?: string;
  readonly smokeEmail?: string;
  readonly monitorFor?: number;
  readonly rehearsalWithin?: number;
  /** commander's way of `--no-…`: true unless it was given. */
  readonly rehearsalNeeded: boolean;
  readonly duringWorkingHours?: true;
  readonly serverDiskFree?: number;
}

const RESUMING = `
Every step is in the record, reports/runbook-DATABASE-TIME.json, before and after it. Whatever ends a run (a
failure, Ctrl-C, a crash), \`pnpm runbook --resume\` goes on with it, with the same choices; others may be given anew.
The password of --smoke-email is read from SMOKE_PASSWORD, or asked for on a terminal.`;

/** `pnpm runbook`: all of it. */
export function addRunbook(command: AddCommand): void {
  command<RunbookFlags>(
    'runbook',
    'Take a database through the portion-size change: look, announce, back up, count, migrate, verify, compare, test over HTTP, watch, report. Online; asks before it begins.',
    (options, flags) => {
      const given = chosen(flags);
      const { reports, yes = false, resume, anew = false } = flags;
      const clock = () => new Date();
      if (flags.plan) return planTheBook({ ...options, given, reports });
      if (flags.rehearse) return rehearseTheBook({ ...options, given, reports, clock });
      return runTheBook({ ...options, given, reports, yes, resume, anew, clock });
    },
  )
    .option('--plan', 'print the steps, what each needs and changes, and do nothing')
    .option(
      '--rehearse',
      'do it on a restored copy on the same server, back and forth, and predict time, locks and disk',
    )
    .option('--yes', 'do not ask; needed when not on a terminal')
    .option('--resume [file]', 'go on with the run that stopped, or with the one of a record')
    .option('--anew', 'begin a new run although another one stopped in the middle of the change')
    .option('--reports <dir>', 'folder of records and reports', DEFAULT_REPORTS)
    .option('--backups <dir>', 'folder of the backup (default: backups)')
    .option('--copy-to <command>', 'command for sh that copies the backup, as in db:backup')
    .option('--unproven-backup', 'go on with a backup that cannot be restored as a test')
    .option(
      '--window <start/end>',
      "announce a window and wait for it, in the kitchen's time: '2026-11-22 20:00/2026-11-22 20:30'",
      window,
    )
    .option(
      '--drain',
      "end the application's sessions before the change (not needed: it is online)",
    )
    .option('--role <role>', "the application's role, for --drain (default: that of DATABASE_URL)")
    .option('--url <url>', 'the API to test in the end (default: one that is started for it)', url)
    .option('--smoke-email <email>', 'who signs in for the test: a head or a nutritionist')
    .option('--monitor-for <seconds>', 'how long to watch in the end (default: 10)', number)
    .option('--rehearsal-within <hours>', 'how old a rehearsal may be (default: 24)', number)
    .addOption(new Option('--no-rehearsal-needed', 'go without a rehearsal'))
    .option('--during-working-hours', "also from 0:00 to 9:00 in the kitchen's time zone")
    .option(
      '--server-disk-free <bytes>',
      "what the server's disk has left, where it cannot be seen: 40GB",
      bytes,
    )
    .addHelpText('after', RESUMING);
}

/** What was really given: the rest is for the record, or for the usual settings, to say. */
function chosen(flags: RunbookFlags): Partial<RunSettings> {
  const given: Record<keyof RunSettings, unknown> = {
    backups: flags.backups,
    copyTo: flags.copyTo,
    unprovenBackup: flags.unprovenBackup,
    window: flags.window,
    drain: flags.drain,
    role: flags.role,
    url: flags.url,
    smokeEmail: flags.smokeEmail,
    monitorSeconds: flags.monitorFor,
    rehearsalWithinHours: flags.rehearsalWithin,
    rehearsalNeeded: flags.rehearsalNeeded ? undefined : false,
    duringWorkingHours: flags.duringWorkingHours,
    serverDiskFree: flags.serverDiskFree,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function number(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isFinite(value) && value >= 0) return value;
  throw new InvalidArgumentError('a number is needed');
}

const UNITS: Readonly<Record<string, number>> = { '': 1, K: 1e3, M: 1e6, G: 1e9, T: 1e12 };

function bytes(text: string): number {
  const [, count = '', unit = ''] = /^(\d+(?:\.\d+)?)\s*([KMGT]?)B?$/i.exec(text.trim()) ?? [];
  if (count !== '') return Number(count) * (UNITS[unit.toUpperCase()] ?? 1);
  throw new InvalidArgumentError('a number of bytes is needed, such as 40GB');
}

function url(text: string): string {
  const { protocol = '', password = '' } = URL.canParse(text) ? new URL(text) : {};
  if (/^https?:$/.test(protocol) && password === '') return text;
  throw new InvalidArgumentError(
    'an address such as http://localhost:8080 is needed, without a password in it',
  );
}

/** The texts; what they mean on the kitchen's clock is for the database to say. */
function window(text: string): RunSettings['window'] {
  const [startsAt = '', endsAt = '', ...more] = text.split('/');
  if (startsAt !== '' && endsAt !== '' && more.length === 0) return { startsAt, endsAt };
  throw new InvalidArgumentError("START/END is needed: '2026-11-22 20:00/2026-11-22 20:30'");
}
