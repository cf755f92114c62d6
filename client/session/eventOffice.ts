/** The office of events over HTTP. Each throws an `ApiError`; with "place-taken" comes a `Clash` as its body. */
import type { z } from "zod";
import type {
  afterSchema,
  AttendanceFigures,
  Clash,
  codeSchema,
  Confirmed,
  copySchema,
  copyWeekSchema,
  crewSchema,
  Deck,
  deckDeleteSchema,
  deckWordsSchema,
  FileUse,
  GuestLink,
  guestSchema,
  loadPackSchema,
  OfficeEvent,
  OfficeList,
  PackList,
  PartsList,
  PeopleList,
  pollDeleteSchema,
  pollSchema,
  RegisteredList,
  sampleMonthSchema,
  Saved,
  saveSchema,
  SurveyResults,
  turnSchema,
  UploadedFile,
  WeekCopied,
} from "../../shared/events/office.ts";
import type { CaptionLanguage } from "../../shared/events/captions.ts";
import { ApiError, ask, sendFile } from "./api.ts";

const get = <T>(path: string, query: Readonly<Record<string, string>> = {}): Promise<T> =>
  ask<T>("GET", `/api/events/${path}?${new URLSearchParams(query)}`);
const post = <T = object>(path: string, body: object): Promise<T> => ask<T>("POST", `/api/events/${path}`, body);

const PACK_MS = 180_000;

/** Events that one may act for or has a part in, of the month in which `month` lies (epoch ms), whole weeks. */
export const readMonth = (month: number): Promise<OfficeList> => get("office", { month: String(month) });
export const readEvent = (id: string): Promise<OfficeEvent> => get("office-event", { id });
export const readParts = (): Promise<PartsList> => get("parts");
export const readPeople = (event: string): Promise<PeopleList> => get("people", { event });
export const readPacks = (): Promise<PackList> => get("packs");

export const saveEvent = (event: z.infer<typeof saveSchema>): Promise<Saved> => post("save", event);
export const turnEvent = (turn: z.infer<typeof turnSchema>): Promise<object> => post("turn", turn);
export const deleteEvent = (event: string): Promise<object> => post("delete", { event });
export const copyEvent = (copy: z.infer<typeof copySchema>): Promise<Saved> => post("copy", copy);
export const copyWeek = (weeks: z.infer<typeof copyWeekSchema>): Promise<WeekCopied> => post("copy-week", weeks);
export const enterSampleMonth = (month: z.infer<typeof sampleMonthSchema>): Promise<WeekCopied> =>
  post("sample-month", month);
/** The first time, its slides are drawn: dozens of pictures, which takes a slow machine a minute. */
export const loadPack = (pack: z.infer<typeof loadPackSchema>): Promise<Saved> =>
  ask<Saved>("POST", "/api/events/load-pack", pack, PACK_MS);

export const setCrew = (crew: z.infer<typeof crewSchema>): Promise<object> => post("crew", crew);
export const makeGuest = (guest: z.infer<typeof guestSchema>): Promise<GuestLink> => post("guest", guest);
/** The code of an event by code; null where it has none. */
export const readCode = async (code: z.infer<typeof codeSchema>): Promise<string | null> =>
  (await post<{ readonly code: string | null }>("code", code)).code;

export const setPoll = (poll: z.infer<typeof pollSchema>): Promise<object> => post("poll", poll);
export const deletePoll = (poll: z.infer<typeof pollDeleteSchema>): Promise<object> => post("poll-delete", poll);
export const setAfter = (after: z.infer<typeof afterSchema>): Promise<object> => post("after", after);

/** How a file is being sent. */
export interface Sending {
  readonly onSent: (share: number) => void;
  readonly signal: AbortSignal;
}

interface DeckFile {
  readonly event: string;
  readonly language: CaptionLanguage;
  /** The deck whose slides these are in another language, or to which a picture is added; null: a new one. */
  readonly deck: string | null;
  readonly file: File;
}
/** Slides from a PDF or a picture. */
export const sendDeck = ({ event, language, deck, file }: DeckFile, { onSent, signal }: Sending): Promise<Deck> => {
  const query = new URLSearchParams({ event, language, name: file.name, ...(deck !== null && { deck }) });
  return sendFile<Deck>(`/api/events/deck?${query}`, file, onSent, signal);
};
export const setDeckWords = (words: z.infer<typeof deckWordsSchema>): Promise<object> => post("deck-words", words);
export const deleteDeck = (deck: z.infer<typeof deckDeleteSchema>): Promise<object> => post("deck-delete", deck);

/** A handout, film, sound or captions file of an event. */
export const sendEventFile = (
  { event, use, file }: { readonly event: string; readonly use: FileUse; readonly file: File },
  { onSent, signal }: Sending,
): Promise<UploadedFile> =>
  sendFile<UploadedFile>(
    `/api/events/file?${new URLSearchParams({ event, use, name: file.name })}`,
    file,
    onSent,
    signal,
  );
export const fileUrl = (id: string): string => `/api/events/file?${new URLSearchParams({ id })}`;

export const readAttendance = (id: string): Promise<AttendanceFigures> => get("attendance", { id });
export const readRegistered = (id: string): Promise<RegisteredList> => get("registered", { id });
export const readResults = (id: string): Promise<SurveyResults> => get("results", { id });
/** The same as a file for spreadsheets. */
export const csvUrl = (what: "registered" | "results", id: string): string =>
  `/api/events/${what}?${new URLSearchParams({ id, as: "csv" })}`;
export const confirmRecord = (number: string): Promise<Confirmed> => post("confirm", { number });

/** What is in the way of an event, where that is what an error says. */
export const clashOf = (error: ApiError | null): Clash["clash"] | null => {
  const { body } = error ?? { body: null };
  return typeof body === "object" && body !== null && "clash" in body ? (body as Clash).clash : null;
};
