/** The table of what may happen to an event: in which state, through whom, and what it may become. Nothing else can happen. */

export const states = [
  "draft",
  "published",
  /** Those who hold it try everything; no audience. */
  "rehearsal",
  /** The audience comes in. */
  "doors",
  "live",
  "paused",
  "ended",
  "cancelled",
] as const;
export type State = (typeof states)[number];

/** Who does something. "line" is the server noticing that somebody is gone or back, "clock" that a time has come. */
export const parties = ["host", "co-host", "operator", "line", "clock"] as const;
export type Party = (typeof parties)[number];

export const deeds = [
  "publish",
  /** Back to a draft, while nobody has registered. */
  "withdraw",
  /** Another time. */
  "move",
  "rehearse",
  "leave-rehearsal",
  "open-doors",
  "start",
  "pause",
  "resume",
  /** Nobody new comes in; whoever was in may come back. */
  "close-doors",
  "let-in",
  /** To an item of the running order. */
  "go",
  /** Give the floor to somebody, or take it. */
  "give",
  "take",
  "end",
  /** The end was a mistake. */
  "reopen",
  "cancel",
  "drop",
  "back",
  "tick",
] as const;
export type Deed = (typeof deeds)[number];

interface Way {
  readonly by: readonly Party[];
  readonly to: readonly State[];
}
const way = (by: readonly Party[], ...to: State[]): Way => ({ by, to });

const host: readonly Party[] = ["host", "operator"];
const crew: readonly Party[] = ["host", "co-host"];
const anybody: readonly Party[] = ["host", "co-host", "operator"];
const line: readonly Party[] = ["line"];
const clock: readonly Party[] = ["clock"];

type Ways = Readonly<Partial<Record<Deed, Way>>>;

/** Lines drop and come back whenever a console is open, before the doors and after the end too. */
const lines = (self: State): Ways => ({ drop: way(line, self), back: way(line, self) });

/** With an audience. */
const held = (self: State): Ways => ({
  go: way(crew, self),
  give: way(crew, self),
  take: way(crew, self),
  "close-doors": way(crew, self),
  "let-in": way(crew, self),
  cancel: way(host, "cancelled"),
});

export const transitions: Readonly<Record<State, Ways>> = {
  draft: {
    ...lines("draft"),
    publish: way(host, "published"),
    move: way(host, "draft"),
    rehearse: way(crew, "rehearsal"),
  },
  published: {
    ...lines("published"),
    withdraw: way(host, "draft"),
    move: way(host, "published"),
    rehearse: way(crew, "rehearsal"),
    "open-doors": way(crew, "doors"),
    cancel: way(host, "cancelled"),
    tick: way(clock, "published", "doors", "cancelled"),
  },
  rehearsal: {
    ...lines("rehearsal"),
    go: way(crew, "rehearsal"),
    give: way(crew, "rehearsal"),
    take: way(crew, "rehearsal"),
    "leave-rehearsal": way(anybody, "draft", "published"),
    // Whoever waits outside is let in on time, rehearsal or not.
    "open-doors": way(crew, "doors"),
    cancel: way(host, "cancelled"),
    tick: way(clock, "rehearsal", "doors", "draft", "published"),
  },
  doors: {
    ...lines("doors"),
    ...held("doors"),
    start: way(crew, "live"),
    tick: way(clock, "doors", "cancelled"),
  },
  live: {
    ...lines("live"),
    ...held("live"),
    pause: way(crew, "paused"),
    end: way(anybody, "ended"),
    // Nobody is left who could speak: a break, until somebody is.
    tick: way(clock, "live", "paused", "ended"),
  },
  paused: {
    drop: way(line, "paused"),
    back: way(line, "paused", "live"),
    ...held("paused"),
    resume: way(crew, "live"),
    end: way(anybody, "ended"),
    tick: way(clock, "paused", "ended"),
  },
  ended: { ...lines("ended"), reopen: way(crew, "live") },
  cancelled: {},
};

/** Whether this party may do this in this state; who exactly it must be, is `step`'s to check. */
export const isAllowed = (state: State, deed: Deed, by: Party): boolean =>
  transitions[state][deed]?.by.includes(by) ?? false;

/** States in which an audience is in. */
export const isOpen = (state: State): boolean => state === "doors" || state === "live" || state === "paused";
/** States from which nothing comes any more, an end taken back excepted. */
export const isOver = (state: State): boolean => state === "ended" || state === "cancelled";
