import { Injectable } from '@nestjs/common';
import type { Pool, QueryResultRow } from 'pg';
import { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';

/** Hot queries under a name: PostgreSQL parses and plans them once a connection, which TypeORM cannot ask for. */
@Injectable()
export class NamedStatements {
  constructor(private readonly dataSource: DataSource) {}

  /** The rows of a statement; the name stands for this very text in the whole process. */
  async query<Row extends QueryResultRow>(name: string, text: string, values: unknown[] = []): Promise<Row[]> {
    const result = await this.pool.query<Row>({ name, text, values });
    return result.rows;
  }

  private get pool(): Pool {
    return (this.dataSource.driver as PostgresDriver).master as Pool;
  }
}
