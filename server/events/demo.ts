/** The demo's events: one that is about to begin, some that come, and the month's fixed tables. */
import { DAY_MS, monthOf, startOfDay } from "../../shared/campaign/days.ts";
import type { EventWords, Lines } from "../../shared/events/event.ts";
import type { Kind } from "../../shared/events/kinds.ts";
import type { Saved } from "../../shared/events/office.ts";
import { plainWords } from "../../shared/events/plainWords.ts";
import { stateOf } from "../../shared/events/run.ts";
import { MINUTE } from "../../shared/events/times.ts";
import { isOpen } from "../../shared/events/transitions.ts";
import { rolesIn } from "../../shared/staff/roles.ts";
import type { AccountsStore } from "../staff/accounts.store.ts";
import type { Actor } from "../staff/door.ts";
import type { OrganisationsStore } from "../staff/organisations.store.ts";
import type { Events } from "./events.ts";
import type { LoadPack } from "./files/loadPack.ts";
import type { Planning } from "./planning.ts";
import type { Weeks } from "./weeks.ts";

const HOST = "host@demo.example";
const HOUR = 60 * MINUTE;
/** Whoever begins the demo has so long to find the hall, ms. */
const SOON_MS = 3 * MINUTE;
/** A demo may run for days: what is over is entered again so often, ms. */
const AGAIN_MS = 5 * MINUTE;

interface Given {
  readonly events: Events;
  readonly planning: Planning;
  readonly weeks: Weeks;
  readonly accounts: Pick<AccountsStore, "all">;
  readonly organisations: Pick<OrganisationsStore, "all">;
  readonly loadPack: LoadPack;
  readonly failed: (error: unknown) => void;
}

interface Sample {
  readonly words: Pick<EventWords, "kind" | "title" | "text" | "place" | "order">;
  readonly minutes: number;
  /** Days from today, and hours after midnight in Japan. */
  readonly day: number;
  readonly hour: number;
}

const lines = (ja: string, easy: string, en: string): Lines => ({ ja, easy, en });

const SAMPLES: readonly Sample[] = [
  {
    words: {
      kind: "concert",
      title: lines("夕方の小さな音楽会", "夕方の 小さな 音楽会", "A small evening concert"),
      text: lines(
        "音楽の庭で、おだやかな曲を聞きます。音は、聞きたい人が自分で鳴らします。",
        "音楽の 庭で、しずかな 曲を 聞きます。音は、聞きたい 人が 自分で 出します。",
        "Calm music in the concert garden. It plays only for those who start it themselves.",
      ),
      place: "concert",
      order: [],
    },
    minutes: 45,
    day: 1,
    hour: 19,
  },
  {
    words: {
      kind: "symposium",
      title: lines("まちで孤独を減らす、三つの実践", "まちで さびしさを へらす", "Three towns against loneliness"),
      text: lines(
        "居場所、食卓、見守り。三つの現場から、うまくいったことと、いかなかったことを聞きます。",
        "三つの まちの 人が、やって みた ことを 話します。うまく いった ことも、いかなかった ことも 話します。",
        "A place to be, a shared table, somebody who looks in: what worked in three towns, and what did not.",
      ),
      place: "hall",
      order: [
        {
          id: "talks",
          kind: "talk",
          title: lines("三つの報告", "三つの 話", "Three reports"),
          minutes: 60,
          speaker: null,
        },
        { id: "tea", kind: "break", title: lines("休憩", "休み", "Break"), minutes: 10, speaker: null },
        {
          id: "questions",
          kind: "questions",
          title: lines("質問", "しつもん", "Questions"),
          minutes: 50,
          speaker: null,
        },
      ],
    },
    minutes: 120,
    day: 3,
    hour: 13,
  },
];

const wordsOf = ({ minutes, words }: Sample, from: number): EventWords => ({
  ...plainWords,
  ...words,
  organisation: null,
  from,
  to: from + minutes * MINUTE,
  keepsTranscript: true,
});

/** Make what is missing, beginning at once, and again when it is over. Resolves with how to end that. */
export const keepDemoEvents = async (given: Given): Promise<() => Promise<void>> => {
  const { accounts, failed } = given;
  const account = (await accounts.all()).find(({ email }) => email === HOST);
  if (!account) return async () => undefined;
  const { id, name, grants } = account;
  const host: Actor = { id, name, grants, roles: rolesIn(grants) };
  let making: Promise<void> = Promise.resolve();
  // Slides are drawn for some seconds; nobody's start waits for that.
  const make = () => (making = making.then(() => makeAll(given, host, Date.now())).catch(failed));
  const timer = setInterval(() => void make(), AGAIN_MS).unref();
  void make();
  return () => {
    clearInterval(timer);
    return making;
  };
};

const makeAll = async (given: Given, host: Actor, now: number): Promise<void> => {
  const { events, planning, weeks, loadPack, organisations } = given;
  const today = startOfDay(now);
  const known = await events.inSpan({ from: now - DAY_MS, to: now + 8 * DAY_MS });
  const own = known.filter(({ run }) => stateOf(run) !== "cancelled" && run.crew.some(({ id }) => id === host.id));
  const has = (kind: Kind, fits: (row: (typeof own)[number]) => boolean) =>
    own.some((row) => row.words.kind === kind && fits(row));
  const publish = async (saved: Saved) => {
    // What stands in the way is as good.
    const by = { by: "host", id: host.id, deed: "publish" } as const;
    const done = await events.do(saved.event, by, now);
    if (!done.ok) await planning.remove(host, saved.event);
  };
  const organisation = (await organisations.all())[0]?.id ?? null;
  for (const sample of SAMPLES)
    if (!has(sample.words.kind, ({ run }) => run.plan.from >= now))
      await publish(await planning.enter(host, wordsOf(sample, today + sample.day * DAY_MS + sample.hour * HOUR), now));
  const months = new Set([now, now + 14 * DAY_MS].map((at) => monthOf(at).from));
  for (const month of months) await weeks.fill(host.id, { month, organisation: null, isPublished: true }, now);
  // Slides take some seconds to draw.
  const isSoon = has(
    "course",
    ({ run }) => isOpen(stateOf(run)) || (stateOf(run) === "published" && run.plan.from < now + HOUR),
  );
  if (!isSoon) await publish(await loadPack(host, { pack: "supporter", from: soon(now), organisation }));
  if (!has("fundraising", ({ run }) => run.plan.from >= now)) {
    const from = today + DAY_MS + 14 * HOUR;
    await publish(await loadPack(host, { pack: "fundraising", from, organisation }));
  }
};

/** In about three minutes, at a whole one. */
const soon = (now: number): number => Math.ceil((now + SOON_MS) / MINUTE) * MINUTE;
