import { useTexts } from "../../campaign/language.ts";
import { type Doing, useOutcome } from "./doing.ts";

/** Says aloud and shows how a deed ended. Always there, so that screen readers hear it change. */
export const Outcome = ({ doing }: { readonly doing: Doing }) => {
  const t = useTexts("desk");
  const words = useOutcome(doing);
  return (
    <div className={doing.problem ? "desk-outcome problem" : "desk-outcome"}>
      <output>{words}</output>
      {doing.problem === "sign-in" && <a href="/staff">{t("problems.toSignIn")}</a>}
    </div>
  );
};
