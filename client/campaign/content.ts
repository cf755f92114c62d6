/** The campaign's own files, as built into the page: they must be there even when the server is not. */
import numbersFile from "@campaign/numbers.json";
import settingsFile from "@campaign/settings.json";
import type { HelpNumber, Settings } from "../../shared/campaign/content.ts";

/** The server checks both files against their schemas before it starts. */
export const campaign: Pick<Settings, "title" | "exitUrl" | "guide"> = settingsFile;
export const helpNumbers: readonly HelpNumber[] = numbersFile;
