import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { LocalRelay } from "../safety/testing.ts";
import type { Cards } from "./cards.ts";
import { openEventsNews } from "./news.ts";
import { programmeRoutes } from "./programmeRoutes.ts";

let server: Server;
afterEach(() => new Promise((done) => server.close(done)));

/** How often the subscription is made for people who call the place by these names. */
const made = async (baseUrl: string | undefined, names: readonly string[]): Promise<number> => {
  let times = 0;
  const subscription = async (_: string, host: string) => `BEGIN:VCALENDAR ${host} ${++times}`;
  const routes = programmeRoutes({
    cards: { subscription } as unknown as Cards,
    archives: {} as never,
    surveys: {} as never,
    news: await openEventsNews(new LocalRelay(), () => undefined),
    find: async () => null,
    reached: { trustProxy: 0, baseUrl },
    now: Date.now,
  });
  server = createServer((req, res) => void routes["GET /api/events/month.ics" as keyof typeof routes]!(req, res));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  for (const host of names)
    await new Promise((done) => {
      const asked = request({ port, path: "/api/events/month.ics", headers: { host }, agent: false });
      asked.on("response", (answer) => answer.resume().on("end", done)).end();
    });
  return times;
};

it("a calendar of the whole month is made once, whatever name a stranger calls the place", async () => {
  expect(await made("https://plaza.example", ["plaza.example", "a.example", "b.example"])).toBe(1);
  // Where nobody said what it is called, it is what people call it.
  server.close();
  expect(await made(undefined, ["a.example", "b.example"])).toBe(2);
});
