import autocannon from 'autocannon';

const CONNECTIONS = 16;

/** How fast a server answers. */
export interface Load {
  perSecond: number;
  statuses: Record<string, number>;
}

/** Asks one address from 16 connections for so many seconds. */
export async function load(
  url: string,
  headers: Record<string, string>,
  seconds: number,
): Promise<Load> {
  const result = await autocannon({ url, headers, connections: CONNECTIONS, duration: seconds });
  const statuses = Object.fromEntries(
    Object.entries(result.statusCodeStats ?? {}).map(([status, stats]) => [
      status,
      stats.count ?? 0,
    ]),
  );
  if (result.errors > 0) throw new Error(`${result.errors} of the requests to ${url} failed`);
  return { perSecond: result.requests.total / result.duration, statuses };
}
