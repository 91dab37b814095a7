// Makes europe.tsv, the outlines that the pages draw, from Natural Earth (public domain) as the npm package
// world-atlas packs it. Run it only to change the map:
//
//   npm install --no-save world-atlas@2.0.2 topojson-client@3.1.0 && node prepare.mjs > europe.tsv
//
// What it mends: Crimea is drawn with Ukraine, Cyprus whole, Kosovo has its code (XK); small states stay however
// small they are. Names are not taken from here: the pages take them from the codebook.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
const { feature, mergeArcs } = require("topojson-client");
const atlas = JSON.parse(readFileSync(require.resolve("world-atlas/countries-50m.json"), "utf8"));

// ISO 3166-1 numeric to alpha-2, for what can be seen on this map.
const CODES = Object.fromEntries(
  ("008AL 020AD 012DZ 031AZ 040AT 051AM 056BE 070BA 100BG 112BY 191HR 196CY 203CZ 208DK 233EE 234FO 246FI 248AX 250FR " +
    "268GE 276DE 292GI 300GR 336VA 348HU 352IS 364IR 368IQ 372IE 376IL 380IT 398KZ 400JO 422LB 428LV 434LY 438LI " +
    "440LT 442LU 470MT 492MC 498MD 499ME 504MA 528NL 578NO 616PL 620PT 642RO 643RU 674SM 688RS 703SK 705SI 724ES " +
    "752SE 756CH 760SY 788TN 792TR 804UA 807MK 818EG 826GB 831GG 832JE 833IM 275PS 682SA 795TM 860UZ")
    .split(" ").map((pair) => [pair.slice(0, 3), pair.slice(3)]),
);
const UNNUMBERED = { Kosovo: "XK", "N. Cyprus": "CY" };

// Lambert's azimuthal equal-area projection around 52° N 12° E, as in the maps of Eurostat.
const WIDTH = 1000, HEIGHT = 940, SCALE = 1480, CENTRE = [12, 53.2];
const rad = Math.PI / 180, sin0 = Math.sin(CENTRE[1] * rad), cos0 = Math.cos(CENTRE[1] * rad);
function project([lon, lat]) {
  const l = (lon - CENTRE[0]) * rad, s = Math.sin(lat * rad), c = Math.cos(lat * rad);
  const k = Math.sqrt(2 / Math.max(1e-6, 1 + sin0 * s + cos0 * c * Math.cos(l)));
  const x = k * c * Math.sin(l), y = k * (cos0 * s - sin0 * c * Math.cos(l));
  return [WIDTH * 0.47 + SCALE * x, HEIGHT * 0.5 - SCALE * y];
}

// Sutherland and Hodgman: a ring cut to the picture.
const EDGES = [
  [0, 1, 0], [0, -1, WIDTH], [1, 1, 0], [1, -1, HEIGHT],
];
function clip(ring) {
  for (const [axis, sign, at] of EDGES) {
    const inside = (p) => sign * (p[axis] - at) >= 0, cut = [];
    ring.forEach((p, i) => {
      const q = ring[(i + ring.length - 1) % ring.length];
      if (inside(p) !== inside(q)) {
        const t = (at - q[axis]) / (p[axis] - q[axis]);
        cut.push([q[0] + t * (p[0] - q[0]), q[1] + t * (p[1] - q[1])]);
      }
      if (inside(p)) cut.push(p);
    });
    ring = cut;
    if (ring.length === 0) break;
  }
  return ring;
}
const area = (ring) =>
  Math.abs(ring.reduce((sum, p, i) => { const q = ring[(i + 1) % ring.length]; return sum + p[0] * q[1] - q[0] * p[1]; }, 0)) / 2;

// Whole units, no point twice, nothing that is on a straight line.
function simplify(ring) {
  let points = ring.map(([x, y]) => [Math.round(x * 2) / 2, Math.round(y * 2) / 2]);
  points = points.filter((p, i) => i === 0 || p[0] !== points[i - 1][0] || p[1] !== points[i - 1][1]);
  let changed = true;
  while (changed && points.length > 4) {
    changed = false;
    for (let i = 0; i < points.length && points.length > 4; i++) {
      const a = points[(i + points.length - 1) % points.length], b = points[i], c = points[(i + 1) % points.length];
      const twice = Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]));
      if (twice < 0.9) { points.splice(i, 1); changed = true; i--; }
    }
  }
  return points;
}
function path(rings) {
  const n = (v) => String(Math.round(v * 2) / 2);
  return rings.map((ring) => {
    let [x, y] = ring[0], out = `M${n(x)} ${n(y)}l`;
    const steps = ring.slice(1).map(([px, py]) => { const s = [px - x, py - y]; [x, y] = [px, py]; return s; });
    out += steps.map(([dx, dy]) => `${n(dx)},${n(dy)}`).join(" ").replaceAll(" -", "-").replaceAll(",-", "-").replaceAll(/(?<!\d)0\.5/g, ".5");
    return out + "z";
  }).join("");
}

// Each code with its geometries. A part of Russia that lies in Crimea belongs to Ukraine.
const parts = new Map();
const give = (code, geometry) => parts.set(code, [...(parts.get(code) ?? []), geometry]);
function split(geometry) {
  const polygons = geometry.type === "Polygon" ? [geometry.arcs] : geometry.arcs;
  return polygons.map((arcs) => ({ type: "Polygon", arcs }));
}
function middle(polygon) {
  const ring = feature(atlas, polygon).geometry.coordinates[0];
  return [0, 1].map((axis) => ring.reduce((sum, p) => sum + p[axis], 0) / ring.length);
}
for (const geometry of atlas.objects.countries.geometries) {
  const code = CODES[geometry.id] ?? UNNUMBERED[geometry.properties.name];
  if (!code) continue;
  for (const polygon of split(geometry)) {
    const [lon, lat] = middle(polygon);
    const crimea = code === "RU" && lon > 32.3 && lon < 36.7 && lat > 44.2 && lat < 46.3;
    if (Math.abs(lon - CENTRE[0]) < 75 && lat > 15) give(crimea ? "UA" : code, polygon);
  }
}
const lines = [];
for (const [code, polygons] of [...parts].sort()) {
  const merged = mergeArcs(atlas, polygons);
  const shapes = feature(atlas, merged).geometry.coordinates
    .map((polygon) => polygon.map((ring) => clip(ring.slice(0, -1).map(project))).filter((ring) => ring.length > 2))
    .filter((polygon) => polygon.length > 0)
    .sort((a, b) => area(b[0]) - area(a[0]));
  if (shapes.length === 0) continue;
  const largest = shapes[0][0], whole = shapes.reduce((sum, s) => sum + area(s[0]), 0);
  // Islets go, but never a whole country.
  const kept = shapes.filter((shape, i) => i === 0 || area(shape[0]) > 9);
  const rings = kept.flatMap((shape) => shape.filter((ring, i) => i === 0 || area(ring) > 3)).map(simplify).filter((r) => r.length > 2);
  const centre = centroid(largest);
  lines.push([code, Math.round(whole), Math.round(centre[0]), Math.round(centre[1]), path(rings.length ? rings : [largest])].join("\t"));
}
function centroid(ring) {
  let [x, y, sum] = [0, 0, 0];
  ring.forEach((p, i) => {
    const q = ring[(i + 1) % ring.length], cross = p[0] * q[1] - q[0] * p[1];
    x += (p[0] + q[0]) * cross; y += (p[1] + q[1]) * cross; sum += cross;
  });
  return sum === 0 ? ring[0] : [x / (3 * sum), y / (3 * sum)];
}
console.log(lines.join("\n"));
