/** The tables of the sealed booths. Everything in them is erased when the conversation is over. */
import type { SeatKind } from "../../shared/consult/messages.ts";

/** Who may sit in a conversation, or sits there. */
interface BoothSeatsTable {
  session: string;
  /** The id that the others know; given by the server, one for each key. */
  member: string;
  /** The pass id or account. */
  who: string;
  kind: SeatKind;
  /** The work name; empty for a visitor. */
  name: string;
  /** The public key that their browser showed. */
  key: string | null;
  /** The line that is open to them; null while there is none. */
  line: string | null;
  /** When that line last said that it lives. */
  seen_at: number;
  /** When the seat was taken last: the latest of the same person counts. */
  taken_at: number;
  /** When they left for good; null while they may come back. */
  left_at: number | null;
}

/** Who is in a conversation, and the wrapped keys; never a key. */
interface BoothEpochsTable {
  session: string;
  epoch: number;
  made_by: string;
  /** JSON: `MemberKey[]`. */
  members: string;
  /** JSON: `KeyEnvelope[]`. */
  keys: string;
  at: number;
}

/** Sealed envelopes. A row stays when its body is gone: each count is used once. */
interface BoothMailTable {
  session: string;
  from_member: string;
  seq: number;
  epoch: number;
  /** Hash of the body, to know the same envelope again. */
  digest: string;
  /** Null when all have it. */
  body: string | null;
  at: number;
}

/** Up to which count a member has read another's. */
interface BoothReceiptsTable {
  session: string;
  member: string;
  from_member: string;
  seq: number;
}

export interface BoothTables {
  booth_seats: BoothSeatsTable;
  booth_epochs: BoothEpochsTable;
  booth_mail: BoothMailTable;
  booth_receipts: BoothReceiptsTable;
}
