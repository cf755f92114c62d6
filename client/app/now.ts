/** How many people are in the square now, asked from outside. */
import { useEffect, useState } from "react";

/** How often it is asked, ms; after a failure more often. */
const ASK_EVERY_MS = 20_000;
const RETRY_MS = 4_000;

export type Now = { readonly here: number } | "asking" | "offline";

/** The number of people here, kept up to date while the page is looked at. */
export const useNow = (): Now => {
  const [now, setNow] = useState<Now>("asking");
  useEffect(() => {
    const leaving = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      let next = ASK_EVERY_MS;
      try {
        if (!document.hidden) {
          const answer = await fetch("/api/now", { signal: leaving.signal });
          if (!answer.ok) throw new Error(String(answer.status));
          const { here } = (await answer.json()) as { here: number };
          setNow({ here });
        }
      } catch {
        if (leaving.signal.aborted) return;
        setNow("offline");
        next = RETRY_MS;
      }
      timer = setTimeout(ask, next);
    };
    void ask();
    return () => {
      leaving.abort();
      clearTimeout(timer);
    };
  }, []);
  return now;
};
