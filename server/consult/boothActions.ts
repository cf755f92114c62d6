/** What can be said over a line to a booth: the shape of each message, how often, from which seat, and what it does. */
import type { z } from "zod";
import type { Event } from "../../shared/consult/events.ts";
import {
  type BoothClientMessages,
  type BoothRefusal,
  emergencySchema,
  endSchema,
  envelopeSchema,
  epochSchema,
  flagSchema,
  memberKeySchema,
  offerSchema,
  receiptSchema,
  runbookSchema,
  type SeatKind,
} from "../../shared/consult/messages.ts";
import type { BoothLine } from "./boothLine.ts";
import type { Consult } from "./consult.ts";
import type { Lines } from "./lines.ts";
import { isNear } from "./mail.ts";
import type { AskedEvent } from "./ports.ts";
import type { By, Runbook, StaffParty } from "./runbook.ts";

/** So many at once, and so many per second in the long run. */
type Rate = readonly [burst: number, perSecond: number];
type Verdict = BoothRefusal | null;

export interface BoothAction<M> {
  /** Null for a message without contents. */
  readonly schema: z.ZodType<M> | null;
  readonly rate: Rate;
  /** From these seats; from others it is refused, whatever the role. */
  readonly seats: readonly SeatKind[];
  /** Do it; or say why not. */
  readonly act: (line: BoothLine, message: M, now: number) => Promise<Verdict>;
}
export type BoothActions = { readonly [K in keyof BoothClientMessages]: BoothAction<BoothClientMessages[K]> };

export interface BoothDoing {
  readonly lines: Lines;
  readonly consult: Pick<Consult, "do" | "duty" | "find" | "help" | "referred">;
  /** The emergency runbook and the flags, with their log. */
  readonly runbook: Pick<Runbook, "declare" | "done" | "flag" | "stepIn">;
  /** Tell everybody in the booth that somebody thinks. */
  readonly think: (session: string, from: string) => Promise<void>;
}

/** A sign of life is told at most so often, ms: silence is counted in minutes. */
const SIGN_MS = 30_000;

const anybody: readonly SeatKind[] = ["visitor", "counsellor", "listener"];
/** Who talks. Who listens says nothing. */
const talkers: readonly SeatKind[] = ["visitor", "counsellor"];
const visitors: readonly SeatKind[] = ["visitor"];
const counsellors: readonly SeatKind[] = ["counsellor"];
const staff: readonly SeatKind[] = ["counsellor", "listener"];

/** Something done now and then by a person. */
const DEED: Rate = [5, 0.5];
/** A line that comes back sends again what was not acknowledged. */
const LINES: Rate = [200, 8];
const RECEIPTS: Rate = [200, 15];

const actorOf = ({ who: id, name }: BoothLine): By => ({ id, name });
const partyOf = (line: BoothLine): StaffParty => (line.seat === "listener" ? "supervisor" : "counsellor");

/** A ticket that is gone is one that nothing can be done to now. */
const saidOf = (why: BoothRefusal | "gone" | null): Verdict => (why === "gone" ? "not-now" : why);

export const boothActions = ({ lines, consult, runbook, think }: BoothDoing): BoothActions => {
  const act = async (line: BoothLine, event: AskedEvent, now: number): Promise<Verdict> => {
    const done = await consult.do(line.ticket, event, now);
    return done.ok ? null : saidOf(done.why);
  };
  type Plain = Extract<Event["deed"], "cancel" | "agree" | "decline">;
  const deed =
    (deed: Plain) =>
    (line: BoothLine, _: undefined, now: number): Promise<Verdict> =>
      act(line, { ...line.by, deed }, now);

  /** Both are there: whoever has just left the ticket's talk is no sign of it. */
  const sign = async (line: BoothLine, now: number): Promise<null> => {
    if (now - line.signedAt < SIGN_MS) return null;
    line.signedAt = now;
    await act(line, { ...line.by, deed: "sign" }, now);
    return null;
  };

  return {
    key: {
      schema: memberKeySchema,
      rate: DEED,
      seats: anybody,
      act: async (line, key) => {
        if (key.member !== line.member) return "not-a-member";
        if (await lines.seats.setKey(line.session, key)) await lines.seatsChanged(line.session);
        // Whoever has lost their keys comes as a new member.
        else await lines.reseat(line);
        return null;
      },
    },
    epoch: {
      schema: epochSchema,
      rate: DEED,
      seats: talkers,
      act: async (line, epoch) => {
        if (epoch.session !== line.session) return "bad-message";
        if (epoch.by !== line.member) return "not-a-member";
        const rows = await lines.seats.of(line.session);
        const isSeated = ({ member, key }: { member: string; key: string }) =>
          rows.some((row) => row.key?.member === member && row.key.key === key);
        return epoch.members.every(isSeated) ? lines.mail.change(epoch) : "not-a-member";
      },
    },
    sealed: {
      schema: envelopeSchema,
      rate: LINES,
      seats: talkers,
      act: async (line, envelope, now) => {
        const { session, from, seq } = envelope;
        if (session !== line.session || !isNear(seq, line.lastSeq)) return "bad-message";
        if (from !== line.member) return "not-a-member";
        if (!line.mayKeep(seq)) return "too-often";
        const why = await lines.mail.keep(envelope);
        if (why !== null) return why;
        line.lastSeq = Math.max(line.lastSeq, seq);
        line.tell("kept", { seq });
        return sign(line, now);
      },
    },
    receipt: {
      schema: receiptSchema,
      rate: RECEIPTS,
      seats: anybody,
      act: async (line, { session, from, seq }) => {
        if (session !== line.session || from === line.member) return "bad-message";
        // Nobody has read what they were not given.
        const read = Math.min(seq, line.lastGiven(from));
        if (read > 0) lines.mail.read({ session, member: line.member, from, seq: read });
        return null;
      },
    },
    thinking: {
      schema: null,
      rate: [5, 1],
      seats: talkers,
      act: async (line, _, now) => {
        await think(line.session, line.member);
        return sign(line, now);
      },
    },
    here: { schema: null, rate: DEED, seats: talkers, act: (line, _, now) => sign(line, now) },
    end: {
      schema: endSchema,
      rate: DEED,
      seats: anybody,
      act: (line, { reason }, now) => act(line, { ...line.by, deed: "end", reason }, now),
    },
    offer: {
      schema: offerSchema,
      rate: DEED,
      seats: staff,
      act: async (line, { to }, now) => {
        const [kept, duty] = await Promise.all([consult.find(line.ticket), consult.duty(to)]);
        // To a colleague who is there: the visitor is asked by name, and chose this organisation, or was heard by it.
        if (!kept || duty?.organisation !== kept.servedBy) return "not-so";
        return act(line, { ...line.by, deed: "offer", to }, now);
      },
    },
    cancel: { schema: null, rate: DEED, seats: staff, act: deed("cancel") },
    agree: { schema: null, rate: DEED, seats: visitors, act: deed("agree") },
    decline: { schema: null, rate: DEED, seats: visitors, act: deed("decline") },
    referred: {
      schema: null,
      rate: DEED,
      seats: counsellors,
      act: async (line) => {
        await consult.referred(line.ticket);
        return null;
      },
    },
    flag: {
      schema: flagSchema,
      rate: DEED,
      seats: counsellors,
      act: async (line, { level }) => saidOf(await runbook.flag(actorOf(line), line.ticket, level)),
    },
    help: {
      schema: null,
      rate: DEED,
      seats: counsellors,
      act: async (line) => {
        await consult.help(line.who, true);
        return null;
      },
    },
    emergency: {
      schema: emergencySchema,
      rate: DEED,
      seats: staff,
      act: async (line, emergency) =>
        saidOf(await runbook.declare(actorOf(line), partyOf(line), line.ticket, emergency)),
    },
    runbook: {
      schema: runbookSchema,
      rate: DEED,
      seats: staff,
      act: async (line, { step }) => saidOf(await runbook.done(actorOf(line), partyOf(line), line.ticket, step)),
    },
    "step-in": {
      schema: null,
      rate: DEED,
      seats: ["listener"],
      act: async (line) => saidOf(await runbook.stepIn(actorOf(line), line.ticket)),
    },
  };
};
