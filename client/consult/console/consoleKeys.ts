/** Where the single keys of the console lead. */
import type { Talks } from "./talks.ts";
import { FIELD, goToField, HELP_BUTTON, NEXT_BUTTON, QUEUE, REST_BUTTON } from "./fields.ts";
import { goToTool } from "./tools/Tools.tsx";

/** More conversations at once nobody has, with one that is over not yet put away. */
const TABS = 4;

/** The key of each deed, by the name of its words. */
export const keyNames = [
  ["n", "next"],
  [`1–${TABS}`, "tab"],
  ["w", "write"],
  ["p", "phrases"],
  ["r", "risk"],
  ["e", "emergency"],
  ["f", "numbers"],
  ["o", "handOver"],
  ["x", "end"],
  ["l", "queue"],
  ["h", "help"],
  ["b", "rest"],
] as const;

/**
 * What each key does. What calls, tells or ends something is led to, and pressed there: no single letter does it by mistake.
 */
export const deedsOf = (talks: Talks, showKeys: () => void): Readonly<Record<string, () => void>> => ({
  ...Object.fromEntries(
    Array.from({ length: TABS }, (_, i) => [
      String(i + 1),
      () => {
        const open = talks.store.getState().all[i];
        if (!open) return;
        talks.choose(open.own.session);
        setTimeout(() => goToField(FIELD));
      },
    ]),
  ),
  n: () => goToField(NEXT_BUTTON),
  w: () => goToField(FIELD),
  p: () => goToTool("phrases"),
  r: () => goToTool("risk"),
  e: () => goToTool("emergency"),
  f: () => goToTool("numbers"),
  o: () => goToTool("handOver"),
  x: () => goToTool("end"),
  l: () => goToField(QUEUE),
  h: () => goToField(HELP_BUTTON),
  b: () => goToField(REST_BUTTON),
  "?": showKeys,
});
