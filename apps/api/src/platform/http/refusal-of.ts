import { HttpException } from '@nestjs/common';
import { databaseRefusal } from '../database/database-refusal.js';
import { Refusal } from './refusal.js';

/** What an error means to the one who asked; undefined when only the log should know. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  const status = statusOf(error);
  if (status === 404 || status === 405 || status === 414) return new Refusal('NOT_FOUND');
  if (status === 413) return new Refusal('TOO_LARGE');
  if (status !== undefined && status >= 400 && status < 500)
    return new Refusal('MALFORMED_REQUEST');
  return databaseRefusal(error);
}

/** The HTTP status that the framework gave an error of its own. */
function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  if (!(error instanceof Error) || !('statusCode' in error)) return undefined;
  return typeof error.statusCode === 'number' ? error.statusCode : undefined;
}
