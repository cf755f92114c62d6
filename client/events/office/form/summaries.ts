/** What stands in a section of the form, in a line: shown while it is closed. */
import { useOwnText, useTexts } from "../../../campaign/language.ts";
import { useKindWords, usePlaceWords } from "../words.ts";
import type { Draft } from "./draft.ts";
import type { SectionId } from "./sections.ts";

export const useSummaries = (): ((section: SectionId, draft: Draft) => string) => {
  const t = useTexts("eventForm");
  const own = useOwnText();
  const kind = useKindWords();
  const place = usePlaceWords();
  const join = (...words: readonly (string | false)[]) => words.filter(Boolean).join(" · ");
  return (section, draft) => {
    switch (section) {
      case "what":
        return join(kind(draft.kind), own(draft.title) || draft.title.ja);
      case "when":
        return join(
          draft.day,
          draft.clock,
          draft.minutes !== null && t("summary.minutes", { count: draft.minutes }),
          place(draft.place),
        );
      case "who":
        return join(
          t(`who.audiences.${draft.audience}`),
          t(`who.registrations.${draft.registration}`),
          draft.isCounted && draft.capacity !== null && t("summary.seats", { count: draft.capacity }),
        );
      case "speakers":
        return draft.speakers.map(({ name }) => own(name) || name.ja).join("、");
      case "order":
        return draft.order.length > 0 ? t("summary.items", { count: draft.order.length }) : "";
      case "worksheet":
        return draft.worksheet.length > 0 ? t("summary.items", { count: draft.worksheet.length }) : "";
      case "media":
        return join(
          draft.video.from !== "none" && t("media.video"),
          draft.signing.from !== "none" && t("media.signing"),
          draft.handouts.length > 0 && t("summary.handouts", { count: draft.handouts.length }),
        );
      case "record":
        return t(draft.record === null ? "summary.noRecord" : "summary.record");
    }
  };
};
