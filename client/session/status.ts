/** How things stand between this device and the square; the screens say it in words. */
import { create } from "zustand";
import type { ClientMessages, Refusal } from "../../shared/walk/messages.ts";

type Status =
  /** Outside: on the first screen. */
  | "away"
  /** On the way in for the first time. */
  | "joining"
  | "here"
  /** The line dropped, or the server goes down for a moment; being brought back. */
  | "returning"
  /** The same pass came in through another tab. */
  | "elsewhere"
  /** Walking where nobody else is, without a line. */
  | "practice"
  /** Turned away after too much nonsense. */
  | "refused"
  /** Kept out by a sanction. */
  | "out";

interface Session {
  readonly status: Status;
  /** One wanted in while the square was closed to visits. */
  readonly isShut: boolean;
  /** The square's id for an invitation link, or null. */
  readonly roomId: string | null;
  /** The name as the square accepted it; empty for a light. */
  readonly name: string;
  /** The last thing that was not done, and why; `at` in epoch ms tells two equal ones apart. */
  readonly refusal: {
    readonly why: Refusal | "friend-full";
    readonly at: number;
    /** Which message of this page; none where it was the join. */
    readonly what?: keyof ClientMessages;
  } | null;
}

export const useSession = create<Session>()(() => ({
  status: "away",
  isShut: false,
  roomId: null,
  name: "",
  refusal: null,
}));
