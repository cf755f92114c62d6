/** Words that are there in Japanese and not yet in another language. A reminder, never a refusal. Pure. */
import type { Language } from "../../../../shared/campaign/language.ts";
import { type EventWords, type Lines, missingIn } from "../../../../shared/events/event.ts";

/** Where words can be missing, by the section of the form that holds them. */
const wordSections = ["what", "speakers", "order", "worksheet", "media", "record"] as const;
export type WordSection = (typeof wordSections)[number];

type Words = Pick<EventWords, "title" | "text" | "speakers" | "worksheet" | "handouts" | "record"> & {
  readonly order: readonly { readonly title: Lines }[];
};

const linesIn = ({
  title,
  text,
  speakers,
  order,
  worksheet,
  handouts,
  record,
}: Words): Record<WordSection, Lines[]> => ({
  what: [title, text],
  speakers: speakers.map(({ name }) => name),
  order: order.map((item) => item.title),
  worksheet: worksheet.flatMap((part) => [part.title, ...(part.text ? [part.text] : []), ...part.choices]),
  media: handouts.map((handout) => handout.title),
  record: record ? [record] : [],
});

/** The languages in which something of a section is missing, where it stands in Japanese. */
export const missingInSection = (words: Words): Record<WordSection, Language[]> => {
  const of = (lines: readonly Lines[]): Language[] => {
    const missing = new Set(lines.filter(({ ja }) => ja.trim() !== "").flatMap(missingIn));
    return (["easy", "en"] as const).filter((language) => missing.has(language));
  };
  const all = linesIn(words);
  return Object.fromEntries(wordSections.map((section) => [section, of(all[section])])) as Record<
    WordSection,
    Language[]
  >;
};

/** The languages that are missing anywhere. */
export const missingAnywhere = (words: Words): Language[] => {
  const all = new Set(Object.values(missingInSection(words)).flat());
  return (["easy", "en"] as const).filter((language) => all.has(language));
};
