/** What was said near in order: text and ready phrases together, as one reads them again. Pure. */
import type { Happening } from "../session/happenings.ts";
import type { Line } from "../session/talk.ts";

export interface Said {
  readonly key: string;
  readonly at: number;
  readonly slot: number | null;
  readonly name: string;
  readonly badge: Line["badge"];
  readonly words: string;
  readonly isMine: boolean;
}

/** The last `most` things said by people who are not muted here, oldest first. */
export const conversation = (
  lines: readonly Line[],
  happenings: readonly Happening[],
  most: number,
  options: {
    readonly self: number | null;
    readonly textOf: (phrase: string) => string;
    readonly isMuted: (slot: number | null) => boolean;
  },
): Said[] => {
  const said: Said[] = lines.map((l) => ({ ...l, key: `t${l.id}` }));
  for (const h of happenings) {
    if (h.kind !== "said") continue;
    const words = options.textOf(h.phrase);
    if (words === "") continue;
    const { slot, name, at } = h;
    said.push({ key: `p${h.id}`, at, slot, name, badge: "none", words, isMine: slot === options.self });
  }
  return said
    .filter(({ slot }) => !options.isMuted(slot))
    .toSorted((a, b) => a.at - b.at)
    .slice(-most);
};
