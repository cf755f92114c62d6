/**
 * Bakes the static place into `square.glb` and its lamps into `square.json`:
 *
 *     node assets/models/bake.ts
 *
 * The same sources give the same bytes; `square.json` names the hash of the sources and of the file, so that a test knows when to bake anew.
 */
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pack } from "./pack.ts";
import { sourcesHash } from "./sources.ts";
import { bakeSquare } from "./square.ts";

const started = performance.now();
const { lit, unlit, lamps, tally } = bakeSquare();
const glb = await pack({ lit, unlit });

const two = (v: number): number => Math.round(v * 100) / 100;
const facts = {
  sources: sourcesHash(),
  triangles: { lit: lit.triangles, unlit: unlit.triangles },
  bytes: glb.byteLength,
  sha256: createHash("sha256").update(glb).digest("hex"),
  /** Of each lamp: x, y, z, size, red, green, blue. */
  lamps: lamps.map((l) => [...l.position.toArray(), l.size, ...l.colour].map(two)),
};
writeFileSync(join(import.meta.dirname, "square.glb"), glb);
writeFileSync(join(import.meta.dirname, "square.json"), `${JSON.stringify(facts)}\n`);

for (const [name, n] of Object.entries(tally).toSorted((a, b) => b[1] - a[1])) console.log(name.padEnd(16), n);
console.log({ ...facts.triangles, corners: (lit.positions.length + unlit.positions.length) / 3, lamps: lamps.length });
console.log({ bytes: glb.byteLength, seconds: Math.round((performance.now() - started) / 100) / 10 });
