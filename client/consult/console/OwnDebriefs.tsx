import { useTexts } from "../../campaign/language.ts";
import { Debriefs } from "../staff/Debriefs.tsx";
import { useClockWords } from "./clockWords.ts";
import { useReasonWords } from "./reasonWords.ts";
import { useRoom } from "./source.ts";

/** A counsellor's own conversations to talk about. */
export const OwnDebriefs = () => {
  const t = useTexts("console");
  const clock = useClockWords();
  const reasonWords = useReasonWords();
  return (
    <Debriefs
      deeds={useRoom().source.deeds}
      lead={t("debriefs.lead")}
      title={({ at }) => t("debriefs.row", { time: clock(at) })}
      reason={({ reason }) => (reason ? reasonWords(reason) : "")}
    />
  );
};
