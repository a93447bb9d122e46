import type { FastifyRequest } from 'fastify';

/** The access token in a request's Authorization header, if it has one. */
export function bearerTokenOf({ headers }: FastifyRequest): string | undefined {
  return /^Bearer +([A-Za-z0-9._~+/=-]+)$/i.exec(headers.authorization ?? '')?.[1];
}
