import type { Doing } from "./doing.ts";

/** Says aloud and shows how a deed ended. Always there, so that screen readers hear it change. */
export const Outcome = ({ doing: { problem, done } }: { readonly doing: Pick<Doing, "problem" | "done"> }) => (
  <div className={problem ? "office-outcome problem" : "office-outcome"}>
    <output>{problem ?? done}</output>
  </div>
);
