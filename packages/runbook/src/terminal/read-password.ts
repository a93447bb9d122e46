import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { CannotCheck } from './cannot-check.js';
import type { Terminal } from './terminal.js';

/**
 * A new password: the first line of standard input, or on a terminal asked for twice without echo.
 *
 * @throws CannotCheck when there is none, or the two differ
 */
export function readPassword(terminal: Terminal): Promise<string> {
  return terminal.stdin.isTTY ? askTwice(terminal) : firstLine(terminal.stdin);
}

/**
 * Asks for a password on a terminal, without echo.
 *
 * @throws CannotCheck when none is given
 */
export async function askPassword(terminal: Terminal, question: string): Promise<string> {
  const [password = ''] = await askHidden(terminal, [question]);
  return password;
}

async function firstLine(stdin: Terminal['stdin']): Promise<string> {
  const lines = createInterface({ input: stdin, crlfDelay: Infinity });
  try {
    for await (const line of lines) if (line !== '') return line;
  } finally {
    lines.close();
  }
  throw new CannotCheck(
    'no password on standard input',
    'pipe it in, or run the command on a terminal to be asked for it',
  );
}

async function askTwice(terminal: Terminal): Promise<string> {
  const [password = '', repeated] = await askHidden(terminal, [
    'Password (at least 10 characters): ',
    'Once more: ',
  ]);
  if (password === repeated) return password;
  throw new CannotCheck('the two passwords differ', 'run the command again');
}

async function askHidden(
  { stdin, stderr }: Terminal,
  questions: readonly string[],
): Promise<string[]> {
  // Echo goes where nobody sees it.
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: stdin, output: nowhere, terminal: true });
  const ended = new AbortController();
  lines.once('SIGINT', () => ended.abort()).once('close', () => ended.abort());

  async function ask(question: string): Promise<string> {
    try {
      const answer = lines.question('', { signal: ended.signal });
      stderr.write(question);
      return await answer;
    } catch (cause) {
      throw new CannotCheck('no password was given', 'run the command again', { cause });
    } finally {
      stderr.write('\n');
    }
  }

  try {
    const answers: string[] = [];
    for (const question of questions) answers.push(await ask(question));
    return answers;
  } finally {
    lines.close();
  }
}
