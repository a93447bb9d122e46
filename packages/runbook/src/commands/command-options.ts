import type { Terminal } from '../terminal/terminal.js';

/** What every command is given. */
export interface CommandOptions {
  readonly terminal: Terminal;
  /** Print the result as JSON. */
  readonly json: boolean;
}
