import cookies from '@fastify/cookie';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Env } from '../../env.js';
import { logRequests } from '../logging/log-requests.js';
import { readJsonBodies } from './json-body.js';
import { Refusal } from './refusal.js';
import { REQUEST_ID_HEADER, requestId } from './request-id.js';
import { sendProblem } from './send-problem.js';

const MAX_BODY_BYTES = 1024 * 1024;

/** Fastify as this API uses it: JSON only, one MiB, request ids, problem documents also for bad addresses. */
export function httpAdapter(env: Env, logger: Logger): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit: MAX_BODY_BYTES,
    genReqId: requestId,
    requestIdLogLabel: 'requestId',
    loggerInstance: logger,
    disableRequestLogging: true,
    trustProxy: env.trustProxy === 'true' ? true : (env.trustProxy ?? false),
    return503OnClosing: false,
    skipMiddie: true,
    // An address that cannot be read, or with an overlong part: it names nothing.
    frameworkErrors: (_: Error, request: FastifyRequest, reply: FastifyReply) => {
      sendProblem(request, reply, new Refusal('NOT_FOUND'));
    },
  });
  const fastify = adapter.getInstance();
  readJsonBodies(fastify);
  logRequests(fastify);
  fastify.register(cookies);
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.header(REQUEST_ID_HEADER, request.id);
    done();
  });
  return adapter;
}
