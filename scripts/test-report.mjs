import { readFileSync } from 'node:fs';

/** What a runner did: numbers of tests, and what to print about those that failed. */
const crashed = (why) => ({ passed: 0, failed: 1, complaints: [why] });

/** Reads vitest's JSON report; no report, no test or an error outside of a test is a failure. */
export function readVitestReport(file, exitCode, output) {
  const report = readJson(file);
  if (!report) return crashed(`the runner ended without a report (${exitCode})\n${tail(output)}`);
  const results = report.testResults.flatMap((suite) => suite.assertionResults);
  const passed = results.filter(({ status }) => status === 'passed').length;
  const failures = results.filter(({ status }) => status !== 'passed');
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every(isPassed),
  );
  const complaints = [
    ...failures.map(
      (test) => `${test.fullName}\n${tail(test.failureMessages?.[0] ?? test.status, 12)}`,
    ),
    ...brokenFiles.map(({ name, message }) => `${name}\n${tail(message, 12)}`),
  ];
  return verdict(passed, complaints, exitCode, output);
}

/**
 * Reads Playwright's JSON report in the same way; a test that passed on its second try passed, but is named.
 * `nights` are the lines that nights of mishaps tell of their seeds.
 */
export function readPlaywrightReport(file, exitCode, output) {
  const report = readJson(file);
  if (!report) return crashed(`the runner ended without a report (${exitCode})\n${tail(output)}`);
  const specs = specsOf(report.suites);
  const tests = specs.flatMap((spec) => spec.tests.map((test) => ({ spec, test })));
  const flaky = tests.filter(({ test }) => test.status === 'flaky');
  const failures = tests.filter(({ test }) => !['expected', 'flaky'].includes(test.status));
  const passed = tests.length - failures.length;
  const notes = flaky.map(
    ({ spec, test }) =>
      `passed on the second try: ${spec.file}: ${spec.title}\n${tail(whyFailed(test), 12)}`,
  );
  const complaints = [
    ...failures.map(
      ({ spec, test }) => `${spec.file}: ${spec.title}\n${tail(whyFailed(test), 30)}`,
    ),
    ...(report.errors ?? []).map(({ message }) => tail(message ?? 'error', 12)),
  ];
  const nights = tests.flatMap(({ test }) => nightsOf(test));
  return { ...verdict(passed, complaints, exitCode, output), notes, nights };
}

function verdict(passed, complaints, exitCode, output) {
  if (complaints.length > 0) return { passed, failed: complaints.length, complaints };
  if (passed === 0) return crashed(`no test ran\n${tail(output)}`);
  if (exitCode === 0) return { passed, failed: 0, complaints: [] };
  return { passed, failed: 1, complaints: [`the runner failed (${exitCode})\n${tail(output)}`] };
}

const isPassed = ({ status }) => status === 'passed';

function specsOf(suites = []) {
  return suites.flatMap((suite) => [...(suite.specs ?? []), ...specsOf(suite.suites)]);
}

function nightsOf({ annotations = [] }) {
  return annotations.filter(({ type }) => type === 'night').map(({ description }) => description);
}

function whyFailed(test) {
  const errors = test.results.flatMap((result) => result.errors ?? []);
  return errors.map(({ message }) => message).join('\n') || test.status;
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function tail(text = '', lines = 30) {
  return text.trimEnd().split('\n').slice(-lines).join('\n');
}
