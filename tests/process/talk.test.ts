/** Talk on a real server: who hears whom, staff with their badge, and what is remembered of a pass. */
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeCodes } from "../../shared/walk/presence.ts";
import { hireCrew } from "./crew.ts";
import { issuePasses, placeCrowd, secret } from "./crowd.ts";
import { Guest, until } from "./guest.ts";
import { post } from "./lean.ts";
import { type RunningServer, startServer } from "./server.ts";

interface Place {
  readonly tables: ReadonlyMap<
    string,
    { readonly topic: string; readonly host: number; readonly members: number; readonly byCode: boolean }
  >;
  readonly people: ReadonlyMap<string, { readonly name: string; readonly badge: number; readonly table: number }>;
  readonly attended: boolean;
}

let server: RunningServer;
let hire: (pass: string) => Promise<string>;
let hireGreeter: (pass: string) => Promise<string>;
let host: Guest;

const place = (guest: Guest) => guest.room.state as unknown as Place;
const heard = (guest: Guest) => guest.told.flatMap((t) => (t.type === "heard" ? [t.message.words] : []));
const enter = async (name: string, change: object = {}) => {
  const guest = await Guest.enter(server.url, name);
  if (Object.keys(change).length === 0) return guest;
  await guest.leave();
  await guest.join(server.url, change);
  return guest;
};
const enterHost = async () => {
  const [pass] = (await issuePasses(1)) as [string];
  return Guest.enter(server.url, "どこかの人", pass, { badge: await hire(pass) });
};

beforeAll(async () => {
  const { dataDir } = await placeCrowd([]);
  [hire] = (await hireCrew({ dataDir: join(dataDir, "demo"), secret }, "table-host", 1)) as [typeof hire];
  [hireGreeter] = (await hireCrew({ dataDir: join(dataDir, "demo"), secret }, "greeter", 1)) as [typeof hire];
  // The demo's ladder: nobody waits for minutes to go by.
  server = await startServer({ dataDir, env: { PASS_SECRET: secret, DEMO: "1" } });
  host = await enterHost();
});
afterAll(async () => {
  await host?.leave();
  await server?.stop();
});

describe("staff at the door", () => {
  it("come in under their work name with their badge, and the place is looked after", async () => {
    expect(place(host).people.get(String(host.slot))).toMatchObject({ name: "Host 0", badge: 3 });
    expect(host.last("you")).toMatchObject({ name: "Host 0" });
    await until(() => place(host).attended);
  });

  it("are nobody with a badge that is not ours", async () => {
    const options = { name: "ゆき", look: 1, presence: "visitor", build: "x", badge: "eyJhbGciOiJub25lIn0.e30." };
    const { pass } = (await post(`${server.url}/api/pass`)).body;
    expect(await post(`${server.url}/matchmake/joinOrCreate/square`, { ...options, pass })).toEqual({
      status: 401,
      body: { error: "badge" },
    });
  });
});

describe("a hosted table", () => {
  it("is where people talk: all at it hear, nobody else does", async () => {
    const [guest, friend, passer] = await Promise.all(["ゆき", "そら", "なぎ"].map((name) => enter(name)));
    host.send("go", { zone: "tables" });
    await until(() => host.last("reach") !== undefined);
    host.send("table-open", { table: "table-1", topic: "猫のはなし", cap: 6 });
    await until(() => place(guest!).tables.get("table-1")?.topic === "猫のはなし");
    for (const one of [guest!, friend!]) {
      one.send("table-join", { table: "table-1" });
      await until(() => one.last("reach")?.table === "table-1");
    }
    guest!.send("text", { words: "こんにちは", to: "table" });
    await until(() => guest!.last("refused"));
    expect(guest!.last("refused")).toEqual({ what: "text", why: "agree" });
    guest!.send("agree");
    guest!.send("text", { words: "うちの猫はよく寝ます", to: "table" });
    await until(() => heard(friend!).length === 1 && heard(host).length === 1);
    guest!.send("text", { words: "LINE交換しませんか", to: "table" });
    await until(() => guest!.last("held"));
    expect(guest!.last("held")).toEqual({ why: "contact" });
    passer!.send("text", { words: "ぼくも", to: "table" });
    await until(() => passer!.last("refused"));
    expect([heard(guest!), heard(friend!), heard(passer!)]).toEqual([
      ["うちの猫はよく寝ます"],
      ["うちの猫はよく寝ます"],
      [],
    ]);
    await until(() => place(guest!).tables.get("table-1")?.members === 3);
    expect(place(guest!).tables.get("table-1")!.host).toBe(host.slot);
    await Promise.all([guest!.leave(), friend!.leave(), passer!.leave()]);
  });

  it("hears one's own distress; its writer is offered help, and its host is told", async () => {
    const guest = await enter("ゆき");
    guest.send("agree");
    guest.send("table-join", { table: "table-1" });
    guest.send("text", { words: "もう死にたい", to: "table" });
    await until(() => guest.last("comfort"));
    const { line } = guest.last("heard")!;
    await until(() => host.last("care"));
    expect(host.last("care")).toEqual({ slot: guest.slot, line });
    await guest.leave();
  });
});

describe("a call for somebody", () => {
  it("stands though somebody has the caller sent in anew, by blocking them", async () => {
    const [pass] = (await issuePasses(1)) as [string];
    const greeter = await Guest.enter(server.url, "どこかの人", pass, { badge: await hireGreeter(pass) });
    const [caller, stranger] = await Promise.all([enter("しお"), enter("なみ")]);
    caller.send("call", { why: "uneasy" });
    await until(() => greeter.last("calls")?.calls.length === 1);
    stranger.send("block", { slot: caller.slot });
    await until(() => caller.closed === closeCodes.anew);
    caller.told.length = 0;
    await caller.join(server.url);
    await until(() => caller.last("called"));
    expect(caller.last("called")).toEqual({ state: "waiting", taker: null });
    await until(() => greeter.last("calls")?.calls[0]?.slot === caller.slot);
    caller.send("call-end");
    await until(() => greeter.last("calls")?.calls.length === 0);
    await Promise.all([greeter, caller, stranger].map((one) => one.leave()));
  });
});

describe("coming in anew", () => {
  it("is no way to say a number in pieces", async () => {
    const guest = await enter("かぜ");
    guest.send("agree");
    for (const words of ["090", "1234", "5678"]) {
      guest.send("table-join", { table: "table-1" });
      await until(() => guest.last("reach")?.table === "table-1");
      guest.send("text", { words, to: "table" });
      await until(() => heard(guest).includes(words) || guest.last("held"));
      await guest.leave();
      await guest.join(server.url);
    }
    expect([heard(guest), guest.last("held")]).toEqual([["090", "1234"], { why: "contact" }]);
    await guest.leave();
  });

  it("is no way to be called something else all the time, and nobody is kept out for trying", async () => {
    const guest = await enter("もり");
    const called: string[] = [];
    for (const name of ["いけ", "たに", "みね"]) {
      await guest.leave();
      await guest.join(server.url, { name });
      called.push(guest.last("you")!.name);
    }
    expect(called).toEqual(["いけ", "たに", "たに"]);
    guest.send("appear", { name: "さわ", look: 3, presence: "visitor" });
    await until(() => guest.last("refused"));
    expect(guest.last("refused")).toEqual({ what: "appear", why: "too-often" });
    expect(guest.names).toContain("たに");
    await guest.leave();
  });
});

describe("nonsense about talking", () => {
  it("is refused, ends with the line of who sends it, and nobody else notices", async () => {
    const [vandal, witness] = await Promise.all([enter("だれか"), enter("なぎ")]);
    const messages: [string, unknown][] = [
      ["text", { words: "x".repeat(241), to: "near" }],
      ["text", { words: { toString: "x" }, to: "near" }],
      ["text", { words: "a", to: "__proto__" }],
      ["table-open", { table: "table-1", topic: "a", cap: 1e9 }],
      ["table-join", { table: "constructor" }],
      ["table-remove", { slot: -1 }],
      ["call", { why: "<b>" }],
      ["call-take", { call: { a: [[[[]]]] } }],
      ["lead", { slot: "0" }],
      ["agree", { yes: true, deep: [[[[[[]]]]]] }],
    ];
    // Whoever floods is first not heard for a while, and then sent away.
    await until(async () => {
      for (let i = 0; i < 60 && vandal.closed === null; i++) {
        const [type, message] = messages[i % messages.length]!;
        vandal.send(type as never, message as never);
      }
      await new Promise((next) => setTimeout(next, 200));
      return vandal.closed === closeCodes.nonsense;
    }, 15_000);
    expect(witness.closed).toBeNull();
    witness.send("phrase", { id: "hello" });
    await until(() => witness.last("said"));
    await witness.leave();
  });
});

describe("at fifteen", () => {
  const table = "campfire";
  const code = "K7M2 QXPA";

  it("one writes at a table by code with two of the staff at it, and not with one; nobody else learns the code", async () => {
    const [pass] = (await issuePasses(1)) as [string];
    const greeter = await Guest.enter(server.url, "どこかの人", pass, { badge: await hireGreeter(pass) });
    greeter.send("go", { zone: "campfire" });
    await until(() => greeter.last("reach") !== undefined);
    greeter.send("table-open", { table, topic: "すきな本", cap: 6, code });
    await until(() => greeter.last("table-code"));
    const [young, passer] = await Promise.all([enter("ゆき", { band: "under-18" }), enter("なぎ")]);
    young!.send("agree");
    for (const given of [undefined, "K7M2 QXPB"]) {
      young!.send("table-join", { table, code: given });
      const why = given ? "code-wrong" : "by-code";
      await until(() => young!.last("refused")?.why === why);
    }
    young!.send("table-join", { table, code: "k7m2-qxpa" });
    await until(() => young!.last("reach")?.barriers.includes("few-staff"));
    young!.send("text", { words: "ひとりだけのとき", to: "table" });
    await until(() => young!.last("refused")?.why === "not-yet");
    host.send("table-join", { table });
    await until(() => young!.last("reach")?.level === "table");
    young!.send("text", { words: "ふたりのとき", to: "table" });
    await until(() => heard(greeter).length > 0);
    expect(heard(greeter)).toEqual(["ふたりのとき"]);
    host.send("table-leave");
    await until(() => young!.last("reach")?.barriers.includes("few-staff"));
    for (const other of [young!, passer!]) {
      expect(other.last("table-code")).toBeUndefined();
      expect(other.stateBytes).not.toContain("K7M2");
      expect(place(other).tables.get(table)).toMatchObject({ byCode: true });
    }
    greeter.send("table-close");
    await Promise.all([greeter, young!, passer!].map((one) => one.leave()));
  });
});

describe("what the ladder knows of a pass", () => {
  it("is known after a restart: agreement, age, and nothing that was said", async () => {
    const guest = await enter("ゆき", { band: "under-18" });
    guest.send("agree");
    await until(() => guest.last("reach")?.hasAgreed);
    expect(guest.last("reach")).toMatchObject({ level: "phrases" });
    await guest.leave();
    await host.leave();
    await server.kill("SIGTERM");
    server = await server.restart();
    await guest.join(server.url, { band: "adult" });
    guest.send("go", { zone: "tables" });
    await until(() => guest.last("reach")?.barriers.includes("under-18"));
    expect(guest.last("reach")).toMatchObject({ hasAgreed: true, level: "phrases" });
    await guest.leave();
    host = await enterHost();
  });
});
