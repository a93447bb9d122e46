import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { OperatorError } from '@porsi/db/operator-error';
import type { Environment } from '../client-tools/client-environment.js';
import type { ClientTools } from '../client-tools/find-client-tools.js';
import { checksumFile } from './checksum.js';

export interface CleanUp {
  /** Dropped, with whoever is connected to it; without a name there is none. */
  readonly scratch: string | undefined;
  /** The backup's final name. */
  readonly file: string;
  /** The file as long as it is not whole and proven. */
  readonly partial: string;
}

export interface CleanUpGuard {
  /** Cleans up now. @throws OperatorError when the scratch database could not be dropped */
  cleanUp(): Promise<void>;
}

/**
 * Waits until its standard input ends, which the kernel sees to however we end; then ends what still
 * runs for us on the server, and removes what must not stay. Only a superuser may FORCE out an autovacuum
 * worker; without FORCE the server ends that by itself, and waits for it.
 */
const SCRIPT = `
cat >/dev/null
"$PSQL" -Xqt -c "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = '$PGAPPNAME' AND pid <> pg_backend_pid()" >/dev/null
drop() { "$PSQL" -Xq -c "SET client_min_messages = error" -c "DROP DATABASE IF EXISTS $SCRATCH $1"; }
dropped=0
if [ -n "$SCRATCH" ]; then
  "$PSQL" -Xqt -c "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '$SCRATCH' AND usename = current_user" >/dev/null
  for attempt in 1 2 3; do
    drop "WITH (FORCE)" || drop ""
    dropped=$?
    [ $dropped = 0 ] && break
  done
fi
rm -f "$PARTIAL"
[ -e "$FILE" ] || rm -f "$CHECKSUM"
exit $dropped`;

/** A process beside ours that leaves nothing half done behind, even when ours is killed. */
export function startCleanUpGuard(
  tools: ClientTools,
  env: Environment,
  { scratch, file, partial }: CleanUp,
): CleanUpGuard {
  const child = spawn('/bin/sh', ['-c', SCRIPT], {
    // A session of its own: a Ctrl-C reaches us, not it.
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    env: {
      ...env,
      PSQL: tools.psql,
      SCRATCH: scratch ?? '',
      FILE: file,
      PARTIAL: partial,
      CHECKSUM: checksumFile(file),
    },
  });
  const ended = once(child, 'exit') as Promise<[number | null]>;
  return {
    async cleanUp() {
      child.stdin.end();
      const [code] = await ended;
      if (code === 0) return;
      throw new OperatorError(
        `the scratch database ${scratch} could not be dropped`,
        `drop it by hand: DROP DATABASE IF EXISTS ${scratch}`,
      );
    },
  };
}
