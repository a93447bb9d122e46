import { closingsOf } from '@porsi/shared/maintenance/announcements';
import { always, type RunStep } from '../step.js';

/** The news that it is over; the report itself is the record, and is written whatever happens. */
export const report: RunStep<'report'> = {
  name: 'report',
  title: 'report',
  needs: 'nothing',
  changes: 'nothing; the report in --reports',
  budgetSeconds: 30,
  isWanted: always,
  stillHolds: () => Promise.resolve(false),
  run({ clock, terminal, say }) {
    const timezone = terminal.env.KITCHEN_TIMEZONE || 'Asia/Jakarta';
    const closing = closingsOf(clock(), timezone);
    for (const { language, whatsApp } of closing) {
      say(`--- to send (${language}; as e-mail too in the report)`);
      for (const line of whatsApp.split('\n')) say(line);
    }
    return Promise.resolve({ closing });
  },
  summary: () => 'texts are ready',
};
