#!/bin/sh
# What the packaged server takes over HTTP: start to first page, the comparison page under load, evaluations through REST.
# Needs curl and wrk; run after ./build package. Prints one line a figure.
set -eu
PORT=${PORT:-8199}
. "$(dirname -- "$0")/server.sh"
echo "start to first page: $started ms"
sleep "${SETTLE:-30}"

rate() {
  curl -sf -o /dev/null "$base$1"
  wrk -t1 -c2 -d10s --latency "$base$1" | awk -v page="$1" '
    $1 == "50%" { p50 = $2 } $1 == "99%" { p99 = $2 } $1 == "Requests/sec:" { rate = $2 }
    END { printf "%s: p50 %s, p99 %s, %s requests/s\n", page, p50, p99, rate }'
}
rate /scenarios/container-runtime/compare > /dev/null
rate /scenarios/container-runtime/compare
rate /scenarios/stream-processing/compare
rate /

small() {
  awk 'BEGIN {
    printf "{\"schema_version\":1,\"id\":\"bench-12x15\",\"title\":\"12 x 15\",\"slots\":[{\"role\":\"option\",\"technologies\":["
    for (i = 1; i <= 12; i++) printf "%s\"own-%d\"", (i > 1 ? "," : ""), i
    printf "]}],\"technologies\":["
    for (i = 1; i <= 12; i++) printf "%s{\"id\":\"own-%d\",\"name\":\"Own %d\"}", (i > 1 ? "," : ""), i, i
    printf "],\"criteria\":["
    split("throughput operations community team cost", d, " ")
    for (j = 1; j <= 15; j++) printf "%s{\"id\":\"c-%d\",\"name\":\"C %d\",\"dimension\":\"%s\",\"unit\":\"ms\",\"direction\":\"down\",\"range\":{\"worst\":100,\"best\":1}}", (j > 1 ? "," : ""), j, j, d[(j - 1) % 5 + 1]
    printf "],\"claims\":["
    for (i = 1; i <= 12; i++) for (j = 1; j <= 15; j++) printf "%s{\"id\":\"n-%d-%d\",\"subject\":{\"technology\":\"own-%d\"},\"criterion\":\"c-%d\",\"value\":%d,\"unit\":\"ms\",\"runs\":3,\"date\":\"2026-10-01\",\"source\":\"bench\",\"conditions\":\"bench\"}", (i + j > 2 ? "," : ""), i, j, i, j, 5 + (i * 7 + j * 13) % 80
    printf "]}"
  }'
}
wide() {
  curl -sf "$base/api/v1/technologies?limit=200" | tr '{' '\n' | sed -n 's/.*"id":"\([a-z0-9-]*\)".*/\1/p' | awk '!/\// && !seen[$0]++' | head -45 > "$work/ids"
  awk 'NR <= 20 { a = a (a ? "," : "") "\"" $0 "\"" } NR > 20 { b = b (b ? "," : "") "\"" $0 "\"" } END {
    printf "{\"schema_version\":1,\"id\":\"bench-500\",\"title\":\"500 combinations\",\"slots\":[{\"role\":\"one\",\"technologies\":[%s]},{\"role\":\"two\",\"technologies\":[%s]}],\"criteria\":[", a, b
    n = split("capacity speed latency parts automation upgrades resilience integration authors freshness adoption governance language familiarity nodes licence managed", c, " ")
    for (j = 1; j <= n; j++) printf "%s{\"ref\":\"%s\"}", (j > 1 ? "," : ""), c[j]
    printf "]}"
  }' "$work/ids"
}
evaluate() {
  "$1" > "$work/body"
  curl -sf -o /dev/null -X POST -H "@$auth" -H 'Content-Type: application/json' --data-binary "@$work/body" "$base/api/v1/scenarios"
  for seed in 1 2 3 4 5 6 7; do
    curl -sf -o /dev/null -w '%{time_total}\n' "$base/api/v1/scenarios/$2/evaluation?seed=$seed"
  done | sort -n | awk -v id="$2" '{ t[NR] = $1 } END { printf "%s, 10,000 samples through REST: median %d ms of %d\n", id, t[int((NR + 1) / 2)] * 1000, NR }'
}
evaluate small bench-12x15
evaluate wide bench-500
