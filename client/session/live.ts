/** The desk's live line: it only says what has changed; what it looks like now is asked for as always. */
import type { DeskChange } from "../../shared/safety/desk.ts";
import { pauseBefore } from "./pause.ts";

const PATH = "/api/desk/live";
/** Everything may have changed while the line was down. */
const EVERYTHING: readonly DeskChange[] = ["reports", "appeals", "places", "rules", "sanctions"];
const known: ReadonlySet<string> = new Set(EVERYTHING);
/** Nothing tells us why a stream was refused; after so many failures in a row only a new look at the page helps. */
const LONG_PAUSE_MS = 15_000;
const QUICK_TRIES = 6;

/** The changes that an event names: its data is one name, or a JSON list of them. Unknown ones are left out. */
export const changesOf = (data: string): DeskChange[] => {
  let named: unknown = data;
  try {
    named = JSON.parse(data);
  } catch {
    // A bare name.
  }
  return [named].flat().filter((change): change is DeskChange => known.has(String(change)));
};

/**
 * Hear of changes until the returned function is called. Begins with everything, and says everything again after each break
 * of the line. The browser's own reconnection gives up on an error answer, so the line is opened anew here. `onLine` hears
 * whether the line stands.
 */
export const watchDesk = (
  onChange: (what: DeskChange[]) => void,
  onLine: (stands: boolean) => void = () => {},
): (() => void) => {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  const open = () => {
    clearTimeout(timer);
    source = new EventSource(PATH);
    source.addEventListener("open", () => {
      failures = 0;
      onLine(true);
      onChange([...EVERYTHING]);
    });
    source.addEventListener("changed", ({ data }: MessageEvent<string>) => {
      const changes = changesOf(data);
      if (changes.length > 0) onChange(changes);
    });
    source.addEventListener("error", () => {
      source?.close();
      onLine(false);
      timer = setTimeout(open, failures < QUICK_TRIES ? pauseBefore(failures) : LONG_PAUSE_MS);
      failures++;
    });
  };
  /** A phone that slept holds a line that may be dead. */
  const onWake = () => {
    if (document.hidden || source?.readyState === EventSource.OPEN) return;
    source?.close();
    failures = 0;
    open();
  };
  open();
  document.addEventListener("visibilitychange", onWake);
  addEventListener("online", onWake);
  return () => {
    clearTimeout(timer);
    source?.close();
    document.removeEventListener("visibilitychange", onWake);
    removeEventListener("online", onWake);
  };
};
