import { z } from 'zod';

/** The token under which the settings are injected. */
export const ENV = Symbol('env');

/** Shorter ones can be guessed from a token, away from the server. */
const SHORTEST_SECRET = 32;

/** A whole number from the environment. */
function whole(maximum: number) {
  return z
    .string()
    .regex(/^[0-9]{1,7}$/, 'must be a whole number')
    .transform(Number)
    .pipe(z.int().max(maximum, `must be at most ${maximum}`));
}

const hours = z
  .string()
  .regex(/^[0-9]{1,2}(\.[0-9]{1,2})?$/, 'must be a number of hours')
  .transform(Number)
  .refine((number) => number > 0 && number <= 24, 'must be more than 0 and at most 24');

const flag = z
  .enum(['true', 'false'], 'must be true or false')
  .transform((text) => text === 'true');

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

function isTimezone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format() !== '';
  } catch {
    return false;
  }
}

const Settings = z.object({
  NODE_ENV: z.string().default('development'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'must be a postgresql:// address' })
    .optional(),
  DATA_DIR: z.string().default('.data'),
  PORT: whole(65_535).default(8080),
  /** The address to listen on; every one of the machine when left out. */
  HOST: z.string().optional(),
  KITCHEN_TIMEZONE: z
    .string()
    .refine(isTimezone, 'must be a time zone such as Asia/Jakarta')
    .default('Asia/Jakarta'),
  JWT_SECRET: z.string().optional(),
  FEATURE_PORTION_SIZE_ENABLED: flag.default(true),
  SAFE_HOURS: hours.default(4),
  STACK_SIZE: whole(1_000).pipe(z.int().min(1, 'must be at least 1')).default(10),
  REDIS_URL: z.url({ protocol: /^rediss?$/, error: 'must be a redis:// address' }).optional(),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info'),
  /** Addresses of reverse proxies whose X-Forwarded-For is believed; true believes every sender. */
  TRUST_PROXY: z.string().optional(),
});

export interface Env {
  production: boolean;
  /** Undefined: the embedded PostgreSQL. */
  databaseUrl: string | undefined;
  dataDir: string;
  port: number;
  /** Undefined: every address of the machine. */
  host: string | undefined;
  timezone: string;
  jwtSecret: string;
  featurePortionSize: boolean;
  /** From a dish that is ready to the last moment when it may be eaten. */
  safeHours: number;
  /** Trays in a full stack. */
  stackSize: number;
  redisUrl: string | undefined;
  logLevel: string;
  trustProxy: string | undefined;
}

/** Settings before a secret was found or made. */
export type GivenEnv = Omit<Env, 'jwtSecret'> & { jwtSecret: string | undefined };

/** Every missing or bad name of the environment, a line each. */
export class EnvError extends Error {
  constructor(readonly faults: string[]) {
    super(faults.join('\n'));
  }
}

/** Reads the settings (contract, section 6); an empty value counts as none. */
export function readEnv(variables: Record<string, string | undefined>): GivenEnv {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const read = Settings.safeParse(given);
  const faults = (read.error?.issues ?? []).map(
    ({ path, message }) => `${path.join('.')} ${message}`,
  );
  if (given.NODE_ENV === 'production') faults.push(...faultsOfSecret(given.JWT_SECRET));
  if (!read.success || faults.length > 0) throw new EnvError(faults);
  const settings = read.data;
  return {
    production: settings.NODE_ENV === 'production',
    databaseUrl: settings.DATABASE_URL,
    dataDir: settings.DATA_DIR,
    port: settings.PORT,
    host: settings.HOST,
    timezone: settings.KITCHEN_TIMEZONE,
    jwtSecret: settings.JWT_SECRET,
    featurePortionSize: settings.FEATURE_PORTION_SIZE_ENABLED,
    safeHours: settings.SAFE_HOURS,
    stackSize: settings.STACK_SIZE,
    redisUrl: settings.REDIS_URL,
    logLevel: settings.LOG_LEVEL,
    trustProxy: settings.TRUST_PROXY,
  };
}

function faultsOfSecret(secret: string | undefined): string[] {
  if (secret === undefined) return ['JWT_SECRET is required with NODE_ENV=production'];
  return secret.length < SHORTEST_SECRET
    ? [`JWT_SECRET must have at least ${SHORTEST_SECRET} characters`]
    : [];
}
