/** How a hall's room lets nobody in, and closes a line; the client knows what to do at each. No validator is imported here. */

/** Why nobody of this name, or at this time, comes in. */
export const entryRefusals = [
  "not-open",
  "shut",
  "full",
  "members",
  "by-code",
  "code-wrong",
  "code-wait",
  "over",
] as const;
export type EntryRefusal = (typeof entryRefusals)[number];

/** Codes with which a hall closes a line. */
export const hallCodes = { elsewhere: 4301, nonsense: 4302, restarting: 4303, over: 4304, removed: 4305 } as const;
