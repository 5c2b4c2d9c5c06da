#!/usr/bin/env bash
# Makes plot.js, world.js and their licences anew, from npm. Needed only when a version in package.json
# changes: what it makes is committed, so that nothing else needs Node. After a change of package.json:
#   npm install --package-lock-only --omit-lockfile-registry-resolved
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
main="$here/../main/resources"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cp "$here"/package*.json "$here/plot-entry.js" "$here"/*.mjs "$work"
cd "$work"
npm ci --no-audit --no-fund --silent
npx esbuild plot-entry.js --bundle --minify --format=iife --legal-comments=none \
  --metafile=meta.json --outfile="$main/site/plot.js"
node world.mjs "$main/reference/seats.csv" "$main/site/world.js"
node licences.mjs meta.json > "$main/site/LICENSES.txt"
ls -l "$main/site"
