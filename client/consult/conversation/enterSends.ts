/** Whether Enter sends: one's own choice. Where one types on glass, Enter makes a new line unless one wants it otherwise. */
import { create } from "zustand";
import { keep, recall } from "../../campaign/device.ts";

const KEY = "enter-sends";

const first = (): boolean => {
  const kept = recall(KEY);
  return kept === null ? (globalThis.matchMedia?.("(pointer: fine)").matches ?? false) : kept === "1";
};

export const useEnterSends = create(first);

export const setEnterSends = (does: boolean): void => {
  keep(KEY, does ? "1" : "0");
  useEnterSends.setState(does, true);
};

interface Key {
  readonly key: string;
  readonly keyCode: number;
  readonly isComposing: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** The key code that browsers give to keys which a Japanese input method takes for itself. */
const COMPOSING = 229;

/** Whether this key sends. Never the Enter that only ends a conversion; Ctrl+Enter always, Shift+Enter never. */
export const isSendKey = (event: Key, enterSends: boolean): boolean => {
  if (event.key !== "Enter" || event.isComposing || event.keyCode === COMPOSING) return false;
  return event.ctrlKey || event.metaKey || (enterSends && !event.shiftKey);
};
