/** The desk's live line: it only says what has changed; what it looks like now is asked for as always. */
import type { DeskChange } from "../../shared/safety/desk.ts";
import { openStream } from "./stream.ts";

const PATH = "/api/desk/live";
/** Everything may have changed while the line was down. */
const EVERYTHING: readonly DeskChange[] = ["reports", "appeals", "places", "rules", "sanctions"];
const known: ReadonlySet<string> = new Set(EVERYTHING);

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
 * of the line. `onLine` hears whether the line stands.
 */
export const watchDesk = (
  onChange: (what: DeskChange[]) => void,
  onLine: (stands: boolean) => void = () => {},
): (() => void) =>
  openStream(
    PATH,
    {
      changed: (data) => {
        const changes = changesOf(data);
        if (changes.length > 0) onChange(changes);
      },
    },
    (stands) => {
      onLine(stands);
      if (stands) onChange([...EVERYTHING]);
    },
  );
