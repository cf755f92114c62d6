/** Names the state of everything the bake is made from. */
import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");

/** SHA-256 over the bake's own sources and the map they follow. */
export const sourcesHash = (): string => {
  const hash = createHash("sha256");
  const files = globSync(["assets/models/**/*.ts", "shared/walk/map.ts", "shared/walk/geometry.ts"], { cwd: root })
    .filter((f) => !f.endsWith(".test.ts"))
    .map((f) => f.replaceAll("\\", "/"))
    .toSorted();
  for (const file of files)
    hash
      .update(file)
      .update("\0")
      .update(readFileSync(join(root, file)))
      .update("\0");
  return hash.digest("hex");
};
