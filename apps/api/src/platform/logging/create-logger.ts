import { pino, type DestinationStream, type Logger } from 'pino';
import { describeError } from './describe-error.js';

/** Never in a log, wherever an object holds them. */
const SECRETS = [
  'authorization',
  'cookie',
  '"set-cookie"',
  'password',
  'passwordHash',
  'token',
  'accessToken',
  'refreshToken',
  'secret',
  'jwtSecret',
];

/** The log of the whole process: one JSON object a line. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: SECRETS.flatMap((name) => pathsOf(name)), censor: '[redacted]' },
    serializers: { err: describeError },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** A secret at the top of a log object, and one and two levels down. */
function pathsOf(name: string): string[] {
  const key = name.startsWith('"') ? `[${name}]` : `.${name}`;
  return [key.replace(/^\./, ''), `*${key}`, `*.*${key}`];
}
