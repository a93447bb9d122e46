import { sqlState } from '@porsi/db/query/run-in-transaction';
import { CannotCheck } from '../terminal/cannot-check.js';

interface Explanation {
  readonly codes: readonly string[];
  /** Where there is no code: part of the message. */
  readonly sign?: RegExp;
  readonly message: string;
  readonly wayOut: string;
}

function explanations({ hostname, port, username, pathname }: URL): Explanation[] {
  const server = `${hostname || 'localhost'}:${port || 5432}`;
  const user = decodeURIComponent(username) || 'the default user';
  return [
    {
      codes: ['28P01', '28000'],
      sign: /SASL|password/,
      message: `the database server ${server} does not let ${user} in`,
      wayOut: 'check the user and the password in DATABASE_URL',
    },
    {
      codes: ['3D000'],
      message: `there is no database ${decodeURIComponent(pathname.slice(1))} on ${server}`,
      wayOut: 'check the name in DATABASE_URL, or create the database first',
    },
    {
      codes: ['ENOTFOUND', 'EAI_AGAIN'],
      message: `there is no host ${hostname}`,
      wayOut: 'check the host in DATABASE_URL and the name service of this machine',
    },
    {
      codes: ['ECONNREFUSED'],
      message: `nothing listens on ${server}`,
      wayOut: 'start the database server, or check the host and the port in DATABASE_URL',
    },
    {
      codes: ['ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'],
      sign: /timeout/i,
      message: `the database server ${server} did not answer within 10 seconds`,
      wayOut: 'check the host and the port in DATABASE_URL and the network between',
    },
    {
      codes: ['57P03', '53300'],
      message: `the database server ${server} takes no connections now`,
      wayOut: 'it is starting, stopping or full: try again in a moment',
    },
  ];
}

/** Why the database of `url` could not be reached, in words that do not hold its password. */
export function explainConnection(error: unknown, url: URL): CannotCheck {
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  const code = sqlState(first) ?? '';
  const message = first instanceof Error ? first.message : String(first);
  const known = explanations(url);
  const found =
    known.find(({ codes }) => codes.includes(code)) ??
    known.find(({ sign }) => sign?.test(message));
  const { message: what, wayOut } = found ?? {
    message: `cannot connect to the database server: ${message}`,
    wayOut: 'check DATABASE_URL',
  };
  return new CannotCheck(what, wayOut, { cause: error });
}
