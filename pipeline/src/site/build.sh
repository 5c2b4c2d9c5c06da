#!/usr/bin/env bash
# Makes plot.js, world.js and their licences anew, from npm. Needed only when a version in package.json
# changes: what it makes is committed, so that nothing else needs Node.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
main="$here/../main/resources"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cp "$here/package.json" "$here/plot-entry.js" "$here/world.mjs" "$work"
cd "$work"
npm install --no-package-lock --no-audit --no-fund --silent
npx esbuild plot-entry.js --bundle --minify --format=iife --legal-comments=none --outfile="$main/site/plot.js"
node world.mjs "$main/reference/seats.csv" "$main/site/world.js"
{
  echo "plot.js holds Observable Plot and the parts of D3 that it uses; world.js is drawn from"
  echo "Natural Earth (public domain) in the form of world-atlas. Their licences:"
  for package in @observablehq/plot interval-tree-1d isoformat internmap world-atlas $(cd node_modules && ls -d d3-*); do
    [ -f "node_modules/$package/LICENSE" ] || continue
    printf '\n%s %s\n\n' "$package" "$(node -p "require('./node_modules/$package/package.json').version")"
    cat "node_modules/$package/LICENSE"
  done
} > "$main/site/LICENSES.txt"
ls -l "$main/site"
