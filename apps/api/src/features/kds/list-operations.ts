import { Inject, Injectable } from '@nestjs/common';
import { serviceDateAt } from '@porsi/shared/calendar/service-date';
import type { ListOf } from '@porsi/shared/http/page';
import type { KdsOperation, OperationQuery } from '@porsi/shared/kds/kds-operation';
import { DataSource } from 'typeorm';
import { ENV, type Env } from '../../env.js';

interface OperationRow extends Omit<KdsOperation, 'at' | 'tappedAt'> {
  at: Date;
  tappedAt: Date | null;
}

const PAGE = `
  SELECT
    operation.operation_id AS "operationId",
    operation.sequence,
    operation.kind,
    operation.date,
    operation.created_at AS at,
    operation.tapped_at AS "tappedAt",
    operation.automatic,
    json_build_object('id', account.id, 'fullName', account.full_name) AS by,
    operation.initials,
    operation.menu_item_id AS "menuItemId",
    operation.recipe_name AS "recipeName",
    operation.school_id AS "schoolId",
    operation.school_name AS "schoolName",
    operation.effect,
    counted.undoes,
    undo.operation_id AS "undoneBy"
  FROM kds_operations operation
  JOIN users account ON account.id = operation.user_id
  LEFT JOIN packing_counts counted ON counted.operation_id = operation.operation_id
  LEFT JOIN packing_counts undo ON undo.undoes = operation.operation_id
  WHERE operation.date = $1
  ORDER BY operation.sequence DESC LIMIT $2 OFFSET $3`;

const COUNT = 'SELECT count(*) AS total FROM kds_operations WHERE date = $1';

/** Looks up a day's log of taps, the latest first. */
@Injectable()
export class ListOperations {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(ENV) private readonly env: Env,
  ) {}

  async run({ date: asked, page, pageSize }: OperationQuery): Promise<ListOf<KdsOperation>> {
    const date = asked ?? serviceDateAt(new Date(), this.env.timezone);
    const [rows, [count]] = await Promise.all([
      this.dataSource.query<OperationRow[]>(PAGE, [date, pageSize, (page - 1) * pageSize]),
      this.dataSource.query<{ total: number }[]>(COUNT, [date]),
    ]);
    return {
      items: rows.map((row) => ({
        ...row,
        at: row.at.toISOString(),
        tappedAt: row.tappedAt?.toISOString() ?? null,
      })),
      total: count?.total ?? 0,
    };
  }
}
