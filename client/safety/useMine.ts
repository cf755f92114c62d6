import { useCallback, useEffect, useState } from "react";
import { loadMine } from "../session/safety.ts";

export type MineState = "loading" | "here" | "failed";

/** Ask how one's own reports and sanctions stand, now and whenever `again` is called. */
export const useMine = (): { readonly state: MineState; readonly again: () => void } => {
  const [state, setState] = useState<MineState>("loading");
  const ask = useCallback(
    () =>
      loadMine().then(
        () => setState("here"),
        () => setState("failed"),
      ),
    [],
  );
  useEffect(() => void ask(), [ask]);
  return {
    state,
    again: () => {
      setState("loading");
      void ask();
    },
  };
};
