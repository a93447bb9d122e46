import type { RunSettings } from './run-settings.js';
import type { RunStep } from './step.js';
import { announce } from './steps/announce.js';
import { awaitWindow } from './steps/await-window.js';
import { backup } from './steps/backup.js';
import { compare } from './steps/compare.js';
import { count } from './steps/count.js';
import { drain } from './steps/drain.js';
import { migrate } from './steps/migrate.js';
import { monitor } from './steps/monitor.js';
import { preflight } from './steps/preflight.js';
import { report } from './steps/report.js';
import { smoke } from './steps/smoke.js';
import { verify } from './steps/verify.js';

/** The runbook. */
const ALL_STEPS: readonly RunStep[] = [
  preflight,
  announce,
  backup,
  awaitWindow,
  count,
  drain,
  migrate,
  verify,
  compare,
  smoke,
  monitor,
  report,
];

export const stepsFor = (settings: RunSettings): readonly RunStep[] =>
  ALL_STEPS.filter(({ isWanted }) => isWanted(settings));
