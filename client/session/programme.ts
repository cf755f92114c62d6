/**
 * Events as a visitor meets them outside of a hall: the programme, how one stands with each of them, and all that one can ask for.
 * The server's store is the truth; this page only follows it.
 */
import { createStore, type StoreApi } from "zustand/vanilla";
import { useStore } from "zustand";
import type { Archive, EventPage, EventRecord, MyEvents, Programme } from "../../shared/events/api.ts";
import type { Survey, SurveyAnswers } from "../../shared/events/survey.ts";
import type { EventCard, OwnEvent } from "../../shared/events/views.ts";
import type { PushSet } from "../../shared/campaign/push.ts";
import { DAY_MS, monthOf } from "../../shared/campaign/days.ts";
import { ask } from "./api.ts";
import { beforeForgetting } from "../campaign/forget.ts";
import { beforeExit } from "../campaign/quickExit.ts";
import { getPass, keptPass } from "./pass.ts";

interface ProgrammeState {
  /** The server's clock less this device's, ms. */
  readonly clock: number;
  /** What is on this month, by time; towards its end what follows, too. Null until it was heard. */
  readonly cards: readonly EventCard[] | null;
  /** Other months, by their first moment. */
  readonly months: ReadonlyMap<number, readonly EventCard[]>;
  /** Nothing answered the last time: what is shown may be old. */
  readonly isOld: boolean;
  /** How one stands with events; null while that is not known. */
  readonly own: ReadonlyMap<string, OwnEvent> | null;
}

const fresh: ProgrammeState = { clock: 0, cards: null, months: new Map(), isOld: false, own: null };
export const programmeStore: StoreApi<ProgrammeState> = createStore(() => fresh);
export const useProgramme = <T>(select: (state: ProgrammeState) => T): T => useStore(programmeStore, select);

/** The server's time now, epoch ms. */
export const programmeNow = (): number => Date.now() + programmeStore.getState().clock;

const at = (event: string): string => encodeURIComponent(event);
const readMonth = async (month?: number): Promise<readonly EventCard[]> => {
  const { now, events } = await ask<Programme>(
    "GET",
    `/api/events/programme${month === undefined ? "" : `?month=${month}`}`,
  );
  programmeStore.setState({ clock: now - Date.now() });
  return events;
};

/** In the last days of a month the next one is looked at with it: what is next may be in that. */
const AHEAD_MS = 7 * DAY_MS;

/** Ask for what is on now and next. What was known stays where nothing answers. */
export const loadProgramme = async (): Promise<void> => {
  try {
    const cards = await readMonth();
    const now = programmeNow();
    const { to } = monthOf(now);
    const later = to - now < AHEAD_MS ? await readMonth(to) : [];
    const known = new Set(cards.map(({ id }) => id));
    const months = new Map(programmeStore.getState().months).set(monthOf(now).from, cards);
    if (later.length > 0) months.set(to, later);
    programmeStore.setState({ cards: [...cards, ...later.filter(({ id }) => !known.has(id))], months, isOld: false });
  } catch {
    programmeStore.setState({ isOld: true });
  }
};

/** Ask for the month that begins so. */
export const loadMonth = async (month: number): Promise<void> => {
  try {
    const cards = await readMonth(month);
    programmeStore.setState({ months: new Map(programmeStore.getState().months).set(month, cards), isOld: false });
  } catch {
    programmeStore.setState({ isOld: true });
  }
};

/** The programme is asked for again after so long, ms; never by all at once. */
const EVERY_MS = 60_000;
let watchers = 0;
let timer: ReturnType<typeof setInterval> | undefined;
let asked = 0;

const look = (): void => {
  if (document.hidden) return;
  asked = Date.now();
  void loadProgramme();
};

/** Keep "now and next" up to date until the returned function is called; whoever looks, it is asked for once a minute. */
export const watchProgramme = (): (() => void) => {
  watchers++;
  if (watchers === 1) timer = setInterval(look, EVERY_MS * (0.9 + 0.2 * Math.random()));
  if (Date.now() - asked > EVERY_MS) look();
  return () => {
    if (--watchers === 0) clearInterval(timer);
  };
};

const setOwn = (own: OwnEvent): OwnEvent => {
  programmeStore.setState({ own: new Map(programmeStore.getState().own).set(own.event, own) });
  return own;
};

/** How one stands with events. Whoever has no pass yet stands with none. Throws an `ApiError`. */
export const loadMine = async (): Promise<void> => {
  const pass = keptPass();
  const events = pass ? (await ask<MyEvents>("POST", "/api/events/mine", { pass })).events : [];
  programmeStore.setState({ own: new Map(events.map((own) => [own.event, own])) });
};

/** One event, with all that its page shows. Throws an `ApiError`; 404: there is none such for anybody. */
export const loadEvent = async (event: string): Promise<EventPage> => {
  const page = await ask<EventPage>("GET", `/api/events/event?id=${at(event)}`);
  programmeStore.setState({ clock: page.now - Date.now() });
  return page;
};

export interface Form {
  readonly name: string | null;
  readonly organisation: { readonly name: string; readonly contact: string } | null;
  readonly code: string | null;
  /** Where an event is for members: their short-lived token. */
  readonly badge?: string;
}

const post = async <T = object>(path: string, body: object): Promise<T> =>
  ask<T>("POST", `/api/events/${path}`, { pass: await getPass(), ...body });

/** What one can do. Everything rejects with an `ApiError` whose `error` says why. */
export const register = async (event: string, form: Form): Promise<OwnEvent> =>
  setOwn(await post<OwnEvent>("register", { event, ...form }));
export const unregister = async (event: string): Promise<OwnEvent> =>
  setOwn(await post<OwnEvent>("unregister", { event }));

const nothingYet = (event: string): OwnEvent => ({
  event,
  registered: null,
  ahead: null,
  reminds: false,
  percent: null,
  record: null,
});

/** Be told before it begins; both null: not any more. */
export const remind = async (event: string, to: { push: PushSet | null; mail: string | null }): Promise<void> => {
  await post("remind", { event, ...to });
  const own = programmeStore.getState().own?.get(event) ?? nothingYet(event);
  setOwn({ ...own, reminds: to.push !== null || to.mail !== null });
};

export const askRecord = async (event: string, hasReflected: boolean): Promise<EventRecord> => {
  const record = await post<EventRecord>("record", { event, hasReflected });
  const own = programmeStore.getState().own?.get(event) ?? nothingYet(event);
  setOwn({ ...own, record: record.number, percent: record.percent });
  return record;
};

export const loadSurvey = (event: string): Promise<Survey> => ask<Survey>("GET", `/api/events/survey?id=${at(event)}`);
export const answerSurvey = async (event: string, answers: SurveyAnswers): Promise<void> =>
  void (await post("survey", { event, answers }));
export const loadArchive = (event: string): Promise<Archive> =>
  ask<Archive>("GET", `/api/events/archive?id=${at(event)}`);

/** Where the calendar files are: of one event, and of all that is around. */
export const eventCalendar = (event: string, language: string): string =>
  `/api/events/event.ics?id=${at(event)}&language=${language}`;
export const monthCalendar = (language: string): string => `/api/events/month.ics?language=${language}`;
/** What was said, as captions of the archived film. */
export const archiveCaptions = (event: string, language: string): string =>
  `/api/events/archive.vtt?id=${at(event)}&language=${language}`;

const forgetOwn = (): void => programmeStore.setState({ own: null });
beforeExit(forgetOwn);
beforeForgetting(forgetOwn);
