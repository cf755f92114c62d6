/** The ready phrases of the campaign. */
import phrasesFile from "@campaign/phrases.json";
import type { PhraseGroup } from "../../shared/campaign/content.ts";
import type { Texts } from "../../shared/campaign/language.ts";
import { useSettings } from "../campaign/settings.ts";

export const phraseGroups: readonly PhraseGroup[] = phrasesFile;

const byId: ReadonlyMap<string, Texts> = new Map(phraseGroups.flatMap((g) => g.phrases.map((p) => [p.id, p.text])));

/** A phrase in the visitor's language, whatever language the speaker chose it in; empty if it is not known here. */
export const phraseText = (id: string): string => byId.get(id)?.[useSettings.getState().language] ?? "";
