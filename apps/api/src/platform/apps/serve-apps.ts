import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import compress from '@fastify/compress';
import files from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { headersOfPage, workerHeaders } from '../http/security-headers.js';

/** A built browser app and the path that it lives under. */
export interface ServedApp {
  prefix: '/' | '/kds/';
  folder: string;
}

const NONCE_PLACEHOLDER = '__CSP_NONCE__';

/** Of the tablet app; asked for anew each time, so that a tablet hears of a new version. */
const SERVICE_WORKER = 'sw.js';

/** Paths that are the server's own; what it does not know there is not a page of an app. */
const serversOwn = /^\/(api|health|socket\.io)([/?]|$)/;

/**
 * Serves the browser apps: their files, and their page for every path that only they know.
 *
 * Files under assets/ carry a hash of their content in their names and are kept for a year; the page
 * is asked for anew every time.
 */
export async function serveApps(
  fastify: FastifyInstance,
  apps: readonly ServedApp[],
): Promise<void> {
  await fastify.register(compress, {
    global: false,
    globalDecompression: false,
    encodings: ['br', 'gzip'],
  });
  await fastify.register(files, {
    serve: false,
    root: apps.map(({ folder }) => folder),
    cacheControl: false,
  });
  for (const app of apps) {
    if (app.prefix !== '/') {
      fastify.get(app.prefix.slice(0, -1), (_, reply) => reply.redirect(app.prefix, 308));
    }
    fastify.get<{ Params: { '*': string } }>(`${app.prefix}*`, { compress: {} }, (request, reply) =>
      answer(app, request.params['*'], request, reply),
    );
  }
}

function answer(app: ServedApp, path: string, request: FastifyRequest, reply: FastifyReply) {
  if (serversOwn.test(request.url) || !isName(path)) return reply.callNotFound();
  const name = path.split('/').at(-1) ?? '';
  if (name.includes('.') && name !== 'index.html') return sendFile(app, path, reply);
  return acceptsPage(request) ? sendPage(app, request, reply) : reply.callNotFound();
}

/** Whether an app could have something by this name: no way up, no byte that ends names. */
function isName(path: string): boolean {
  return !path.split(/[\\/]/).includes('..') && !path.includes('\0');
}

function sendFile({ folder }: ServedApp, path: string, reply: FastifyReply) {
  const immutable = path.startsWith('assets/');
  reply.header('cache-control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (path === SERVICE_WORKER) reply.headers(workerHeaders);
  return reply.sendFile(path, folder, { cacheControl: false });
}

async function sendPage({ folder }: ServedApp, request: FastifyRequest, reply: FastifyReply) {
  const page = await readFile(join(folder, 'index.html'), 'utf8').catch(() => undefined);
  if (page === undefined) return reply.callNotFound();
  const nonce = randomBytes(16).toString('base64');
  return reply
    .headers(headersOfPage(nonce, request.host))
    .header('cache-control', 'no-cache')
    .type('text/html; charset=utf-8')
    .send(page.replaceAll(NONCE_PLACEHOLDER, nonce));
}

function acceptsPage({ headers: { accept = '*/*' } }: FastifyRequest): boolean {
  return accept.includes('text/html') || accept.includes('*/*');
}
