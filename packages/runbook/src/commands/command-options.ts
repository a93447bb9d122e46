import type { Command, OptionValues } from 'commander';
import type { ExitCode } from '../terminal/exit-code.js';
import type { Terminal } from '../terminal/terminal.js';

/** What every command is given. */
export interface CommandOptions {
  readonly terminal: Terminal;
  /** Print the result as JSON. */
  readonly json: boolean;
}

/** Adds a command with the flags that every one has; failures become lines and an exit code. */
export type AddCommand = <Flags extends OptionValues>(
  name: string,
  description: string,
  work: (options: CommandOptions, flags: Flags, args: readonly string[]) => Promise<ExitCode>,
) => Command;
