/** The news of safety and of the desk. */
import type { DeskChange } from "../../shared/safety/desk.ts";
import { Newsroom, type Relay } from "../news.ts";

interface News {
  /** Something was done about this pass, or lifted. */
  "safety:sanction": { readonly pass: string };
  /** There is a block between these two passes now, or no more. */
  "safety:block": { readonly passes: readonly [string, string] };
  /** A report was made or its state changed; `reporter` is null for a machine's. */
  "safety:report": { readonly report: string; readonly reporter: string | null };
  "desk:changed": { readonly what: DeskChange };
  /** A moderator closes a table, wherever it is. */
  "desk:close-table": { readonly square: string; readonly table: string };
}

export type SafetyNews = Newsroom<News>;

/** Listen to all of it, once for the whole process. */
export const openSafetyNews = (relay: Relay, failed: (error: unknown) => void): Promise<SafetyNews> =>
  Newsroom.open<News>(
    relay,
    ["safety:sanction", "safety:block", "safety:report", "desk:changed", "desk:close-table"],
    failed,
  );
