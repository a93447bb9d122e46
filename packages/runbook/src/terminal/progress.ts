import type { Writable } from 'node:stream';
import type { Terminal } from './terminal.js';

export interface Progress {
  /** One step more begins. */
  readonly step: (title: string) => void;
  /** How far the step that runs is. */
  readonly detail: (text: string) => void;
  /** Removes the bar; lines stay. */
  readonly end: () => void;
}

const WIDTH = 24;

/** Progress over a number of steps (more when some are tried again): a bar on a terminal, a line a step elsewhere. On standard error. */
export function showProgress({ stderr }: Terminal, total: number): Progress {
  let begun = 0;
  const bar = (text: string) => drawBar(stderr, begun, Math.max(begun, total), text);
  return {
    step(title) {
      begun++;
      if (stderr.isTTY) bar(title);
      else stderr.write(`[${begun}/${Math.max(begun, total)}] ${title}\n`);
    },
    detail(text) {
      if (stderr.isTTY) bar(text);
      else stderr.write(`      ${text}\n`);
    },
    end() {
      if (stderr.isTTY) stderr.write('\r\u001B[K');
    },
  };
}

function drawBar(to: Writable, begun: number, total: number, title: string): void {
  const filled = Math.round((begun / total) * WIDTH);
  to.write(
    `\r\u001B[K${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${begun}/${total} ${title.slice(0, 48)}`,
  );
}

/** Progress for machines: a JSON object a line, on standard error. */
export function tellProgress(to: Writable, event: Readonly<Record<string, unknown>>): void {
  to.write(`${JSON.stringify(event)}\n`);
}
