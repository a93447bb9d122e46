/**
 * Where a request comes from; an IPv4 address as such, also on a socket that speaks both. Empty
 * when the sender has hung up before anyone looked.
 */
export function addressOf({ ip = '' }: { ip?: string }): string {
  return ip.replace(/^::ffff:(?=[\d.]+$)/i, '');
}
