import type { DatabaseState } from './database-state.js';
import { markdownBeside } from './record-file.js';
import type { RunRecord } from './run-record.js';

/**
 * How to go on after a run that stopped, in one line.
 *
 * @param isNewest whether `--resume` finds the record by itself
 */
export function waysOn(file: string, state: DatabaseState, isNewest: boolean): string {
  const resume = isNewest ? '--resume' : `--resume ${file}`;
  const back = state === 'untouched' ? '' : '; back: pnpm db:rollback';
  return `on: pnpm runbook ${resume}${back}; report: ${markdownBeside(file)}`;
}

/** How a run stands, for machines. */
export function factsOf(file: string, record: RunRecord, state: DatabaseState) {
  return {
    database: record.database.place,
    state,
    record: file,
    report: markdownBeside(file),
    steps: record.steps.map(({ name, state: how, seconds, budgetSeconds }) => ({
      name,
      state: how,
      seconds,
      budgetSeconds,
    })),
  };
}
