/** What a visitor chose for this device: kept here and nowhere else. */
import { create } from "zustand";
import { createJSONStorage, persist, type StateStorage } from "zustand/middleware";
import { type Language, languages } from "../../shared/campaign/language.ts";
import { LOOKS, packLook, randomLook } from "../../shared/walk/look.ts";
import { type AgeBand, ageBands } from "../../shared/talk/ladder.ts";
import type { Presence } from "../../shared/walk/messages.ts";
import { drop, keep, recall } from "./device.ts";

/** Text sizes as multiples of the browser's own. */
export const textScales = [1, 1.25, 1.5, 2] as const;
export type TextScale = (typeof textScales)[number];
/** A text size as a whole number of percent. */
export const percent = (scale: TextScale): "100" | "125" | "150" | "200" =>
  String(scale * 100) as "100" | "125" | "150" | "200";
export type View = "3d" | "list";

interface Choices {
  readonly language: Language;
  readonly textScale: TextScale;
  /** How the square is met. */
  readonly view: View;
  /** Still pictures instead of moving ones. Starts as the device wishes. */
  readonly reducedMotion: boolean;
  readonly dataSaver: boolean;
  /** A plain typeface that is easy to read. */
  readonly readableFont: boolean;
  /** As typed; the rule in shared/safety/name.ts decides whether it can be worn. */
  readonly name: string;
  /** Packed, see shared/walk/look.ts. */
  readonly look: number;
  readonly presence: Presence;
  /** What they say of their age; nobody has to. */
  readonly band: AgeBand;
}

interface Settings extends Choices {
  /** The list for as long as this page lives, whatever was chosen; a choice of now ends it. Never read back. */
  readonly listForNow: boolean;
  setLanguage(language: Language): void;
  setTextScale(textScale: TextScale): void;
  setView(view: View): void;
  setReducedMotion(reducedMotion: boolean): void;
  setDataSaver(dataSaver: boolean): void;
  setReadableFont(readableFont: boolean): void;
  setName(name: string): void;
  setLook(look: number): void;
  setPresence(presence: Presence): void;
  setBand(band: AgeBand): void;
}

const prefers = (query: string): boolean => globalThis.matchMedia?.(query).matches ?? false;

/** The language to begin with: English where the browser asks for it first, Japanese everywhere else. */
const firstLanguage = (): Language => (globalThis.navigator?.language?.startsWith("en") ? "en" : "ja");

/** The choices of somebody who has not chosen yet. */
export const freshChoices = (): Choices => ({
  language: firstLanguage(),
  textScale: 1,
  view: "3d",
  reducedMotion: prefers("(prefers-reduced-motion: reduce)"),
  dataSaver: prefers("(prefers-reduced-data: reduce)"),
  readableFont: false,
  name: "",
  look: packLook(randomLook(Math.random)),
  presence: "visitor",
  band: "unsaid",
});

/** What was kept, taken over only where it still makes sense: another version of this page may have written it. */
export const mendChoices = (kept: unknown, fresh: Choices): Choices => {
  const old = (typeof kept === "object" && kept !== null ? kept : {}) as Partial<Record<keyof Choices, unknown>>;
  const flag = (key: "reducedMotion" | "dataSaver" | "readableFont"): boolean =>
    typeof old[key] === "boolean" ? old[key] : fresh[key];
  const one = <T>(options: readonly T[], value: unknown, otherwise: T): T =>
    options.includes(value as T) ? (value as T) : otherwise;
  const { look } = old;
  return {
    language: one(languages, old.language, fresh.language),
    textScale: one(textScales, old.textScale, fresh.textScale),
    view: one<View>(["3d", "list"], old.view, fresh.view),
    reducedMotion: flag("reducedMotion"),
    dataSaver: flag("dataSaver"),
    readableFont: flag("readableFont"),
    name: typeof old.name === "string" ? old.name.slice(0, 128) : fresh.name,
    look: typeof look === "number" && Number.isInteger(look) && look >= 0 && look < LOOKS ? look : fresh.look,
    presence: one<Presence>(["visitor", "light"], old.presence, fresh.presence),
    band: one(ageBands, old.band, fresh.band),
  };
};

const storage: StateStorage = { getItem: recall, setItem: keep, removeItem: drop };

export const useSettings = create<Settings>()(
  persist(
    (set) => ({
      ...freshChoices(),
      listForNow: false,
      setLanguage: (language) => set({ language }),
      setTextScale: (textScale) => set({ textScale }),
      setView: (view) => set({ view, listForNow: false }),
      setReducedMotion: (reducedMotion) => set({ reducedMotion }),
      setDataSaver: (dataSaver) => set({ dataSaver }),
      setReadableFont: (readableFont) => set({ readableFont }),
      setName: (name) => set({ name }),
      setLook: (look) => set({ look }),
      setPresence: (presence) => set({ presence }),
      setBand: (band) => set({ band }),
    }),
    {
      name: "settings",
      version: 1,
      storage: createJSONStorage(() => storage),
      merge: (kept, current) => ({ ...current, ...mendChoices(kept, current) }),
    },
  ),
);

const viewOf = ({ view, listForNow }: Settings): View => (listForNow ? "list" : view);
/** The view on the screen: the one chosen, or the list where 3D cannot be shown now. */
export const shownView = (): View => viewOf(useSettings.getState());
export const useView = (): View => useSettings(viewOf);

/** Read the device's choices again, after it was unlocked. */
export const restoreChoices = (): void => {
  void useSettings.persist.rehydrate();
};

/** Begin anew, as somebody who was never here. */
export const clearChoices = (): void => {
  useSettings.setState(freshChoices());
};
