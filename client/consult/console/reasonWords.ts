import { endReasons, type EndReason } from "../../../shared/consult/transitions.ts";
import { useTexts } from "../../campaign/language.ts";

export type OwnReason = (typeof endReasons.counsellor)[number];

/** Whether a counsellor gives this reason. */
const isOwn = (reason: EndReason): reason is OwnReason => endReasons.counsellor.some((own) => own === reason);

/** How a conversation ended, in a word or two; nothing where it was nobody's choice here. */
export const useReasonWords = (): ((reason: EndReason) => string) => {
  const t = useTexts("console");
  return (reason) => (isOwn(reason) ? t(`end.reasons.${reason}`) : "");
};
