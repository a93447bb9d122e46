import { createInterface } from 'node:readline/promises';
import type { Terminal } from './terminal.js';

/** Asks a person yes or no; Ctrl-C and the end of the input are a no. */
export async function confirm({ stdin, stderr }: Terminal, question: string): Promise<boolean> {
  const lines = createInterface({ input: stdin, output: stderr });
  const ended = new AbortController();
  lines.once('SIGINT', () => ended.abort()).once('close', () => ended.abort());
  try {
    const answer = await lines.question(`${question} (yes/no) `, { signal: ended.signal });
    return /^y(es)?$/i.test(answer.trim());
  } catch (error) {
    if (!ended.signal.aborted) throw error;
    stderr.write('\n');
    return false;
  } finally {
    lines.close();
  }
}
