/** Asking the server from a button: one thing at a time, and what went wrong in words. */
import { useState } from "react";
import { useTexts } from "../../campaign/language.ts";
import { ApiError } from "../../session/api.ts";

const TOO_OFTEN = 429;

interface Asking {
  readonly isBusy: boolean;
  /** Empty while nothing went wrong. */
  readonly trouble: string;
  /** Do it, unless something is being done. `onError` may take a failure for itself by returning true. */
  run(act: () => Promise<unknown>, onError?: (error: ApiError) => boolean): Promise<void>;
}

export const useAsking = (): Asking => {
  const t = useTexts("visit");
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState("");
  const run: Asking["run"] = async (act, onError) => {
    if (isBusy) return;
    setBusy(true);
    setTrouble("");
    try {
      await act();
    } catch (error) {
      if (!(error instanceof ApiError && onError?.(error)))
        setTrouble(t(error instanceof ApiError && error.status === TOO_OFTEN ? "tooOften" : "failed"));
    }
    setBusy(false);
  };
  return { isBusy, trouble, run };
};
