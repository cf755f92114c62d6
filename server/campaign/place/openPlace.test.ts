import { LocalPresence } from "@colyseus/core";
import { rm } from "node:fs/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { dayOf } from "../../../shared/campaign/days.ts";
import type { PlaceSettings } from "../../../shared/campaign/season.ts";
import { helpTopic } from "../../finder/helpTopic.ts";
import { dialects, type TestDatabase } from "../../store/testing.ts";
import { Content } from "../content/content.ts";
import { writeFolder } from "../content/contentTesting.ts";
import type { Campaign } from "../campaign.ts";
import { digestOf } from "./confirming.ts";
import { openPlace } from "./openPlace.ts";
import { testRecord } from "../../../shared/finder/fixture.ts";

const settings: PlaceSettings = {
  opens: "2027-05-01",
  closes: "2027-05-31",
  hours: null,
  open: { before: true, after: true },
  ceremonies: { opening: null, closing: null },
  closedZones: [],
};
let database: TestDatabase;
beforeAll(async () => void (database = await dialects[0]!.make()));
afterAll(() => database.remove());

it("who stands in the file confirms a number no second time by their account", async () => {
  const now = Date.now();
  const record = { ...testRecord("core"), checkedOn: dayOf(now), confirmedBy: ["森"] };
  const dir = await writeFolder({ "help/core.json": JSON.stringify([record]) });
  // The last reading may still be under way when the database is closed.
  const failed = () => undefined;
  const content = await Content.open({ dir, topics: [helpTopic], failed });
  const store = await database.open();
  const campaign = { settings } as Campaign;
  const place = await openPlace({ campaign, content, store, relay: new LocalPresence(), failed });
  const said = (account: string, name: string) =>
    place.change((rows) =>
      rows.confirm({ record: "core", account, name, digest: digestOf(place.records[0]!), at: now }),
    );
  await said("a", "森");
  expect(place.current(now).help.core).toMatchObject({ confirmed: 1 });
  await said("b", "林");
  expect(place.current(now).help.core).toMatchObject({ confirmed: 2 });
  expect(JSON.stringify(place.current(now).help)).not.toMatch(/森|林/);
  await place.close();
  await store.destroy();
  await rm(dir, { recursive: true });
});
