/** Apart from somebody: block, and report. The square does both at once. */
import type { ReportReason } from "../../shared/safety/reasons.ts";
import { send } from "./session.ts";
import { dropLinesOf } from "./talk.ts";

/** Neither sees the other any more. False while the line is down. */
export const block = (slot: number): boolean => {
  const isSent = send("block", { slot });
  if (isSent) dropLinesOf(slot);
  return isSent;
};
export const unblock = (id: string): boolean => send("unblock", { id });

/** Tell the desk. The two are apart at once; how it stands comes back as one of one's own reports. */
export const report = (slot: number, reason: ReportReason, words: string): boolean =>
  send("report", { slot, reason, words });
