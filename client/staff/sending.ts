/** Sending what a form holds: once at a time, and what went wrong stays until the next try. */
import { useRef, useState } from "react";
import { ApiError } from "../session/api.ts";

export interface Sending {
  readonly busy: boolean;
  readonly error: ApiError | null;
  /** Do it, unless something is under way; the answer, or null when it failed or did not begin. */
  send<T>(act: () => Promise<T>): Promise<T | null>;
  /** The words about the last try are out of date. */
  clear(): void;
}

export const useSending = (): Sending => {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  // A second press comes before the first has been drawn.
  const underWay = useRef(false);
  return {
    busy,
    error,
    clear: () => setError(null),
    send: async (act) => {
      if (underWay.current) return null;
      underWay.current = true;
      setBusy(true);
      setError(null);
      try {
        return await act();
      } catch (thrown) {
        setError(thrown instanceof ApiError ? thrown : new ApiError(500, "failed"));
        return null;
      } finally {
        underWay.current = false;
        setBusy(false);
      }
    },
  };
};
