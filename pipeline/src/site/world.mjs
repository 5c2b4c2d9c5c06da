// Draws each country of Natural Earth once, so that no page needs a projection: a path per ISO 3166-1
// code, and a point for those too small to have one on a map of this scale.
import {readFileSync, writeFileSync} from "node:fs";
import {geoEqualEarth, geoPath} from "d3-geo";
import {feature} from "topojson-client";

const [, , codesFile, out] = process.argv;
const codes = new Map();
for (const line of readFileSync(codesFile, "utf8").split("\n").slice(1)) {
  const [code, , m49] = line.split(",");
  if (/^[0-9]{3}$/.test(m49 ?? "")) codes.set(m49, code);
}
const read = (scale) => {
  const atlas = JSON.parse(readFileSync(`node_modules/world-atlas/countries-${scale}.json`, "utf8"));
  return feature(atlas, atlas.objects.countries);
};
const width = 960;
const height = 400;
const coarse = read("110m");
coarse.features = coarse.features.filter((country) => country.id !== "010"); // Antarctica has no vote
const projection = geoEqualEarth().rotate([-11, 0]).fitExtent([[2, 2], [width - 2, height - 2]], coarse);
const path = geoPath(projection).digits(1);
const shapes = {};
const land = [];
for (const country of coarse.features) {
  const code = codes.get(country.id);
  if (code) shapes[code] = path(country);
  else land.push(path(country));
}
const points = {};
for (const country of read("10m").features) {
  const code = codes.get(country.id);
  if (code && !shapes[code]) points[code] = path.centroid(country).map((n) => Math.round(n * 10) / 10);
}
writeFileSync(out, `Rollcall.world = ${JSON.stringify({width, height, shapes, land, points})};\n`);
console.log(`${Object.keys(shapes).length} shapes, ${Object.keys(points).length} points`);
