/** What the desk shows, as last read from the server; read again whenever the live line says that it has changed. */
import { create } from "zustand";
import type {
  DeskAppeal,
  DeskAppeals,
  DeskChange,
  DeskReport,
  DeskReports,
  Today,
} from "../../../shared/safety/desk.ts";
import { ApiError, ask } from "../../session/api.ts";
import { watchDesk } from "../../session/live.ts";
import { again } from "./again.ts";

interface Desk {
  readonly today: Today | null;
  /** Reports without an answer, the oldest first. */
  readonly open: readonly DeskReport[] | null;
  /** Reports with one, the newest first; null until somebody looks at them. */
  readonly answered: readonly DeskReport[] | null;
  readonly appeals: readonly DeskAppeal[] | null;
  /** When the desk was last read, epoch ms; null before. */
  readonly readAt: number | null;
  /** Whether changes are heard of as they happen; null while the line is being opened for the first time. */
  readonly isLive: boolean | null;
  /** Why the last reading failed; null when it did not. */
  readonly problem: ApiError | null;
}

const fresh: Desk = {
  today: null,
  open: null,
  answered: null,
  appeals: null,
  readAt: null,
  isLive: null,
  problem: null,
};

export const useDesk = create<Desk>(() => fresh);

const reading = (read: () => Promise<Partial<Desk>>): (() => Promise<void>) =>
  again(async () => {
    try {
      useDesk.setState({ ...(await read()), readAt: Date.now(), problem: null });
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem;
      useDesk.setState({ problem });
    }
  });

const reportsOf = async (state: "open" | "answered"): Promise<readonly DeskReport[]> =>
  (await ask<DeskReports>("GET", `/api/desk/reports?state=${state}`)).reports;

const readToday = reading(async () => ({ today: await ask<Today>("GET", "/api/desk/today") }));
const readOpen = reading(async () => ({ open: (await reportsOf("open")).toSorted((a, b) => a.at - b.at) }));
export const readAnswered = reading(async () => ({
  answered: (await reportsOf("answered")).toSorted((a, b) => b.at - a.at),
}));
const readAppeals = reading(async () => ({ appeals: (await ask<DeskAppeals>("GET", "/api/desk/appeals")).appeals }));

const readReports = (): Promise<unknown> =>
  Promise.all([readOpen(), ...(useDesk.getState().answered ? [readAnswered()] : [])]);

/** What each change makes worth another look. A sanction shows in a person's history, under reports and appeals. */
const touched: Readonly<Record<DeskChange, readonly (() => Promise<unknown>)[]>> = {
  reports: [readToday, readReports],
  appeals: [readToday, readAppeals],
  places: [readToday],
  rules: [readToday],
  sanctions: [readToday, readReports, readAppeals],
};

/** Read again what these changes touch, each thing once. */
export const refresh = async (changes: readonly DeskChange[]): Promise<void> => {
  await Promise.all([...new Set(changes.flatMap((change) => touched[change]))].map((read) => read()));
};

/** Read everything again. */
export const refreshAll = (): Promise<void> => refresh(["reports", "appeals"]);

/** Keep the desk up to date until the returned function is called. */
export const watch = (): (() => void) => {
  void refreshAll();
  const stop = watchDesk(
    (changes) => void refresh(changes),
    (isLive) => useDesk.setState({ isLive }),
  );
  return () => {
    stop();
    useDesk.setState(fresh);
  };
};
