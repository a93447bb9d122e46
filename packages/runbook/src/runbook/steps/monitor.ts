import { setTimeout as pause } from 'node:timers/promises';
import { OperatorError } from '@porsi/db/operator-error';
import { look, type Look, type Section } from '../../monitor/look.js';
import { ok, refused, warning } from '../preflight/preflight-check.js';
import { describeFinding } from '../preflight/describe-finding.js';
import type { Finding } from '../step-results.js';
import { always, forGood, type RunStep } from '../step.js';

const EVERY = 2;
/** Of the change: used or not, they have to be there and whole. */
const INDEXES = ['idx_portion_size', 'idx_menu_item_school_portion'];

/** Looks at the database for a while: whether somebody waits, and whether the indexes are whole. */
export const monitor: RunStep<'monitor'> = {
  name: 'monitor',
  title: 'watch the database',
  needs: 'nothing; pg_monitor to see what others do',
  changes: 'nothing',
  budgetSeconds: 10 * 60,
  isWanted: always,
  stillHolds: forGood,
  async run({ database: { dataSource }, settings, signal, say }, keep) {
    const rounds = Math.max(1, Math.ceil(settings.monitorSeconds / EVERY));
    const blocked = new Set<number>();
    let last = await look(dataSource);
    for (let round = 1; ; round++) {
      for (const { pid } of found(last.blocked)) blocked.add(pid);
      say(`look ${round} of ${rounds}`, 'passing');
      if (round === rounds) break;
      await pause(EVERY * 1000, undefined, { signal });
      last = await look(dataSource);
    }
    const findings = [judgeBlocked(blocked.size, rounds), ...judgeIndexes(last)];
    const result = { looks: rounds, findings, last };
    await keep(result);
    for (const finding of findings) for (const line of describeFinding(finding)) say(line);
    const bad = findings.filter(({ verdict }) => verdict === 'refused');
    if (bad.length === 0) return result;
    throw new OperatorError(
      `the database is not well: ${bad.map((one) => one.found).join('; ')}`,
      'see `pnpm db:monitor` and `pnpm db:verify`, then go on with `pnpm runbook --resume`',
    );
  },
  summary: ({ findings }) =>
    findings.every(({ verdict }) => verdict === 'ok') ? 'all is well' : 'see the warnings',
};

const found = <Row>(section: Section<Row[]>): readonly Row[] =>
  'found' in section ? section.found : [];

function judgeBlocked(sessions: number, rounds: number): Finding {
  return sessions === 0
    ? ok('locks', `nobody waited in ${rounds} looks`)
    : warning(
        'locks',
        `${sessions} sessions waited for others`,
        'see `pnpm db:monitor`: it names who blocks whom',
      );
}

function judgeIndexes({ indexes }: Look): Finding[] {
  if ('missing' in indexes)
    return [warning('indexes', `not to be seen: ${indexes.missing}`, 'see `pnpm db:verify`')];
  const invalid = indexes.found.filter(({ valid }) => !valid);
  const missing = INDEXES.filter((name) => indexes.found.every(({ index }) => index !== name));
  if (invalid.length + missing.length === 0) return [ok('indexes', 'all are there and whole')];
  const names = [
    ...invalid.map(({ index }) => `${index} is not whole`),
    ...missing.map((name) => `${name} is missing`),
  ];
  return [refused('indexes', names.join(', '), 'see `pnpm db:verify`')];
}
