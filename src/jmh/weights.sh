#!/bin/sh
# The eight questions by number of criteria, and constraints at the limits: processor time of one thread.
# Needs `./build -Pbench test-compile` before.
set -eu
cd "$(dirname -- "$0")/../.."
. .mvn/jdk.sh
libraries=$(find "${M2:-$HOME/.m2/repository}/org/ojalgo" "${M2:-$HOME/.m2/repository}/org/apache/commons" "${M2:-$HOME/.m2/repository}/com/fasterxml/jackson/core" -name '*.jar' | tr '\n' ':')
exec "$JAVA_HOME/bin/java" -cp "target/test-classes:target/classes:$libraries" dev.touchstone.evaluation.weighing.WeightsBenchmark
