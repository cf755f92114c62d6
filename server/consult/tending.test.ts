import { afterEach, expect, it, vi } from "vitest";
import type { Event } from "../../shared/consult/events.ts";
import { after, ben, line, seated, sit, tick } from "../../shared/consult/fixture.ts";
import type { Ticket } from "../../shared/consult/ticket.ts";
import { TestRelay } from "./boothTesting.ts";
import type { Lines } from "./lines.ts";
import { openConsultNews } from "./news.ts";
import type { Kept } from "./ports.ts";
import { OpenLines } from "./openLines.ts";
import { Tending } from "./tending.ts";

const quiet = () =>
  openConsultNews(new TestRelay(), (error) => {
    throw error;
  });

const open: Tending[] = [];
afterEach(() => {
  for (const tending of open.splice(0)) tending.close();
});

/** Which of these conversations are erased, where the store finds none of them by its session. */
const erasedOf = async (sessions: readonly string[], tickets: readonly Ticket[]): Promise<string[]> => {
  const erased: string[] = [];
  const mail = { sessions: async () => sessions, erase: async (session: string) => void erased.push(session) };
  const tending = new Tending({
    news: await quiet(),
    lines: { mail, open: new OpenLines() } as unknown as Lines,
    consult: { find: async () => null, ofSession: async () => null, open: async () => tickets },
    tokens: { holds: async () => true },
    onRevoked: () => () => undefined,
  });
  open.push(tending);
  await tending.look();
  return erased;
};

const brokenOff = [
  ...seated,
  [2, { ...line, deed: "drop", side: "counsellor" } as Event],
  [4, tick],
  [5, { ...ben, deed: "call", counsellor: "ben", session: "s2" } as Event],
] as const;

it("keeps a conversation that broke off while another calls its visitor: whoever left it may come back", async () => {
  const { ticket } = after(...brokenOff);
  expect(ticket).toMatchObject({ left: { sitting: { session: "s1" } }, stage: { state: "called", session: "s2" } });
  expect(await erasedOf(["s1", "s2"], [ticket])).toEqual([]);
});

it("erases what belongs to no ticket any more", async () => {
  const { ticket } = after(...brokenOff, [6, sit]);
  expect(await erasedOf(["s1", "s2"], [ticket])).toEqual(["s1"]);
});

it("closes the lines of staff who may not sit by that organisation's conversations any more", async () => {
  const closed: string[] = [];
  const lineOf = (account: string, seat: "counsellor" | "visitor") => ({
    ticket: "t",
    seat,
    holder: seat === "visitor" ? null : { account },
    close: () => closed.push(account),
  });
  const all = new Set([lineOf("anne", "counsellor"), lineOf("ben", "counsellor"), lineOf("v", "visitor")]);
  let revoke: (account: string) => void = () => undefined;
  open.push(
    new Tending({
      news: await quiet(),
      lines: { open: { all }, failed: (error: unknown) => closed.push(String(error)) } as unknown as Lines,
      consult: {
        find: async () => ({ servedBy: "org" }) as Kept,
        ofSession: async () => null,
        open: async () => [],
      },
      tokens: { holds: async ({ account }, seat, organisation) => `${account} ${seat} ${organisation}` !== bad },
      onRevoked: (heard) => {
        revoke = heard;
        return () => undefined;
      },
    }),
  );
  const bad = "anne counsellor org";
  for (const account of ["ben", "anne"]) revoke(account);
  await vi.waitFor(() => expect(closed).toEqual(["anne"]));
});
