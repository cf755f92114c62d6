/** The log keeps its own words ("calm", "mute"); a reader searches it by those on their screen. */
import { sanctionKinds, sanctionReasons } from "../../../shared/safety/sanction.ts";
import { levels } from "../../../shared/talk/ladder.ts";
import { zoneIds } from "../../../shared/walk/map.ts";
import { useTexts } from "../../campaign/language.ts";
import { deedNames } from "./entryWords.ts";
import { useZoneName } from "./names.ts";

/** A word as it is shown, and as the log keeps it. */
export type Named = readonly [shown: string, stored: string];

/** Part of a name counts from this many letters. */
const LEAST = 2;

/** What is shown, wherever it occurs in `words` or begins with one of them, as the log keeps it. The rest stays. */
export const storedWords = (words: string, named: readonly Named[]): string => {
  const byLength = named.toSorted(([a], [b]) => b.length - a.length);
  let text = words.toLowerCase();
  for (const [shown, stored] of byLength) text = text.replaceAll(shown.toLowerCase(), ` ${stored} `);
  const known = new Set(named.map(([, stored]) => stored));
  const whole = (word: string): string =>
    known.has(word) || word.length < LEAST
      ? word
      : (named.find(([shown]) => shown.toLowerCase().startsWith(word))?.[1] ?? word);
  return text.split(/\s+/).filter(Boolean).map(whole).join(" ");
};

/** `storedWords` for the names on this reader's screen. */
export const useStoredWords = (): ((words: string) => string) => {
  const t = useTexts("desk");
  const zoneName = useZoneName();
  return (words) =>
    storedWords(words, [
      ...deedNames.map((deed): Named => [t(`audit.deeds.${deed}`), deed]),
      ...sanctionKinds.map((kind): Named => [t(`kinds.${kind}`), kind]),
      ...sanctionReasons.map((reason): Named => [t(`reasons.${reason}`), reason]),
      ...levels.map((level): Named => [t(`levels.${level}`), level]),
      ...zoneIds.map((zone): Named => [zoneName(zone), zone]),
    ]);
};
