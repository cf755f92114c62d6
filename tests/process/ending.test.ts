/** How the server ends: after an error that nobody caught, when it is told to more than once, and with what is counted. */
import { afterEach, expect, it } from "vitest";
import { dayInJapan, VisitsStore } from "../../server/campaign/visits.store.ts";
import { openStore } from "../../server/store/store.ts";
import { closeCodes } from "../../shared/walk/presence.ts";
import { issuePasses, secret } from "./crowd.ts";
import { Lean, post } from "./lean.ts";
import { type RunningServer, startServer } from "./server.ts";

let server: RunningServer;
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const visitor = (pass: string) => ({ pass, name: "ゆき", look: 7, presence: "visitor", build: "test" });

afterEach(() => server.stop());

/** The real server, in which these signals are faults of a piece of code somewhere. */
const startFaulty = () => {
  const faults = `process.on("SIGUSR2",()=>{throw new Error("thrown")});process.on("SIGWINCH",()=>{Promise.reject(new Error("rejected"))})`;
  const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(faults)}`;
  return startServer({ env: { PASS_SECRET: secret, NODE_OPTIONS } });
};

it.each([
  ["SIGUSR2", "thrown"],
  ["SIGWINCH", "rejected"],
] as const)("after an error that nobody caught (%s) people are told and the process ends", async (signal, said) => {
  server = await startFaulty();
  const [pass] = await issuePasses(1);
  const line = await Lean.join(server.url, visitor(pass!));
  await line.said;
  expect(await server.kill(signal)).toBe(1);
  expect(server.output()).toContain(said);
  for (let i = 0; i < 40 && line.closed === null; i++) await sleep(50);
  expect(line.closed).toBe(closeCodes.restarting);
});

it("a second SIGTERM does not cut the goodbye short", async () => {
  server = await startServer({ env: { PASS_SECRET: secret } });
  const passes = await issuePasses(40);
  const lines = await Promise.all(passes.map((p) => Lean.join(server.url, visitor(p))));
  process.kill(server.pid, "SIGTERM");
  await sleep(5);
  expect(await server.kill("SIGTERM")).toBe(0);
  for (let i = 0; i < 40 && lines.some((l) => l.closed === null); i++) await sleep(50);
  expect(new Set(lines.map((l) => l.closed))).toEqual(new Set([closeCodes.restarting]));
});

it("a visit is whoever came in, once a day, and not who only asked", async () => {
  server = await startServer({ env: { PASS_SECRET: secret } });
  const passes = await issuePasses(5);
  const day = dayInJapan(Date.now());
  for (const pass of passes)
    expect((await post(`${server.url}/matchmake/joinOrCreate/square`, visitor(pass))).status).toBe(200);
  for (const pass of [passes[0]!, passes[1]!, passes[0]!]) await (await Lean.join(server.url, visitor(pass))).said;
  expect(await server.kill("SIGTERM")).toBe(0);
  const store = await openStore({ dataDir: server.dataDir });
  expect(await new VisitsStore(store).on(day)).toBe(2);
  await store.destroy();
});
