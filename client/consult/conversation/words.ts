/**
 * What a sealed line says. Most lines are words as they were written; a few are something else: help numbers to be shown as cards,
 * the note of a hand-over. All of it lies within the seal, and comes from another browser, so nothing of it is believed
 * unchecked. Pure.
 */

/** What a line says. */
export type Words =
  | { readonly kind: "text"; readonly text: string }
  /** Records that a counsellor recommends, by their ids; who does not know an id, leaves it out. */
  | { readonly kind: "numbers"; readonly ids: readonly string[] }
  /** What the next counsellor should know: the visitor reads it too. `to` is a work name. */
  | { readonly kind: "note"; readonly to: string; readonly text: string }
  /** Something that only a newer page knows. */
  | { readonly kind: "unknown" };

/** Begins a line that is no plain text: a control character that nobody types. */
const MARK = "\u001e";
const MOST_IDS = 8;
const isId = (value: unknown): value is string => typeof value === "string" && /^[a-z0-9-]{1,64}$/.test(value);

/** A line to be sealed. */
export const encode = (words: Exclude<Words, { kind: "unknown" }>): string => {
  if (words.kind === "text") return words.text.replaceAll(MARK, "");
  const { kind, ...rest } = words;
  return MARK + JSON.stringify({ kind, ...rest });
};

const parse = (json: string): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
};

/** What a line says that was opened. Never throws. */
export const decode = (line: string): Words => {
  if (!line.startsWith(MARK)) return { kind: "text", text: line };
  const { kind, ids, to, text } = parse(line.slice(MARK.length));
  if (kind === "numbers" && Array.isArray(ids) && ids.length > 0 && ids.length <= MOST_IDS && ids.every(isId))
    return { kind, ids };
  if (kind === "note" && typeof to === "string" && typeof text === "string") return { kind, to, text };
  return { kind: "unknown" };
};
