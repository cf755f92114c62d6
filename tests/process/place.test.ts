/** What the operator sets in the browser, on real servers of one installation: it holds at both of them at once. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PlaceNow } from "../../shared/campaign/place.ts";
import type { NumberView, PlaceOffice } from "../../shared/campaign/placeOffice.ts";
import { DAY_MS, dayOf } from "../../shared/campaign/days.ts";
import { Guest, until } from "./guest.ts";
import { type Installation, startInstallation } from "./installation.ts";
import { demoPassword, StaffClient } from "./staff.ts";

let installation: Installation;
let servers: Installation["servers"];
/** The operator works at the first server; guests and the greeter are at the last. */
let operator: StaffClient;
let greeter: StaffClient;
const far = () => servers.at(-1)!.url;

const signIn = async (login: string, url: string, password: string): Promise<StaffClient> => {
  const client = new StaffClient(url);
  expect((await client.signIn(`${login}@demo.example`, password)).body).toEqual({});
  return client;
};
const set = async (deed: string, body: object, who = operator) => {
  const { status, body: answer } = await who.post(`/api/place/${deed}`, body);
  return status === 200 ? 200 : [status, answer.error];
};
const now = async (url = far()): Promise<PlaceNow> =>
  (await (await fetch(`${url}/content/now.json`)).json()) as PlaceNow;
const numbers = async (who: StaffClient) =>
  (await who.get("/api/place/numbers")).body.numbers as unknown as NumberView[];

/** The closed zones as a guest's state has them. */
const closedIn = ({ room }: Guest): number => (room.state as unknown as { closed: number }).closed;

beforeAll(async () => {
  installation = await startInstallation();
  ({ servers } = installation);
  const password = await demoPassword(servers.at(-1)!.output);
  operator = await signIn("operator", servers[0]!.url, password);
  greeter = await signIn("greeter", far(), password);
});
afterAll(async () => {
  await installation?.stop();
});

describe("the place", () => {
  it("tells a notice to everybody in every square at once, and to whoever asks", async () => {
    const guest = await Guest.enter(far(), "きく");
    const words = { ja: "今日は18時から音楽です", easy: "今日は 18時から 音楽です", en: "Music today from 18:00" };
    const notice = { id: null, kind: "important", words, from: Date.now() - 1000, to: Date.now() + DAY_MS };
    expect(await set("notice", notice)).toBe(200);
    await until(() => guest.last("place")?.notices.some((one) => one.words.ja === words.ja));
    expect((await now()).notices).toMatchObject([{ kind: "important", words }]);
    expect(await set("notice", { ...notice, words: { ja: "だけ" } })).toEqual([400, "bad-request"]);
    expect(await set("notice", notice, greeter)).toEqual([403, "not-allowed"]);
    await guest.leave();
  });

  it("brings people out of a zone that is closed, and lets nobody in until it opens", async () => {
    const guest = await Guest.enter(far(), "あるく");
    guest.send("go", { zone: "campfire" });
    expect(await set("settings", { closedZones: ["campfire"] })).toBe(200);
    await until(() => guest.told.some(({ type, message }) => type === "refused" && message.why === "closed"));
    await until(() => closedIn(guest) !== 0);
    expect(await set("settings", { closedZones: ["gate"] })).toEqual([400, "bad-request"]);
    expect(await set("settings", { giveBack: ["closedZones"] })).toBe(200);
    await until(() => closedIn(guest) === 0);
    await guest.leave();
  });

  it("closes its doors to new visits: who is in stays and comes back, staff prepare, everybody hears when they open", async () => {
    const inside = await Guest.enter(far(), "なか");
    const tomorrow = dayOf(Date.now() + DAY_MS);
    const open = { before: false, after: true };
    expect(await set("settings", { month: { opens: tomorrow, closes: tomorrow }, open })).toBe(200);
    await until(() => inside.last("place")?.opens === tomorrow);
    await expect(Guest.enter(far(), "そと")).rejects.toMatchObject({ code: 423, message: "doors" });
    inside.breakLine();
    await inside.join(far());
    const { opens, now: at } = await now();
    expect([opens, dayOf(at)]).toEqual([tomorrow, dayOf(Date.now())]);
    expect(await set("settings", { giveBack: ["month", "open"] })).toBe(200);
    await until(async () => (await now()).open.before);
    await (await Guest.enter(far(), "そと")).leave();
    await inside.leave();
  });

  it("has a number found right by two people at two servers", async () => {
    const [first] = await numbers(operator);
    const { id: record, digest } = first!;
    expect(await set("confirm", { record, digest: "other", isRight: true })).toEqual([409, "changed"]);
    for (const who of [operator, greeter])
      expect(await set("confirm", { record, digest, isRight: true }, who)).toBe(200);
    await until(async () => (await now(servers[0]!.url)).help[record]?.confirmed === 2);
    const seen = (await numbers(greeter)).find(({ id }) => id === record)!;
    expect(seen).toMatchObject({ standing: "good", checkedOn: dayOf(Date.now()) });
    expect(seen.confirmedBy.map(({ name, isMe }) => [name, isMe])).toEqual([
      ["みどり", false],
      ["なぎさ", true],
    ]);
    const day = dayOf(Date.now());
    expect(await set("help-hours", { record, closed: { from: day, to: day }, only: null })).toBe(200);
    await until(async () => (await now()).help[record]?.closed?.to === day);
  });

  it("shows what is to be done first", async () => {
    const office = (await greeter.get("/api/place/office")).body as unknown as PlaceOffice;
    expect(office.numbers.all).toBeGreaterThan(office.numbers.toConfirm);
  });
});
