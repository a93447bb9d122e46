import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Listens on every address of the machine; answers the port. */
export async function listen(app: NestFastifyApplication, host: string | undefined, port: number): Promise<number> {
  try {
    await app.listen({ port, host: host ?? '::' });
  } catch (error) {
    if (host !== undefined || !hasNoIpv6(error)) throw error;
    await app.listen({ port, host: '0.0.0.0' });
  }
  const address: unknown = app.getHttpServer().address();
  return typeof address === 'object' && address !== null && 'port' in address ? Number(address.port) : port;
}

function hasNoIpv6(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['EAFNOSUPPORT', 'EADDRNOTAVAIL', 'EINVAL'].includes(String(error.code));
}
