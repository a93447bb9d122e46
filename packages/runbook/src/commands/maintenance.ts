import {
  readMaintenance,
  scheduleMaintenance,
  switchMaintenanceOff,
  switchMaintenanceOn,
  type MaintenanceTimes,
} from '@porsi/db/maintenance';
import { announcementsOf, type Announcement } from '@porsi/shared/maintenance/announcements';
import { maintenanceAt, type MaintenanceWindow } from '@porsi/shared/maintenance/maintenance';
import type { DataSource } from 'typeorm';
import { databaseExists, withDatabase } from '../database/open-database.js';
import { CannotCheck } from '../terminal/cannot-check.js';
import { EXIT, type ExitCode } from '../terminal/exit-code.js';
import { printJson, printLines } from '../terminal/terminal.js';
import type { CommandOptions } from './command-options.js';

export const MAINTENANCE_CHANGES = ['on', 'off', 'schedule'] as const;
export type MaintenanceChange = (typeof MAINTENANCE_CHANGES)[number];

export interface MaintenanceCommandOptions extends CommandOptions, MaintenanceTimes {
  /** What to do; without it, only look. */
  readonly change: MaintenanceChange | undefined;
}

/** `maintenance on|off|schedule`: the window, and texts to announce it with. */
export async function setMaintenance(options: MaintenanceCommandOptions): Promise<ExitCode> {
  const { terminal, json, change, startsAt, endsAt } = options;
  if (change === 'schedule' && (startsAt === undefined || endsAt === undefined))
    throw new CannotCheck(
      'a scheduled maintenance needs its beginning and its end',
      "give both, for example --from '2026-11-22 20:00' --until '2026-11-22 20:15'",
    );
  if (!databaseExists(terminal))
    throw new CannotCheck('the embedded database is not made yet', 'run `pnpm start` first');
  return withDatabase(terminal, async ({ dataSource, place }) => {
    const window = await carryOut(dataSource, options);
    const maintenance = maintenanceAt(window, new Date());
    const timezone = terminal.env.KITCHEN_TIMEZONE || 'Asia/Jakarta';
    const announcements =
      maintenance === null || change === undefined ? [] : announcementsOf(maintenance, timezone);
    if (json) printJson(terminal.stdout, { ok: true, database: place, maintenance, announcements });
    else printLines(terminal.stdout, [describe(maintenance), ...announcements.flatMap(asLines)]);
    return EXIT.ok;
  });
}

async function carryOut(
  dataSource: DataSource,
  { change, ...times }: MaintenanceCommandOptions,
): Promise<MaintenanceWindow | undefined> {
  if (change === 'on') return switchMaintenanceOn(dataSource, times);
  if (change === 'schedule') return scheduleMaintenance(dataSource, times);
  if (change === 'off') await switchMaintenanceOff(dataSource);
  return readMaintenance(dataSource);
}

function describe(maintenance: ReturnType<typeof maintenanceAt>): string {
  if (maintenance === null) return 'maintenance is off, and none is announced';
  const { active, startsAt, endsAt } = maintenance;
  const until = endsAt === null ? 'until it is switched off' : `until ${endsAt}`;
  return active
    ? `maintenance is on since ${startsAt}, ${until}: end it with \`pnpm maintenance off\``
    : `maintenance is announced from ${startsAt} ${until}`;
}

function asLines({ language, email, whatsApp }: Announcement): string[] {
  return [
    '',
    `--- e-mail (${language})`,
    `Subject: ${email.subject}`,
    '',
    email.body,
    '',
    `--- WhatsApp (${language})`,
    whatsApp,
  ];
}
