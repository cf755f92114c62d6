/** The level that the campaign itself gives a zone: what "set back" leads to. */
import settingsFile from "@campaign/settings.json";
import { type Level, levels } from "../../../shared/talk/ladder.ts";
import type { ZoneId } from "../../../shared/walk/map.ts";

const { level, zones } = settingsFile.talk as {
  readonly level: string;
  readonly zones: Partial<Record<ZoneId, string>>;
};

export const campaignLevel = (zone: ZoneId): Level => {
  const set = zones[zone] ?? level;
  // The server checks the file before it starts; only the compiler does not know.
  return levels.find((l) => l === set) ?? "gestures";
};
