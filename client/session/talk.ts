/** What the square says about talking, as both views read it; and what somebody writes, until it is delivered. */
import { create } from "zustand";
import type { Badge } from "../../shared/staff/roles.ts";
import type { Call, TalkServerMessages } from "../../shared/talk/messages.ts";
import type { Refusal } from "../../shared/walk/messages.ts";

/** A line of text that one heard, one's own too. */
export interface Line {
  /** Counted by this page. */
  readonly id: number;
  /** Who said it; null once slots are others' (another square, or anew in this one). */
  readonly slot: number | null;
  readonly name: string;
  readonly badge: Badge;
  readonly words: string;
  readonly to: "table" | "near";
  /** Epoch ms. */
  readonly at: number;
  readonly isMine: boolean;
}

/** A talk table that somebody hosts. */
export interface Table {
  readonly id: string;
  readonly topic: string;
  /** The host's slot. */
  readonly host: number;
  readonly cap: number;
  readonly members: number;
  /** Only those sit down who were given its code. */
  readonly isByCode: boolean;
  /** Somebody at it was reported: ready phrases only, until a person has looked. */
  readonly isReported: boolean;
}

/** Somebody who wrote of a hard time. */
export interface Cared {
  readonly name: string;
  /** Their words were held back: nobody heard them. */
  readonly isHeld: boolean;
}

/** A greeter who leads: offered, or followed. */
interface Lead {
  readonly slot: number;
  readonly name: string;
  readonly isFollowed: boolean;
}

interface Talk {
  /** What one can do here and now; null before the square has said. */
  readonly reach: TalkServerMessages["reach"] | null;
  readonly lines: readonly Line[];
  readonly tables: ReadonlyMap<string, Table>;
  /** The code of the table that one hosts; null for everybody else. */
  readonly code: TalkServerMessages["table-code"] | null;
  readonly isCalm: boolean;
  readonly isAttended: boolean;
  /** A word of the desk to everybody; empty where there is none. */
  readonly notice: string;
  /** The word that was put away. */
  readonly noticeRead: string;
  /** The quiet line of help: it opens once. */
  readonly comfort: "not-yet" | "open" | "put-away";
  /** One did not agree to what holds for text: it is asked again only when one asks. */
  readonly hasDeclined: boolean;
  /** Why one is not at a table any more; `table` is its id. */
  readonly left: TalkServerMessages["table-left"] | null;
  /** One's own call for somebody. */
  readonly called: TalkServerMessages["called"] | null;
  /** Open calls, for greeters. */
  readonly calls: readonly Call[];
  readonly lead: Lead | null;
  /** People at one's table or near who may need care, for its host and staff. */
  readonly care: readonly Cared[];
}

const empty = {
  reach: null,
  tables: new Map<string, Table>(),
  code: null,
  isCalm: false,
  isAttended: true,
  hasDeclined: false,
  left: null,
  called: null,
  calls: [],
  lead: null,
  care: [],
} as const;

export const useTalk = create<Talk>()(() => ({
  ...empty,
  lines: [],
  notice: "",
  noticeRead: "",
  comfort: "not-yet",
}));

/** Why words that were sent are still here. */
export type Trouble =
  | { readonly kind: "held"; readonly why: TalkServerMessages["held"]["why"] }
  | { readonly kind: "refused"; readonly why: Refusal }
  | { readonly kind: "line" };

interface Writing {
  /** What stands in the field: the same in both views, and nobody loses it by changing over. */
  readonly words: string;
  /** The words on their way; null when none are. */
  readonly sending: string | null;
  readonly trouble: Trouble | null;
  /** When the last line was delivered, epoch ms: slow mode counts from there. */
  readonly saidAt: number;
}

export const useWriting = create<Writing>()(() => ({ words: "", sending: null, trouble: null, saidAt: 0 }));

/** So many lines are kept for reading again. */
const KEPT = 200;
/** None of them longer than the place itself keeps them, ms. */
const KEPT_MS = 24 * 60 * 60 * 1000;

let next = 1;

/** Note a line of text. */
export const addLine = (line: Omit<Line, "id" | "at">): void =>
  useTalk.setState(({ lines }) => {
    const at = Date.now();
    return { lines: [...lines.filter((l) => at - l.at < KEPT_MS).slice(1 - KEPT), { ...line, id: next++, at }] };
  });

/** Whoever said a line said it here; with another square, or anew in this one, slots mean others. */
export const clearTalk = (): void => {
  useTalk.setState(({ lines }) => ({ ...empty, lines: lines.map((line) => ({ ...line, slot: null })) }));
  const { sending } = useWriting.getState();
  if (sending !== null) useWriting.setState({ sending: null, trouble: { kind: "line" } });
};

/** Nothing of what was said or written stays on the page: whoever comes next is somebody else. */
export const forgetTalk = (): void => {
  clearTalk();
  useTalk.setState({ lines: [], noticeRead: "", comfort: "not-yet" });
  useWriting.setState({ words: "", sending: null, trouble: null, saidAt: 0 });
};

/** Take away what somebody said: they are blocked. */
export const dropLinesOf = (slot: number): void =>
  useTalk.setState(({ lines }) => ({ lines: lines.filter((line) => line.slot !== slot) }));

/** What of the room's schema is about talking. */
export interface SlowTalk {
  readonly tables?: {
    entries(): Iterable<
      [string, { topic: string; host: number; cap: number; members: number; byCode: boolean; reported: boolean }]
    >;
  };
  readonly calm?: boolean;
  readonly attended?: boolean;
  readonly notice?: string;
}

const sameTable = (a: Table | undefined, b: Table): boolean =>
  a !== undefined &&
  a.topic === b.topic &&
  a.host === b.host &&
  a.cap === b.cap &&
  a.members === b.members &&
  a.isByCode === b.isByCode &&
  a.isReported === b.isReported;

/** The slow state of the square: its tables, and what holds for everybody. Unchanged tables keep their identity. */
export const takeSlowTalk = ({ tables: slow, calm = false, attended = true, notice = "" }: SlowTalk): void => {
  const now = useTalk.getState();
  const tables = new Map<string, Table>();
  let hasChanged = false;
  for (const [id, { topic, host, cap, members, byCode, reported }] of slow?.entries() ?? []) {
    const table: Table = { id, topic, host, cap, members, isByCode: byCode, isReported: reported };
    const before = now.tables.get(id);
    const isSame = sameTable(before, table);
    hasChanged ||= !isSame;
    tables.set(id, isSame ? before! : table);
  }
  hasChanged ||= tables.size !== now.tables.size;
  if (hasChanged) useTalk.setState({ tables });
  if (calm !== now.isCalm || attended !== now.isAttended || notice !== now.notice)
    useTalk.setState({ isCalm: calm, isAttended: attended, notice });
};
