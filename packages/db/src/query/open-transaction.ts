import pg from 'pg';
import type { QueryRunner } from 'typeorm';

/** What PostgreSQL says to every statement after the one that failed. */
const BROKEN_OFF = '25P02';

const transactions = new WeakMap<object, OpenTransaction>();

/** The transaction that is open on a query runner; undefined without {@link OpenTransaction.begin}. */
export function transactionOn(runner: object): OpenTransaction | undefined {
  return transactions.get(runner);
}

/**
 * A transaction on its connection. Statements go out at once (pg's pipeline mode) and PostgreSQL carries
 * them out in the order in which they were asked, so those that need nothing of each other's answers
 * share a round trip.
 */
export class OpenTransaction {
  private readonly writes: Promise<void>[] = [];
  private failure: Error | undefined;

  private constructor(readonly client: pg.PoolClient) {}

  /** Begins a transaction on a runner. */
  static async begin(runner: QueryRunner): Promise<OpenTransaction> {
    await runner.startTransaction();
    const transaction = new OpenTransaction((await runner.connect()) as pg.PoolClient);
    transactions.set(runner, transaction);
    return transaction;
  }

  /** Sends a statement whose answer nobody needs; should it fail, the commit does. */
  write(statement: pg.QueryConfig): void {
    const write = new Promise<void>((settled) => {
      this.client.query(statement, (error: Error | null) => {
        if (error && !isBrokenOff(error)) this.failure ??= error;
        settled();
      });
    });
    this.writes.push(write);
  }

  /**
   * Commits, behind all that was sent.
   *
   * @throws the error of the write that failed, or of the commit; then nothing is stored
   */
  async commit(): Promise<void> {
    // What pg cannot even send it says by the next tick; PostgreSQL would know nothing of it.
    await new Promise<void>((resolve) => process.nextTick(resolve));
    if (this.failure) throw this.failure;
    const [{ command }] = await Promise.all([this.client.query('COMMIT'), ...this.writes]);
    // PostgreSQL answers so when a statement had failed.
    if (command !== 'COMMIT') throw new Error(`COMMIT was answered with ${command}`);
  }

  /** What broke the transaction off: the write that failed, or else what was caught. */
  async reasonOf(caught: unknown): Promise<unknown> {
    await Promise.all(this.writes);
    return this.failure ?? caught;
  }
}

function isBrokenOff(error: Error): boolean {
  return error instanceof pg.DatabaseError && error.code === BROKEN_OFF;
}
