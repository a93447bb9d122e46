import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ClientToServerEvents, ServerToClientEvents } from '@porsi/shared/realtime/kds-events';
import { Server } from 'socket.io';

type Handler = (request: IncomingMessage, response: ServerResponse, body: string) => void;

/** A real HTTP and socket.io server on a free port whose answers a test writes. */
export async function startStandIn() {
  let handle: Handler = (_request, response) => problem(response, 404, 'NOT_FOUND');
  let mayConnect = (_token: unknown) => true;
  const seen: string[] = [];
  const http = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      seen.push(`${request.method} ${request.url}`);
      handle(request, response, body);
    });
  });
  const io = new Server<ClientToServerEvents, ServerToClientEvents>(http);
  const kds = io.of('/kds');
  kds.use((socket, next) =>
    next(mayConnect(socket.handshake.auth['token']) ? undefined : new Error('UNAUTHENTICATED')),
  );
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
  const { port } = http.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    /** Every request so far, as `GET /path`. */
    seen,
    kds,
    answer: (handler: Handler) => (handle = handler),
    admit: (test: (token: unknown) => boolean) => (mayConnect = test),
    stop: () => io.close(),
  };
}

export type StandIn = Awaited<ReturnType<typeof startStandIn>>;

export function json(
  response: ServerResponse,
  data: unknown,
  headers: Record<string, string> = {},
): void {
  response
    .writeHead(200, { 'Content-Type': 'application/json', ...headers })
    .end(JSON.stringify(data));
}

export function problem(
  response: ServerResponse,
  status: number,
  code: string,
  more: object = {},
  headers: Record<string, string> = {},
): void {
  const document = {
    type: 'about:blank',
    title: code,
    status,
    code,
    detail: code,
    requestId: 'r-1',
    ...more,
  };
  response
    .writeHead(status, { 'Content-Type': 'application/problem+json', ...headers })
    .end(JSON.stringify(document));
}

/** A session as sign-in answers it. */
export function sessionAs(accessToken: string) {
  return {
    accessToken,
    expiresIn: 900,
    user: { id: 1, email: 'cook@example.com', fullName: 'Cook', role: 'chef' },
  };
}
