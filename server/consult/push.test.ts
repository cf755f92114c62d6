import { createECDH, randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { PushSet } from "../../shared/consult/api.ts";
import { pushSetSchema } from "../../shared/consult/api.ts";
import type { Store } from "../store/store.ts";
import { dialects, type TestDatabase } from "../store/testing.ts";
import { KeysStore } from "../push/keys.store.ts";
import { type Post, Push } from "../push/push.ts";
import { PushStore } from "./push.store.ts";
import { WishesStore } from "./wishes.store.ts";

/** A browser's subscription. */
const browser = (name: string): PushSet => {
  const pair = createECDH("prime256v1");
  return {
    endpoint: `https://push.example.com/${name}`,
    keys: { p256dh: pair.generateKeys("base64url"), auth: randomBytes(16).toString("base64url") },
  };
};

describe.each(dialects)("Web Push in $dialect", ({ isHere, make }) => {
  describe.skipIf(!isHere)("", () => {
    let database: TestDatabase;
    let db: Store;
    let store: PushStore;
    let wishes: WishesStore;
    const open = (post: Post) => {
      const push = new Push({
        keys: new KeysStore(db),
        subject: "mailto:us@place.jp",
        failed: (e) => expect.unreachable(String(e)),
        post,
        again: [1],
      });
      push.onGone((endpoint) => store.forgetEndpoint(endpoint));
      return push;
    };

    beforeAll(async () => {
      database = await make();
      db = await database.open();
      store = new PushStore(db);
      wishes = new WishesStore(db);
    });
    afterAll(async () => {
      await db?.destroy();
      await database?.remove();
    });

    it("has one pair of keys, whoever asks first", async () => {
      const post = vi.fn<Post>();
      const keys = await Promise.all([open(post).key(), open(post).key(), open(post).key()]);
      expect(new Set(keys).size).toBe(1);
      expect(await open(post).key()).toBe(keys[0]);
      expect(Buffer.from(keys[0]!, "base64url").length).toBe(65);
    });

    it("says nothing that could be read on the way, and nothing of what this place is", async () => {
      const post = vi.fn<Post>().mockResolvedValue(201);
      const to = browser("a");
      expect(await open(post).send(to, 90)).toBe("sent");
      const [endpoint, headers, body] = post.mock.calls[0]!;
      expect(endpoint).toBe(to.endpoint);
      expect(headers).toMatchObject({ TTL: "90", "Content-Encoding": "aes128gcm", Urgency: "high", Topic: "news" });
      expect(body.includes("news")).toBe(false);
      const [, token] = /^vapid t=([\w.-]+), k=/.exec(headers.Authorization!)!;
      expect(JSON.parse(Buffer.from(token!.split(".")[1]!, "base64url").toString())).toMatchObject({
        aud: "https://push.example.com",
        sub: "mailto:us@place.jp",
      });
    });

    it("forgets a browser that its service does not know any more", async () => {
      for (const status of [404, 410]) {
        const to = browser(`gone-${status}`);
        await store.set("visitor", to, 1);
        await wishes.add("visitor", null, to, 1);
        expect(await open(vi.fn<Post>().mockResolvedValue(status)).send(to, 60)).toBe("gone");
        expect(await store.claim("visitor", "s")).toBeNull();
        expect(await wishes.waiting([], 9)).toEqual([]);
      }
    });

    it("forgets what leads inside, and keys that are none", async () => {
      const inner = vi.fn<Post>().mockRejectedValue(Object.assign(new Error("inner"), { code: "EINNER" }));
      expect(await open(inner).send(browser("inner"), 60)).toBe("gone");
      const post = vi.fn<Post>();
      const { endpoint, keys } = browser("off the curve");
      const p256dh = Buffer.concat([Buffer.from([4]), Buffer.alloc(64, 7)]).toString("base64url");
      expect(await open(post).send({ endpoint, keys: { ...keys, p256dh } }, 60)).toBe("gone");
      expect(post).not.toHaveBeenCalled();
    });

    it("tries again where a service is down for a moment, and keeps who is there", async () => {
      const to = browser("kept");
      await store.set("kept", to, 1);
      const post = vi.fn<Post>().mockRejectedValueOnce(new Error("down")).mockResolvedValue(201);
      expect(await open(post).send(to, 60)).toBe("sent");
      expect(await open(vi.fn<Post>().mockResolvedValue(503)).send(to, 60)).toBe("failed");
      expect(await store.claim("kept", "s")).toEqual(to);
    });

    it("passes each call on once, whoever of several takes it", async () => {
      const [first, second] = [browser("first"), browser("second")];
      await store.set("v", first, 1);
      const claims = await Promise.all([1, 2, 3, 4].map(() => store.claim("v", "call-1")));
      expect(claims.filter(Boolean)).toEqual([first]);
      expect(await store.claim("v", "call-2")).toEqual(first);
      await store.set("v", second, 2);
      expect(await store.claim("v", "call-2")).toBeNull();
      expect(await store.claim("v", "call-3")).toEqual(second);
      await store.sweep(3);
      expect(await store.claim("v", "call-4")).toBeNull();
    });

    it("tells each wish once, the longest waiting first, and only for what opens", async () => {
      await wishes.add("late", "b", browser("1"), 30);
      await wishes.add("early", "a", browser("2"), 10);
      await wishes.add("any", null, browser("3"), 20);
      await wishes.add("early", "a", browser("4"), 40);
      const names = async (ids: string[], most = 9) => (await wishes.waiting(ids, most)).map(({ visitor }) => visitor);
      expect(await names(["a"])).toEqual(["early", "any"]);
      expect(await names(["a", "b"])).toEqual(["early", "any", "late"]);
      expect(await names(["a", "b"], 1)).toEqual(["early"]);
      const told = await Promise.all([1, 2, 3].map(() => wishes.claim("early", "a")));
      expect(told.filter(Boolean).map((push) => push!.endpoint)).toEqual(["https://push.example.com/4"]);
      await wishes.forget("any");
      expect(await names(["a", "b"])).toEqual(["late"]);
      await wishes.sweep(31);
      expect(await names(["a", "b"])).toEqual([]);
    });
  });
});

it("what a browser gives is taken, and nothing else", () => {
  const { endpoint, keys } = browser("a");
  const is = (push: object | null) => pushSetSchema.safeParse({ pass: "p", push }).success;
  expect([is({ endpoint, keys }), is(null)]).toEqual([true, true]);
  expect(is({ endpoint: "http://push.example.com/a", keys })).toBe(false);
  expect(is({ endpoint, keys: { ...keys, auth: "short" } })).toBe(false);
  expect(is({ endpoint, keys: { ...keys, p256dh: `${keys.p256dh}AAAA` } })).toBe(false);
  expect(is({ endpoint, keys, words: "more" })).toBe(false);
});
