/** Captions files (WebVTT): read, and written anew with nothing in them but times and words. Pure. */

/** Cues at most: ten hours of speech. */
const MOST = 20_000;
const TIMING =
  /^(?:(\d{2,3}):)?([0-5]\d):([0-5]\d)\.(\d{3})[ \t]+-->[ \t]+(?:(\d{2,3}):)?([0-5]\d):([0-5]\d)\.(\d{3})(?:[ \t].*)?$/;

const msOf = (hours: string | undefined, minutes: string, seconds: string, ms: string): number =>
  ((Number(hours ?? 0) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(ms);

const clock = (ms: number): string => {
  const two = (value: number) => String(value).padStart(2, "0");
  const seconds = Math.floor(ms / 1000);
  const time = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(":");
  return `${time}.${String(ms % 1000).padStart(3, "0")}`;
};

/**
 * The same cues, without styles, notes, regions, positions and ids; null where it is no WebVTT, has no cue, or a cue ends before it
 * begins.
 */
export const tidyVtt = (file: string): string | null => {
  const [head = "", ...blocks] = file
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .split(/\n{2,}/);
  if (!/^WEBVTT([ \t\n]|$)/.test(head)) return null;
  const cues: string[] = [];
  for (const block of blocks) {
    const lines = block.split("\n").filter((line) => line !== "");
    const at = lines.findIndex((line) => line.includes("-->"));
    // Styles, notes and regions say no time.
    if (at < 0) continue;
    const timing = TIMING.exec(lines[at]!);
    if (at > 1 || !timing) return null;
    const [, h1, m1, s1, ms1, h2, m2, s2, ms2] = timing;
    const [from, to] = [msOf(h1, m1!, s1!, ms1!), msOf(h2, m2!, s2!, ms2!)];
    const words = lines.slice(at + 1).filter((line) => !line.includes("-->"));
    if (to <= from || cues.length >= MOST) return null;
    if (words.length > 0) cues.push(`${clock(from)} --> ${clock(to)}\n${words.join("\n")}\n`);
  }
  return cues.length > 0 ? ["WEBVTT\n", ...cues].join("\n") : null;
};
