/** What the processes tell each other of the booths: that something changed; what it is now, the store knows. */
import type { Notice } from "../../shared/consult/events.ts";
import { Newsroom, type Relay } from "../news.ts";
import type { BoothMail } from "./mail.ts";

export interface ConsultNews {
  /** A ticket took a step. `counsellors`: who was it before, and who is it now. Notices are told once. */
  "consult:ticket": {
    /** Which step it was. */
    readonly rev: number;
    readonly ticket: string;
    readonly visitor: string;
    readonly session: string | null;
    /** Conversations that nobody can come back to from now on. */
    readonly ended: readonly string[];
    readonly counsellors: readonly string[];
    readonly organisation: string | null;
    readonly notices: readonly Notice[];
  };
  /** Somebody came on duty, went, took a break, or asks for help. */
  "consult:duty": { readonly counsellor: string };
  /** Booths, shifts or rules changed. */
  "consult:roster": Record<string, never>;
  /** A supervisor's words to a counsellor; never the visitor's, and kept nowhere. */
  "consult:whisper": { readonly counsellor: string; readonly from: string; readonly words: string };
  /** What came in a booth: an envelope, a receipt, an epoch, somebody who thinks. Sealed, or without content. */
  "booth:mail": BoothMail;
  /** Who sits in a booth changed. */
  "booth:seats": { readonly session: string };
}

export type ConsultNewsroom = Newsroom<ConsultNews>;

/** Listen to all of it, once for the whole process. */
export const openConsultNews = (relay: Relay, failed: (error: unknown) => void): Promise<ConsultNewsroom> =>
  Newsroom.open<ConsultNews>(
    relay,
    ["consult:ticket", "consult:duty", "consult:roster", "consult:whisper", "booth:mail", "booth:seats"],
    failed,
  );
