import { useTexts } from "../campaign/language.ts";
import type { Happening } from "../session/happenings.ts";
import { usePeople } from "../session/people.ts";
import { useNamed } from "../talk/names.ts";
import { phraseText } from "../talk/phrases.ts";

/** A happening as a sentence in the visitor's language. */
export const useWords = (): ((happening: Happening) => string) => {
  const t = useTexts("list");
  const named = useNamed();
  const self = usePeople((s) => s.self);
  return (h) => {
    if (h.kind === "called") return t("called");
    const badge = usePeople.getState().people.get(h.slot)?.badge ?? "none";
    const name = h.slot === self ? t("you") : h.name ? named({ name: h.name, badge }) : t("someone");
    if (h.kind === "said") return t("said", { name, phrase: phraseText(h.phrase) });
    if (h.kind === "gestured") return t(`gestured.${h.gesture}`, { name });
    return t(h.kind, { name });
  };
};
