/** The board's single keys. They lead somewhere; what opens, closes or tells is pressed there. */
import { boardStore } from "../../session/board.ts";
import { choose, CONCERNS, DETAIL_TITLE, goToPart, LISTEN, QUEUE, RUNBOOK, TEAM, useLooking, WHISPER } from "./room.ts";

/** The key of each deed, by the name of its words. */
export const keyNames = [
  ["a", "concerns"],
  ["c", "team"],
  ["q", "queue"],
  ["j / k", "step"],
  ["d", "detail"],
  ["w", "whisper"],
  ["l", "listen"],
  ["e", "runbook"],
  ["b", "booths"],
] as const;

/** Who comes after, or before, whom one looks at; the first where nobody is looked at. */
export const neighbour = (accounts: readonly string[], chosen: string | null, by: 1 | -1): string | null => {
  if (accounts.length === 0) return null;
  const at = chosen === null ? -1 : accounts.indexOf(chosen);
  if (at < 0) return accounts[by === 1 ? 0 : accounts.length - 1]!;
  return accounts[Math.min(Math.max(at + by, 0), accounts.length - 1)]!;
};

const step = (by: 1 | -1): void => {
  const { chosen } = useLooking.getState();
  const accounts = boardStore.getState().view?.rows.map(({ account }) => account) ?? [];
  const id = neighbour(accounts, chosen?.kind === "counsellor" ? chosen.id : null, by);
  if (id !== null) choose({ kind: "counsellor", id });
};

interface Sheets {
  readonly keys: () => void;
  readonly booths: () => void;
}

export const deedsOf = ({ keys, booths }: Sheets): Readonly<Record<string, () => void>> => ({
  a: () => goToPart(CONCERNS),
  c: () => goToPart(TEAM),
  q: () => goToPart(QUEUE),
  j: () => step(1),
  k: () => step(-1),
  d: () => goToPart(DETAIL_TITLE),
  w: () => goToPart(WHISPER),
  l: () => goToPart(LISTEN),
  e: () => goToPart(RUNBOOK),
  b: booths,
  "?": keys,
});
