/** Words for a device, from what its browser says of itself: enough to recognise one's own. */

/** In the order in which they must be looked for: most browsers also name those they descend from. */
const BROWSERS = [
  ["LINE", /\bLine\//],
  ["Edge", /\bEdg(e|A|iOS)?\//],
  ["Samsung Internet", /SamsungBrowser\//],
  ["Opera", /\bOPR\//],
  ["Firefox", /\b(Firefox|FxiOS)\//],
  ["Chrome", /\b(Chrome|CriOS|HeadlessChrome)\//],
  ["Safari", /\bSafari\//],
] as const;
const SYSTEMS = [
  ["iPhone", /iPhone/],
  ["iPad", /iPad/],
  ["Android", /Android/],
  ["ChromeOS", /CrOS/],
  ["Windows", /Windows/],
  ["Mac", /Mac OS X|Macintosh/],
  ["Linux", /Linux/],
] as const;

const find = (agent: string, known: readonly (readonly [string, RegExp])[]): string | null =>
  known.find(([, pattern]) => pattern.test(agent))?.[0] ?? null;

/** Browser and system by name; null for what is not known. */
export const deviceOf = (agent: string): { readonly browser: string | null; readonly system: string | null } => ({
  browser: find(agent, BROWSERS),
  system: find(agent, SYSTEMS),
});
