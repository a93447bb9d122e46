import { problemStatus } from '@porsi/shared/http/problem';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemDocument } from './problem-document.js';
import { REQUEST_ID_HEADER } from './request-id.js';
import type { Refusal } from './refusal.js';

const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** Answers a request with the problem document of a refusal. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): void {
  const { code, details } = refusal;
  if (details.retryAfter !== undefined) reply.header('retry-after', String(details.retryAfter));
  if (problemStatus[code] === 401) reply.header('www-authenticate', 'Bearer');
  reply
    .status(problemStatus[code])
    .header('content-type', PROBLEM_TYPE)
    .header(REQUEST_ID_HEADER, request.id)
    .header('cache-control', 'no-store')
    .send(JSON.stringify(problemDocument(refusal, request.id)));
}
