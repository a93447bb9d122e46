import type { FastifyReply } from 'fastify';
import type { BoardAnswer } from './get-board.js';

export const JSON_TEXT = 'application/json; charset=utf-8';

/** Sends a board's bytes as they are, or 304 where the tablet has them already. Tablets ask each time. */
export function sendBoard(reply: FastifyReply, { etag, body }: BoardAnswer): void {
  reply.header('etag', etag).header('cache-control', 'private, no-cache');
  if (body === undefined) reply.code(304).send();
  else reply.code(200).header('content-type', JSON_TEXT).send(body);
}
