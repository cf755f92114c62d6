import { useTexts } from "../../campaign/language.ts";
import { type Doing, useDeedWith } from "../staff/deed.ts";

const known = [
  "break",
  "breath",
  "shift-over",
  "full",
  "calling",
  "not-yours",
  "not-so",
  "taken",
  "off-duty",
  "declined",
  "another",
  "away",
  "not-flagged",
  "gone",
] as const;

/** A supervisor's deed, with what went wrong in the board's words. */
export const useDeed = (): Doing => {
  const t = useTexts("board");
  return useDeedWith(known, (problem) => t(`problems.${problem}`));
};
