import { OperatorError } from '../operator-error.js';

/** The embedded database cannot be used here: platform, rights, disk, another version. */
export class EmbeddedError extends OperatorError {
  override readonly name = 'EmbeddedError';
}
