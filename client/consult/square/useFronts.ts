/** The fronts, kept fresh while somebody looks at them: one question for all who look, none while the page is hidden. */
import { useEffect } from "react";
import type { Fronts } from "../../../shared/consult/api.ts";
import { loadFronts, useConsult } from "../../session/consult.ts";

/** Asked again this often, ms. */
const EVERY_MS = 20_000;

let lookers = 0;
let timer: ReturnType<typeof setInterval> | undefined;

const look = (): void => {
  if (!document.hidden) void loadFronts();
};

const watch = (): (() => void) => {
  lookers += 1;
  if (lookers === 1) {
    look();
    timer = setInterval(look, EVERY_MS);
    document.addEventListener("visibilitychange", look);
  }
  return () => {
    lookers -= 1;
    if (lookers > 0) return;
    clearInterval(timer);
    document.removeEventListener("visibilitychange", look);
  };
};

/** The fronts as they were a moment ago; null as long as nothing is known. */
export const useFronts = (): Fronts | null => {
  useEffect(watch, []);
  return useConsult((s) => s.fronts);
};
