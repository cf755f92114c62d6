/**
 * The conversation that leads to help: questions one at a time, then what fits. Plain elements and no framework, so that the page
 * that works by itself stays light and the square uses the very same. Answers stay in memory and are sent nowhere.
 */
import { fill } from "../../shared/campaign/fill.ts";
import type { Language } from "../../shared/campaign/language.ts";
import { card, dangerLine } from "../../shared/finder/card.ts";
import type { Directory } from "../../shared/finder/directory.ts";
import { type Child, h, type Node } from "../../shared/finder/node.ts";
import { isOnlyRead } from "../../shared/finder/record.ts";
import { type Asked, type Result, resultsFor } from "../../shared/finder/results.ts";
import { DEPTH, type Place, placeAfter, questionOf, UNSURE } from "../../shared/finder/tree.ts";
import { fillWith } from "./dom.ts";
import { cardStateOf, type Moment, noteOf, type TalkWords } from "./found.ts";
import { type Kept, keptResult, keepResult, dropKept } from "./keeping.ts";

export interface FinderGiven {
  readonly directory: Directory;
  readonly language: Language;
  readonly words: TalkWords;
  readonly prefectures: Readonly<Record<"ja", readonly string[]> & Partial<Record<Language, readonly string[]>>>;
  /** What the guide is called, who says it. */
  readonly guide: string;
  /** Epoch ms. */
  readonly now: () => number;
  /** Goes to another page of the place; null where there is none beside it. */
  readonly onGo: ((path: string) => void) | null;
  /** The level of its headings. */
  readonly level: number;
  /** An answer to the first question that was given elsewhere. */
  readonly first?: string | null;
}

export interface Finder {
  /** Show it with other words, or another directory; answers stay. */
  readonly update: (given: FinderGiven) => void;
  readonly close: () => void;
}

/** So many results are shown at once: more are a press away. */
const FEW = 6;
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
  const moment = (): Moment => ({
    now: given.now(),
    holidays: new Set(given.directory.holidays),
    language: given.language,
    words: given.words,
    prefectures: given.prefectures[given.language] ?? given.prefectures.ja,
    inJapanese: given.prefectures.ja,
  });

  if (given.first && placeAfter(given.directory.tree, [given.first])) answers = [given.first];

  const button = (act: string, words: string, more: Readonly<Record<string, string>> = {}): Node =>
    h("button", { type: "button", class: "finder-button", "data-act": act, ...more }, words);
  const heading = (words: string): Node => h(`h${given.level}`, { class: "finder-heading", tabindex: "-1" }, words);

  /** What was asked and answered so far; each answer is a way back to its question. */
  const course = (): Child[] => {
    const { talk } = given.words;
    return answers.map((answer, i) => {
      const place = placeAfter(given.directory.tree, answers.slice(0, i));
      const question = place?.at === "question" ? questionOf(given.directory.tree, place.question.id) : undefined;
      const choice = question?.choices.find(({ id }) => id === answer);
      const words = choice?.say[given.language] ?? talk.unsure;
      return h(
        "li",
        {},
        h("p", { class: "finder-asked" }, question?.ask[given.language] ?? ""),
        button("to", words, {
          "data-value": String(i),
          class: "finder-answer",
          "aria-label": fill(talk.change, { answer: words }),
        }),
      );
    });
  };

  const question = (place: Extract<Place, { at: "question" }>): Child[] => {
    const { talk } = given.words;
    const { ask, choices } = place.question;
    return [
      h("p", { class: "finder-step" }, fill(talk.step, { n: answers.length + 1 })),
      heading(ask[given.language]),
      h(
        "div",
        { class: "finder-choices" },
        ...choices.map(({ id, say }) => button("answer", say[given.language], { "data-value": id })),
        button("answer", talk.unsure, { "data-value": UNSURE, class: "finder-button unsure" }),
      ),
    ];
  };

  const results = (asked: Asked): Result[] =>
    resultsFor(given.directory.records, asked, given.now(), new Set(given.directory.holidays));

  const cards = (found: readonly Result[], asked: Asked, at: Moment): Node =>
    h(
      "ul",
      { class: "help-list" },
      ...found.map((result) =>
        card(
          result.record,
          { language: given.language, words: given.words, prefectures: at.prefectures },
          cardStateOf(result, asked, at),
          { level: Math.min(6, given.level + 1) },
        ),
      ),
    );

  const prefectureChoice = ({ prefectures }: Moment): Node => {
    const { talk } = given.words;
    return h(
      "p",
      { class: "finder-area" },
      h("label", { for: "finder-area" }, talk.prefecture),
      h(
        "select",
        { id: "finder-area", "aria-describedby": "finder-area-hint" },
        h("option", { value: "" }, talk.prefectureNone),
        ...prefectures.map((name, i) => h("option", { value: i + 1, selected: area === i + 1 }, name)),
      ),
      h("small", { id: "finder-area-hint" }, talk.prefectureHint),
    );
  };

  const taking = (): Node => {
    const { talk } = given.words;
    return h(
      "section",
      { class: "finder-take", "aria-label": talk.take },
      h("p", {}, h("b", {}, talk.take)),
      h(
        "p",
        { class: "finder-row" },
        button("print", talk.print),
        button("keep", talk.keep),
        button("file", talk.file),
      ),
      h("p", {}, h("small", {}, `${talk.keepHint} ${talk.fileHint}`)),
    );
  };

  const end = (wants: Extract<Place, { at: "end" }>["wants"]): Child[] => {
    const { talk } = given.words;
    const at = moment();
    const asked: Asked = { ...wants, area };
    const found = results(asked);
    const open = found.filter(({ isOpen, record }) => isOpen === true && !isOnlyRead(record)).length;
    const few = isAllShown ? found : found.slice(0, FEW);
    const core = results({ area: null }).filter(({ record }) => record.isCore);
    return [
      heading(found.length > 0 ? fill(talk.found, { n: found.length }) : talk.core),
      h("p", {}, found.length === 0 ? talk.none : open > 0 ? fill(talk.foundOpen, { n: open }) : talk.foundNoneOpen),
      wants.worry === "danger" && dangerLine(talk),
      prefectureChoice(at),
      cards(found.length > 0 ? few : core, asked, at),
      found.length > few.length && button("more", fill(talk.more, { n: found.length - few.length })),
      given.onGo && h("p", {}, button("booth", talk.booth)),
      taking(),
    ];
  };

  const kept = (one: Kept | null): Child =>
    one &&
    answers.length === 0 &&
    h(
      "p",
      { class: "finder-row" },
      given.words.talk.keptBefore,
      button("showKept", given.words.talk.showKept),
      button("dropKept", given.words.talk.dropKept),
    );

  /** All of it anew. `isStep`: one went on, so the new heading is where one is. */
  const draw = (isStep: boolean): void => {
    const place = placeNow();
    const { talk } = given.words;
    fillWith(
      root,
      answers.length === 0 &&
        h(
          "p",
          { class: "finder-hello" },
          h("b", {}, given.guide),
          " ",
          talk.hello,
          " ",
          h("small", {}, fill(talk.private, { most: DEPTH })),
        ),
      kept(keptResult()),
      answers.length > 0 && h("ol", { class: "finder-course", "aria-label": talk.you }, ...course()),
      h("div", { class: "finder-now" }, ...(place.at === "question" ? question(place) : end(place.wants))),
      answers.length > 0 && h("p", { class: "finder-row" }, button("back", talk.back), button("restart", talk.restart)),
      h("output", { class: "finder-said" }, said),
    );
    shown = signature();
    if (!isStep) return;
    const now = root.querySelector<HTMLElement>(".finder-heading");
    now?.focus({ preventScroll: true });
    now?.scrollIntoView({ block: "start" });
  };

  /** What of the results the clock changes. */
  const signature = (): string => {
    const place = placeNow();
    if (place.at === "question") return "";
    return JSON.stringify(
      results({ ...place.wants, area }).map(({ record, isOpen, opensAt }) => [record.id, isOpen, opensAt]),
    );
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
    const place = placeNow();
    if (place.at !== "end") return;
    const link = document.createElement("a");
    const note = noteOf(results({ ...place.wants, area }), moment());
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
