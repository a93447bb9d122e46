import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { Problem, problemStatus, type ProblemCode } from '@porsi/shared/http/problem';
import type { z } from 'zod';

/**
 * What a route answers, for the OpenAPI document and the status line: a schema (null: no content)
 * and the refusals that are this route's own. Those that every route has are added to the document
 * by themselves (401, 403, 400, 413, 422, 500, 503, and 404 with an id in the path).
 */
export function Answers(status: number, schema: z.ZodType | null, ...refusals: ProblemCode[]) {
  const statuses = new Set(refusals.map((code) => problemStatus[code]));
  return applyDecorators(
    HttpCode(status),
    ApiResponse({ status, description: 'Done', ...(schema && { standardSchema: schema }) }),
    ...[...statuses].map((refused) => {
      const codes = refusals.filter((code) => problemStatus[code] === refused);
      return ApiResponse({
        status: refused,
        description: codes.join(', '),
        standardSchema: Problem,
      });
    }),
  );
}
