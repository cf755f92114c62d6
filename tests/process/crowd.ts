/** A crowd that the server already knows: passes, and where they were last, in a fresh data folder. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Point } from "../../shared/walk/geometry.ts";
import { Passes } from "../../server/pass/pass.ts";
import { openStore } from "../../server/store/store.ts";
import { WhereaboutsStore } from "../../server/walk/whereabouts.store.ts";

export interface Crowd {
  readonly dataDir: string;
  /** For the server's PASS_SECRET. */
  readonly secret: string;
  readonly passes: readonly string[];
}

/** What tests sign passes with; the PASS_SECRET of their servers. */
export const secret = "tests sign their own passes, for themselves";

/** Passes for as many people, without asking a server. */
export const issuePasses = (count: number): Promise<string[]> => {
  const passes = new Passes(secret);
  return Promise.all(Array.from({ length: count }, () => passes.issue()));
};

/** Let a server that starts with this folder and secret bring each of them back to their place. */
export const placeCrowd = async (places: readonly Point[]): Promise<Crowd> => {
  const dataDir = mkdtempSync(join(tmpdir(), "plat-verse-crowd-"));
  const issuer = new Passes(secret);
  const passes = await issuePasses(places.length);
  const ids = await Promise.all(passes.map((p) => issuer.check(p)));
  const store = await openStore({ dataDir });
  const updated = Date.now();
  await new WhereaboutsStore(store).save(
    places.map(({ x, z }, i) => ({ pass: ids[i]!, square: "former", x, z, yaw: 0, seat: null, look: 0, updated })),
  );
  await store.destroy();
  return { dataDir, secret, passes };
};
