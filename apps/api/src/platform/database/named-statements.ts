import { Injectable } from '@nestjs/common';
import { namedQuery } from '@porsi/db/query/named-query';
import type { QueryResultRow } from 'pg';
import { DataSource } from 'typeorm';

/** Hot queries under a name: PostgreSQL parses and plans them once a connection. */
@Injectable()
export class NamedStatements {
  constructor(private readonly dataSource: DataSource) {}

  /** The rows of a statement; the name stands for this very text in the whole process. */
  query<Row extends QueryResultRow>(
    name: string,
    text: string,
    values: readonly unknown[] = [],
  ): Promise<Row[]> {
    return namedQuery<Row>(this.dataSource, { name, text }, values);
  }
}
