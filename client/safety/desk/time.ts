/** Times and lengths as somebody at the desk reads them. Pure but for the clock's hook. */
import { useSyncExternalStore } from "react";
import { type Language, languageTag } from "../../../shared/campaign/language.ts";
import { ZONE } from "../../campaign/placeTime.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;
/** How often "3 minutes ago" is looked at anew, ms. */
const TICK_MS = 10_000;

/** Written Japanese has no space between a number and its unit; easy Japanese keeps it. */
const spaced = (text: string, language: Language): string => (language === "ja" ? text.replaceAll(" ", "") : text);

/** `"3 minutes ago"`; a time that is yet to come on another clock is now. */
export const ago = (at: number, now: number, language: Language): string => {
  const passed = Math.max(0, now - at);
  const words = new Intl.RelativeTimeFormat(languageTag(language), { numeric: "auto" });
  if (passed < MINUTE) return words.format(0, "second");
  if (passed < HOUR) return spaced(words.format(-Math.floor(passed / MINUTE), "minute"), language);
  if (passed < DAY) return spaced(words.format(-Math.floor(passed / HOUR), "hour"), language);
  return spaced(words.format(-Math.floor(passed / DAY), "day"), language);
};

/** A length of a sanction, ms, as `"10 minutes"`. */
export const lengthWords = (length: number, language: Language): string => {
  const [unit, size] = (
    [
      ["year", YEAR],
      ["day", DAY],
      ["hour", HOUR],
    ] as const
  ).find(([, size]) => length >= size) ?? ["minute", MINUTE];
  const words = new Intl.NumberFormat(languageTag(language), { style: "unit", unit, unitDisplay: "long" });
  return spaced(words.format(Math.round(length / size)), language);
};

/** Hours in a row as spans: `[1, 2, 3, 7]` is from 1 to 4 and from 7 to 8. */
export const spansOf = (hours: readonly number[]): { readonly from: number; readonly to: number }[] => {
  const spans: { from: number; to: number }[] = [];
  for (const hour of hours.toSorted((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last?.to === hour) last.to = hour + 1;
    else spans.push({ from: hour, to: hour + 1 });
  }
  return spans;
};

/** The hour of day in Japan. */
export const hourOf = (now: number): number =>
  Number(new Intl.DateTimeFormat("en", { timeZone: ZONE, hour: "2-digit", hourCycle: "h23" }).format(now));

const listeners = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;
const listen = (onTick: () => void): (() => void) => {
  if (listeners.size === 0) {
    now = Date.now();
    timer = setInterval(() => {
      now = Date.now();
      for (const listener of listeners) listener();
    }, TICK_MS);
  }
  listeners.add(onTick);
  return () => {
    listeners.delete(onTick);
    if (listeners.size === 0) clearInterval(timer);
  };
};

/** The time, epoch ms, for what is said relative to it; one clock for the whole desk. */
export const useClock = (): number =>
  useSyncExternalStore(
    listen,
    () => now,
    () => now,
  );
