import { describe, expect, it } from "vitest";
import { complaintSchema, doSchema, takeSchema, wishSchema } from "./api.ts";
import { consentVersions } from "./consent.ts";
import { callSchema, dutySchema } from "./console.ts";
import { boothJoinSchema, endSchema, envelopeSchema, epochSchema, flagSchema } from "./messages.ts";
import { skipped } from "./topics.ts";

const consent = { version: consentVersions.at(-1), supervisorMayJoin: true };
const take = { pass: "p", intake: skipped, consent, organisation: null };
const duty = { shift: "s", topics: [], languages: ["ja"], atOnce: 1 };

describe("what travels", () => {
  it.each([
    ["an envelope", envelopeSchema, { session: "s", epoch: 1, from: "m", seq: 1, body: "AAAA" }],
    ["a join", boothJoinSchema, { session: "s", seat: "visitor", pass: "p", member: null, build: "1" }],
    ["an end", endSchema, { reason: "done" }],
    ["a flag", flagSchema, { level: "serious" }],
    ["a ticket", takeSchema, take],
    ["a deed", doSchema, { pass: "p", ticket: "t", deed: "extend" }],
    ["a call", callSchema, { ticket: null, meanwhile: false }],
    ["a duty", dutySchema, duty],
  ])("%s is taken", (_, schema, value) => {
    expect(schema.safeParse(value).success).toBe(true);
    // Strict: nothing rides along.
    expect(schema.safeParse({ ...value, words: "hello" }).success).toBe(false);
  });

  it.each([
    ["words in the clear", envelopeSchema, { words: "hello" }],
    ["an epoch of nobody", epochSchema, { session: "s", epoch: 1, by: "m", members: [], keys: [] }],
    ["a seat of another kind", boothJoinSchema, { session: "s", seat: "operator", member: null, build: "" }],
    ["a reason that is none", endSchema, { reason: "bored" }],
    ["a ticket without consent", takeSchema, { ...take, consent: null }],
    ["four at once", dutySchema, { ...duty, atOnce: 4 }],
    ["no language", dutySchema, { ...duty, languages: [] }],
    ["a deed of the clock", doSchema, { pass: "p", ticket: "t", deed: "tick" }],
    ["a complaint of nothing", complaintSchema, { pass: "p", ticket: "t", words: "", lines: [] }],
    [
      "a push to a plain address",
      wishSchema,
      { pass: "p", organisation: null, push: { endpoint: "http://x.example", keys: { p256dh: "", auth: "" } } },
    ],
  ])("%s is not", (_, schema, value) => {
    expect(schema.safeParse(value).success).toBe(false);
  });
});
