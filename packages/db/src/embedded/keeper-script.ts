/**
 * The keeper: a shell process beside every process that uses the embedded server. It starts the
 * server when none runs, starts it again when it dies, and stops it when the last parent is
 * gone, however that one ended: the kernel closes a killed parent's pipe and drops its locks, so
 * there is nothing to clean up and nothing stale to misread.
 *
 *   start.lock  held while somebody looks, starts or stops: one at a time
 *   users.lock  held shared by every keeper: whoever gets it alone is the last one
 *
 * It runs in its own session (a Ctrl-C reaches the parent, not the database) in the server's
 * folder, with the environment of `start-keeper.ts`, and says `ready` on standard output. It is a
 * file there, so that a list of processes shows a name.
 */
export const KEEPER_FILE = 'keeper.sh';

export const KEEPER_SCRIPT = String.raw`
set -u
umask 077
exec 8<>start.lock 9<>users.lock || exit 1
flock -x 8 || exit 1

# The pid file alone proves nothing: after a power cut its number may be another program's.
running() {
  pid=$(head -n 1 cluster/postmaster.pid 2>/dev/null) && [ -n "$pid" ] &&
    [ "$(readlink "/proc/$pid/cwd")" = "$PWD/cluster" ]
}

# Made beside its final place and renamed when whole: a killed first start leaves nothing half done.
# The single-user server reads one command a line.
create() {
  rm -rf cluster.new
  "$INITDB" -D cluster.new -U postgres --pwfile=password --auth=scram-sha-256 --data-checksums \
    --encoding=UTF8 --locale=C --locale-provider=icu --icu-locale=und $INITDB_OPTIONS >&2 || return 1
  {
    echo "CREATE ROLE porsi LOGIN CREATEDB PASSWORD '$(cat password)';"
    echo "GRANT pg_monitor TO porsi;"
    echo "CREATE DATABASE porsi OWNER porsi;"
  } | "$POSTGRES" --single -D cluster.new postgres >/dev/null || return 1
  mv cluster.new cluster
}

# 8>&- 9>&-: the server must not inherit the locks.
start() {
  rm -f cluster/postmaster.pid
  [ -d cluster ] || create || return 1
  [ ! -f server.log ] || mv server.log server.log.1
  "$PG_CTL" -D cluster -l server.log -t 60 -w start \
    -o "-p $PORT -c listen_addresses=127.0.0.1 -c unix_socket_directories= $SERVER_OPTIONS" \
    >/dev/null 8>&- 9>&- && return
  tail -n 20 server.log >&2
  return 1
}

running || start || exit 1
PORT=$(sed -n 4p cluster/postmaster.pid)
echo "$PORT" >port
flock -s 9
flock -u 8
echo ready

# The guard: a server that dies while it is used is started again, on the same port. It opens
# start.lock anew, for a lock is shared by all who inherited it, and ends with the keeper ($$).
(
  exec 8<>start.lock 9>&- </dev/null >/dev/null 2>&1
  while sleep 1 && kill -0 $$; do
    running && continue
    flock -x 8
    running || start || sleep 10
    flock -u 8
  done
) &
guard=$!
cat >/dev/null

# With the lock in hand, the guard is not in the middle of a start.
flock -x 8
kill "$guard"
flock -u 9
if flock -n -x 9; then
  ! running || "$PG_CTL" -D cluster -m fast -w stop >/dev/null 2>&1 8>&- 9>&-
fi
`;
