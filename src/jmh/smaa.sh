#!/bin/sh
# SMAA-2 against vectorised numpy: processor time of one thread, one size after the other, both in one go.
# Needs python3 with numpy (Debian: python3-numpy), and `./build -Pbench test-compile` before.
set -eu
cd "$(dirname -- "$0")/../.."
. .mvn/jdk.sh
python=${PYTHON:-/usr/bin/python3}
libraries=$(find "${M2:-$HOME/.m2/repository}/org/ojalgo" "${M2:-$HOME/.m2/repository}/org/apache/commons" -name '*.jar' | tr '\n' ':')
for case in "10 6 100000 fixed" "50 10 100000 fixed" "200 20 10000 fixed" "1000 20 10000 fixed" "10 6 100000 normal" "50 10 100000 normal"; do
  # shellcheck disable=SC2086
  OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 "$python" src/jmh/smaa.py $case
  # shellcheck disable=SC2086
  "$JAVA_HOME/bin/java" -cp "target/test-classes:target/classes:$libraries" dev.touchstone.analysis.SmaaBenchmark $case
done
