/** The lines of a conversation as they stand on the screen. Pure. */
import type { Shown } from "../seal/reader.ts";
import { decode, type Words } from "./words.ts";

export type Line =
  | {
      readonly kind: "line";
      readonly key: string;
      /** The sender's member id. */
      readonly from: string;
      readonly seq: number;
      readonly isMine: boolean;
      readonly words: Words;
      /** It came after later lines had been shown without it. */
      readonly isLate: boolean;
      /** Of one's own lines: on its way, safe with the server, or with all others. Others' are "read". */
      readonly state: "sending" | "kept" | "read";
    }
  | {
      readonly kind: "unreadable";
      readonly key: string;
      readonly from: string | null;
      readonly seq: number | null;
      readonly isMine: boolean;
      /** How many of the same came one after the other. */
      readonly count: number;
    }
  | { readonly kind: "gap"; readonly key: string; readonly from: string; readonly count: number };

type Place = { readonly from: string | null; readonly seq: number | null };
const isAt = (line: Line, { from, seq }: Place): boolean =>
  line.kind !== "gap" && from !== null && seq !== null && line.from === from && line.seq === seq;

const addOne = (lines: readonly Line[], shown: Shown, me: string): readonly Line[] => {
  const nth = lines.length;
  switch (shown.kind) {
    case "gap": {
      const { from, first, last } = shown;
      return [...lines, { kind: "gap", key: `gap/${from}/${first}/${nth}`, from, count: last - first + 1 }];
    }
    case "unreadable": {
      const { from, seq } = shown;
      const last = lines.at(-1);
      // A flood of nonsense is one line that counts.
      if (last?.kind === "unreadable" && (seq === null || last.seq === null || last.from === from))
        return [...lines.slice(0, -1), { ...last, count: last.count + 1 }];
      return [...lines, { kind: "unreadable", key: `bad/${nth}`, from, seq, isMine: from === me, count: 1 }];
    }
    case "line": {
      const { from, seq, text, isLate } = shown;
      const isMine = from === me;
      const key = `${from}/${seq}`;
      if (lines.some((l) => l.kind === "line" && l.key === key)) return lines;
      const line: Line = {
        kind: "line",
        key,
        from,
        seq,
        isMine,
        words: decode(text),
        isLate,
        state: isMine ? "kept" : "read",
      };
      const bad = lines.findIndex((l) => l.kind === "unreadable" && l.count === 1 && isAt(l, shown));
      return bad < 0 ? [...lines, line] : lines.with(bad, { ...line, isLate: false });
    }
  }
};

/** The lines with what is to be shown now. A line that stands there already is not shown twice. */
export const addShown = (lines: readonly Line[], shown: readonly Shown[], me: string): readonly Line[] =>
  shown.reduce((all, one) => addOne(all, one, me), lines);

/** One's own lines by how far they are: `pending` are not safe yet, up to `readUpTo` all others have them. */
export const withStates = (
  lines: readonly Line[],
  me: string,
  pending: ReadonlySet<number>,
  readUpTo: number,
): readonly Line[] =>
  lines.map((line) => {
    if (line.kind !== "line" || line.from !== me) return line;
    const state = line.seq <= readUpTo ? "read" : pending.has(line.seq) ? "sending" : "kept";
    return state === line.state ? line : { ...line, state };
  });
