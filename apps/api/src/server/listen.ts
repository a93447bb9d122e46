import { once } from 'node:events';
import { createServer } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Every address of the machine; `::` takes IPv4 too. */
const EVERYWHERE = '::';
const EVERYWHERE_WITHOUT_IPV6 = '0.0.0.0';

/** The address to listen on. Throws EADDRINUSE before anything else was started in vain. */
export async function freeHost(host: string | undefined, port: number): Promise<string> {
  try {
    return await tried(host ?? EVERYWHERE, port);
  } catch (error) {
    if (host !== undefined || !hasNoIpv6(error)) throw error;
    return tried(EVERYWHERE_WITHOUT_IPV6, port);
  }
}

/** Listens; answers the port, which the system chooses for port 0. */
export async function listen(
  app: NestFastifyApplication,
  host: string,
  port: number,
): Promise<number> {
  await app.init();
  const fastify = app.getHttpAdapter().getInstance();
  await fastify.listen({ host, port });
  const [address] = fastify.addresses();
  return typeof address === 'object' ? address.port : port;
}

async function tried(host: string, port: number): Promise<string> {
  const server = createServer().listen(port, host);
  await once(server, 'listening');
  server.close();
  await once(server, 'close');
  return host;
}

function hasNoIpv6(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    ['EAFNOSUPPORT', 'EADDRNOTAVAIL'].includes(String(error.code))
  );
}
