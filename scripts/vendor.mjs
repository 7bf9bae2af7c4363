// Copies and trims the browser libraries. See tabler.json for what is kept of Tabler.
import fs from "node:fs";
import path from "node:path";
import { trimTabler } from "./tabler.mjs";
import { buildSprite } from "./icones.mjs";

const here = import.meta.dirname;
const root = path.join(here, "..");
const lib = path.join(root, "src/Socle.Espaces/wwwroot/lib");
const module = name => path.join(here, "node_modules", name);
const version = name => JSON.parse(fs.readFileSync(path.join(module(name), "package.json"), "utf8")).version;
const read = file => fs.readFileSync(file, "utf8");

// Source maps are not shipped: a pointer to one is a 404 in every developer console.
function copyText(from, to) {
  const text = read(from).replace(/\n?\/[/*]# sourceMappingURL=\S+( \*\/)?/g, "").trimEnd() + "\n";
  write(to, text);
}

function write(to, text) {
  const file = path.join(lib, to);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}

function copyFonts() {
  const from = path.join(module("@fontsource/source-sans-3"), "files");
  fs.mkdirSync(path.join(lib, "polices"), { recursive: true });
  for (const weight of [400, 600, 700])
    fs.copyFileSync(path.join(from, `source-sans-3-latin-${weight}-normal.woff2`),
      path.join(lib, "polices", `source-sans-3-${weight}.woff2`));
}

function licences() {
  const rows = [
    ["Tabler (`tabler.css`, trimmed)", "@tabler/core", "MIT", "The Tabler Authors, codecalm.net Paweł Kuna"],
    ["Bootstrap (inside `tabler.css`)", null, "MIT", "The Bootstrap Authors"],
    ["Tabler Icons (`icones.svg`)", "@tabler/icons", "MIT", "Paweł Kuna"],
    ["htmx (`htmx.js`)", "htmx.org", "0BSD", "Big Sky Software"],
    ["Tom Select (`tom-select.js`)", "tom-select", "Apache-2.0", "Brian Reavis and the Tom Select contributors"],
    ["Source Sans 3 (`polices/`)", "@fontsource/source-sans-3", "OFL-1.1", "Adobe; subset by Google Inc., packaged by Fontsource"],
  ];
  const table = rows.map(([what, pack, licence, author]) =>
    `| ${what} | ${pack ? version(pack) : "as shipped by Tabler"} | ${licence} | ${author} |`);
  write("LICENCES.md", [
    "# Licences of the vendored libraries", "",
    "Written by `scripts/vendor`; the full texts are in `licences/`.", "",
    "| What | Version | Licence | Copyright |", "|---|---|---|---|", ...table, ""].join("\n"));
  const texts = {
    "tabler-icons.txt": ["@tabler/icons", "LICENSE"],
    "htmx.txt": ["htmx.org", "LICENSE"], "tom-select.txt": ["tom-select", "LICENSE"],
    "source-sans-3.txt": ["@fontsource/source-sans-3", "LICENSE"],
  };
  for (const [to, [pack, file]] of Object.entries(texts)) {
    write(`licences/${to}`, read(path.join(module(pack), file)).trimEnd() + "\n");
  }
  // @tabler/core names its licence without shipping the text.
  write("licences/tabler-core.txt", read(path.join(here, "licences/tabler-core.txt")));
}

fs.rmSync(lib, { recursive: true, force: true });
copyText(path.join(module("htmx.org"), "dist/htmx.min.js"), "htmx.js");
copyText(path.join(module("tom-select"), "dist/js/tom-select.popular.min.js"), "tom-select.js");
copyFonts();
write("tabler.css", trimTabler(
  read(path.join(module("@tabler/core"), "dist/css/tabler.min.css")),
  JSON.parse(read(path.join(here, "tabler.json"))),
  read(path.join(lib, "../socle.css"))));
write("icones.svg", buildSprite(path.join(root, "src"), path.join(module("@tabler/icons"), "icons")));
licences();
for (const file of fs.readdirSync(lib, { recursive: true }).sort()) {
  const stat = fs.statSync(path.join(lib, file));
  if (stat.isFile()) console.log(`${String(stat.size).padStart(8)}  ${file}`);
}
