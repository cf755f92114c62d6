/** A line of news from the server (server-sent events) that opens itself again, for the pages of the staff. */
import { pauseBefore } from "./pause.ts";

/** Nothing tells us why a stream was refused; after so many failures in a row only a new look at the page helps. */
const LONG_PAUSE_MS = 15_000;
const QUICK_TRIES = 6;

/**
 * Hear the events of `path` by their names until the returned function is called. The browser's own reconnection gives up on
 * an error answer, so the line is opened anew here. `onLine` hears whether the line stands: true after each opening.
 */
export const openStream = (
  path: string,
  handlers: Readonly<Record<string, (data: string) => void>>,
  onLine: (stands: boolean) => void,
): (() => void) => {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  const open = () => {
    clearTimeout(timer);
    source = new EventSource(path);
    source.addEventListener("open", () => {
      failures = 0;
      onLine(true);
    });
    for (const [name, handle] of Object.entries(handlers))
      source.addEventListener(name, ({ data }: MessageEvent<string>) => handle(data));
    source.addEventListener("error", () => {
      source?.close();
      onLine(false);
      timer = setTimeout(open, failures < QUICK_TRIES ? pauseBefore(failures) : LONG_PAUSE_MS);
      failures++;
    });
  };
  /** A device that slept holds a line that may be dead. */
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
