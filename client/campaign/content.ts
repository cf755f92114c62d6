/** The campaign's own settings, as built into the page: they must be there even when the server is not. */
import settingsFile from "@campaign/settings.json";
import type { Settings } from "../../shared/campaign/content.ts";

/** The server checks the file against its schema before it starts. */
export const campaign: Pick<Settings, "title" | "exitUrl" | "guide"> = settingsFile;
