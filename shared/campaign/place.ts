/** What holds in the place now, as everybody may know it: `GET /content/now.json`, and the square's message "place". */
import type { HelpChanges } from "../finder/changes.ts";
import type { Notice } from "./notices.ts";
import type { PlaceSettings } from "./season.ts";

export interface PlaceNow extends PlaceSettings {
  /** The server's clock when it said so, epoch ms: all see a ceremony at the same moment. */
  readonly now: number;
  /** Those that hold now, or will within a day. */
  readonly notices: readonly Notice[];
  /** What was changed of the help in the directory. */
  readonly help: HelpChanges;
}
