import cookies from '@fastify/cookie';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Env } from '../../env.js';
import { RequestLog } from '../logging/request-log.js';
import { answerClientError } from './client-error.js';
import { readJsonBodies } from './json-body.js';
import { Refusal } from './refusal.js';
import { REQUEST_ID_HEADER, requestId } from './request-id.js';
import { apiHeaders, docsHeaders } from './security-headers.js';
import { sendProblem } from './send-problem.js';

const MAX_BODY_BYTES = 1024 * 1024;
const SLOWEST_REQUEST = 60_000;

/** Fastify as this product uses it: JSON only, one MiB, request ids, security headers, problem documents. */
export function httpAdapter(env: Env, logger: Logger): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit: MAX_BODY_BYTES,
    requestTimeout: SLOWEST_REQUEST,
    genReqId: requestId,
    loggerInstance: logger,
    logController: new RequestLog(logger),
    trustProxy: env.trustProxy === 'true' ? true : (env.trustProxy ?? false),
    // Requests that are under way when the server stops are answered.
    return503OnClosing: false,
    skipMiddie: true,
    clientErrorHandler: answerClientError,
    // An address that cannot be read, or with an overlong part, names nothing.
    frameworkErrors: (_: Error, request: FastifyRequest, reply: FastifyReply) => {
      sendProblem(request, reply.headers(apiHeaders), new Refusal('NOT_FOUND'));
    },
  });
  const fastify = adapter.getInstance();
  readJsonBodies(fastify);
  fastify.register(cookies);
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.headers(request.url.startsWith('/api/docs') ? docsHeaders : apiHeaders);
    reply.header(REQUEST_ID_HEADER, request.id).header('cache-control', 'no-store');
    done();
  });
  fastify.addHook('preClose', (done) => {
    // Connections that answer a last request now would otherwise be kept open for the next one.
    fastify.server.keepAliveTimeout = 1;
    done();
  });
  return adapter;
}
