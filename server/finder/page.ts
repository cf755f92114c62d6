/**
 * The page of help that needs nothing: complete without a script, no cookie, no record of who looks. One document a language; a
 * plain script, where there is one, adds the conversation to it. Pure.
 */
import type { Settings } from "../../shared/campaign/content.ts";
import { fill } from "../../shared/campaign/fill.ts";
import { type Language, languages, languageTag, type Texts } from "../../shared/campaign/language.ts";
import { prefectureNames } from "../../shared/campaign/prefectures.ts";
import { card, type CardWords, dangerLine } from "../../shared/finder/card.ts";
import type { Directory } from "../../shared/finder/directory.ts";
import { type Child, h, type Node, toHtml } from "../../shared/finder/node.ts";
import { type HelpRecord, standingOf, worries } from "../../shared/finder/record.ts";
import { finderWords } from "../../shared/finder/words.ts";

/** Where the page's links lead: on the server from its root, in an export beside each other. */
export interface PageLinks {
  readonly page: (language: Language) => string;
  readonly asset: (name: "finder.js" | "finder.css") => string;
  /** Null where the square is not beside it. */
  readonly square: string | null;
}

export interface PageGiven {
  readonly directory: Directory;
  readonly settings: Pick<Settings, "title" | "operator" | "exitUrl" | "guide">;
  readonly language: Language;
  /** "2027-05-01" */
  readonly day: string;
  readonly links: PageLinks;
}

const languageNames: Texts = { ja: "日本語", easy: "やさしい日本語", en: "English" };
/** Whoever is so young finds a part of their own. */
const YOUNG = 18;

/** What the script cannot read off the page (client/finder/page/read.ts): rules, questions, its own words. In one language. */
const scriptData = ({ directory, language, settings }: PageGiven): string => {
  const only = (texts: Texts) => ({ [language]: texts[language] });
  const { records, tree, holidays } = directory;
  const data = {
    language,
    words: {
      talk: finderWords[language].talk,
      card: finderWords[language].card,
      worries: finderWords[language].worries,
    },
    guide: settings.guide.name[language],
    prefectures: { [language]: prefectureNames[language], ja: prefectureNames.ja },
    holidays,
    tree: {
      first: tree.first,
      questions: tree.questions.map((question) => ({
        ...question,
        ask: only(question.ask),
        choices: question.choices.map((choice) => ({ ...choice, say: only(choice.say) })),
      })),
    },
    records: records.map(
      ({ name, about: _about, hoursNote: _hoursNote, tel: _tel, url: _url, source: _source, ...rest }) =>
        rest.channels.includes("visit") && language !== "ja" ? { ...rest, name: { ja: name.ja } } : rest,
    ),
  };
  // In a script element only "<" could end it.
  return JSON.stringify(data).replaceAll("<", "\\u003c");
};

const list = (records: readonly HelpRecord[], told: CardWords, day: string): Node =>
  h(
    "ul",
    { class: "help-list" },
    ...records.map((record) =>
      card(record, told, { isUnsure: standingOf(record, day) === "confirm" }, { id: `r-${record.id}` }),
    ),
  );

/** Each record once, in the part of its first worry; other parts it belongs to have a link to it. */
const byWorry = (records: readonly HelpRecord[], told: CardWords, day: string): Node[] => {
  const { worries: names, page } = finderWords[told.language];
  const parts = worries.map((worry) => ({
    id: `w-${worry}`,
    name: names[worry],
    has: (record: HelpRecord) => record.worries.includes(worry),
  }));
  const young = {
    id: "w-under18",
    name: page.under18,
    has: (record: HelpRecord) => (record.age?.to ?? YOUNG + 1) <= YOUNG,
  };
  const all = [young, ...parts];
  const homes = new Map(records.map((record) => [record.id, all.find(({ has }) => has(record))?.id]));
  return all.map(({ id, name, has }) => {
    const own = records.filter((record) => homes.get(record.id) === id);
    const others = records.filter((record) => has(record) && homes.get(record.id) !== id);
    return h(
      "section",
      { id },
      h("h3", {}, name),
      own.length > 0 && list(own, told, day),
      others.length > 0 &&
        h(
          "p",
          { class: "help-also" },
          page.also,
          ...others.flatMap((record, i): Child[] => [
            i > 0 ? (told.language === "en" ? ", " : "、") : "",
            h("a", { href: `#r-${record.id}` }, record.name[told.language]),
          ]),
        ),
    );
  });
};

/** Records of one prefecture each: a name, a link. The script reads the rest of them off the same item. */
const byPrefecture = (records: readonly HelpRecord[], { language }: CardWords): Node | false => {
  const { page } = finderWords[language];
  if (records.length === 0) return false;
  return h(
    "section",
    { id: "prefectures" },
    h("h3", {}, page.byPrefecture),
    h("p", {}, page.byPrefectureLead),
    h(
      "ul",
      { class: "help-prefectures" },
      ...records.map(({ id, name, url, tel }) =>
        h(
          "li",
          { id: `r-${id}` },
          h(
            "a",
            { class: "help-name", href: url ?? `tel:${encodeURIComponent(tel!)}`, rel: "noopener noreferrer" },
            name[language],
          ),
        ),
      ),
    ),
  );
};

/** The whole document. */
export const helpPage = (given: PageGiven): string => {
  const { directory, settings, language, day, links } = given;
  const words = finderWords[language];
  const { page, talk } = words;
  const told: CardWords = { language, words, prefectures: prefectureNames[language] };
  const shown = directory.records.filter((record) => standingOf(record, day) !== "hidden");
  const core = shown.filter(({ isCore }) => isCore);
  const local = shown.filter(({ isCore, areas }) => !isCore && areas.length === 1);
  const others = shown.filter((record) => !record.isCore && !local.includes(record));
  const body = h(
    "body",
    {},
    h(
      "header",
      { class: "help-top" },
      links.square === null
        ? h("span", { class: "help-title" }, settings.title[language])
        : h("a", { class: "help-title", href: links.square }, settings.title[language]),
      h(
        "a",
        { class: "help-exit", id: "exit", href: settings.exitUrl, rel: "noreferrer", title: page.exitHint },
        page.exit,
      ),
    ),
    h(
      "main",
      {},
      h(
        "nav",
        { class: "help-languages", "aria-label": page.languages },
        ...languages.map((other) =>
          other === language
            ? h("b", { "aria-current": "page" }, languageNames[other])
            : h(
                "a",
                { href: links.page(other), lang: languageTag(other), hreflang: languageTag(other) },
                languageNames[other],
              ),
        ),
      ),
      h("h1", {}, talk.heading),
      links.square !== null &&
        h("p", { id: "unreached", hidden: true }, page.unreached, " ", h("a", { href: links.square }, page.again)),
      h("p", {}, page.lead),
      dangerLine(talk),
      h("section", { id: "finder", class: "finder", hidden: true }),
      h("section", { id: "core" }, h("h2", {}, page.core), list(core, told, day)),
      h(
        "details",
        { id: "all", open: true },
        h("summary", {}, h("h2", {}, page.all)),
        h(
          "ul",
          { class: "help-parts" },
          ...worries.map((worry) => h("li", {}, h("a", { href: `#w-${worry}` }, words.worries[worry]))),
          h("li", {}, h("a", { href: "#w-under18" }, page.under18)),
        ),
        ...byWorry(others, told, day),
        byPrefecture(local, told),
      ),
    ),
    h(
      "footer",
      { class: "help-foot" },
      h("p", {}, fill(page.operator, { name: settings.operator.name[language], contact: settings.operator.contact })),
      h("p", {}, fill(page.generated, { day })),
    ),
  );
  const head = h(
    "head",
    {},
    h("meta", { charset: "utf-8" }),
    h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    h("meta", { name: "theme-color", content: "#fff4e0" }),
    h("meta", { name: "referrer", content: "no-referrer" }),
    h("title", {}, `${settings.title[language]} ${page.title}`),
    h("link", { rel: "icon", href: "data:," }),
    h("link", { rel: "stylesheet", href: links.asset("finder.css") }),
    h("script", { src: links.asset("finder.js"), defer: true }),
  );
  const html = toHtml(h("html", { lang: languageTag(language), "data-language": language }, head, body));
  const data = `<script type="application/json" id="finder-data">${scriptData(given)}</script>`;
  return `<!doctype html>\n${html.replace("</body>", () => `${data}</body>`)}\n`;
};
