import { OperatorError } from '@porsi/db/operator-error';

/** The database is older than this program; with DATABASE_URL nobody but its owner changes it. */
export class PendingMigrationsError extends OperatorError {
  override readonly name = 'PendingMigrationsError';

  constructor(count: number) {
    const migrations = count === 1 ? '1 migration' : `${count} migrations`;
    super(
      `the database lacks ${migrations} that this version needs`,
      'run `pnpm db:migrate`, then start again',
    );
  }
}
