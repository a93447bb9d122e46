import type { FastifyRequest } from 'fastify';

/** Where a request comes from; an IPv4 address as such, also on a socket that speaks both. */
export function addressOf({ ip }: FastifyRequest): string {
  return ip.replace(/^::ffff:(?=[\d.]+$)/i, '');
}
