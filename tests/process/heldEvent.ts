/** An event that is held from the start, by guests: entered where a server will find it. */
import { v7 as uuid } from "uuid";
import type { EventWords } from "../../shared/events/event.ts";
import type { Part } from "../../shared/events/kinds.ts";
import { plainWords } from "../../shared/events/plainWords.ts";
import { type Hand, newRun, withCrew } from "../../shared/events/run.ts";
import { MINUTE } from "../../shared/events/times.ts";
import { EventsStore } from "../../server/events/events.store.ts";
import { newToken } from "../../server/events/guests.ts";
import { putGuest } from "../../server/events/guests.store.ts";
import { planOf, newRow } from "../../server/events/row.ts";
import { DecksStore } from "../../server/events/files/decks.store.ts";
import { PollsStore } from "../../server/events/polls.store.ts";
import { openStore } from "../../server/store/store.ts";

const lines = (ja: string) => ({ ja, easy: "", en: "" });

export interface HeldEvent {
  readonly event: string;
  /** Tokens of those who hold it, by part. */
  readonly tokens: Readonly<Record<"host" | "co-host" | "captions" | "questions", string>>;
  /** A poll that can be opened. */
  readonly poll: string;
  /** Slides that can be shown: thirty, without pictures. */
  readonly deck: string;
}

const crew: readonly Part[] = ["host", "co-host", "captions", "questions"];

export interface Wish {
  readonly words?: Partial<EventWords>;
  readonly code?: string;
}

/** Enter an event that is published for later, whose doors are open since five minutes, or that is live. */
export const enterHeld = async (
  where: { dataDir: string; databaseUrl?: string },
  state: "published" | "doors" | "live",
  { words: change = {}, code }: Wish = {},
): Promise<HeldEvent> => {
  const [now, event] = [Date.now(), uuid()];
  const from = state === "published" ? now + 60 * MINUTE : now - MINUTE;
  const words: EventWords = {
    ...plainWords,
    kind: "course",
    organisation: null,
    title: lines("つながりの講座"),
    place: "hall",
    from,
    to: from + 90 * MINUTE,
    keepsTranscript: true,
    record: lines("出席の記録"),
    ...change,
  };
  const links = crew.map((part) => ({ part, id: uuid(), ...newToken() }));
  const host = links[0]!.id;
  const run = withCrew(newRun(event, planOf(words), host, now), links, now)!;
  const away = (hand: Hand): Hand => ({ ...hand, since: now });
  const held = {
    state: state === "live" ? state : "doors",
    openedAt: now - 5 * MINUTE,
    startedAt: state === "live" ? now : null,
    floor: state === "live" ? host : null,
    at: null,
    isShut: false,
    pausedBy: null,
    saidLate: true,
    counted: [],
    countingSince: state === "live" ? now : null,
  } as const;
  const stage = state === "published" ? ({ state } as const) : held;
  const store = await openStore(where);
  const row = { ...newRow(event, words, host, now), run: { ...run, crew: run.crew.map(away), stage } };
  await new EventsStore(store).insert({ ...row, code: code ?? null });
  await store.transaction().execute(async (trx) => {
    for (const { id, part, hash } of links) await putGuest(trx, { id, event, name: part }, hash, now);
  });
  const poll = await new PollsStore(store).enter(event, null, {
    question: lines("今日はどうでしたか"),
    choices: [lines("よかった"), lines("ふつう"), lines("むずかしい")],
    most: 1,
  });
  const deck = uuid();
  const slides = { organisation: "", bytes: 0, pictures: [], words: Array.from({ length: 30 }, () => "") };
  const language = { ...slides, language: "ja", notes: slides.words } as const;
  await new DecksStore(store).add({ id: deck, event, title: "", at: now }, [language]);
  await store.destroy();
  if (typeof poll === "string") throw new Error(poll);
  const tokens = Object.fromEntries(links.map(({ part, token }) => [part, token])) as HeldEvent["tokens"];
  return { event, tokens, poll: poll.id, deck };
};
