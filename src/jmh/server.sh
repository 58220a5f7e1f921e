# Read by the scripts beside it: starts the packaged server with data of its own, on $PORT. Sets $base, its address; $work, a
# folder that only its owner can read and that goes with the script; $auth there, the header of a token, since arguments of
# a command can be seen by everybody; $started, the milliseconds to the first page.
here=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd)
work=$(mktemp -d)
pid=
finish() {
  if [ -n "$pid" ]; then
    kill "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
  fi
  rm -rf "$work"
}
trap finish EXIT
trap 'exit 1' HUP INT TERM
base=http://127.0.0.1:$PORT
auth=$work/auth

export TOUCHSTONE_DATA="$work/data" QUARKUS_HTTP_PORT="$PORT"
"$here/touchstone" token bench --scope admin > "$work/token"
printf 'Authorization: Bearer %s\n' "$(cat "$work/token")" > "$auth"
begin=$(date +%s%N)
"$here/touchstone" > "$work/log" 2>&1 &
pid=$!
until curl -sf -o /dev/null "$base/"; do
  kill -0 "$pid" 2>/dev/null || { cat "$work/log" >&2; exit 1; }
  sleep 0.02
done
started=$((($(date +%s%N) - begin) / 1000000))
