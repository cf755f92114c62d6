/** What people say on leaving, and the figures of the place, as strangers and an operator reach them on a real server. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { PlaceView } from "../../shared/feedback/placeFigures.ts";
import { issuePasses, secret } from "./crowd.ts";
import { until } from "./guest.ts";
import { type RunningServer, startServer } from "./server.ts";
import { demoPassword, StaffClient } from "./staff.ts";

/** Of a network for examples: nobody else's bytes look like it. */
const ADDRESS = "203.0.113.77";
const CARDS = 90;

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ env: { DEMO: "1", PASS_SECRET: secret, TRUST_PROXY: "1" } });
});
afterAll(() => server?.stop());

const from = (address: string): StaffClient => Object.assign(new StaffClient(server.url), { address });
const today = () => new URLSearchParams({ from: String(Date.now()), to: String(Date.now()) });

it("takes what is offered and nothing else; nothing of who said it stays", async () => {
  const leaver = from(ADDRESS);
  const leave = async (body: unknown, extra = {}) => (await leaver.post("/api/feedback/leaving", body, extra)).status;
  const [pass] = await issuePasses(1);
  const answers = { "feel-now": "lighter" };
  for (const bad of ["{", null, [], {}, { answers: {} }, { answers: { "feel-now": "words" } }, { answers, pass }])
    expect(await leave(bad), JSON.stringify(bad)).toBe(400);
  expect(await leave({ answers }, { origin: "https://elsewhere.example" })).toBe(403);
  expect(await leave({ answers }, { headers: { authorization: `Bearer ${pass}` } })).toBe(200);

  const operator = from("203.0.113.5");
  expect((await operator.get(`/api/feedback/figures?${today()}`)).status).toBe(401);
  await operator.signIn("operator@demo.example", await demoPassword(server.output));
  for (const bad of ["", "from=1", "from=x&to=y", "from=-1&to=5", `from=0&to=${Date.now()}`])
    expect((await operator.get(`/api/feedback/figures?${bad}`)).status, bad).toBe(400);
  // Answers are told when their day is over.
  const { body } = await operator.get(`/api/feedback/figures?${today()}`);
  expect((body as unknown as PlaceView).all.cards).toBe(0);
  const kept = () =>
    globSync("**/*.{db,db-wal,sqlite,sqlite-wal}", { cwd: server.dataDir })
      .map((file) => readFileSync(join(server.dataDir, file), "latin1"))
      .join("");
  // Counts are written in groups, some seconds apart.
  await until(() => kept().includes("visit:feel-now:lighter"), 15_000);
  const bytes = kept() + server.output();
  expect(bytes).not.toContain(ADDRESS);
  expect(bytes).not.toContain(pass);
});

it("one address cannot make the mood of the place; others are heard meanwhile", async () => {
  const loud = from("203.0.113.78");
  const card = { answers: { safe: "no" } };
  const sent = await Promise.all(Array.from({ length: CARDS + 5 }, () => loud.post("/api/feedback/leaving", card)));
  expect(sent.filter(({ status }) => status === 200).length).toBe(CARDS);
  expect(sent.filter(({ status }) => status === 429).length).toBe(5);
  expect((await from("203.0.113.79").post("/api/feedback/leaving", card)).status).toBe(200);
});

it("the weeks are open to anybody, and tell nothing of the day that runs", async () => {
  const { status, body } = await from("203.0.113.80").get("/api/feedback/weeks");
  expect(status).toBe(200);
  expect(body).toEqual({ weeks: [] });
});
