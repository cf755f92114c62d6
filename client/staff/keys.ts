/** Single keys of the staff's pages. They rest while somebody writes, and can be switched off on this device. */
import { create } from "zustand";
import { drop, keep, recall } from "../campaign/device.ts";

const KEY = "staff.keys";

interface Keys {
  readonly areOn: boolean;
  setOn(areOn: boolean): void;
}

export const useKeys = create<Keys>((set) => ({
  areOn: recall(KEY) !== "off",
  setOn: (areOn) => {
    if (areOn) drop(KEY);
    else keep(KEY, "off");
    set({ areOn });
  },
}));

/** What somebody writes or chooses in: letters belong to it. */
const WRITTEN_IN = "input, textarea, select, [contenteditable]";

/** Whether a key press is a shortcut at all: alone, not while writing or composing, not behind a dialog. */
const isShortcut = (event: KeyboardEvent): boolean => {
  const { target, ctrlKey, altKey, metaKey, isComposing, repeat, defaultPrevented } = event;
  if (ctrlKey || altKey || metaKey || isComposing || repeat || defaultPrevented) return false;
  return !(target instanceof Element && target.closest(WRITTEN_IN)) && !document.querySelector("dialog[open]");
};

/** Call the deed of a key when it is pressed, until the returned function is called. */
export const listenToKeys = (deeds: Readonly<Record<string, () => void>>): (() => void) => {
  const onKey = (event: KeyboardEvent) => {
    const deed = useKeys.getState().areOn && isShortcut(event) ? deeds[event.key] : undefined;
    if (!deed) return;
    event.preventDefault();
    deed();
  };
  addEventListener("keydown", onKey);
  return () => removeEventListener("keydown", onKey);
};
