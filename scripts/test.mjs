import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { endWithAncestors } from './end-with-ancestors.mjs';
import { ensureClientTools } from './ensure-client-tools.mjs';
import { findChromium } from './find-chromium.mjs';
import { giveUp, prepare } from './prepare.mjs';
import { root } from './root.mjs';
import { runQuietly, StepFailed } from './run-quietly.mjs';
import { readPlaywrightReport, readVitestReport } from './test-report.mjs';
import { runTurbo } from './turbo.mjs';
import { workspacePackages } from './workspace.mjs';

const reports = join(root, 'reports');
const tools = join(root, 'node_modules', '.bin');
const total = { passed: 0, failed: 0 };

endWithAncestors();
await prepare().catch(giveUp);
await ensureClientTools();
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

await check('lint', () => run(join(tools, 'oxlint'), ['--type-aware', '--deny-warnings']));
await check('format', () => run(join(tools, 'oxfmt'), ['--check']));
await check('imports', () => run(process.execPath, ['scripts/check-imports.mjs']));
await check('documents', () => run(process.execPath, ['scripts/check-docs.mjs']));
await check('types', () => runTurbo('types', 'typecheck'));
for (const { folder, manifest } of workspacePackages()) {
  if (/\bvitest\b/.test(manifest.scripts?.test ?? '')) await suite(folder, () => vitest(folder));
}
await suite('e2e', playwright);

process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** One check that holds or does not: counts as one test. */
async function check(label, work) {
  await suite(label, async () => {
    const { exitCode, output } = await outcome(work(label));
    return exitCode === 0
      ? { passed: 1, failed: 0, complaints: [] }
      : { passed: 0, failed: 1, complaints: [output.trimEnd()] };
  });
}

/** Counts what `work` did and prints a line, and every complaint below it. */
async function suite(label, work) {
  const began = Date.now();
  const { passed, failed, complaints, notes = [], nights = [] } = await work().catch(crashed);
  total.passed += passed;
  total.failed += failed;
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  const result = failed > 0 ? `${failed} FAILED, ${passed} passed` : `${passed} passed`;
  process.stdout.write(`${label.padEnd(16)} ${result} (${seconds} s)\n`);
  for (const night of nights) process.stdout.write(`  ${night}\n`);
  for (const note of notes) process.stdout.write(`\n! ${note}\n\n`);
  for (const complaint of complaints) process.stdout.write(`\n✗ ${complaint}\n\n`);
}

function crashed(error) {
  return { passed: 0, failed: 1, complaints: [error.stack ?? String(error)] };
}

function run(command, args, options = {}) {
  return runQuietly(command.split('/').at(-1), command, args, { cwd: root, ...options });
}

/** Output and exit code, whether or not the command failed. */
async function outcome(running) {
  try {
    return { exitCode: 0, output: await running };
  } catch (error) {
    if (error instanceof StepFailed) return { exitCode: 1, output: error.output || error.message };
    throw error;
  }
}

async function vitest(folder) {
  const cwd = join(root, folder);
  const report = join(reports, `${folder.replaceAll('/', '-')}.json`);
  const cli = join(cwd, 'node_modules', 'vitest', 'vitest.mjs');
  const args = [cli, 'run', '--reporter=json', `--outputFile=${report}`];
  const { exitCode, output } = await outcome(runQuietly(folder, process.execPath, args, { cwd }));
  return readVitestReport(report, exitCode, output);
}

async function playwright() {
  const chromium = await outcome(findChromium());
  if (chromium.exitCode !== 0) return { passed: 0, failed: 1, complaints: [chromium.output] };
  const cwd = join(root, 'e2e');
  const report = join(reports, 'e2e.json');
  const cli = join(cwd, 'node_modules', '@playwright', 'test', 'cli.js');
  const env = {
    ...process.env,
    CHROMIUM_PATH: chromium.output,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  };
  // A trace takes a third more of the processors; who looks into a failure runs that one file again and gets it.
  const args = [cli, 'test', '--reporter=json', '--trace=off'];
  const { exitCode, output } = await outcome(
    runQuietly('e2e', process.execPath, args, { cwd, env }),
  );
  return readPlaywrightReport(report, exitCode, output);
}
