#!/usr/bin/env bash
# Start a throw-away PostgreSQL on loopback, run the given command with DATABASE_URL set, and stop the server.
set -euo pipefail
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1 || true)
[ -n "$bin" ] || bin=$(dirname "$(command -v initdb 2>/dev/null || echo /nowhere/initdb)")
if [ ! -x "$bin/initdb" ]; then
  echo "!!! PostgreSQL is not installed: its tests are SKIPPED (apt-get install postgresql) !!!" >&2
  [ -z "${ROST_NO_SKIPS:-}" ] || exit 1
  exit 0
fi
folder=$(mktemp -d)
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
as_server=()
# The server refuses to run as root.
[ "$(id -u)" != 0 ] || { chown postgres "$folder"; as_server=(runuser -u postgres --); }
stop() { (cd / && "${as_server[@]}" "$bin/pg_ctl" -D "$folder/data" -m immediate -s stop >/dev/null 2>&1 || true); rm -rf "$folder"; }
trap stop EXIT
(
  cd "$folder"
  "${as_server[@]}" "$bin/initdb" -D "$folder/data" -U rost --auth=trust -E UTF8 --locale-provider=icu --icu-locale=ru-RU --locale=C.UTF-8 >/dev/null
  "${as_server[@]}" "$bin/pg_ctl" -D "$folder/data" -w -s -l "$folder/log" -o "-p $port -c listen_addresses=127.0.0.1 \
    -c unix_socket_directories=$folder -c fsync=off -c synchronous_commit=off -c full_page_writes=off" start
  "${as_server[@]}" "$bin/createdb" -h 127.0.0.1 -p "$port" -U rost rost
)
DATABASE_URL="postgres://rost@127.0.0.1:$port/rost" "$@"
