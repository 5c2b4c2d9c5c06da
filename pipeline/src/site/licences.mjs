// The licences of what plot.js and world.js hold: every package of which esbuild took a byte, in the version
// that it took, and the map's.
import {readFileSync, readdirSync} from "node:fs";

const [, , metafile] = process.argv;
const [bundle] = Object.values(JSON.parse(readFileSync(metafile, "utf8")).outputs);
const folders = new Set(["node_modules/world-atlas"]);
for (const [file, {bytesInOutput}] of Object.entries(bundle.inputs)) {
  const folder = file.match(/^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//);
  if (folder && bytesInOutput > 0) folders.add(folder[1]);
}
const packages = [...folders].map((folder) => {
  const {name, version, license} = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  const text = readdirSync(folder).find((file) => /^licen[sc]e/i.test(file));
  if (!license || !text) throw new Error(`${folder} does not say under which licence it is`);
  return {title: `${name} ${version} (${license})`, text: readFileSync(`${folder}/${text}`, "utf8").trim()};
});
packages.sort((a, b) => (a.title < b.title ? -1 : 1));
console.log("plot.js holds Observable Plot and the parts of D3 that it uses; world.js is drawn from");
console.log("Natural Earth (public domain) in the form of world-atlas. Their licences:");
for (const {title, text} of packages) console.log(`\n${title}\n\n${text}`);
