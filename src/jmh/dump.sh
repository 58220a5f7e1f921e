#!/bin/sh
# Raw files in bulk: a dump of 40 of 10 MB each and its restore into an empty folder, both within 128 MB of heap.
# Needs curl; run after ./build package. Prints one line a figure. FILES=4 makes it short.
set -eu
PORT=${PORT:-8197}
. "$(dirname -- "$0")/server.sh"
files=${FILES:-40}
for i in $(seq "$files"); do
  head -c 10000000 /dev/urandom > "$work/raw"
  curl -sf -o /dev/null -H "@$auth" -H 'Content-Type: application/octet-stream' -H "X-File-Name: $i" \
    --data-binary "@$work/raw" "$base/api/v1/evidence/documents"
done
kill "$pid"
wait "$pid" || true
pid=

timed() {
  begin=$(date +%s%N)
  JAVA_OPTS=${JAVA_OPTS:--Xmx128m} "$here/touchstone" "$@" > /dev/null
  echo "$1 of $files files of 10 MB: $((($(date +%s%N) - begin) / 1000000)) ms"
}
timed dump "$work/archive.zip"
TOUCHSTONE_DATA=$work/other
timed restore "$work/archive.zip"
echo "data of the restored installation: $(du -sm "$work/other" | cut -f1) MB"
