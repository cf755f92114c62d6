/**
 * The private worksheet: what one writes stays on this device, is kept at every key, and goes with quick exit and "forget me
 * here". No line of it is ever sent.
 */
import { create } from "zustand";
import type { SheetPart } from "../../../shared/events/event.ts";
import { lineIn } from "../../../shared/events/lines.ts";
import type { Language } from "../../../shared/campaign/language.ts";
import { drop, keep, recall } from "../../campaign/device.ts";
import { beforeForgetting } from "../../campaign/forget.ts";
import { beforeExit } from "../../campaign/quickExit.ts";

/** Letters of one part at most: a device's storage is small. */
export const SHEET_LETTERS = 4000;

/** By part: words, or the places of what was ticked. */
export type Sheet = Readonly<Record<string, string | readonly number[]>>;

const keyOf = (event: string): string => `own.sheet.${event}`;

/** What was kept, as far as it has the shape. Pure. */
export const mendSheet = (kept: string | null): Sheet => {
  try {
    const parsed: unknown = JSON.parse(kept ?? "{}");
    if (typeof parsed !== "object" || parsed === null) return {};
    const isPart = (value: unknown): value is Sheet[string] =>
      typeof value === "string" || (Array.isArray(value) && value.every((one) => Number.isInteger(one)));
    return Object.fromEntries(
      Object.entries(parsed).filter((entry): entry is [string, Sheet[string]] => isPart(entry[1])),
    );
  } catch {
    return {};
  }
};

const isEmpty = (sheet: Sheet): boolean => Object.values(sheet).every((part) => part.length === 0);

const useSheets = create<Readonly<Record<string, Sheet>>>()(() => ({}));

export const useSheet = (event: string): Sheet => {
  const here = useSheets((s) => s[event]);
  return here ?? mendSheet(recall(keyOf(event)));
};

/** Write one part; it is on the device at once. */
export const write = (event: string, part: string, value: Sheet[string]): void => {
  const before = useSheets.getState()[event] ?? mendSheet(recall(keyOf(event)));
  const sheet = { ...before, [part]: value };
  useSheets.setState({ [event]: sheet });
  if (isEmpty(sheet)) drop(keyOf(event));
  else keep(keyOf(event), JSON.stringify(sheet));
};

/** Everything of this sheet goes. */
export const clearSheet = (event: string): void => {
  useSheets.setState({ [event]: {} });
  drop(keyOf(event));
};

/** The sheet as plain text, to be saved by whoever wrote it. Pure. */
export const sheetText = (title: string, parts: readonly SheetPart[], sheet: Sheet, language: Language): string => {
  const written = ({ id, field, choices }: SheetPart): string[] => {
    const value = sheet[id];
    if (field === "none" || value === undefined) return [];
    if (typeof value === "string") return value.trim() === "" ? [] : [value.trim()];
    return choices.map((choice, i) => `${value.includes(i) ? "[x]" : "[ ]"} ${lineIn(choice, language).words}`);
  };
  const texts = parts.map((part) =>
    [
      lineIn(part.title, language).words,
      ...(part.text ? [lineIn(part.text, language).words] : []),
      ...written(part),
    ].join("\n"),
  );
  return [title, ...texts].join("\n\n") + "\n";
};

const forget = (): void => useSheets.setState({}, true);
beforeExit(forget);
beforeForgetting(forget);
