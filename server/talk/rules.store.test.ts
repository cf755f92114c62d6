import { LocalPresence } from "@colyseus/core";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { readConfig } from "../config.ts";
import { readCampaign } from "../campaign/campaign.ts";
import type { Store } from "../store/store.ts";
import { dialects, type TestDatabase } from "../store/testing.ts";
import { Rules } from "./rules.ts";
import { RulesStore } from "./rules.store.ts";

const { settings } = await readCampaign(readConfig({}).campaignDir);

describe.each(dialects)("the rules in $dialect", ({ isHere, make }) => {
  describe.skipIf(!isHere)("", () => {
    let database: TestDatabase;
    let db: Store;
    let store: RulesStore;
    const opened: Rules[] = [];
    const open = async (presence = new LocalPresence()) => {
      const rules = await Rules.open(settings.talk, store, presence, (error) => expect.unreachable(String(error)));
      opened.push(rules);
      return rules;
    };

    beforeAll(async () => {
      database = await make();
      db = await database.open();
      store = new RulesStore(db);
    });
    afterEach(async () => {
      vi.useRealTimers();
      for (const rules of opened.splice(0)) await rules.close();
      await db.deleteFrom("live_rules").execute();
    });
    afterAll(async () => {
      await db?.destroy();
      await database?.remove();
    });

    it("are the campaign's to begin with", async () => {
      const rules = await open();
      expect(rules.current()).toMatchObject({
        isCalm: false,
        nearText: settings.talk.nearText,
        unattended: settings.talk.unattended,
        answerWithinHours: settings.talk.answerWithinHours,
        notice: null,
      });
      expect(rules.current().levels).toMatchObject({ plaza: settings.talk.level, ...settings.talk.zones });
      expect(rules.levelOf(null)).toBe(settings.talk.level);
      expect(rules.slowIn(null)).toBe(0);
      expect(rules.ladder().tableAfterMinutes).toBe(settings.talk.tableAfterMinutes);
    });

    it("hold at once, for everybody who wants to hear, and after a restart", async () => {
      const rules = await open();
      const heard = vi.fn<() => void>();
      const end = rules.onChange(heard);
      await rules.change({ isCalm: true, levels: { tables: "phrases" }, slow: { plaza: 20 } }, "acc");
      expect(heard).toHaveBeenCalledTimes(1);
      end();
      await rules.change({ notice: { text: "こんばんは", at: 5 } }, "acc");
      expect(heard).toHaveBeenCalledTimes(1);
      for (const each of [rules, await open()]) {
        expect(each.current()).toMatchObject({ isCalm: true, notice: { text: "こんばんは", at: 5 } });
        expect([each.levelOf("tables"), each.slowIn("plaza")]).toEqual(["phrases", 20]);
      }
    });

    it("are given back to the campaign one by one", async () => {
      const rules = await open();
      await rules.change({ levels: { tables: "gestures", plaza: "phrases" }, notice: { text: "x", at: 1 } }, "acc");
      await rules.change({ levels: { tables: null }, notice: null }, "acc");
      expect(rules.current()).toMatchObject({ notice: null });
      expect([rules.levelOf("tables"), rules.levelOf("plaza")]).toEqual([settings.talk.level, "phrases"]);
    });

    it("of two moderators at two servers do not undo each other", async () => {
      const presence = new LocalPresence();
      const [one, two] = [await open(presence), await open(presence)];
      await Promise.all([
        one.change({ levels: { tables: "phrases" } }, "a"),
        two.change({ levels: { plaza: "gestures" } }, "b"),
      ]);
      await vi.waitFor(() => {
        for (const each of [one, two])
          expect([each.levelOf("tables"), each.levelOf("plaza")]).toEqual(["phrases", "gestures"]);
      });
    });

    it("come through within seconds also when the news of them is lost", async () => {
      vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
      const [one, two] = [await open(), await open()];
      await one.change({ isCalm: true }, "a");
      expect(two.current().isCalm).toBe(false);
      vi.advanceTimersByTime(15_000);
      await vi.waitFor(() => expect(two.current().isCalm).toBe(true));
    });

    it("go on without a row that another version wrote", async () => {
      await store.write(
        [
          { key: "calm", value: "perhaps" },
          { key: "level:moon", value: "near" },
          { key: "near-text", value: true },
        ],
        "acc",
        1,
      );
      expect((await open()).current()).toMatchObject({ isCalm: false, nearText: true });
    });
  });
});
