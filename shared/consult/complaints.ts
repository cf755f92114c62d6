/** Who reads a complaint: somebody outside of that conversation, always. Pure. */
import type { Grant } from "../staff/roles.ts";
import { covers, scopeOf } from "../staff/scope.ts";
import { DAY_MS } from "./hours.ts";

/** What decides it. */
export interface Complaint {
  /** Null where nobody had taken the ticket and it was for any. */
  readonly organisation: string | null;
  /** The accounts that took part in the conversation. */
  readonly tookPart: readonly string[];
  readonly at: number;
  readonly isAnswered: boolean;
}

/** An open account. */
interface Reader {
  readonly id: string;
  readonly grants: readonly Grant[];
}

/** A complaint that nobody answered for so long goes to an operator as well, ms. */
export const UNANSWERED_MS = 7 * DAY_MS;

const supervises = ({ id, grants }: Reader, { organisation, tookPart }: Complaint): boolean =>
  !tookPart.includes(id) && covers(scopeOf(grants, ["supervisor"]), organisation);

/**
 * Whether `reader` may read this complaint. Its organisation's supervisors, but never one who took part. An operator where there
 * is no such supervisor among `staff`, or none who answers it: it must not end in a drawer.
 */
export const mayRead = (reader: Reader, complaint: Complaint, staff: readonly Reader[], now: number): boolean => {
  if (complaint.tookPart.includes(reader.id)) return false;
  if (supervises(reader, complaint)) return true;
  if (!reader.grants.some(({ role }) => role === "operator")) return false;
  const isLate = !complaint.isAnswered && now - complaint.at >= UNANSWERED_MS;
  return isLate || !staff.some((other) => supervises(other, complaint));
};
