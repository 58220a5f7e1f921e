# Sourced by ./build and ./touchstone: sets JAVA_HOME to a JDK of at least 21, wherever the machine keeps one.
need=21

jdk_major() {
  "$1/bin/java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = //p'
}

jdk_fits() {
  [ -x "$1/bin/javac" ] || return 1
  jdk_version=$(jdk_major "$1")
  [ "${jdk_version%%.*}" -ge "$need" ] 2>/dev/null
}

jdk_of_path() {
  jdk_compiler=$(command -v javac) || return 0
  dirname "$(dirname "$(readlink -f "$jdk_compiler")")"
}

jdk_pick() {
  for jdk_home in "${JAVA_HOME:-}" "$(jdk_of_path)" /usr/lib/jvm/* /opt/*jdk* "$HOME"/.sdkman/candidates/java/* \
      "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$jdk_home" ] || continue
    if jdk_fits "$jdk_home"; then
      echo "$jdk_home"
      return 0
    fi
  done
  return 1
}

JAVA_HOME=$(jdk_pick) || {
  echo "Touchstone needs a JDK $need or newer: install one (for example Temurin $need) or set JAVA_HOME to it." >&2
  exit 1
}
export JAVA_HOME
