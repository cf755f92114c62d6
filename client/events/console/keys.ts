/** Where the single keys of the console lead, for each part its own. */
import { mayUse, type Part } from "../../../shared/events/kinds.ts";
import type { Columns, Panel } from "./layout.ts";
import { focusOn, goToPanel, places } from "./panelFocus.ts";

/** What keys do besides leading somewhere. */
export interface KeyDeeds {
  turn(to: "next" | "previous"): void;
  grid(): void;
  point(): void;
  sentence(): void;
  seek(by: 1 | -1): void;
  help(): void;
}

type Name =
  | "next"
  | "previous"
  | "grid"
  | "pointer"
  | "step"
  | "caption"
  | "sentence"
  | "backward"
  | "forward"
  | "emergency"
  | Exclude<Panel, "slides" | "captions">;

interface Key {
  /** The first is shown; the others are those of remote controls. */
  readonly keys: readonly [string, ...string[]];
  readonly shown: string;
  readonly name: Name;
  readonly does: () => void;
}

/**
 * The keys of a part (null: an operator without one), in the order of the sheet. Slides and prepared sentences go with one
 * press; what ends or tells something is led to, and pressed there.
 */
export const keysOf = (part: Part | null, columns: Columns, deeds: KeyDeeds): readonly Key[] => {
  const may = (tool: Parameters<typeof mayUse>[1]) => part !== null && mayUse([part], tool);
  const all = new Set(columns.flat());
  const lead = (key: string, panel: Exclude<Panel, "slides" | "captions">): Key[] =>
    all.has(panel) ? [{ keys: [key], shown: key, name: panel, does: () => goToPanel(columns, panel) }] : [];
  const slides: Key[] = [
    { keys: ["ArrowRight", "PageDown"], shown: "→", name: "next", does: () => deeds.turn("next") },
    { keys: ["ArrowLeft", "PageUp"], shown: "←", name: "previous", does: () => deeds.turn("previous") },
    { keys: ["g"], shown: "g", name: "grid", does: deeds.grid },
    { keys: ["d"], shown: "d", name: "pointer", does: deeds.point },
  ];
  const captions: Key[] = [
    { keys: ["c"], shown: "c", name: "caption", does: () => goToPanel(columns, "captions", places.caption) },
    { keys: ["n"], shown: "n", name: "sentence", does: deeds.sentence },
    { keys: ["b"], shown: "b", name: "backward", does: () => deeds.seek(-1) },
    { keys: ["j"], shown: "j", name: "forward", does: () => deeds.seek(1) },
  ];
  const run: Key[] = [
    { keys: ["x"], shown: "x", name: "step", does: () => focusOn(places.next) },
    {
      keys: ["e"],
      shown: "e",
      name: "emergency",
      does: () => document.querySelector<HTMLElement>(`#${places.emergency} button`)?.focus(),
    },
  ];
  return [
    ...(may("run") ? run : []),
    ...(may("slides") ? slides : []),
    ...(may("captions") ? captions : []),
    ...lead("r", "order"),
    ...lead("q", "questions"),
    ...lead("v", "polls"),
    ...lead("h", "people"),
    ...(may("notice") ? lead("m", "notice") : []),
    ...(may("run") ? lead("f", "film") : []),
  ];
};

/** As `listenToKeys` takes them. */
export const deedsByKey = (keys: readonly Key[], help: () => void): Readonly<Record<string, () => void>> => ({
  ...Object.fromEntries(keys.flatMap(({ keys: each, does }) => each.map((key) => [key, does]))),
  "?": help,
});
