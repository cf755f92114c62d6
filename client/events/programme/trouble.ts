import { useState } from "react";
import { useTexts } from "../../campaign/language.ts";
import { ApiError } from "../../session/api.ts";

/** What an answer says that is no success, in words. `known`: what the errors of this question mean. */
export const useAsking = (known: Readonly<Record<string, string>> = {}) => {
  const t = useTexts("programme");
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState("");
  const run = async (work: () => Promise<unknown>): Promise<boolean> => {
    if (isBusy) return false;
    setBusy(true);
    setTrouble("");
    try {
      await work();
      return true;
    } catch (error) {
      if (!(error instanceof ApiError)) setTrouble(t("offline"));
      else if (error.status === 429) setTrouble(t("tooOften"));
      else setTrouble(known[error.error] ?? t(error.status === 0 ? "offline" : "failed"));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, trouble, setTrouble, run };
};
