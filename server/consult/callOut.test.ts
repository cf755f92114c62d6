import { LocalPresence, type Presence } from "@colyseus/core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { PushSet } from "../../shared/consult/api.ts";
import { after, call, fresh, T0, tick } from "../../shared/consult/fixture.ts";
import type { Ticket } from "../../shared/consult/ticket.ts";
import { MINUTE, SIT_DOWN_MS } from "../../shared/consult/times.ts";
import type { BoothFront } from "../../shared/consult/views.ts";
import type { Store } from "../store/store.ts";
import { dialects, type TestDatabase } from "../store/testing.ts";
import { CallOut } from "./callOut.ts";
import { openConsultNews } from "./news.ts";
import type { Kept } from "./ports.ts";
import type { Push } from "../push/push.ts";
import { PushStore } from "./push.store.ts";
import { WishesStore } from "./wishes.store.ts";

const browser: PushSet = { endpoint: "https://push.example.com/a", keys: { p256dh: "p", auth: "a" } };
const called = after([0, call]).ticket;
const missed = after([0, call], [4, tick]).ticket;
const again = after([0, call], [4, tick], [8, { ...call, session: "s2" }]).ticket;

describe.each(dialects)("calls to whoever is elsewhere, in $dialect", ({ isHere, make }) => {
  describe.skipIf(!isHere)("", () => {
    let database: TestDatabase;
    let db: Store;
    let now = T0;
    let ticket: Ticket = fresh;
    let fronts: BoothFront[] = [];
    const opened: CallOut[] = [];
    const send = vi.fn<Push["send"]>();
    const failed = vi.fn<(error: unknown) => void>();
    const presence: Presence = new LocalPresence();

    /** One process. */
    const open = async () => {
      const news = await openConsultNews(presence, failed);
      const consult = { news, open: async () => [ticket], find: async () => ({ ticket }) as Kept };
      const callOut = new CallOut({
        consult,
        fronts: { latest: async () => ({ now, fronts }) },
        push: { send },
        calls: new PushStore(db),
        wishes: new WishesStore(db),
        failed,
        now: () => now,
      });
      opened.push(callOut);
      return { callOut, news };
    };
    const stepped = (said: "called" | "called-again" | "seated" | "ended") => ({
      ticket: ticket.id,
      visitor: ticket.visitor,
      rev: 1,
      session: "s",
      ended: [],
      counsellors: [],
      organisation: null,
      notices: [{ to: "visitor", said } as const],
    });

    beforeAll(async () => {
      database = await make();
      db = await database.open();
    });
    beforeEach(async () => {
      send.mockReset().mockResolvedValue("sent");
      failed.mockReset();
      [now, ticket, fronts] = [T0, fresh, []];
      await new PushStore(db).set(ticket.visitor, browser, T0);
    });
    afterEach(async () => {
      for (const callOut of opened.splice(0)) callOut.close();
      await db.deleteFrom("push_calls").execute();
      await db.deleteFrom("wishes").execute();
      expect(failed).not.toHaveBeenCalled();
    });
    afterAll(async () => {
      await db?.destroy();
      await database?.remove();
    });

    it("go out once, from whichever of two servers", async () => {
      const [{ news }] = [await open(), await open()];
      ticket = called;
      await news.tell("consult:ticket", stepped("called"));
      await vi.waitFor(() => expect(send).toHaveBeenCalled());
      await Promise.all(opened.map((callOut) => callOut.look()));
      expect(send.mock.calls).toEqual([[browser, SIT_DOWN_MS / 1000]]);
    });

    it("go out when the news of them was lost", async () => {
      await open();
      await open();
      ticket = called;
      await Promise.all(opened.map((callOut) => callOut.look()));
      expect(send).toHaveBeenCalledTimes(1);
    });

    it("go out for the second call, too, and for nothing else", async () => {
      const { callOut, news } = await open();
      await callOut.look();
      expect(send).not.toHaveBeenCalled();
      ticket = called;
      await callOut.look();
      await callOut.look();
      ticket = missed;
      await callOut.look();
      expect(send).toHaveBeenCalledTimes(1);
      [ticket, now] = [again, T0 + 8 * MINUTE];
      await news.tell("consult:ticket", stepped("called-again"));
      await vi.waitFor(() => expect(send).toHaveBeenCalledTimes(2));
      await news.tell("consult:ticket", stepped("seated"));
      await callOut.look();
      expect(send).toHaveBeenCalledTimes(2);
    });

    it("go to nobody whose ticket is over", async () => {
      const { news } = await open();
      await news.tell("consult:ticket", stepped("seated"));
      await news.tell("consult:ticket", stepped("ended"));
      await vi.waitFor(async () => expect(await db.selectFrom("push_calls").selectAll().execute()).toEqual([]));
    });

    it("do not go out when it is too late to sit down", async () => {
      const { callOut } = await open();
      [ticket, now] = [called, T0 + SIT_DOWN_MS];
      await callOut.look();
      expect(send).not.toHaveBeenCalled();
    });

    it("tell a wish once, when those booths are open and have time", async () => {
      const wishes = new WishesStore(db);
      await wishes.add("v", "one", browser, T0);
      await wishes.add("w", null, { ...browser, endpoint: "https://push.example.com/w" }, T0 + 1);
      await open();
      await open();
      const look = () => Promise.all(opened.map((callOut) => callOut.look()));
      const front = (organisation: string, noTicket: BoothFront["noTicket"]) =>
        ({ organisation, noTicket }) as BoothFront;
      fronts = [front("one", "closed"), front("two", "too-late")];
      await look();
      expect(send).not.toHaveBeenCalled();
      fronts = [front("one", "closed"), front("two", null)];
      await look();
      expect(send.mock.calls.map(([{ endpoint }]) => endpoint)).toEqual(["https://push.example.com/w"]);
      fronts = [front("one", null), front("two", null)];
      await look();
      await look();
      expect(send).toHaveBeenCalledTimes(2);
    });

    it("are forgotten when nobody can mean them any more", async () => {
      const { callOut } = await open();
      const wishes = new WishesStore(db);
      await wishes.add("v", null, browser, T0);
      now = T0 + 2 * 24 * 60 * MINUTE;
      await callOut.sweep();
      expect(await new PushStore(db).claim(fresh.visitor, "s")).toBeNull();
      expect(await wishes.waiting([], 9)).toHaveLength(1);
      now = T0 + 31 * 24 * 60 * MINUTE;
      await callOut.sweep();
      expect(await wishes.waiting([], 9)).toHaveLength(0);
    });
  });
});
