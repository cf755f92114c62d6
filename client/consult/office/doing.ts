/** What is done from one place of the booths' office. */
import { useTexts } from "../../campaign/language.ts";
import { type Doing, useDeeds } from "../../staff/office/doing.ts";
import { reload } from "./office.ts";

export type { Doing } from "../../staff/office/doing.ts";

const known = [
  "clash",
  "place",
  "short",
  "long",
  "past",
  "far",
  "shift",
  "booth",
  "counsellor",
  "organisation",
  "name",
  "answered",
  "complaint",
] as const;

export const useDoing = (): Doing => {
  const t = useTexts("office");
  return useDeeds(reload, ({ error }) => {
    const problem = known.find((one) => one === error);
    return problem ? t(`problems.${problem}`) : null;
  });
};
