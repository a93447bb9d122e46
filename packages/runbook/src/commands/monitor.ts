import { setTimeout as pause } from 'node:timers/promises';
import { withDatabase } from '../database/open-database.js';
import { describeLook } from '../monitor/describe-look.js';
import { look } from '../monitor/look.js';
import { EXIT, type ExitCode } from '../terminal/exit-code.js';
import { untilInterrupted } from '../terminal/interruptible.js';
import { printJson, printLines } from '../terminal/terminal.js';
import type { CommandOptions } from './command-options.js';

export interface MonitorCommandOptions extends CommandOptions {
  /** Look again every so many seconds; once when left out. */
  readonly every?: number;
  /** Seconds after which watching ends. */
  readonly duration: number;
}

/** `db:monitor`: how the database fares, once or for a while (Ctrl-C ends it earlier); as JSON, a document a line while watching. */
export async function monitorDatabase(options: MonitorCommandOptions): Promise<ExitCode> {
  const { terminal, json, every, duration } = options;
  await withDatabase(terminal, ({ dataSource, place }) =>
    untilInterrupted(async (signal) => {
      const end = Date.now() + duration * 1000;
      do {
        const seen = await look(dataSource);
        if (json && every !== undefined)
          terminal.stdout.write(`${JSON.stringify({ ok: true, place, ...seen })}\n`);
        else if (json) printJson(terminal.stdout, { ok: true, place, ...seen });
        else
          printLines(terminal.stdout, [
            `${place}, ${seen.at.toISOString()}`,
            '',
            ...describeLook(seen),
          ]);
        if (every === undefined || Date.now() + every * 1000 > end) return;
        await pause(every * 1000, undefined, { signal }).catch(() => undefined);
      } while (!signal.aborted);
    }),
  );
  return EXIT.ok;
}
