import type { ProblemCode } from '@porsi/shared/http/problem';
import type { PendingOperation } from '@porsi/shared/kds/pending-operation';

/** A tap that the server refused, until somebody has read why. */
export interface RefusedOperation {
  operation: PendingOperation;
  code: ProblemCode;
  /** The server's own words, for codes that an app has none for. */
  detail: string;
  /** When it was refused, ISO 8601 in UTC. */
  at: string;
}

export interface OutboxContents {
  /** In the order in which they were kept. */
  pending: PendingOperation[];
  refused: RefusedOperation[];
}

/** Where a tablet keeps its taps: what it says to have done must outlive the page. */
export interface OutboxStorage {
  load: () => Promise<OutboxContents>;
  /** Puts a tap behind the others; durable when it resolves. One that is there already is no error. */
  keep: (operation: PendingOperation) => Promise<void>;
  /** Takes a tap out, because the server has it; one that is not there is no error. */
  forget: (operationId: string) => Promise<void>;
  /** Moves a tap from those that wait to those that were refused, both or neither. */
  refuse: (refused: RefusedOperation) => Promise<void>;
  /** Somebody has read a refusal. */
  dismiss: (operationId: string) => Promise<void>;
}
