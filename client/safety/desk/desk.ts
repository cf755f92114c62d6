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
import { closePages, type List, readList, readReport, turnPage, widen } from "./listings.ts";

interface Desk {
  readonly today: Today | null;
  /** Reports without an answer, by person: the heard first, among these the newest. */
  readonly open: DeskReports | null;
  /** People of whom nothing is told but by many from one place; null until somebody looks at them. */
  readonly folded: DeskReports | null;
  /** Reports with an answer, the newest first; null until somebody looks at them. */
  readonly answered: DeskReports | null;
  /** A report that was asked for by its address, whichever list it is in; `report` is null when it is not kept any more. */
  readonly asked: { readonly id: string; readonly report: DeskReport | null } | null;
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
  folded: null,
  answered: null,
  asked: null,
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

/** Which report was asked for last. */
let askedFor: string | null = null;

const readToday = reading(async () => ({ today: await ask<Today>("GET", "/api/desk/today") }));
const readOpen = reading(async () => ({ open: await readList("open") }));
export const readFolded = reading(async () => ({ folded: await readList("folded") }));
export const readAnswered = reading(async () => ({ answered: await readList("answered") }));
const readAsked = reading(async () => {
  const id = askedFor;
  return id === null ? {} : { asked: { id, report: await readReport(id) } };
});
const readAppeals = reading(async () => ({ appeals: (await ask<DeskAppeals>("GET", "/api/desk/appeals")).appeals }));

const readers: Readonly<Record<List, () => Promise<void>>> = {
  open: readOpen,
  folded: readFolded,
  answered: readAnswered,
};

/** Everything of reports that somebody looks at. */
const readReports = async (): Promise<void> => {
  const { folded, answered, asked } = useDesk.getState();
  await Promise.all([readOpen(), folded && readFolded(), answered && readAnswered(), asked && readAsked()]);
};

/** Look for a report that is in none of the lists as far as they are shown. */
export const findReport = (id: string): Promise<void> => {
  askedFor = id;
  return readAsked();
};

/** Show one page more of a list. */
export const showMore = (list: List): Promise<void> => {
  turnPage(list);
  return readers[list]();
};

/** Show more of what waits about one person. */
export const showAllOf = (person: string, list: List): Promise<void> => {
  widen(person);
  return readers[list]();
};

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
    closePages();
    askedFor = null;
    useDesk.setState(fresh);
  };
};
