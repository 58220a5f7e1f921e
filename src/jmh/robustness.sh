#!/bin/sh
# The robustness page of a scenario of 12 stacks and 15 criteria, each time at weights that were never asked before, so that
# nothing is remembered: the first answer on 1,000 samples, all of it, and the comparison at moved weights.
# Needs curl; run after ./build package. Prints one line a figure. ROUNDS=5 makes it short.
set -eu
PORT=${PORT:-8199}
. "$(dirname -- "$0")/server.sh"
rounds=${ROUNDS:-25}
sleep "${SETTLE:-10}"

# Every score is a judgement of plus or minus a quarter of the scale; no two stacks are alike.
awk '
  BEGIN {
    split("throughput operations community team cost", dimension, " ")
    printf "{\"id\": \"grid\", \"title\": {\"en\": \"Twelve by fifteen\"}, \"table\": \""
    printf "| |"; for (j = 1; j <= 15; j++) printf " c%d |", j
    printf "\\n|---|"; for (j = 1; j <= 15; j++) printf "---|"
    for (i = 1; i <= 12; i++) { printf "\\n| s%d |", i; for (j = 1; j <= 15; j++) printf " %d |", 1 + (i * 37 + j * 53 + i * i * j * 7) % 9 }
    printf "\", \"orientation\": \"alternatives_in_rows\", \"criteria\": {"
    for (j = 1; j <= 15; j++) printf "%s\"c%d\": {\"worst\": 1, \"best\": 9, \"dimension\": \"%s\"}", (j > 1 ? ", " : ""), j, dimension[1 + (j - 1) % 5]
    printf "}}"
  }' > "$work/grid.json"
curl -sf -o /dev/null -H @"$auth" -H 'Content-Type: application/json' --data-binary @"$work/grid.json" "$base/api/v1/scenarios/from-table"

# Asks an address at weights of its own each round; the first rounds only warm up.
asked=0
timed() {
  round=0
  : > "$work/times"
  while [ $round -lt $((rounds + 40)) ]; do
    asked=$((asked + 1)); round=$((round + 1))
    weights="throughput:$((10 + asked * 7 % 97)),operations:$((10 + asked * 11 % 89)),cost:$((10 + asked * 13 % 83)),team:$((10 + asked * 17 % 79)),community:$((10 + asked * 19 % 73))"
    curl -sf -o /dev/null -w '%{time_total}\n' "$base$2w=$weights" >> "$work/times"
  done
  tail -n "$rounds" "$work/times" | sort -n | awk -v what="$1" -v first="$(head -n 1 "$work/times")" '
    { t[NR] = $1 * 1000 } END { printf "%s: median %.0f ms, p75 %.0f ms, worst of %d %.0f ms; the first of the process %.0f ms\n", what, t[int((NR + 1) / 2)], t[int(NR * 0.75 + 0.999)], NR, t[NR], first * 1000 }'
}
timed "first answer, 1,000 samples" "/scenarios/grid/robustness?"
timed "all of it, 10,000 samples" "/scenarios/grid/robustness?draw=all&"
timed "comparison at moved weights" "/scenarios/grid/compare?"
