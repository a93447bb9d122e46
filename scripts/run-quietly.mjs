import { spawn } from 'node:child_process';

const FIRST_LINE_AFTER = 1_500;
const NEXT_LINE_AFTER = 10_000;

/** A step that failed: `message` is one line for a person, `output` what the command printed. */
export class StepFailed extends Error {
  constructor(message, output) {
    super(message);
    this.output = output;
  }
}

/**
 * Runs a command without its output; a line on stderr says what takes time.
 *
 * @param label what is done, e.g. `Installing dependencies`
 * @returns the command's whole output
 * @throws StepFailed with that output when the command cannot run or exits with another code than 0
 */
export async function runQuietly(label, command, args, { cwd, env = process.env } = {}) {
  const began = Date.now();
  const chunks = [];
  const output = () => Buffer.concat(chunks).toString();
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.on('data', (chunk) => chunks.push(chunk));
  child.stderr.on('data', (chunk) => chunks.push(chunk));
  const endWithUs = () => child.kill('SIGTERM');
  process.once('exit', endWithUs);
  const stopTelling = tellProgress(label, began);
  try {
    const ending = await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code, signal) => resolve(code ?? signal));
    });
    if (ending !== 0) throw new StepFailed(explain(label, ending, output()), output());
    return output();
  } catch (error) {
    if (error instanceof StepFailed) throw error;
    throw new StepFailed(`${label}: cannot run ${command}: ${error.message}`, output());
  } finally {
    stopTelling();
    process.removeListener('exit', endWithUs);
  }
}

function tellProgress(label, began) {
  let timer;
  const tell = () => {
    const seconds = Math.round((Date.now() - began) / 1000);
    process.stderr.write(seconds < 2 ? `${label} …\n` : `${label} … ${seconds} s\n`);
    timer = setTimeout(tell, NEXT_LINE_AFTER);
  };
  timer = setTimeout(tell, FIRST_LINE_AFTER);
  return () => clearTimeout(timer);
}

function explain(label, ending, output) {
  if (/ENOSPC|no space left on device|disk quota exceeded/i.test(output)) {
    return `${label} failed: the disk is full. Make room and run it again.`;
  }
  if (/EACCES|permission denied/i.test(output)) {
    return `${label} failed: no permission to write here. Run it as the owner of this folder.`;
  }
  return `${label} failed (${ending}).`;
}
