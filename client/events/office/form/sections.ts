/** The sections of an event's form, and to which of them a field belongs. Pure. */
import type { Problems } from "./draft.ts";

export const sections = ["what", "when", "who", "speakers", "order", "worksheet", "media", "record"] as const;
export type SectionId = (typeof sections)[number];

const fieldsOf: Readonly<Record<SectionId, readonly string[]>> = {
  what: ["kind", "organisation", "title", "text"],
  when: ["day", "clock", "minutes", "place"],
  who: ["audience", "registration", "capacity"],
  speakers: ["speakers"],
  order: ["order"],
  worksheet: ["worksheet"],
  media: ["video", "signing", "handouts"],
  record: ["record", "keepsTranscript"],
};

/** The section that holds a field: "order.2.title.ja" is the running order's. */
export const sectionOf = (field: string): SectionId => {
  const first = field.split(".")[0]!;
  return sections.find((section) => fieldsOf[section].includes(first)) ?? "what";
};

/** The sections in which something is wrong, in the form's order. */
export const wrongSections = (problems: Problems): SectionId[] => {
  const wrong = new Set(Object.keys(problems).map(sectionOf));
  return sections.filter((section) => wrong.has(section));
};
