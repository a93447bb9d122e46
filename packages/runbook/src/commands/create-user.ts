import { OperatorError } from '@porsi/db/operator-error';
import { pendingMigrations } from '@porsi/db/pending-migrations';
import { createUser, type NewUser } from '@porsi/db/seed/create-user';
import { databaseExists, withDatabase } from '../database/open-database.js';
import { EXIT, type ExitCode } from '../terminal/exit-code.js';
import { readPassword } from '../terminal/read-password.js';
import { printJson, printLines } from '../terminal/terminal.js';
import type { CommandOptions } from './command-options.js';

export interface CreateUserOptions extends CommandOptions {
  readonly user: Omit<NewUser, 'password'>;
}

/** `user:create`: makes a user who may sign in; the password comes from standard input or is asked for. */
export async function createUserFromTerminal({
  terminal,
  json,
  user,
}: CreateUserOptions): Promise<ExitCode> {
  if (!databaseExists(terminal)) throw notMigrated();
  return withDatabase(terminal, async ({ dataSource }) => {
    if ((await pendingMigrations(dataSource)).length > 0) throw notMigrated();
    const password = await readPassword(terminal);
    const id = await createUser(dataSource, { ...user, password });
    if (json) printJson(terminal.stdout, { ok: true, id, ...user });
    else printLines(terminal.stdout, [`created user ${id}: ${user.email}, ${user.role}`]);
    return EXIT.ok;
  });
}

function notMigrated(): OperatorError {
  return new OperatorError(
    'the database is not at the newest schema',
    'run `pnpm db:migrate` first',
  );
}
