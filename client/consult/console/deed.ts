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
  "visitor-away",
  "taken",
  "nobody",
  "off-duty",
  "no-shift",
  "too-many",
  "talking",
] as const;

/** A counsellor's deed, with what went wrong in the console's words. */
export const useDeed = (): Doing => {
  const t = useTexts("console");
  return useDeedWith(known, (problem) => t(`problems.${problem}`));
};
