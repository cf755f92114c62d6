import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { isEnvelope, SEALED_BYTES } from "../../../shared/consult/envelope.ts";
import { fromBase64, toBase64 } from "./bytes.ts";
import { openLine, Sealer } from "./line.ts";
import { fits, MOST_TEXT_BYTES } from "./padding.ts";

const head = { session: "s", epoch: 1, from: "visitor", seq: 1 };
const makeKey = () => crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);

let key: CryptoKey;
beforeAll(async () => {
  key = await makeKey();
});

describe("a sealed line", () => {
  it("says what was sealed, whatever that was", async () => {
    const sealer = new Sealer();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 300 }), async (text) => {
        const envelope = await sealer.seal(key, head, text);
        expect(isEnvelope(envelope)).toBe(true);
        expect(await openLine(key, envelope)).toBe(text);
      }),
    );
  });

  it("cannot be read when anything about it is changed", async () => {
    const envelope = await new Sealer().seal(key, head, "ことば");
    const changed = [
      { ...envelope, session: "t" },
      { ...envelope, epoch: 2 },
      { ...envelope, from: "counsellor" },
      { ...envelope, seq: 2 },
      { ...envelope, body: envelope.body.slice(0, -4) },
      { ...envelope, body: envelope.body.slice(0, 8) },
      { ...envelope, body: `${envelope.body}AAAA` },
      { ...envelope, body: "AAAA" },
    ];
    for (const one of changed) await expect(openLine(key, one)).rejects.toThrow();
    await expect(makeKey().then((other) => openLine(other, envelope))).rejects.toThrow();
  });

  it("cannot be read with one bit of its body turned", async () => {
    const envelope = await new Sealer().seal(key, head, "ことば");
    const length = fromBase64(envelope.body).length;
    await fc.assert(
      fc.asyncProperty(fc.nat(length - 1), fc.nat(7), async (at, bit) => {
        const body = fromBase64(envelope.body);
        body[at]! ^= 1 << bit;
        await expect(openLine(key, { ...envelope, body: toBase64(body) })).rejects.toThrow();
      }),
    );
  });

  it("never uses a nonce twice, over any number of reloads and tabs", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 8 }), async (lifetimes) => {
        const nonces: string[] = [];
        // Each lifetime begins with nothing kept, all of them seal the same line under the same count.
        const sealers = lifetimes.map((times) => ({ times, sealer: new Sealer() }));
        for (const { times, sealer } of sealers)
          for (let i = 0; i < times; i++) {
            const { body } = await sealer.seal(key, head, "はい");
            nonces.push(toBase64(fromBase64(body).subarray(0, 12)));
          }
        expect(new Set(nonces).size).toBe(nonces.length);
      }),
      { numRuns: 30 },
    );
  });

  it("does not tell a short answer by its length", async () => {
    const sealer = new Sealer();
    const lengths = ["", "はい", "いいえ", "あ".repeat(80)].map(
      async (t) => (await sealer.seal(key, head, t)).body.length,
    );
    expect(new Set(await Promise.all(lengths)).size).toBe(1);
  });

  it("is as long as the envelope may be, and no longer", async () => {
    const sealer = new Sealer();
    const longest = "a".repeat(MOST_TEXT_BYTES);
    const envelope = await sealer.seal(key, head, longest);
    expect(isEnvelope(envelope)).toBe(true);
    expect(fromBase64(envelope.body).length).toBeLessThanOrEqual(SEALED_BYTES);
    expect(await openLine(key, envelope)).toBe(longest);
    expect(fits(longest)).toBe(true);
    expect(fits(`${longest}a`)).toBe(false);
    expect(fits("あ".repeat(1280))).toBe(false);
    await expect(sealer.seal(key, head, `${longest}a`)).rejects.toThrow(RangeError);
  });
});
