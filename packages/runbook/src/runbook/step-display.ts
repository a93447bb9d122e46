import type { Terminal } from '../terminal/terminal.js';
import { limitForPeople, secondsForPeople } from '../terminal/units.js';

export interface StepDisplay {
  readonly begin: (title: string, budgetSeconds: number) => void;
  /** A line that stays; a passing one is replaced by the next on a terminal. */
  readonly say: (line: string, passing?: 'passing') => void;
  readonly end: (mark: 'done' | 'failed' | 'kept', summary: string, seconds: number) => void;
  /** Takes the passing line away, for a question. */
  readonly pause: () => void;
}

const MARKS = { done: '✔', failed: '✖', kept: '=' };
const WORDS = { done: 'done', failed: 'FAILED', kept: 'done before' };
const REFRESH = 250;

/**
 * The steps as they go, on standard error: on a terminal a line that moves, with the time that the
 * step has taken and what it may take; elsewhere plain lines.
 */
export function displaySteps({ stderr }: Terminal, total: number): StepDisplay {
  let [number, began, passing] = [0, 0, ''];
  let current: { title: string; budget: string } | undefined;
  let timer: NodeJS.Timeout | undefined;

  function draw(): void {
    if (!stderr.isTTY || current === undefined) return;
    const elapsed = secondsForPeople((Date.now() - began) / 1000);
    const line = `▸ ${number}/${total} ${current.title.padEnd(32)} ${elapsed} of ${current.budget}  ${passing}`;
    stderr.write(`\r\u001B[K${line.slice(0, (stderr.columns ?? 80) - 1)}`);
  }
  function clear(): void {
    if (stderr.isTTY) stderr.write('\r\u001B[K');
  }

  return {
    begin(title, budgetSeconds) {
      number++;
      began = Date.now();
      passing = '';
      current = { title, budget: limitForPeople(budgetSeconds) };
      if (stderr.isTTY) {
        draw();
        timer = setInterval(draw, REFRESH).unref();
      } else stderr.write(`[${number}/${total}] ${title} (may take ${current.budget})\n`);
    },
    say(line, kind) {
      if (stderr.isTTY && kind === 'passing') {
        passing = line;
        draw();
        return;
      }
      clear();
      stderr.write(`      ${line}\n`);
      draw();
    },
    end(mark, summary, seconds) {
      clearInterval(timer);
      clear();
      const { title = '', budget = '' } = current ?? {};
      current = undefined;
      const time = mark === 'kept' ? '' : `  ${secondsForPeople(seconds)} of ${budget}`;
      if (stderr.isTTY)
        stderr.write(`${MARKS[mark]} ${number}/${total} ${title.padEnd(32)}${time}  ${summary}\n`);
      else stderr.write(`[${number}/${total}] ${title}: ${WORDS[mark]}${time}  ${summary}\n`);
    },
    pause: clear,
  };
}
