import { OperatorError } from '@porsi/db/operator-error';

/** The command could not do its work at all: bad settings, no connection. Exit code 2. */
export class CannotCheck extends OperatorError {
  override readonly name = 'CannotCheck';
}
