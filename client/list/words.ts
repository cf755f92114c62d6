import { useTexts } from "../campaign/language.ts";
import type { Happening } from "../session/happenings.ts";
import { usePeople } from "../session/people.ts";
import { phraseText } from "../talk/phrases.ts";

/** A happening as a sentence in the visitor's language. */
export const useWords = (): ((happening: Happening) => string) => {
  const t = useTexts("list");
  const self = usePeople((s) => s.self);
  return (h) => {
    const name = h.slot === self ? t("you") : h.name ? t("person", { name: h.name }) : t("someone");
    if (h.kind === "said") return t("said", { name, phrase: phraseText(h.phrase) });
    if (h.kind === "gestured") return t(`gestured.${h.gesture}`, { name });
    return t(h.kind, { name });
  };
};
