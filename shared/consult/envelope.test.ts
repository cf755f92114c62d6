import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  base64Length,
  type Envelope,
  isEnvelope,
  isKeyEnvelope,
  isMemberKey,
  isReceipt,
  MOST_EPOCHS,
  MOST_MESSAGES,
  SEALED_BYTES,
} from "./envelope.ts";

const envelope: Envelope = { session: "0198f-a", epoch: 1, from: "m_1", seq: 1, body: "AAAA" };

describe("the shape of a sealed envelope", () => {
  it("is recognised", () => {
    expect(isEnvelope(envelope)).toBe(true);
    expect(isKeyEnvelope({ session: "s", epoch: 1, to: "m", enc: "AAAA", wrapped: "AAAA" })).toBe(true);
    expect(isMemberKey({ member: "m", key: "AAAA" })).toBe(true);
    expect(isReceipt({ session: "s", from: "m", seq: 4 })).toBe(true);
  });

  it("holds up to four kilobytes of ciphertext, and not one byte more", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3 * SEALED_BYTES }), (bytes) => {
        const body = Buffer.alloc(bytes, 7).toString("base64url");
        expect(body.length).toBe(base64Length(bytes));
        expect(isEnvelope({ ...envelope, body })).toBe(bytes <= SEALED_BYTES);
      }),
    );
    expect(isEnvelope({ ...envelope, body: Buffer.alloc(SEALED_BYTES).toString("base64url") })).toBe(true);
    expect(isEnvelope({ ...envelope, body: Buffer.alloc(SEALED_BYTES + 1).toString("base64url") })).toBe(false);
  });

  it.each([
    ["another alphabet", { ...envelope, body: "AA+/" }],
    ["padding", { ...envelope, body: "AA==" }],
    ["half a byte", { ...envelope, body: "AAAAA" }],
    ["nothing", { ...envelope, body: "" }],
    ["a line's end", { ...envelope, body: "AAAA\n" }],
    ["one field too many", { ...envelope, words: "hello" }],
    ["one too few", { session: "s", epoch: 1, from: "m", seq: 1 }],
    ["an epoch of none", { ...envelope, epoch: 0 }],
    ["epochs without end", { ...envelope, epoch: MOST_EPOCHS + 1 }],
    ["half a count", { ...envelope, seq: 1.5 }],
    ["no number", { ...envelope, seq: "1" }],
    ["a count without end", { ...envelope, seq: MOST_MESSAGES + 1 }],
    ["an id with a path", { ...envelope, session: "../x" }],
    ["an id too long", { ...envelope, from: "a".repeat(65) }],
    ["an array", [envelope]],
    ["null", null],
  ])("is not taken with %s", (_, value) => {
    expect(isEnvelope(value)).toBe(false);
  });

  it("says no to anything else, and never throws", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        for (const is of [isEnvelope, isKeyEnvelope, isMemberKey, isReceipt]) expect(is(value)).toBe(false);
      }),
    );
  });
});
