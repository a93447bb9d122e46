import { Injectable } from '@nestjs/common';
import { runInTransaction } from '@porsi/db/query/run-in-transaction';
import { DataSource, type EntityManager } from 'typeorm';

/** One transaction for one piece of work; done again when PostgreSQL had to choose a victim. */
@Injectable()
export class UnitOfWork {
  constructor(private readonly dataSource: DataSource) {}

  /** Runs the work in a transaction; everything it did is stored, or nothing. */
  run<Result>(work: (tx: EntityManager) => Promise<Result>): Promise<Result> {
    return runInTransaction(this.dataSource, (runner) => work(runner.manager));
  }
}
