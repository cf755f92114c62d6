/**
 * The directory as the page that works by itself has it: texts and links stand in its list already, the rules beside it. So nothing
 * is sent twice, and nothing has to be fetched.
 */
import type { Texts } from "../../../shared/campaign/language.ts";
import type { HelpRecord } from "../../../shared/finder/record.ts";
import type { FinderGiven } from "../conversation.ts";

type Rules = Omit<HelpRecord, "name" | "about" | "hoursNote" | "tel" | "url" | "source"> & {
  readonly name?: Pick<Texts, "ja">;
};
type Data = Pick<FinderGiven, "language" | "words" | "guide" | "prefectures"> &
  Pick<FinderGiven["directory"], "tree" | "holidays"> & { readonly records: readonly Rules[] };

const same = (text: string): Texts => ({ ja: text, easy: text, en: text });

/** A record that stands on the page; null: it does not. */
const recordOf = (rules: Rules): HelpRecord | null => {
  const item = document.getElementById(`r-${rules.id}`);
  if (!item) return null;
  const text = (selector: string) => item.querySelector(selector)?.textContent ?? "";
  const name = text(".help-name");
  const tel = text(".help-call b");
  const link = item.querySelector<HTMLAnchorElement>("a[target]:not(.help-source a), a.help-name");
  const source = item.querySelector<HTMLElement>(".help-source a, .help-source span");
  return {
    ...rules,
    name: { ...same(name), ...rules.name },
    about: same(text(".help-about")),
    hoursNote: same(text(".help-hours")),
    ...(tel && { tel }),
    ...(link && { url: link.href }),
    source: {
      title: source?.textContent ?? name,
      ...(source instanceof HTMLAnchorElement ? { url: source.href } : {}),
    },
  };
};

/** What the conversation needs; null where the page is not as it should be. */
export const readPage = (): Pick<FinderGiven, "language" | "words" | "guide" | "prefectures" | "directory"> | null => {
  const element = document.getElementById("finder-data");
  if (!element) return null;
  const { records, tree, holidays, ...rest } = JSON.parse(element.textContent) as Data;
  return {
    ...rest,
    directory: { tree, holidays, records: records.map(recordOf).filter((record) => record !== null) },
  };
};
