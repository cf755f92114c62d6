/**
 * The conversation that leads to help: questions one at a time, then what fits. Plain elements and no framework, so that the page
 * that works by itself stays light and the square uses the very same. Answers stay in memory and are sent nowhere.
 */
import { h } from "../../shared/finder/node.ts";
import { type Place, placeAfter } from "../../shared/finder/tree.ts";
import { conversation, type FinderGiven, foundIn, momentOf, type State } from "./conversation.ts";
import { fillWith } from "./dom.ts";
import { noteOf } from "./found.ts";
import { dropKept, keepResult, keptResult } from "./keeping.ts";

export interface Finder {
  /** Show it with other words, or another directory; answers stay. */
  readonly update: (given: FinderGiven) => void;
  readonly close: () => void;
}

/** What is open is looked at again so often, ms. */
const LOOK_MS = 60_000;

/** Let `root` hold the conversation. Ends with `close`. */
export const mountFinder = (root: HTMLElement, first: FinderGiven): Finder => {
  let given = first;
  let answers: string[] = [];
  let area: number | null = null;
  let isAllShown = false;
  let said = "";
  let shown = "";

  const placeNow = (): Place => {
    const place = placeAfter(given.directory.tree, answers);
    if (place) return place;
    // The questions are others now.
    answers = [];
    return placeAfter(given.directory.tree, [])!;
  };
  const stateNow = (): State => ({ given, place: placeNow(), answers, area, isAllShown });

  if (given.first && placeAfter(given.directory.tree, [given.first])) answers = [given.first];

  /** All of it anew. `isStep`: one went on, so the new heading is where one is. */
  const draw = (isStep: boolean): void => {
    fillWith(root, ...conversation(stateNow()), h("output", { class: "finder-said" }, said));
    shown = signature();
    if (!isStep) return;
    const now = root.querySelector<HTMLElement>(".finder-heading");
    now?.focus({ preventScroll: true });
    now?.scrollIntoView({ block: "start" });
  };

  /** What of the results the clock changes. */
  const signature = (): string => {
    const found = foundIn(stateNow()) ?? [];
    return JSON.stringify(found.map(({ record, isOpen, opensAt }) => [record.id, isOpen, opensAt]));
  };

  const say = (words: string): void => {
    said = words;
    const output = root.querySelector(".finder-said");
    if (output) output.textContent = words;
  };

  const go = (next: string[]): void => {
    answers = next;
    isAllShown = false;
    said = "";
    draw(true);
  };

  /** The note as a file of this device. */
  const save = (): void => {
    const found = foundIn(stateNow());
    if (!found) return;
    const link = document.createElement("a");
    const note = noteOf(found, momentOf(given));
    link.href = URL.createObjectURL(new Blob([note], { type: "text/plain;charset=utf-8" }));
    link.download = "memo.txt";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), LOOK_MS);
    say(given.words.talk.filed);
  };

  const print = (): void => {
    // A paper has room for all of them.
    isAllShown = true;
    draw(false);
    root.querySelector<HTMLElement>("[data-act=print]")?.focus();
    window.print();
  };

  const acts: Readonly<Record<string, (value: string) => void>> = {
    answer: (value) => go([...answers, value]),
    to: (value) => go(answers.slice(0, Number(value))),
    back: () => go(answers.slice(0, -1)),
    restart: () => go([]),
    more: () => {
      const before = root.querySelectorAll(".help-card").length;
      isAllShown = true;
      draw(false);
      const next = root.querySelectorAll<HTMLElement>(".help-name")[before];
      next?.setAttribute("tabindex", "-1");
      next?.focus();
    },
    booth: () => given.onGo?.("/talk"),
    print,
    file: save,
    keep: () => {
      keepResult({ answers, area });
      say(given.words.talk.kept);
    },
    showKept: () => {
      const one = keptResult();
      if (!one) return;
      area = one.area;
      go([...one.answers]);
    },
    dropKept: () => {
      dropKept();
      draw(true);
      say(given.words.talk.dropped);
    },
  };

  const onClick = ({ target }: Event): void => {
    const pressed = target instanceof Element ? target.closest<HTMLElement>("[data-act]") : null;
    if (pressed) acts[pressed.dataset.act!]?.(pressed.dataset.value ?? "");
  };
  const onChange = ({ target }: Event): void => {
    if (!(target instanceof HTMLSelectElement)) return;
    area = target.value === "" ? null : Number(target.value);
    draw(false);
    root.querySelector<HTMLElement>("#finder-area")?.focus();
  };
  /** Doors open and close while one reads; nothing moves under a finger or a screen reader that is in it. */
  const look = (): void => {
    if (!root.contains(document.activeElement) && signature() !== shown) draw(false);
  };

  root.addEventListener("click", onClick);
  root.addEventListener("change", onChange);
  const looking = setInterval(look, LOOK_MS);
  draw(false);
  return {
    update(next) {
      given = next;
      const isIn = root.contains(document.activeElement);
      draw(isIn);
    },
    close() {
      clearInterval(looking);
      root.removeEventListener("click", onClick);
      root.removeEventListener("change", onChange);
      root.replaceChildren();
    },
  };
};
