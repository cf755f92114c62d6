import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { testRecord } from "../../shared/finder/fixture.ts";
import { coreHelp } from "./coreHelp.ts";

it("nobody reads in the pages who confirmed a number", () => {
  const dir = mkdtempSync(join(tmpdir(), "plat-verse-core-"));
  try {
    mkdirSync(join(dir, "help"));
    const file = join(dir, "help/core.json");
    writeFileSync(file, JSON.stringify([{ ...testRecord("core"), confirmedBy: ["森", "林"] }]));
    const load = coreHelp().load as unknown as (this: object, id: string) => string;
    const [core] = JSON.parse(load.call({}, file)) as { id: string; confirmedBy: string[] }[];
    expect(core).toMatchObject({ id: "core", confirmedBy: ["staff", "staff"] });
  } finally {
    rmSync(dir, { recursive: true });
  }
});
