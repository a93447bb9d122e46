import { networkInterfaces } from 'node:os';
import { DEMO_PASSWORD, DEMO_SIGN_INS } from '@porsi/db/seed/demo-kitchen';

/** What the terminal says once everything is served. */
export function announcement(port: number, demo: boolean): string {
  const lines = [
    '',
    '  Porsi is running.',
    '',
    `  Plan (desk):      http://localhost:${port}/`,
    `  Kitchen (tablet): http://localhost:${port}/kds/`,
    ...addressesInNetwork().map((address) => `  From the network: http://${address}:${port}/kds/`),
  ];
  if (demo) {
    lines.push(
      '',
      `  Demo sign-ins, password ${DEMO_PASSWORD}:`,
      ...DEMO_SIGN_INS.map(({ email, fullName }) => `    ${email.padEnd(20)} ${fullName}`),
    );
  }
  return `${lines.join('\n')}\n`;
}

/** Where tablets in the same network find this machine. */
function addressesInNetwork(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return all
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
}
