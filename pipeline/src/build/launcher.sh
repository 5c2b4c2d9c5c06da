#!/bin/sh
# Makes target/rollcall, the launcher, beside target/rollcall.jar: the jar unpacked (the class-data
# archive works on plain jars only) and an archive of the classes that a run loads.
# Arguments: the JDK's home, the module's folder.
set -eu
java="$1/bin/java"
module=$2
target=$module/target
app=$target/app

rm -rf "$app" "$target/training"
"$java" -Djarmode=tools -jar "$target/rollcall.jar" extract --destination "$app"
install -m 755 "$module/src/build/rollcall" "$target/rollcall"

# DuckDB's library stands beside its jar, which would unpack 60 MB of it at each start. Where none
# fits this machine, the jar keeps all it has.
case $(uname -s)-$(uname -m) in
  Linux-x86_64) native=linux_amd64 name=libduckdb_java.so ;;
  Linux-aarch64) native=linux_arm64 name=libduckdb_java.so ;;
  Darwin-*) native=osx_universal name=libduckdb_java.dylib ;;
  *) native= name= ;;
esac
if [ -n "$native" ]; then
  mkdir -p "$app/native"
  (
    cd "$app/native"
    set -- "$1/bin/jar" "$app"/lib/duckdb_jdbc-*.jar
    "$1" xf "$2"
    mv "libduckdb_java.so_$native" "$name"
    rm -f libduckdb_java.so_*
    "$1" cfM "$2" META-INF org
    rm -rf META-INF org
  )
fi

# A run on the shipped input shows which classes are needed. Without the archive all works, later.
if ! "$java" -XX:+UseSerialGC -XX:ArchiveClassesAtExit="$app/rollcall.jsa" -Xshare:auto \
    -Xlog:disable -Djava.library.path="$app/native" -jar "$app/rollcall.jar" \
    run --input "$module/../input" --output "$target/training" --fail-on never \
    > "$target/training.log" 2>&1; then
  rm -f "$app/rollcall.jsa"
  echo "The training run failed, so the launcher starts without a class archive:" >&2
  tail -n 20 "$target/training.log" >&2
fi
rm -rf "$target/training"
