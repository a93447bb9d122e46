import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { issuesOf } from '@porsi/shared/http/zod-issues';
import { z } from 'zod';
import { Refusal } from './refusal.js';

/** Reads every `@Body({ schema })` and `@Query({ schema })`; what does not fit is VALIDATION_FAILED. */
@Injectable()
export class SchemaPipe implements PipeTransform<unknown, unknown> {
  transform(value: unknown, { schema, type }: ArgumentMetadata): unknown {
    if (type === 'body' && value === undefined) throw new Refusal('MALFORMED_REQUEST');
    if (!(schema instanceof z.ZodType)) return value;
    const read = schema.safeParse(value);
    if (read.success) return read.data;
    throw new Refusal('VALIDATION_FAILED', { issues: issuesOf(read.error) });
  }
}
