import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { problemStatus } from '@porsi/shared/http/problem';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from './refusal.js';
import { refusalOf } from './refusal-of.js';
import { sendProblem } from './send-problem.js';

/** Every error of every route becomes a problem document; what nobody foresaw is logged, not told. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const refusal = request.is404
      ? new Refusal('NOT_FOUND')
      : (refusalOf(error) ?? new Refusal('INTERNAL_ERROR'));
    // A maintenance is a decision, no failure.
    if (problemStatus[refusal.code] >= 500 && refusal.code !== 'MAINTENANCE')
      request.log.error({ err: error }, refusal.code);
    if (reply.sent) return;
    sendProblem(request, reply, refusal);
  }
}
