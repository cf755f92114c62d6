/** What a host may want to do before the event. Each leads to the page where it is done; none is asked for. */
import { overlong } from "../../../shared/events/event.ts";
import { MINUTE } from "../../../shared/events/times.ts";
import type { OfficeEvent } from "../../../shared/events/office.ts";
import { useTexts } from "../../campaign/language.ts";
import { missingAnywhere } from "./form/missing.ts";
import type { View } from "./path.ts";

export interface Reminder {
  readonly id: string;
  readonly view: View;
  readonly text: string;
}

const withSlides: ReadonlySet<string> = new Set(["course", "fundraising", "symposium"]);

export const useReminders = (event: OfficeEvent): readonly Reminder[] => {
  const t = useTexts("eventOffice");
  const tc = useTexts();
  const { words, run, decks, code } = event;
  const isTalk = withSlides.has(words.kind);
  const missing = missingAnywhere(words);
  const over = overlong(words);
  const all: readonly (Reminder | false)[] = [
    words.text.ja === "" && { id: "text", view: "words", text: t("reminders.text") },
    missing.length > 0 && {
      id: "languages",
      view: "words",
      text: t("reminders.languages", { languages: missing.map((one) => tc(`languages.${one}`)).join("・") }),
    },
    isTalk && words.speakers.length === 0 && { id: "speakers", view: "words", text: t("reminders.speakers") },
    isTalk && words.order.length === 0 && { id: "order", view: "words", text: t("reminders.order") },
    over > 0 && { id: "over", view: "words", text: t("reminders.over", { count: Math.round(over / MINUTE) }) },
    isTalk &&
      decks.length === 0 &&
      words.video === null && { id: "slides", view: "slides", text: t("reminders.slides") },
    isTalk &&
      !run.hands.some(({ part }) => part === "co-host") && { id: "co-host", view: "crew", text: t("reminders.coHost") },
    isTalk &&
      !run.hands.some(({ part }) => part === "captions") && {
        id: "captions",
        view: "crew",
        text: t("reminders.captions"),
      },
    words.audience === "code" && code === null && { id: "code", view: "overview", text: t("reminders.code") },
    words.kind === "course" && words.record === null && { id: "record", view: "words", text: t("reminders.record") },
  ];
  return all.filter((one): one is Reminder => one !== false);
};
