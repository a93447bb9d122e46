import { LogController, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { actorOf } from '../auth/actor.js';

const isApi = (path: string): boolean => path.startsWith('/api/') && !path.startsWith('/api/docs');

/** A line for every request that was answered: who asked for what, what came of it, how long it took. */
export class RequestLog extends LogController {
  private readonly lines: Logger;

  constructor(logger: Logger) {
    super({ requestIdLogLabel: 'requestId' });
    // These lines hold nothing but what is listed below, and looking for secrets takes eight times
    // as long as writing them.
    this.lines = logger.child({}, { redact: [] });
  }

  override incomingRequest(): void {
    // Its answer says it all, in one line.
  }

  override requestCompleted(
    error: Error | null | undefined,
    request: FastifyRequest,
    reply: FastifyReply,
  ): void {
    // Not the query: names that people look for are nobody's business.
    const path = request.url.split('?', 1)[0] ?? '';
    const line = {
      requestId: request.id,
      method: request.method,
      path,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      userId: actorOf(request)?.id,
    };
    if (error) request.log.warn({ err: error }, 'answer not sent');
    if (isApi(path)) this.lines.info(line, 'request');
    else this.lines.debug(line, 'request');
  }
}
