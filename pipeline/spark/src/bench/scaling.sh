#!/bin/sh
# DuckDB and Spark side by side on the same machine and files: seconds, memory, votes, bytes shuffled.
# Arguments: folders with raw files, each a case of its own; before them, options of `rollcall run` for both.
#   sh pipeline/spark/src/bench/scaling.sh --skip reports pipeline/target/scaling/x1 pipeline/target/scaling/x10
# Needed: make run, make spark, GNU time; MASTER (default local[*]) and SPARK_OPTIONS say how Spark is started.
set -eu
cd "$(dirname "$0")/../../../.."
target=pipeline/spark/target
work=$target/scaling
options=
while [ "${1#--}" != "$1" ]; do
  options="$options $1 $2"
  shift 2
done
opens=$(sed -n 's/.*<spark.java.options>\(.*\)<\/spark.java.options>.*/\1/p' pom.xml)

# name, folder, command…
measure() {
  name=$1 folder=$2
  shift 2
  rm -rf "$work/$name" "$work/$name-work"
  /usr/bin/time -f '%e %M' -o "$work/$name.time" "$@" --input "$folder" --output "$work/$name" \
    --fail-on never $options > "$work/$name.log" 2>&1 || { tail -5 "$work/$name.log"; return 1; }
  record=$(find "$work/$name/latest/run.json" "$work/$name"/runs/*/run.json 2> /dev/null | head -1)
  votes=$(sed -n 's/^ *"votes" : \([0-9]*\).*/\1/p' "$record" | head -1)
  shuffled=$(sed -n 's/^ *"bytes_shuffled" : "\([0-9]*\)".*/\1/p' "$record")
  read -r seconds kilobytes < "$work/$name.time"
  echo "| $folder | $name | $votes | $seconds | $((kilobytes / 1000)) | ${shuffled:-0} |"
  rm -rf "$work/$name"
}

mkdir -p "$work"
echo "| input | engine | votes | seconds | peak MB of the process | bytes shuffled |"
echo "|---|---|---|---|---|---|"
for folder in "$@"; do
  measure duckdb "$folder" pipeline/target/rollcall run --skip site,workbook
  measure spark "$folder" env SPARK_SCALA_VERSION=2.13 java $opens -Xmx6g -cp "$target/spark/jars/*" \
    org.apache.spark.deploy.SparkSubmit --master "${MASTER:-local[*]}" --driver-memory 6g \
    --conf spark.ui.enabled=false ${SPARK_OPTIONS:-} \
    "$target/rollcall-spark.jar" run --engine spark --work "$work/spark-work"
  rm -rf "$work/spark-work"
done
