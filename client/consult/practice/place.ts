/**
 * The practice booth's place: a queue, a shift, a supervisor. The tickets go through the very rules of the real booths (`step`), in
 * memory; only who sits down, and who answers, is a script.
 */
import { createStore, type StoreApi } from "zustand/vanilla";
import { type Language, languages } from "../../../shared/campaign/language.ts";
import type { ConsoleView, OwnSession } from "../../../shared/consult/console.ts";
import type { Event, Refusal } from "../../../shared/consult/events.ts";
import { load, next, type OnDuty, queueFor, suits, unready } from "../../../shared/consult/match.ts";
import { type RiskLevel, callsSupervisor } from "../../../shared/consult/risk.ts";
import { type Emergency, mayDo, type RunbookStep } from "../../../shared/consult/runbook.ts";
import { step } from "../../../shared/consult/session.ts";
import { counsellorOf, isOver, takeTicket, type Ticket } from "../../../shared/consult/ticket.ts";
import { MINUTE } from "../../../shared/consult/times.ts";
import { viewOf } from "../../../shared/consult/views.ts";
import { ApiError } from "../../session/api.ts";
import { type ConsoleDeeds, type ConsoleState, freshConsole } from "../../session/console.ts";
import type { ConsoleSource } from "../console/source.ts";
import type { Play } from "./play.ts";
import { openPracticeTalk, type PracticeTalk } from "./practiceTalk.ts";
import { scriptIds, scripts, type ScriptId } from "./scripts.ts";

const ME = "me";
const COLLEAGUE = "colleague";
const LENGTH_MS = 25 * MINUTE;
const SHIFT_MS = 2 * 60 * MINUTE;
/** The real gap is minutes; here it is as long as it takes to be noticed, ms. */
const BREATH_MS = 20_000;
/** How long the others take to do their part, ms. */
const SIT_MS = 3_000;
const ANSWER_MS = 4_000;
const TICK_MS = 1_000;

/** Words of the people around, in the language of whoever practises. */
export interface PracticeWords {
  language(): Language;
  colleague(): string;
  supervisor(): string;
  /** What the supervisor whispers when a grave level was told. */
  whisper(): string;
}

export interface PracticePlace extends ConsoleSource {
  /** How a conversation went so far; null where nobody sat down. */
  playOf(session: string): Play | null;
  /** Let time pass there until the returned function is called. */
  start(): () => void;
}

interface Kept {
  ticket: Ticket;
  readonly script: ScriptId;
  level: RiskLevel | null;
  emergency: Emergency | null;
}

/** Refused as the server would. */
const refused = (why: string): ApiError => new ApiError(409, why);

export const openPractice = (words: PracticeWords): PracticePlace => {
  const began = Date.now();
  const state: StoreApi<ConsoleState> = createStore(() => freshConsole);
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const talks = new Map<string, PracticeTalk>();
  let duty: Omit<OnDuty, "talking" | "calling"> | null = {
    id: ME,
    organisation: "practice",
    topics: [],
    languages: [...languages],
    atOnce: 2,
    isOnBreak: false,
    breathUntil: 0,
    takesUntil: began + SHIFT_MS,
  };
  let asksForHelp = false;
  let phrases: readonly string[] = [];
  let whispers = 0;
  const all: Kept[] = scriptIds.map((script, i) => ({
    script,
    level: null,
    emergency: null,
    ticket: takeTicket(
      { id: script, visitor: script, intake: scripts[script].intake, organisation: null, avoid: [] },
      began - (scriptIds.length - i) * 3 * MINUTE,
    ),
  }));

  const after = (ms: number, act: () => void): void => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      act();
    }, ms);
    timers.add(timer);
  };
  const tickets = (): Ticket[] => all.map(({ ticket }) => ticket);
  const find = (id: string): Kept | undefined => all.find(({ ticket }) => ticket.id === id);
  const bySession = (session: string): Kept | undefined =>
    all.find(({ ticket: { stage } }) => "session" in stage && stage.session === session);
  const counsellor = (): OnDuty => ({ ...duty!, ...load(ME, tickets()) });

  const ownOf = ({ ticket, level, emergency }: Kept): OwnSession | null => {
    const { stage } = ticket;
    if (!("session" in stage)) return null;
    const since = "since" in stage ? stage.since : stage.at;
    const until = "endsAt" in stage ? stage.endsAt : stage.until;
    const { id, intake } = ticket;
    return {
      ticket: id,
      session: stage.session,
      state: stage.state,
      intake,
      since,
      until,
      level,
      emergency,
      listening: null,
    };
  };

  const viewNow = (now: number): ConsoleView => {
    const me = duty && counsellor();
    const queue = me ? queueFor(me, tickets(), now) : [];
    return {
      now,
      duty: me,
      unready: me && unready(me, now),
      shifts: [],
      shift: { id: "practice", to: began + SHIFT_MS },
      atOnceMost: 2,
      asksForHelp,
      colleagues: [{ id: COLLEAGUE, name: words.colleague() }],
      queue: queue.map(({ ticket, reason, isResting }) => ({
        ticket: ticket.id,
        reason,
        takenAt: ticket.takenAt,
        intake: { ...ticket.intake, language: words.language() },
        missed: ticket.missed,
        isResting,
        suits: me !== null && suits(me, ticket, now),
        mayResume: false,
      })),
      waiting: queue.length,
      own: all.flatMap((kept) => (counsellorOf(kept.ticket) === ME ? (ownOf(kept) ?? []) : [])),
      offered: [],
    };
  };

  const tell = (): void => {
    const now = Date.now();
    for (const { ticket } of all) {
      const talk = "session" in ticket.stage ? talks.get(ticket.stage.session) : undefined;
      const line = { ahead: 0, estimate: { kind: "unknown" } } as const;
      talk?.show(viewOf(ticket, { line, nameOf: words.colleague }));
    }
    state.setState({ view: viewNow(now), isLive: true });
  };

  /** One step of one ticket, by the rules; why not, when it may not. */
  const take = (kept: Kept, event: Event): Refusal | null => {
    const { stage } = kept.ticket;
    const outcome = step(kept.ticket, event, Date.now());
    if (!outcome.ok) return outcome.why;
    kept.ticket = outcome.ticket;
    if (isOver(kept.ticket) && "session" in stage) {
      talks.get(stage.session)?.store.setState({ line: "over", canWrite: false });
      if (duty) duty = { ...duty, breathUntil: Date.now() + BREATH_MS };
    }
    tell();
    return null;
  };
  const must = (kept: Kept | undefined, event: Event): void => {
    const why = kept ? take(kept, event) : "not-now";
    if (why) throw refused(why);
  };

  const whisper = (): void => {
    whispers += 1;
    const heard = { id: whispers, from: words.supervisor(), words: words.whisper() };
    state.setState(({ whispers: before }) => ({ whispers: [...before, heard] }));
  };

  const mine = { by: "counsellor", id: ME } as const;
  const theirs = ({ ticket }: Kept) => ({ by: "visitor", id: ticket.visitor }) as const;

  /** The supervisor does their part of the runbook, one step after the other. */
  const supervise = (kept: Kept): void =>
    after(ANSWER_MS, () => {
      const { emergency } = kept;
      const their: readonly RunbookStep[] = ["confirm", "call", "log"];
      const now = emergency && their.find((one) => mayDo(emergency, one));
      if (!emergency || !now) return;
      kept.emergency = { ...emergency, done: [...emergency.done, now] };
      tell();
      if (now === "confirm") supervise(kept);
    });

  const open = (session: string): PracticeTalk => {
    const kept = bySession(session)!;
    const talk = openPracticeTalk({
      session,
      script: scripts[kept.script],
      language: words.language,
      onTold: (type, message) => {
        const told = message as never;
        if (type === "end")
          return take(kept, { ...mine, deed: "end", reason: (told as { reason: never }).reason }) === null;
        if (type === "offer") {
          if (take(kept, { ...mine, deed: "offer", to: COLLEAGUE }) !== null) return false;
          after(ANSWER_MS, () => void take(kept, { ...theirs(kept), deed: "agree" }));
          after(2 * ANSWER_MS, () => {
            const seat = { hasRoom: true, lengthMs: LENGTH_MS };
            void take(kept, { by: "counsellor", id: COLLEAGUE, deed: "take", ...seat });
          });
          return true;
        }
        if (type === "cancel") return take(kept, { ...mine, deed: "cancel" }) === null;
        if (type === "flag") {
          kept.level = (told as { level: RiskLevel }).level;
          if (callsSupervisor(kept.level)) after(ANSWER_MS, whisper);
        }
        if (type === "emergency") {
          const given = told as Pick<Emergency, "danger" | "place">;
          kept.emergency = { ...given, done: kept.emergency?.done ?? [] };
          supervise(kept);
        }
        if (type === "runbook" && kept.emergency) {
          const { step: done } = told as { step: RunbookStep };
          if (mayDo(kept.emergency, done)) kept.emergency = { ...kept.emergency, done: [...kept.emergency.done, done] };
        }
        tell();
        return true;
      },
    });
    talks.set(session, talk);
    after(SIT_MS, () => {
      const seat = { hasRoom: true, lengthMs: LENGTH_MS };
      if (take(kept, { ...theirs(kept), deed: "sit", ...seat }) === null) talk.sit();
    });
    return talk;
  };

  const deeds: ConsoleDeeds = {
    begin: async () => {},
    async rest(isOnBreak) {
      if (duty) duty = { ...duty, isOnBreak };
      tell();
    },
    async off() {
      if (load(ME, tickets()).talking > 0) throw refused("talking");
      duty = null;
      tell();
    },
    async bring(ticket, meanwhile) {
      const now = Date.now();
      const why = unready(counsellor(), now, meanwhile);
      if (why) throw refused(why);
      const id = ticket ?? next(counsellor(), tickets(), now, { meanwhile })?.id;
      if (id === undefined) throw refused("nobody");
      must(find(id), { ...mine, deed: "call", counsellor: ME, session: `practice-${id}-${now}` });
    },
    withdraw: async (ticket) => must(find(ticket), { ...mine, deed: "withdraw" }),
    resume: async (ticket) => must(find(ticket), { ...mine, deed: "resume", hasRoom: true }),
    take: async () => {},
    urge: async (ticket, isUrgent) => must(find(ticket), { ...mine, deed: "urge", isUrgent }),
    async help(asks) {
      asksForHelp = asks;
      tell();
      if (!asks) return;
      after(ANSWER_MS, () => {
        asksForHelp = false;
        whisper();
        tell();
      });
    },
    avoid: async () => {},
    phrases: async () => ({ own: phrases, shared: [] }),
    async keepPhrases(own) {
      phrases = own;
    },
    debriefs: async () => [],
    talkedAbout: async () => {},
  };

  /** Warnings, misses and the end of the breath come by the clock. */
  const tick = (): void => {
    for (const kept of all) if (!isOver(kept.ticket)) void take(kept, { by: "clock", id: "", deed: "tick" });
    tell();
  };
  tell();

  return {
    state,
    deeds,
    isPractice: true,
    read: async () => tell(),
    dismiss: (id) =>
      state.setState(({ whispers: before }) => ({ whispers: before.filter((whispered) => whispered.id !== id) })),
    openTalk: ({ session }) => open(session),
    playOf: (session) => talks.get(session)?.play ?? null,
    start() {
      const ticking = setInterval(tick, TICK_MS);
      return () => {
        clearInterval(ticking);
        for (const timer of timers) clearTimeout(timer);
        timers.clear();
      };
    },
  };
};
