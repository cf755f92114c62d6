/** What to tell a counsellor of, between one look at the console and the next. Pure. */
import type { ConsoleView, OwnSession } from "../../../shared/consult/console.ts";
import type { HeardWhisper } from "../../session/console.ts";

/** What there was at a look. */
export interface Seen {
  /** Tickets that wait for this counsellor, and whether they could be called. */
  readonly waiting: ReadonlySet<string>;
  readonly isFree: boolean;
  readonly talks: ReadonlyMap<string, { readonly letter: string; readonly state: string; readonly unread: number }>;
  readonly whispers: readonly Pick<HeardWhisper, "id" | "from">[];
  readonly offered: ReadonlySet<string>;
}

export type Happening =
  | { readonly kind: "waiting"; readonly count: number }
  | { readonly kind: "whisper"; readonly name: string }
  | { readonly kind: "offered" }
  | { readonly kind: "seated" | "lines" | "away" | "over"; readonly letter: string };

interface Open {
  readonly letter: string;
  readonly own: Pick<OwnSession, "session" | "state">;
  readonly state: "open" | "left" | "over";
  readonly unread: number;
}

export const look = (
  view: Pick<ConsoleView, "queue" | "offered" | "unready" | "duty">,
  talks: readonly Open[],
  whispers: Seen["whispers"],
): Seen => ({
  waiting: new Set(view.queue.filter(({ suits }) => suits).map(({ ticket }) => ticket)),
  isFree: view.duty !== null && view.unready === null,
  talks: new Map(
    talks.map(({ letter, own, state, unread }) => [
      own.session,
      { letter, state: state === "open" ? own.state : state, unread },
    ]),
  ),
  whispers,
  offered: new Set(view.offered.map(({ session }) => session)),
});

const isCall = (state: string | undefined): boolean => state === "called" || state === "called-again";

/** What is new to whoever works here. Those who wait are no news to whoever is busy: they see the list. */
export const whatIsNew = (before: Seen, now: Seen): Happening[] => {
  const happened: Happening[] = [];
  for (const { id, from } of now.whispers)
    if (!before.whispers.some((one) => one.id === id)) happened.push({ kind: "whisper", name: from });
  if ([...now.offered].some((session) => !before.offered.has(session))) happened.push({ kind: "offered" });
  for (const [session, { letter, state, unread }] of now.talks) {
    const was = before.talks.get(session);
    if (isCall(was?.state) && state === "talking") happened.push({ kind: "seated", letter });
    if (state === "dropped" && was?.state !== "dropped") happened.push({ kind: "away", letter });
    if (state === "over" && was !== undefined && was.state !== "over") happened.push({ kind: "over", letter });
    if (unread > (was?.unread ?? 0)) happened.push({ kind: "lines", letter });
  }
  const count = [...now.waiting].filter((ticket) => !before.waiting.has(ticket)).length;
  if (now.isFree && count > 0) happened.push({ kind: "waiting", count });
  return happened;
};
