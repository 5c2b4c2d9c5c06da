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

# A run on the shipped input shows which classes are needed. Without the archive all works, later.
if ! "$java" -XX:TieredStopAtLevel=1 -XX:ArchiveClassesAtExit="$app/rollcall.jsa" -Xshare:auto \
    -Xlog:disable -jar "$app/rollcall.jar" \
    run --input "$module/../input" --output "$target/training" --fail-on never \
    > "$target/training.log" 2>&1; then
  rm -f "$app/rollcall.jsa"
  echo "The training run failed, so the launcher starts without a class archive:" >&2
  tail -n 20 "$target/training.log" >&2
fi
rm -rf "$target/training"
