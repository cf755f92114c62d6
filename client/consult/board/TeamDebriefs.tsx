import { difficult } from "../../../shared/consult/transitions.ts";
import { useTexts } from "../../campaign/language.ts";
import { boardDeeds } from "../../session/board.ts";
import { useReasonWords } from "../console/reasonWords.ts";
import { Debriefs } from "../staff/Debriefs.tsx";
import { useClockWords } from "./now.ts";

/** The team's conversations to talk about; of how they ended only what makes a contact difficult. */
export const TeamDebriefs = () => {
  const t = useTexts("board");
  const clock = useClockWords();
  const reasonWords = useReasonWords();
  return (
    <Debriefs
      deeds={boardDeeds}
      lead={t("debriefs.lead")}
      title={({ counsellor, at }) => t("debriefs.row", { name: counsellor.name, time: clock(at) })}
      reason={({ reason }) => (difficult.some((one) => one === reason) && reason ? reasonWords(reason) : "")}
    />
  );
};
