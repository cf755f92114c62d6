/** What is typed and chosen on a console: kept in this tab, so that neither a reload nor a lost line takes it. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { CaptionLanguage } from "../../../shared/events/captions.ts";
import type { Lines } from "../../../shared/events/event.ts";
import { beforeForgetting } from "../../campaign/forget.ts";
import { beforeExit } from "../../campaign/quickExit.ts";

export interface Kept {
  /** The caption that is being written. */
  readonly caption: string;
  /** A line was not taken, and is in the field again. */
  readonly wasReturned: boolean;
  readonly language: CaptionLanguage;
  /** Whom captions name: a name, or what panels/useSpeaker.ts means by it. */
  readonly speaker: string;
  /** Where prepared sentences come from. */
  readonly source: "slides" | "pasted";
  readonly pasted: string;
  /** The next sentence of the notes. */
  readonly at: number;
  readonly notice: Lines;
  /** The deck and the language of its slides that one looks at; null: the first. */
  readonly deck: string | null;
  readonly slides: CaptionLanguage | null;
}

export const fresh: Kept = {
  caption: "",
  wasReturned: false,
  language: "ja",
  speaker: "",
  source: "slides",
  pasted: "",
  at: 0,
  notice: { ja: "", easy: "", en: "" },
  deck: null,
  slides: null,
};

const PREFIX = "plat.console.";

const attempt = <T>(action: () => T): T | null => {
  try {
    return action();
  } catch {
    return null;
  }
};

/** What was kept, where it still has the form of what is kept now. */
export const mended = (kept: unknown): Kept => {
  if (typeof kept !== "object" || kept === null) return fresh;
  const parts = Object.entries(kept).filter(([key, value]) => {
    const now: unknown = fresh[key as keyof Kept];
    return now !== undefined && (now === null ? typeof value === "string" : typeof now === typeof value);
  });
  return { ...fresh, ...Object.fromEntries(parts) };
};

const open = new Set<StoreApi<Kept>>();

/** Begin where this tab was, for one event and one person (an account, or "guest"). */
export const createKept = (event: string, who: string): StoreApi<Kept> => {
  const key = `${PREFIX}${event}.${who}`;
  const store = createStore<Kept>(() => mended(attempt(() => JSON.parse(sessionStorage.getItem(key) ?? "null"))));
  store.subscribe((kept) => attempt(() => sessionStorage.setItem(key, JSON.stringify(kept))));
  open.add(store);
  return store;
};

const forget = (): void => {
  for (const store of open) store.setState(fresh, true);
  attempt(() => {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
  });
};
beforeExit(forget);
beforeForgetting(forget);
