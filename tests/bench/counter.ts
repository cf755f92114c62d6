/** Booths with counsellors on duty and visitors who wait or talk, in a fresh data folder: a server that starts with it goes on. */
import { createHmac, randomUUID } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DutiesStore } from "../../server/consult/duties.store.ts";
import { newRow, type Row, stepped } from "../../server/consult/row.ts";
import { SeatTokens } from "../../server/consult/seatTokens.ts";
import { TicketsStore } from "../../server/consult/tickets.store.ts";
import { Passes } from "../../server/pass/pass.ts";
import { insertAccount } from "../../server/staff/accountRows.store.ts";
import { deriveSecret } from "../../server/staff/secret.ts";
import { openStore } from "../../server/store/store.ts";
import { consentVersions } from "../../shared/consult/consent.ts";
import type { Event } from "../../shared/consult/events.ts";
import { step } from "../../shared/consult/session.ts";
import { takeTicket } from "../../shared/consult/ticket.ts";
import { MINUTE } from "../../shared/consult/times.ts";
import { skipped } from "../../shared/consult/topics.ts";
import type { Grant } from "../../shared/staff/roles.ts";
import { issuePasses, secret } from "../process/crowd.ts";

const ORGANISATION = "bench";
const HOUR = 60 * MINUTE;
/** Of their sign-ins. */
const moments = { expires_at: "2099-01-01T00:00:00.000Z", created_at: "2026-01-01", updated_at: "2026-01-01" };
const grants: readonly Grant[] = [{ role: "counsellor", organisation: ORGANISATION }];

interface Counsellor {
  readonly id: string;
  readonly name: string;
  /** Of their sign-in, as a browser sends it. */
  readonly cookie: string;
  /** A token for the seat of the counsellor in a conversation. */
  token(session: string): Promise<string>;
}

interface Conversation {
  readonly ticket: string;
  readonly session: string;
  readonly pass: string;
  readonly counsellor: Counsellor;
}

export interface Counter {
  readonly dataDir: string;
  /** What the server is to be started with. */
  readonly env: NodeJS.ProcessEnv;
  readonly counsellors: readonly Counsellor[];
  readonly conversations: readonly Conversation[];
  /** Passes of those who wait, in the order of the queue. */
  readonly waiting: readonly string[];
  /** Passes of nobody yet. */
  readonly strangers: readonly string[];
}

interface Size {
  readonly counsellors: number;
  readonly atOnce: number;
  readonly talking: number;
  readonly waiting: number;
  readonly strangers: number;
}

/** A session cookie, signed as the sign-in library does. */
const cookieOf = (token: string): string => {
  const key = Buffer.from(deriveSecret(secret, "staff sessions")).toString("base64url");
  const signature = createHmac("sha256", key).update(token).digest("base64");
  return `plat-staff.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
};

const row = (id: string, visitor: string, takenAt: number): Row =>
  newRow(
    takeTicket({ id, visitor, intake: skipped, organisation: null, avoid: [] }, takenAt),
    { version: consentVersions[0], supervisorMayJoin: false, at: takenAt },
    { ahead: 1, source: id },
  );

const after = (before: Row, event: Event, now: number): Row => {
  const outcome = step(before.kept.ticket, event, now);
  if (!outcome.ok) throw new Error(outcome.why);
  return stepped(before, outcome.ticket, { deed: event.deed, organisation: ORGANISATION, now });
};

/** Set it all up. Conversations go to the counsellors in turn, as many to each as to the next. */
export const seedCounter = async (size: Size): Promise<Counter> => {
  const dataDir = mkdtempSync(join(tmpdir(), "plat-verse-booths-"));
  const issuer = new Passes(secret);
  const passes = await issuePasses(size.talking + size.waiting + size.strangers);
  const visitors = await Promise.all(passes.map(async (pass) => (await issuer.check(pass))!));
  const tokens = new SeatTokens(secret, async () => grants);
  const now = Date.now();
  const store = await openStore({ dataDir });
  const seeded = await store.transaction().execute(async (trx) => {
    await trx
      .insertInto("organisations")
      .values({ id: ORGANISATION, name: "ベンチ", name_easy: "ベンチ", name_en: "Bench" })
      .execute();
    await trx
      .insertInto("booths")
      .values({ id: "b", organisation: ORGANISATION, name: "b", name_easy: "b", name_en: "b", place: 0, is_closed: 0 })
      .execute();
    await trx
      .insertInto("booth_rules")
      .values({ organisation: ORGANISATION, length_min: 50, gap_min: 0, per_day: 9, phrases: "[]" })
      .execute();
    const counsellors: Counsellor[] = [];
    const duties = new DutiesStore(trx);
    for (let i = 0; i < size.counsellors; i++) {
      const name = `Counsellor ${i}`;
      const email = `c${i}@x.example`;
      const id = (await insertAccount(trx, { name, email, passwordHash: "", grants }, now))!;
      await trx.updateTable("staff_user").set({ two_factor_enabled: 1 }).where("id", "=", id).execute();
      const login = `login-${i}`;
      const token = `token-${i}`;
      await trx
        .insertInto("staff_session")
        .values({ id: login, token, user_id: id, ...moments })
        .execute();
      const shift = { id: `shift-${i}`, organisation: ORGANISATION, booth: "b" };
      const span = { starts: now - HOUR, ends: now + 10 * HOUR };
      await trx
        .insertInto("shifts")
        .values({ ...shift, ...span, counsellor: id, is_cancelled: 0 })
        .execute();
      await trx.insertInto("counsellor_rules").values({ account: id, at_once: size.atOnce, rev: 1 }).execute();
      await duties.begin({
        id,
        name,
        organisation: ORGANISATION,
        booth: "b",
        shift: shift.id,
        topics: [],
        languages: ["ja"],
        atOnce: size.atOnce,
        until: span.ends,
        takesUntil: span.ends - 50 * MINUTE,
        seenAt: now,
      });
      const account = { id, name, session: login };
      const seat = (session: string) => tokens.issue(account, { session, seat: "counsellor" });
      counsellors.push({ id, name, cookie: cookieOf(token), token: seat });
    }
    const tickets = new TicketsStore(trx);
    const conversations: Conversation[] = [];
    for (const [i, visitor] of visitors.slice(0, size.talking + size.waiting).entries()) {
      const id = randomUUID();
      const isTalking = i < size.talking;
      // Those who wait came one after the other, a second apart.
      const first = row(id, visitor, now - (isTalking ? HOUR : (size.talking + size.waiting - i) * 1000));
      await tickets.insert(first);
      if (!isTalking) continue;
      const counsellor = counsellors[i % counsellors.length]!;
      const session = randomUUID();
      const by = { by: "counsellor", id: counsellor.id } as const;
      const called = after(first, { ...by, deed: "call", counsellor: counsellor.id, session }, now);
      const sit = { by: "visitor", id: visitor, deed: "sit", hasRoom: true, lengthMs: 50 * MINUTE } as const;
      for (const next of [called, after(called, sit, now)]) await tickets.keep(next);
      conversations.push({ ticket: id, session, pass: passes[i]!, counsellor });
    }
    return { counsellors, conversations };
  });
  await store.destroy();
  return {
    ...seeded,
    dataDir,
    env: { PASS_SECRET: secret, TRUST_PROXY: "1" },
    waiting: passes.slice(size.talking, size.talking + size.waiting),
    strangers: passes.slice(size.talking + size.waiting),
  };
};
