import { beforeAll, describe, expect, it } from "vitest";
import { type Epoch, isEpoch } from "../../../shared/consult/epoch.ts";
import { makeEpoch, openEpoch } from "./epochKey.ts";
import { makePair, publicKeyOf } from "./keys.ts";
import { openLine, Sealer } from "./line.ts";

const head = { session: "s", epoch: 1, from: "c", seq: 1 };
let visitor: CryptoKeyPair;
let counsellor: CryptoKeyPair;
let stranger: CryptoKeyPair;
let epoch: Epoch;

const member = async (id: string, pair: CryptoKeyPair) => ({ member: id, key: await publicKeyOf(pair) });

beforeAll(async () => {
  [visitor, counsellor, stranger] = await Promise.all([makePair(), makePair(), makePair()]);
  const members = [await member("v", visitor), await member("c", counsellor)];
  epoch = await makeEpoch({ session: "s", epoch: 1, by: "c", members }, counsellor);
});

describe("the key of an epoch", () => {
  it("has the shape that the server takes, and is the same for all members", async () => {
    expect(isEpoch(epoch)).toBe(true);
    const sealed = await new Sealer().seal(await openEpoch(epoch, "c", counsellor), head, "ようこそ");
    expect(await openLine(await openEpoch(epoch, "v", visitor), sealed)).toBe("ようこそ");
  });

  it("cannot be taken out of the browser; neither can a private key", async () => {
    const key = await openEpoch(epoch, "v", visitor);
    await expect(crypto.subtle.exportKey("raw", key)).rejects.toThrow();
    await expect(crypto.subtle.exportKey("jwk", visitor.privateKey)).rejects.toThrow();
    await expect(crypto.subtle.exportKey("pkcs8", visitor.privateKey)).rejects.toThrow();
  });

  it("opens for nobody else, nowhere else, and in no other company", async () => {
    const [forVisitor, forCounsellor] = epoch.keys;
    const withStranger = [...epoch.members, await member("x", stranger)];
    const renamed = { ...forVisitor!, to: "x" };
    const tries: readonly (readonly [Epoch, string, CryptoKeyPair])[] = [
      [epoch, "v", stranger],
      [epoch, "x", stranger],
      [{ ...epoch, session: "t" }, "v", visitor],
      [{ ...epoch, epoch: 2 }, "v", visitor],
      [{ ...epoch, by: "v" }, "v", visitor],
      [{ ...epoch, members: withStranger }, "v", visitor],
      [{ ...epoch, members: withStranger, keys: [renamed] }, "x", visitor],
      [{ ...epoch, keys: [{ ...forVisitor!, wrapped: forCounsellor!.wrapped }] }, "v", visitor],
      [{ ...epoch, keys: [{ ...forVisitor!, enc: forCounsellor!.enc }] }, "v", visitor],
    ];
    for (const one of tries) await expect(openEpoch(...one)).rejects.toThrow();
  });

  it("does not depend on who lists the members first", async () => {
    const turned = { ...epoch, members: epoch.members.toReversed() };
    await expect(openEpoch(turned, "v", visitor)).resolves.toBeInstanceOf(CryptoKey);
  });

  it("cannot be made in a member's name by somebody who knows all public keys", async () => {
    const forged = await makeEpoch(epoch, stranger);
    await expect(openEpoch(forged, "v", visitor)).rejects.toThrow();
  });

  it("is not made for something that is no public key", async () => {
    const members = [...epoch.members, { member: "x", key: "AAAA" }];
    await expect(makeEpoch({ ...epoch, members }, counsellor)).rejects.toThrow();
  });
});
