// Draws the icons of the portals' manifests from wwwroot/icone.svg: node scripts/portails.mjs. Same input, same bytes: no library, no clock.
// The mark is made of rectangles with round corners; anything else in the SVG stops the drawing.
import { readFileSync, writeFileSync } from "node:fs";
import { deflateSync } from "node:zlib";

const www = new URL("../src/Socle.Espaces/wwwroot/", import.meta.url);
const svg = readFileSync(new URL("icone.svg", www), "utf8");
const side = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)[1]);
const rects = [...svg.matchAll(/<rect ([^/]*)\/>/g)].map(([, text]) => {
  const of = Object.fromEntries([...text.matchAll(/([a-z]+)="([^"]*)"/g)].map(m => [m[1], m[2]]));
  return { x: +(of.x ?? 0), y: +(of.y ?? 0), w: +of.width, h: +of.height, r: +(of.rx ?? 0), color: of.fill.match(/[0-9a-f]{2}/g).map(c => parseInt(c, 16)) };
});
if (rects.length !== svg.match(/<(?!\/|svg)/g).length) throw new Error("icone.svg holds more than rectangles.");

const inside = ({ x, y, w, h, r }, px, py) => {
  if (px < x || px > x + w || py < y || py > y + h) return false;
  const dx = Math.max(x + r - px, 0, px - (x + w - r));
  const dy = Math.max(y + r - py, 0, py - (y + h - r));
  return dx * dx + dy * dy <= r * r;
};

// Four samples a side of each pixel: smooth corners, whole arithmetic.
const SAMPLES = 4;
function pixel(shapes, size, i, j) {
  let [red, green, blue, hits] = [0, 0, 0, 0];
  for (let s = 0; s < SAMPLES * SAMPLES; s++) {
    const px = (i + (s % SAMPLES + 0.5) / SAMPLES) * side / size;
    const py = (j + (Math.floor(s / SAMPLES) + 0.5) / SAMPLES) * side / size;
    const top = shapes.findLast(shape => inside(shape, px, py));
    if (top) [red, green, blue, hits] = [red + top.color[0], green + top.color[1], blue + top.color[2], hits + 1];
  }
  return hits === 0 ? [0, 0, 0, 0] : [red, green, blue].map(c => Math.round(c / hits)).concat(Math.round(hits * 255 / SAMPLES ** 2));
}

const crcs = Array.from({ length: 256 }, (_, n) => { for (let k = 0; k < 8; k++) n = n & 1 ? 0xedb88320 ^ n >>> 1 : n >>> 1; return n >>> 0; });
const crc = bytes => (bytes.reduce((c, b) => crcs[(c ^ b) & 255] ^ c >>> 8, 0xffffffff) ^ 0xffffffff) >>> 0;
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc(body), body.length + 4);
  return out;
}

function png(shapes, size) {
  const lines = Buffer.alloc(size * (size * 4 + 1));
  for (let j = 0; j < size; j++)
    for (let i = 0; i < size; i++) lines.set(pixel(shapes, size, i, j), j * (size * 4 + 1) + 1 + i * 4);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6], 8);
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), chunk("IHDR", head), chunk("IDAT", deflateSync(lines, { level: 9 })), chunk("IEND", Buffer.alloc(0))]);
}

// A mask may cut a fifth of each edge away: the ground fills the square, what is on it draws in.
const [ground, ...marks] = rects;
const drawnIn = marks.map(m => ({ ...m, x: side / 2 + (m.x - side / 2) * 0.75, y: side / 2 + (m.y - side / 2) * 0.75, w: m.w * 0.75, h: m.h * 0.75, r: m.r * 0.75 }));
const maskable = [{ ...ground, r: 0 }, ...drawnIn];
for (const size of [192, 512]) {
  writeFileSync(new URL(`icone-${size}.png`, www), png(rects, size));
  writeFileSync(new URL(`icone-${size}-masquable.png`, www), png(maskable, size));
}
