import { HttpException } from '@nestjs/common';
import type { ProblemCode } from '@porsi/shared/http/problem';
import { databaseRefusal } from '../database/database-refusal.js';
import { Refusal } from './refusal.js';

/** What the framework's own refusals are called here; any other 4xx is a request it could not read. */
const codeByStatus: Record<number, ProblemCode> = {
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'NOT_FOUND',
  413: 'TOO_LARGE',
  414: 'NOT_FOUND',
};

/** What an error means to the one who asked; undefined when only the log should know. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  const status = statusOf(error);
  if (status === undefined || status < 400 || status > 499) return databaseRefusal(error);
  return new Refusal(codeByStatus[status] ?? 'MALFORMED_REQUEST');
}

/** The HTTP status that the framework gave an error of its own. */
function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  if (!(error instanceof Error) || !('statusCode' in error)) return undefined;
  return typeof error.statusCode === 'number' ? error.statusCode : undefined;
}
