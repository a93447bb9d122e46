import { LogController, type FastifyReply, type FastifyRequest } from 'fastify';
import { actorOf } from '../auth/actor.js';

const isApi = (path: string): boolean => path.startsWith('/api/') && !path.startsWith('/api/docs');

/** A line for every request that was answered: who asked for what, what came of it, how long it took. */
export class RequestLog extends LogController {
  constructor() {
    super({ requestIdLogLabel: 'requestId' });
  }

  override incomingRequest(): void {
    // Its answer says it all, in one line.
  }

  override requestCompleted(error: Error | null | undefined, request: FastifyRequest, reply: FastifyReply): void {
    // Not the query: names that people look for are nobody's business.
    const path = request.url.split('?', 1)[0] ?? '';
    const line = {
      method: request.method,
      path,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      userId: actorOf(request)?.id,
    };
    if (error) request.log.warn({ ...line, err: error }, 'request');
    else if (isApi(path)) request.log.info(line, 'request');
    else request.log.debug(line, 'request');
  }
}
