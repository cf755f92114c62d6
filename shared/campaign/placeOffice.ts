/** The operator's page about the place, over HTTP. Times in epoch ms. */
import type { Period } from "../finder/changes.ts";
import type { HelpRecord, Standing } from "../finder/record.ts";
import type { Texts } from "./language.ts";
import type { Notice } from "./notices.ts";
import type { PlaceSettings } from "./season.ts";

export interface OfficeNotice extends Notice {
  /** Who told it. */
  readonly by: string;
}

/** `GET /api/place/office` */
export interface PlaceOffice {
  readonly now: number;
  /** As it holds now. */
  readonly settings: PlaceSettings;
  /** As the campaign's files have it. */
  readonly campaign: PlaceSettings;
  /** All that are not over, and those of the last days. */
  readonly notices: readonly OfficeNotice[];
  /** What is wrong in the campaign's files: file, line where it is known, and reason. */
  readonly problems: readonly string[];
  /** What is shown as it is, and yet waits for somebody. */
  readonly hints: readonly string[];
  readonly numbers: {
    readonly all: number;
    readonly toConfirm: number;
    /** Of those that stand on every screen. */
    readonly coreToConfirm: number;
  };
}

/** One who found a record right. */
interface Confirmer {
  readonly name: string;
  /** The day; "2027-05-01". */
  readonly on: string;
  readonly isMe: boolean;
}

/** A record of the directory, as those see it who confirm it. */
export interface NumberView extends Pick<
  HelpRecord,
  "id" | "tel" | "url" | "hoursNote" | "source" | "isCore" | "validFrom" | "validTo"
> {
  readonly name: Texts;
  /** As it is shown to everybody. */
  readonly standing: Standing;
  /** When somebody last found it right. */
  readonly checkedOn: string;
  readonly confirmedBy: readonly Confirmer[];
  /** Names what is confirmed: another number, another digest. */
  readonly digest: string;
  readonly closed: Period | null;
  /** The periods in which it works; null: it is not of that kind. */
  readonly only: readonly Period[] | null;
  /** Whether these are the campaign's own. */
  readonly isOnlyOwn: boolean;
}

/** `GET /api/place/numbers`: those to be confirmed first, of each the core ones first. */
export interface Numbers {
  readonly numbers: readonly NumberView[];
}
