/** One place of help as it is shown: on the page that works without a script, and among what the finder found. Pure. */
import { fill } from "../campaign/fill.ts";
import { type Language, languageTag } from "../campaign/language.ts";
import { type Child, h, type Node } from "./node.ts";
import type { HelpRecord } from "./record.ts";
import type { FinderWords } from "./words.ts";

export interface CardWords {
  readonly language: Language;
  readonly words: Pick<FinderWords, "card">;
  /** Names of the prefectures, in order. */
  readonly prefectures: readonly string[];
}

/** What the moment adds to a record; all of it is left out where nobody knows the moment. */
export interface CardState {
  /** "open", "closed" or "unsure", and its words. */
  readonly state?: { readonly kind: string; readonly words: string };
  /** Why it was found. */
  readonly why?: readonly string[];
  /** Whether to ask for a second look before use. */
  readonly isUnsure?: boolean;
  /** Where its kind of counter is looked for on a map: a prefecture's name in Japanese. */
  readonly near?: string | undefined;
}

/** The link that dials, for a number as the record has it. */
const telLink = (tel: string): string => `tel:${encodeURIComponent(tel)}`;

/** A map that looks for this kind of counter. Maps of Japan know them by their Japanese names. */
const mapLink = (name: string, near: string): string =>
  `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(`${name} ${near}`)}`;

const outside = (url: string, words: string, { card }: CardWords["words"]): Node =>
  h(
    "a",
    { class: "help-way", href: url, target: "_blank", rel: "noopener noreferrer" },
    words,
    " ",
    h("small", {}, fill(card.outside, { host: new URL(url).hostname })),
  );

/** How it is reached: a number to dial, a page to write on, a map. */
const ways = (record: HelpRecord, { words }: CardWords, near: string | undefined): Node[] => {
  const { tel, url, channels, name } = record;
  const { card } = words;
  const pageWords = channels.includes("chat") ? card.chat : channels.includes("mail") && !tel ? card.mail : card.page;
  return [
    tel && h("a", { class: "help-way help-call", href: telLink(tel) }, `${card.call} `, h("b", {}, tel)),
    url && outside(url, pageWords, words),
    near && channels.includes("visit") && outside(mapLink(name.ja, near), card.map, words),
  ].filter((way) => typeof way === "object");
};

const ageWords = ({ age }: HelpRecord, { card }: CardWords["words"]): string | null => {
  if (!age) return null;
  if (age.from === 0) return fill(card.ages.upTo, { to: age.to });
  return age.to >= 100 ? fill(card.ages.from, { from: age.from }) : fill(card.ages.between, { ...age });
};

const languageNames = (codes: readonly string[], language: Language): string => {
  const names = new Intl.DisplayNames([languageTag(language)], { type: "language" });
  return codes.map((code) => names.of(code) ?? code).join(language === "en" ? ", " : "・");
};

const facts = (record: HelpRecord, told: CardWords): Node => {
  const { hoursNote, cost, languages, areas, validTo } = record;
  const { language, words, prefectures } = told;
  const { card } = words;
  const isPlain = languages.length === 1 && languages[0] === "ja" && language !== "en";
  const pairs: readonly (readonly [string, string, string | null])[] = [
    ["help-hours", card.hours, hoursNote[language]],
    ["", card.cost, card.costs[cost]],
    ["", card.age, ageWords(record, words)],
    [
      "",
      card.area,
      areas.length > 0 ? areas.map((n) => prefectures[n - 1]).join(language === "en" ? ", " : "・") : null,
    ],
    ["", card.languages, isPlain ? null : languageNames(languages, language)],
  ];
  return h(
    "dl",
    { class: "help-facts" },
    ...pairs.flatMap(([name, what, said]) =>
      said === null ? [] : [h("div", {}, h("dt", {}, what), h("dd", name ? { class: name } : {}, said))],
    ),
    validTo ? h("div", {}, h("dd", {}, fill(card.until, { day: validTo }))) : null,
  );
};

/** A record as an item of a list, its name a heading of this level. `id`: what links lead to. */
export const card = (
  record: HelpRecord,
  told: CardWords,
  { state, why = [], isUnsure = false, near }: CardState = {},
  { level = 3, id }: { readonly level?: number; readonly id?: string } = {},
): Node => {
  const { name, about, source, checkedOn } = record;
  const { language, words } = told;
  const { card: say } = words;
  const children: Child[] = [
    h(`h${level}`, { class: "help-name" }, name[language]),
    state ? h("p", { class: `help-state ${state.kind}` }, state.words) : null,
    about[language] ? h("p", { class: "help-about" }, about[language]) : null,
    h("p", { class: "help-ways" }, ...ways(record, told, near)),
    why.length > 0 ? h("p", { class: "help-why" }, say.why, why.join(language === "en" ? "; " : "、")) : null,
    facts(record, told),
    isUnsure ? h("p", { class: "help-unsure" }, say.confirm) : null,
    h(
      "p",
      { class: "help-source" },
      fill(say.checked, { day: checkedOn }),
      source.url
        ? h("a", { href: source.url, target: "_blank", rel: "noopener noreferrer", lang: "ja" }, source.title)
        : h("span", { lang: "ja" }, source.title),
    ),
  ];
  return h("li", { class: "help-card", id }, ...children);
};

/** What to do first where a life is in danger: the two numbers that send somebody. */
export const dangerLine = ({ danger, call119, call110 }: FinderWords["talk"]): Node =>
  h(
    "p",
    { class: "help-danger" },
    h("strong", {}, danger),
    " ",
    h("a", { class: "help-way", href: "tel:119" }, call119),
    " ",
    h("a", { class: "help-way", href: "tel:110" }, call110),
  );
