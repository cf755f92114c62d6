/** Two people at a booth of a real server, with the conversation of our own pages and without their screens, for tests. */
import "fake-indexeddb/auto";
import { Client } from "colyseus.js";
import { expect } from "vitest";
import { openTalk } from "../../client/consult/conversation/booth.ts";
import type { Talk } from "../../client/consult/conversation/state.ts";
import { MemoryVault, type Vault } from "../../client/consult/seal/vault.ts";
import { openBooth } from "../../client/session/boothLine.ts";
import type { Mine } from "../../shared/consult/api.ts";
import { consentVersions } from "../../shared/consult/consent.ts";
import type { ConsoleView } from "../../shared/consult/console.ts";
import type { SeatKind } from "../../shared/consult/messages.ts";
import { skipped } from "../../shared/consult/topics.ts";
import { issuePasses } from "./crowd.ts";
import { until } from "./guest.ts";
import { type Answer, StaffClient } from "./staff.ts";

/** A counsellor of the demo who has begun their shift at the server of `url`. */
export const beginShift = async (url: string, password: string, login = "counsellor"): Promise<StaffClient> => {
  const client = new StaffClient(url);
  expect((await client.signIn(`${login}@demo.example`, password)).status).toBe(200);
  const { shifts } = (await client.get("/api/consult/console")).body as unknown as ConsoleView;
  const now = Date.now();
  const { id: shift } = shifts.find(({ from, to }) => from <= now && now < to)!;
  const duty = { shift, topics: [], languages: ["ja"], atOnce: 1 };
  expect(await client.post("/api/consult/duty", duty)).toMatchObject({ status: 200 });
  return client;
};

export const takeTicket = (url: string, pass: string): Promise<Answer> =>
  new StaffClient(url).post("/api/consult/ticket", {
    pass,
    intake: skipped,
    consent: { version: consentVersions.at(-1), supervisorMayJoin: true },
    organisation: null,
  });

export const mineOf = async (url: string, pass: string): Promise<Mine> =>
  (await new StaffClient(url).post("/api/consult/mine", { pass })).body as unknown as Mine;

/** A token for a seat of staff. Rejects when there is none to get. */
export const tokenFor = async (staff: StaffClient, session: string, seat: SeatKind): Promise<string> => {
  const { status, body } = await staff.post("/api/consult/seat", { session, seat });
  if (status !== 200) throw new Error(`${status}`);
  return body.token as string;
};

/** A visitor with a new pass whom this counsellor has called: their pass, and the conversation to sit down to. */
export const call = async (counsellor: StaffClient): Promise<{ pass: string; session: string; ticket: string }> => {
  const [pass] = (await issuePasses(1)) as [string];
  const { url } = counsellor;
  expect(await takeTicket(url, pass)).toMatchObject({ status: 200 });
  expect(await counsellor.post("/api/consult/call", { ticket: null, meanwhile: false })).toMatchObject({ status: 200 });
  const { ticket } = await until(async () => {
    const mine = await mineOf(url, pass);
    return mine.ticket?.session ? mine : null;
  });
  return { pass, session: ticket!.session!, ticket: ticket!.id };
};

interface Sitting {
  readonly session: string;
  readonly seat: SeatKind;
  readonly credentials: () => Promise<{ pass: string } | { badge: string }>;
  readonly vault?: Vault;
}

/** Sit down, at whichever server `url` names at that moment. */
export const sitDown = (url: () => string, { vault = new MemoryVault(), ...wish }: Sitting): Talk =>
  openTalk({ ...wish, vault, open: (line) => openBooth(line, async () => new Client(url())) });

/** Both at their booth, with a key. */
export const meet = async (
  counsellor: StaffClient,
  url: () => string = () => counsellor.url,
): Promise<{ visitor: Talk; staff: Talk; pass: string; session: string; ticket: string }> => {
  const called = await call(counsellor);
  const { session, pass } = called;
  const staff = sitDown(url, {
    session,
    seat: "counsellor",
    credentials: async () => {
      counsellor.url = url();
      return { badge: await tokenFor(counsellor, session, "counsellor") };
    },
  });
  const visitor = sitDown(url, { session, seat: "visitor", credentials: async () => ({ pass }) });
  await until(() => [visitor, staff].every((talk) => talk.store.getState().canWrite), 15_000);
  return { ...called, visitor, staff };
};

/** The lines that somebody sees of the other, as they see them. */
export const heard = (talk: Talk): string[] =>
  talk.store.getState().lines.flatMap((line) => {
    if (line.kind === "line") return line.isMine || line.words.kind !== "text" ? [] : [line.words.text];
    return [line.kind];
  });

/** One's own lines that the server has acknowledged. */
export const acknowledged = (talk: Talk): string[] =>
  talk.store
    .getState()
    .lines.flatMap((line) =>
      line.kind === "line" && line.isMine && line.state !== "sending" && line.words.kind === "text"
        ? [line.words.text]
        : [],
    );
