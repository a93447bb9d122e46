import type { FastifyInstance } from 'fastify';
import { actorOf } from '../auth/actor.js';

/** A line for every request that was answered: who asked for what, what came of it, how long it took. */
export function logRequests(fastify: FastifyInstance): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const { method, url, log } = request;
    const path = url.split('?', 1)[0];
    const line = { method, path, status: reply.statusCode, ms: Math.round(reply.elapsedTime * 10) / 10, userId: actorOf(request)?.id };
    if (path?.startsWith('/api') && !path.startsWith('/api/docs')) log.info(line, 'request');
    else log.debug(line, 'request');
    done();
  });
}
