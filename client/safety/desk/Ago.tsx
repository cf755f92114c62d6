import { exact } from "../../campaign/placeTime.ts";
import { useSettings } from "../../campaign/settings.ts";
import { ago, lengthWords, useClock } from "./time.ts";

/** "3 minutes ago" as words within a sentence. */
export const useAgo = (): ((at: number) => string) => {
  const language = useSettings((s) => s.language);
  const now = useClock();
  return (at) => ago(at, now, language);
};

/** The exact time as words within a sentence. */
export const useExact = (): ((at: number) => string) => {
  const language = useSettings((s) => s.language);
  const now = useClock();
  return (at) => exact(at, now, language);
};

/** A sanction's length (ms) in words. */
export const useLength = (): ((length: number) => string) => {
  const language = useSettings((s) => s.language);
  return (length) => lengthWords(length, language);
};

/** "3 minutes ago", with the exact time beside it or (`brief`) in its title. */
export const Ago = ({ at, brief = false }: { readonly at: number; readonly brief?: boolean }) => {
  const ago = useAgo();
  const exact = useExact();
  return (
    <time dateTime={new Date(at).toISOString()} title={exact(at)}>
      {ago(at)}
      {!brief && <span className="exact"> ({exact(at)})</span>}
    </time>
  );
};
