#!/bin/sh
# Builds the jar of the last commit twice, in two folders, time zones, languages and file rights, and compares the two
# byte by byte. What is not committed is not built. Argument: the project's folder.
set -eu
project=$(cd "$1" && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
build() {
  git clone --quiet "$project" "$work/$1"
  (cd "$work/$1" && mvn -B -ntp -q -Dmaven.test.skip=true -Dlauncher.skip=true package)
}
echo "Building the last commit twice"
(umask 022 && export TZ=UTC LC_ALL=C.UTF-8 && build one)
(umask 077 && export TZ=Asia/Kathmandu LC_ALL=C && build two/deeper)
cd "$work"
sha256sum one/pipeline/target/rollcall.jar two/deeper/pipeline/target/rollcall.jar
if ! cmp one/pipeline/target/rollcall.jar two/deeper/pipeline/target/rollcall.jar; then
  echo "The two jars differ: the build is not reproducible" >&2
  exit 1
fi
echo "The two jars are the same, byte by byte"
