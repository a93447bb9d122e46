import { readFileSync } from 'node:fs';

const LOOK_EVERY = 250;
const LAST_RESORT_AFTER = 20_000;

/**
 * Sends this process a SIGTERM when the command that it belongs to is gone.
 *
 * `npx pnpm start` is npx → sh → pnpm → sh → node, and a signal to one of them does not reach the
 * next (SIGKILL never does). So we watch all of them; the shell or service that started the
 * command is none of our business: it may go and leave the server running.
 */
export function endWithAncestors() {
  const command = commandAncestors();
  if (command.length === 0) return;
  const timer = setInterval(() => {
    if (command.every(({ pid, parent }) => parentOf(pid) === parent)) return;
    clearInterval(timer);
    setTimeout(() => process.exit(143), LAST_RESORT_AFTER).unref();
    process.kill(process.pid, 'SIGTERM');
  }, LOOK_EVERY);
  timer.unref();
}

/** Us and everything above us up to the outermost npm, npx or pnpm, each with its parent. */
function commandAncestors() {
  const line = [];
  for (let pid = process.pid; pid > 1; pid = parentOf(pid) ?? 0) {
    line.push({ pid, parent: parentOf(pid), isPackageManager: isPackageManager(pid) });
  }
  const outermost = line.findLastIndex(({ isPackageManager }) => isPackageManager);
  // The outermost one's own parent may change: that is the shell or service.
  return line.slice(0, Math.max(outermost, 0));
}

/** undefined when there is no such process or no /proc. */
function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined;
  }
}

/** npm and npx rewrite their command line to `npm exec …`. */
function isPackageManager(pid) {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split(/[\0 ]/).slice(0, 2);
    return words.some((word) =>
      /^(npm|npx|pnpm|pnpx)(-cli\.js|\.c?js)?$/.test(word.split('/').at(-1)),
    );
  } catch {
    return false;
  }
}
