import { useEffect } from "react";

/** As long as something is unsaved, the browser asks before the tab is closed or loaded anew. */
export const useUnsaved = (isDirty: boolean): void =>
  useEffect(() => {
    if (!isDirty) return;
    const ask = (leaving: BeforeUnloadEvent) => leaving.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [isDirty]);
