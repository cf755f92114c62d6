import type { WeekCopied } from "../../../shared/events/office.ts";
import { useTexts } from "../../campaign/language.ts";

/** What came of entering many at once. */
export const useCopiedWords = (): ((copied: WeekCopied) => string) => {
  const t = useTexts("eventOffice");
  return ({ entered, clashing, present, past }) =>
    [
      entered > 0 ? t("week.done", { count: entered }) : t("week.doneNone"),
      clashing.length > 0 && t("week.clashing", { count: clashing.length }),
      present > 0 && t("week.present", { count: present }),
      past > 0 && t("week.past", { count: past }),
    ]
      .filter(Boolean)
      .join(" ");
};
