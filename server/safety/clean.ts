/** Words that somebody typed, as they may be kept and shown to staff and to everybody: one line, nothing hidden in it. */
import { showing } from "../../shared/safety/invisible.ts";

/** NFC on one line, at most `most` UTF-16 units, never cut inside a character. */
export const clean = (text: string, most: number): string => {
  const line = showing(text.toWellFormed().normalize("NFC"), " ").replace(/ {2,}/g, " ").trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).replace(/[\ud800-\udbff]$/, "")}…`;
};
