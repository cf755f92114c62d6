import { expect, it } from "vitest";
import { fresh } from "../../shared/consult/fixture.ts";
import { type BoothDoing, boothActions } from "./boothActions.ts";
import type { BoothLine } from "./boothLine.ts";
import type { AskedEvent, Done, Duty, Kept } from "./ports.ts";

const kept = { ticket: fresh, servedBy: "org" } as Kept;
const asked: AskedEvent[] = [];
const { offer } = boothActions({
  consult: {
    find: async (id: string) => (id === "t" ? kept : null),
    duty: async (id: string) =>
      id === "ben" || id === "cleo" ? ({ organisation: id === "ben" ? "org" : "other" } as Duty) : null,
    do: async (_: string, event: AskedEvent): Promise<Done> => {
      asked.push(event);
      return { ok: true, kept, notices: [] };
    },
  },
} as unknown as BoothDoing);
const line = { ticket: "t", by: { by: "counsellor", id: "anne" } } as BoothLine;

it("offers a conversation to colleagues who are on duty, and to nobody else", async () => {
  for (const to of ["nobody", "cleo", "anne's friend"]) expect(await offer.act(line, { to }, 0)).toBe("not-so");
  expect(asked).toEqual([]);
  expect(await offer.act(line, { to: "ben" }, 0)).toBeNull();
  expect(asked).toEqual([{ by: "counsellor", id: "anne", deed: "offer", to: "ben" }]);
});
