#!/bin/sh
# Evidence in bulk over HTTP: 1,000 documents of 100 numbers each imported in one go, then the lists under load.
# Needs curl and wrk; run after ./build package. Prints one line a figure. DOCUMENTS=100 makes it short.
set -eu
PORT=${PORT:-8198}
. "$(dirname -- "$0")/server.sh"
documents=${DOCUMENTS:-1000}
sleep "${SETTLE:-10}"

# One CSV a document: 50 rows of two numbers, no two documents alike.
mapping='{"subject":"{run}","columns":{"rps":{"metric":"throughput","unit":"{req}/s"},"p99":{"metric":"latency.p99","unit":"ms"}}}'
address=$base/api/v1/evidence/imports?technology=kafka\&run_by=own\&measured=2026-11-01
mkdir "$work/files"
awk -v all="$documents" -v folder="$work/files" -v address="$address" -v auth="$auth" -v mapping="$mapping" '
  function encoded(text,   out, i, c) {
    for (i = 1; i <= length(text); i++) {
      c = substr(text, i, 1)
      out = out (c ~ /[A-Za-z0-9.]/ ? c : sprintf("%%%02X", code[c]))
    }
    return out
  }
  BEGIN {
    getline header < auth
    for (i = 32; i < 127; i++) code[sprintf("%c", i)] = i
    for (d = 1; d <= all; d++) {
      file = folder "/" d ".csv"
      print "run,rps,p99" > file
      for (row = 1; row <= 50; row++) printf "%d,%d,%.2f\n", row, 10000 + d * 50 + row, 5 + (d * 7 + row * 13) % 900 / 100 > file
      close(file)
      if (d > 1) print "next"
      print "url = \"" address "&mapping=" encoded(mapping) "\""
      print "header = \"" header "\""
      print "header = \"Content-Type: application/octet-stream\""
      print "header = \"X-File-Name: run-" d ".csv\""
      print "data-binary = \"@" file "\""
      print "output = \"/dev/null\""
      print "write-out = \"%{http_code}\\n\""
    }
  }' > "$work/requests"
begin=$(date +%s%N)
curl -s -K "$work/requests" > "$work/codes"
end=$(date +%s%N)
awk -v all="$documents" -v ms=$(( (end - begin) / 1000000 )) '
  $1 == 201 { kept++ } END {
    printf "%d of %d documents with 100 numbers each imported: %.1f s, %.0f documents/s\n", kept, all, ms / 1000, all / (ms / 1000) }' "$work/codes"

rate() {
  curl -sf -o /dev/null "$base$1"
  wrk -t1 -c1 -d10s --latency "$base$1" | awk -v page="$1" '
    $1 == "50%" { p50 = $2 } $1 == "99%" { p99 = $2 } END { printf "%s: p50 %s, p99 %s\n", page, p50, p99 }'
}
rate /evidence > /dev/null
rate /evidence
rate "/evidence?technology=kafka&best=E"
rate "/api/v1/evidence?technology=kafka"
rate "/api/v1/evidence/facets"
