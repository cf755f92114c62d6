/** The events' core on a store, with a clock that is turned by hand. For tests. */
import type { EventWords } from "../../shared/events/event.ts";
import { plainWords } from "../../shared/events/plainWords.ts";
import type { SampleEvent } from "../../shared/events/sample.ts";
import { MINUTE } from "../../shared/events/times.ts";
import type { Grant } from "../../shared/staff/roles.ts";
import { LocalRelay } from "../safety/testing.ts";
import type { Actor } from "../staff/door.ts";
import type { Store } from "../store/store.ts";
import { Events } from "./events.ts";
import { Planning } from "./planning.ts";
import { type EventRow, newRow } from "./row.ts";
import { Weeks } from "./weeks.ts";

/** A morning in Japan, before the events of the tests. */
export const NOW = Date.parse("2027-05-10T10:00:00+09:00");

export const lines = (ja: string) => ({ ja, easy: "", en: "" });

/** A course of 90 minutes that begins two hours after `NOW`. */
export const wordsOf = (change: Partial<EventWords> = {}): EventWords => {
  const from = change.from ?? NOW + 120 * MINUTE;
  return {
    ...plainWords,
    kind: "course",
    organisation: null,
    title: lines("つながりサポーター養成講座"),
    text: lines("聞きかたを学びます。"),
    place: "hall",
    to: from + 90 * MINUTE,
    order: [{ id: "talk", kind: "talk", title: lines("お話"), minutes: 60, speaker: null }],
    ...change,
    from,
  };
};

/** A table each day of a month, at three in the afternoon. */
const sample: readonly SampleEvent[] = [
  {
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    at: "15:00",
    minutes: 60,
    words: { kind: "table", title: lines("お茶の席"), text: lines(""), place: "table-1", capacity: null, order: [] },
  },
];

export const actorOf = (id: string, ...grants: readonly Grant[]): Actor => ({
  id,
  name: `name of ${id}`,
  grants,
  roles: grants.map(({ role }) => role),
});
/** A host of the whole place, one of an organisation, and the operator. */
export const hana = actorOf("hana", { role: "host", organisation: null });
export const orgHost = actorOf("olga", { role: "host", organisation: "org" });
export const office = actorOf("op", { role: "operator", organisation: null });

/** Several cores on one store and one relay are several processes. `clock.now` is every core's time. */
export const openCore = async (
  store: Store,
  { relay = new LocalRelay(), clock = { now: NOW } }: { relay?: LocalRelay; clock?: { now: number } } = {},
) => {
  const failures: unknown[] = [];
  const notes: string[] = [];
  const events = await Events.open({ store, relay, failed: (error) => failures.push(error), now: () => clock.now });
  const given = {
    events,
    note: async (by: { id: string } | null, deed: string, to: string, details: string) => {
      notes.push([by?.id, deed, to, details].join(" "));
    },
    link: async () => undefined,
    copied: async () => undefined,
  };
  const planning = new Planning({ ...given, isOrganisation: async (id) => id === "org" || id === "other" });
  const weeks = new Weeks({ ...given, planning, sample });
  return { events, planning, weeks, relay, clock, failures, notes };
};
export type Core = Awaited<ReturnType<typeof openCore>>;

/** What was said of an event over all processes: "registered:doors-open". */
export const saidOf = ({ relay }: Pick<Core, "relay">, event?: string): string[] =>
  relay.told
    .filter(({ topic }) => topic === "events:step")
    .map(({ message }) => message as { event: string; notices: { to: string; said: string }[] })
    .filter((message) => event === undefined || message.event === event)
    .flatMap(({ notices }) => notices.map(({ to, said }) => `${to}:${said}`));

/** Enter an event with a crew; hana is its host. */
export const enter = async (
  { events }: Core,
  change: Partial<EventWords> = {},
  crew: readonly (readonly [string, EventRow["run"]["crew"][number]["part"]])[] = [],
): Promise<string> => {
  const id = `e${Math.random().toString(36).slice(2)}`;
  const row = newRow(id, wordsOf(change), "hana", NOW);
  const others = crew.map(([hand, part]) => ({ id: hand, part, isHere: false, since: NOW }));
  const full = { ...row, run: { ...row.run, crew: [...row.run.crew, ...others] } };
  await events.books.store.insert(full);
  await events.books.tellWords(full);
  return id;
};

export const as = (id: string, by: "host" | "co-host" | "operator" = "host") => ({ by, id }) as const;
