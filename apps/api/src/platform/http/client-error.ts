import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { problemDocument } from './problem-document.js';
import { Refusal } from './refusal.js';

/** Answers what is not even HTTP, or has too large headers, and hangs up. */
export function answerClientError(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return;
  const refusal = new Refusal('MALFORMED_REQUEST', {
    detail: 'The request is not HTTP as it should be.',
  });
  const body = JSON.stringify(problemDocument(refusal, randomUUID()));
  const head = [
    'HTTP/1.1 400 Bad Request',
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
