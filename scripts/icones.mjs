// One sprite with the icons that the sources name: constants of Icones.cs, and nom="…" / icone="…" in pages.
import fs from "node:fs";
import path from "node:path";

const inPages = /(?:<icone\b[^>]*?\bnom|\bicone)="([a-z0-9-]+)"/g;
const inConstants = /public const string \w+ = "([a-z0-9-]+)";/g;

export function buildSprite(sources, icons) {
  const names = new Set();
  for (const file of fs.readdirSync(sources, { recursive: true })) {
    if (/(^|\/)(bin|obj|wwwroot)\//.test(file)) continue;
    const pattern = file.endsWith(".cshtml") ? inPages : file.endsWith("Icones.cs") ? inConstants : null;
    if (!pattern) continue;
    for (const [, name] of fs.readFileSync(path.join(sources, file), "utf8").matchAll(pattern)) names.add(name);
  }
  // One icon a line: two branches that add icons merge without a conflict.
  return ['<svg xmlns="http://www.w3.org/2000/svg">', ...[...names].sort().map(n => symbol(n, icons)), "</svg>", ""].join("\n");
}

function symbol(name, icons) {
  const file = path.join(icons, "outline", `${name}.svg`);
  if (!fs.existsSync(file)) throw new Error(`icon « ${name} » does not exist in Tabler Icons (outline)`);
  const svg = fs.readFileSync(file, "utf8");
  const shapes = svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>"))
    .replace(/<path stroke="none" d="M0 0h24v24H0z" fill="none" \/>/, "").replace(/\s*\n\s*/g, "").replaceAll(" />", "/>");
  return `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">${shapes}</symbol>`;
}
