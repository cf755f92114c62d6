/** What the finder's conversation shows, as trees of plain nodes: the course so far, the question, or what fits. Changes nothing. */
import { fill } from "../../shared/campaign/fill.ts";
import type { Language } from "../../shared/campaign/language.ts";
import { card, dangerLine } from "../../shared/finder/card.ts";
import type { Directory } from "../../shared/finder/directory.ts";
import { type Child, h, type Node } from "../../shared/finder/node.ts";
import { isOnlyRead } from "../../shared/finder/record.ts";
import { type Asked, type Result, resultsFor } from "../../shared/finder/results.ts";
import { DEPTH, type Place, placeAfter, questionOf, UNSURE } from "../../shared/finder/tree.ts";
import { cardStateOf, type Moment, type TalkWords } from "./found.ts";
import { keptResult } from "./keeping.ts";

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

export interface State {
  readonly given: FinderGiven;
  /** Where the answers have led. */
  readonly place: Place;
  readonly answers: readonly string[];
  /** The chosen prefecture, 1 to 47. */
  readonly area: number | null;
  readonly isAllShown: boolean;
}
type Wants = Extract<Place, { at: "end" }>["wants"];

/** So many results are shown at once: more are a press away. */
const FEW = 6;

export const momentOf = (given: FinderGiven): Moment => ({
  now: given.now(),
  holidays: new Set(given.directory.holidays),
  language: given.language,
  words: given.words,
  prefectures: given.prefectures[given.language] ?? given.prefectures.ja,
  inJapanese: given.prefectures.ja,
});

const button = (act: string, words: string, more: Readonly<Record<string, string>> = {}): Node =>
  h("button", { type: "button", class: "finder-button", "data-act": act, ...more }, words);
const heading = (words: string, { level }: FinderGiven): Node =>
  h(`h${level}`, { class: "finder-heading", tabindex: "-1" }, words);

/** What was asked and answered so far; each answer is a way back to its question. */
const course = ({ given, answers }: State): Child[] => {
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

const question = (place: Extract<Place, { at: "question" }>, { given, answers }: State): Child[] => {
  const { talk } = given.words;
  const { ask, choices } = place.question;
  return [
    h("p", { class: "finder-step" }, fill(talk.step, { n: answers.length + 1 })),
    heading(ask[given.language], given),
    h(
      "div",
      { class: "finder-choices" },
      ...choices.map(({ id, say }) => button("answer", say[given.language], { "data-value": id })),
      button("answer", talk.unsure, { "data-value": UNSURE, class: "finder-button unsure" }),
    ),
  ];
};

const resultsOf = (asked: Asked, { given }: State): Result[] =>
  resultsFor(given.directory.records, asked, given.now(), new Set(given.directory.holidays));

const cards = (found: readonly Result[], asked: Asked, at: Moment, { given }: State): Node =>
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

const prefectureChoice = ({ words: { talk }, prefectures }: Moment, area: number | null): Node => {
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

const taking = (talk: TalkWords["talk"]): Node =>
  h(
    "section",
    { class: "finder-take", "aria-label": talk.take },
    h("p", {}, h("b", {}, talk.take)),
    h("p", { class: "finder-row" }, button("print", talk.print), button("keep", talk.keep), button("file", talk.file)),
    h("p", {}, h("small", {}, `${talk.keepHint} ${talk.fileHint}`)),
  );

const end = (wants: Wants, state: State): Child[] => {
  const { given, area, isAllShown } = state;
  const { talk } = given.words;
  const at = momentOf(given);
  const asked: Asked = { ...wants, area };
  const found = resultsOf(asked, state);
  const open = found.filter(({ isOpen, record }) => isOpen === true && !isOnlyRead(record)).length;
  const few = isAllShown ? found : found.slice(0, FEW);
  const core = resultsOf({ area: null }, state).filter(({ record }) => record.isCore);
  return [
    heading(found.length > 0 ? fill(talk.found, { n: found.length }) : talk.core, given),
    h("p", {}, found.length === 0 ? talk.none : open > 0 ? fill(talk.foundOpen, { n: open }) : talk.foundNoneOpen),
    wants.worry === "danger" && dangerLine(talk),
    prefectureChoice(at, area),
    cards(found.length > 0 ? few : core, asked, at, state),
    found.length > few.length && button("more", fill(talk.more, { n: found.length - few.length })),
    given.onGo && h("p", {}, button("booth", talk.booth)),
    taking(talk),
  ];
};

const kept = (talk: TalkWords["talk"]): Child =>
  keptResult() !== null &&
  h(
    "p",
    { class: "finder-row" },
    talk.keptBefore,
    button("showKept", talk.showKept),
    button("dropKept", talk.dropKept),
  );

/** What fits, the best first; null while there are questions. */
export const foundIn = (state: State): Result[] | null =>
  state.place.at === "end" ? resultsOf({ ...state.place.wants, area: state.area }, state) : null;

/** All that is shown. What can be pressed has `data-act`, and `data-value` where it needs one. */
export const conversation = (state: State): Child[] => {
  const { given, place, answers } = state;
  const { talk } = given.words;
  const isAtStart = answers.length === 0;
  return [
    isAtStart &&
      h(
        "p",
        { class: "finder-hello" },
        h("b", {}, given.guide),
        " ",
        talk.hello,
        " ",
        h("small", {}, fill(talk.private, { most: DEPTH })),
      ),
    isAtStart && kept(talk),
    !isAtStart && h("ol", { class: "finder-course", "aria-label": talk.you }, ...course(state)),
    h("div", { class: "finder-now" }, ...(place.at === "question" ? question(place, state) : end(place.wants, state))),
    !isAtStart && h("p", { class: "finder-row" }, button("back", talk.back), button("restart", talk.restart)),
  ];
};
