import { scheduleMaintenance } from '@porsi/db/maintenance';
import { MAINTENANCE_TABLE } from '@porsi/db/migrations/maintenance-table';
import { queryRows } from '@porsi/db/query/query-rows';
import { announcementsOf } from '@porsi/shared/maintenance/announcements';
import { secondsForPeople } from '../../terminal/units.js';
import { always, forGood, type RunContext, type RunStep } from '../step.js';

/** Without a rehearsal: how long people are told that it takes, in seconds. */
const USUAL = 15 * 60;

/** Texts to send, and the banner in the apps when there is a window and they can show one. */
export const announce: RunStep<'announce'> = {
  name: 'announce',
  title: 'announce it',
  needs: 'nothing; with --window the banner is scheduled where the apps can show one',
  changes: 'with --window: the row of the maintenance window',
  budgetSeconds: 30,
  question: ({ database, record }) => {
    const { preflight } = record().results;
    const predicted = preflight?.predictedSeconds ?? null;
    const time =
      predicted === null ? '' : `, about ${secondsForPeople(predicted)} as the rehearsal predicts`;
    return `Begin the run on ${database.place} (${preflight?.pendingSteps ?? 0} steps of migrations${time})?`;
  },
  isWanted: always,
  stillHolds: forGood,
  async run(context) {
    const { settings, terminal, say } = context;
    const window = settings.window ?? (await fromNow(context));
    const timezone = terminal.env.KITCHEN_TIMEZONE || 'Asia/Jakarta';
    const announcements = announcementsOf({ ...window, message: null }, timezone);
    const { scheduled, note } = await schedule(context);
    say(note);
    for (const { language, whatsApp } of announcements) {
      say(`--- to send (${language}; as e-mail too in the report)`);
      for (const line of whatsApp.split('\n')) say(line);
    }
    return { ...window, scheduled, note, announcements };
  },
  summary: ({ scheduled }) =>
    scheduled ? 'the banner is scheduled, texts are ready' : 'texts are ready',
};

function fromNow({ clock, record }: RunContext): Promise<{ startsAt: string; endsAt: string }> {
  const seconds = Math.max(USUAL, record().results.preflight?.predictedSeconds ?? 0);
  const now = clock();
  return Promise.resolve({
    startsAt: now.toISOString(),
    endsAt: new Date(now.getTime() + seconds * 1000).toISOString(),
  });
}

async function schedule({
  database: { dataSource },
  settings: { window },
}: RunContext): Promise<{ scheduled: boolean; note: string }> {
  if (window === undefined)
    return {
      scheduled: false,
      note: 'no window is announced in the apps: the change runs online (--window START/END announces one)',
    };
  const [table] = await queryRows<{ there: boolean }>(
    dataSource,
    'SELECT to_regclass($1) IS NOT NULL AS there',
    [MAINTENANCE_TABLE],
  );
  if (table?.there !== true)
    return {
      scheduled: false,
      note: 'the older application shows no banner: send the texts yourself',
    };
  await scheduleMaintenance(dataSource, window);
  return { scheduled: true, note: 'the apps show the banner now' };
}
