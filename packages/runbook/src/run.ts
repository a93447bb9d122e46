import { roles } from '@porsi/shared/auth/roles';
import { Command, CommanderError, Option } from 'commander';
import type { AddCommand } from './commands/command-options.js';
import { createUserFromTerminal } from './commands/create-user.js';
import { runMigrations } from './commands/migrate.js';
import { showPlan } from './commands/migration-plan.js';
import { rollBack } from './commands/rollback.js';
import { showStats } from './commands/stats.js';
import { showStatus } from './commands/status.js';
import { addOperations } from './operations.js';
import { addRunbook } from './runbook-command.js';
import { verifyChange } from './commands/verify.js';
import { EXIT, type ExitCode } from './terminal/exit-code.js';
import { reportFailure } from './terminal/report-failure.js';
import type { Terminal } from './terminal/terminal.js';

interface CommonFlags {
  json?: true;
  verbose?: true;
}

/** Of help that goes to no terminal. */
const HELP_WIDTH = 100;

const DATABASE =
  '\nDATABASE_URL names the database; without it, it is the embedded one under DATA_DIR (.data).';

/**
 * Every command with its options.
 *
 * @param finish hears the exit code of the command that ran
 */
export function createProgram(terminal: Terminal, finish: (exitCode: ExitCode) => void): Command {
  const program = new Command('pnpm').exitOverride().configureOutput({
    writeOut: (text) => terminal.stdout.write(text),
    writeErr: (text) => terminal.stderr.write(text),
    getOutHelpWidth: () => terminal.stdout.columns || HELP_WIDTH,
    getErrHelpWidth: () => terminal.stderr.columns || HELP_WIDTH,
  });

  const command: AddCommand = (name, description, work) =>
    program
      .command(name)
      .description(description)
      .option('--json', 'print the result as JSON')
      .option('--verbose', 'print the technical error too')
      .addHelpText('after', DATABASE)
      .action(async (...given) => {
        const self = given.at(-1) as Command;
        const { json = false, verbose = false } = self.opts<CommonFlags>();
        const exitCode = await work({ terminal, json }, self.opts(), self.args).catch(
          (error: unknown) => reportFailure(error, terminal, { json, verbose }),
        );
        finish(exitCode);
      });

  command<{ plan?: true; phase?: 'expand' }>(
    'db:migrate',
    'Bring the database to the newest schema.',
    (options, flags) => {
      const phased = { ...options, phase: flags.phase ?? ('contract' as const) };
      return flags.plan ? showPlan(phased) : runMigrations(phased);
    },
  )
    .option(
      '--plan',
      'print each pending step with its SQL, its lock and its rows, and change nothing',
    )
    .addOption(new Option('--phase <phase>', 'stop before the contract step').choices(['expand']));

  command(
    'db:status',
    'Show applied and pending migrations; exit 3 when some are pending.',
    showStatus,
  );

  command<{ plan?: true; yes?: true }>(
    'db:rollback',
    'Take the portion-size change back, keeping every portion.',
    (options, { plan, yes }) => rollBack({ ...options, plan: plan === true, yes: yes === true }),
  )
    .option('--plan', 'print what would run and what would be merged, and change nothing')
    .option('--yes', 'do not ask; needed when not on a terminal');

  command(
    'db:verify',
    'Check that the change is in place, whole and enforced; exit 1 when a check fails.',
    verifyChange,
  );

  command<{ out?: string; compare?: string }>(
    'db:stats',
    'Count rows and portions, to compare before and after.',
    (options, { out, compare }) => showStats({ ...options, out, compare }),
  )
    .option('--out <file>', 'write the counts to a file as JSON')
    .option(
      '--compare <file>',
      'compare with the counts in a file; exit 1 when something was lost',
    );

  command<{ email: string; name: string; role: string }>(
    'user:create',
    'Make a user. The password (at least 10 characters) is asked for, or read from standard input.',
    (options, { email, name, role }) =>
      createUserFromTerminal({ ...options, user: { email, fullName: name, role } }),
  )
    .requiredOption('--email <email>', 'what the user signs in with')
    .requiredOption('--name <name>', 'full name')
    .addOption(
      new Option('--role <role>', 'what the user may do').choices(roles).makeOptionMandatory(),
    );

  addOperations(command);
  addRunbook(command);
  return program;
}

/**
 * Runs one command.
 *
 * @param args what follows the program's name, for example `['db:status', '--json']`
 * @returns the exit code; nothing is thrown
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.ok;
  const program = createProgram(terminal, (code) => (exitCode = code));
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Help was asked for, or the options are wrong and commander has said so.
    return error.exitCode === 0 ? EXIT.ok : EXIT.notChecked;
  }
}
