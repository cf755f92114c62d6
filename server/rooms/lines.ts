/**
 * The lines of a square's clients: hands each frame to all of them, a quarter at a time so that no moment is crowded. A
 * line that cannot keep up gets no more frames until it has caught up, and then everything at once. Only those from whom
 * somebody is hidden get a copy of their own, and only when it would tell of them.
 */
import { type Client, ClientState } from "@colyseus/core";
import { withoutSlots } from "../../shared/walk/frame.ts";
import { HEADER_BYTES } from "../walk/square.ts";

/** Quarters of a tick. */
export const SLICES = 4;
/** More than this waits in a socket: it is behind, bytes. */
const BEHIND = 64 * 1024;
/** More than this waits: patches, which cannot be left out, pile up. The line is cut; its client will come back. */
const HOPELESS = 1024 * 1024;

/** What of a Colyseus client (and the ws socket under it) a line uses. */
export interface LineClient extends Pick<Client, "sessionId" | "state"> {
  readonly ref: { readonly bufferedAmount: number; terminate(): void };
  raw(bytes: Uint8Array): void;
}

interface Line {
  readonly client: LineClient;
  wantsSnapshot: boolean;
}

export class Lines {
  readonly #bySlot = new Map<number, Line>();
  readonly #hiddenFrom: (slot: number) => ReadonlySet<number>;

  /** `hiddenFrom` gives the slots of whom somebody must not perceive. */
  constructor(hiddenFrom: (slot: number) => ReadonlySet<number>) {
    this.#hiddenFrom = hiddenFrom;
  }

  /** A new line for this slot, in place of a former one. */
  open(slot: number, client: LineClient): void {
    this.#bySlot.set(slot, { client, wantsSnapshot: true });
  }

  close(slot: number): void {
    this.#bySlot.delete(slot);
  }

  client(slot: number): LineClient | undefined {
    return this.#bySlot.get(slot)?.client;
  }

  /** Tell this line with its next turn where everybody is. */
  resync(slot: number): void {
    const line = this.#bySlot.get(slot);
    if (line) line.wantsSnapshot = true;
  }

  /** Send to the lines of one slice. The very same buffer goes to all of them; `frame` is null when nothing changed. */
  send(slice: number, frame: Uint8Array | null, snapshot: () => Uint8Array): void {
    for (const [slot, line] of this.#bySlot) {
      if (slot % SLICES !== slice || line.client.state !== ClientState.JOINED) continue;
      const waiting = line.client.ref.bufferedAmount;
      if (waiting > HOPELESS) line.client.ref.terminate();
      else if (waiting > BEHIND) line.wantsSnapshot = true;
      else if (line.wantsSnapshot) {
        line.wantsSnapshot = false;
        this.#raw(slot, line, snapshot());
      } else if (frame) this.#raw(slot, line, frame);
    }
  }

  #raw(slot: number, { client }: Line, frame: Uint8Array): void {
    const hidden = this.#hiddenFrom(slot);
    const seen = hidden.size > 0 ? withoutSlots(frame, hidden, HEADER_BYTES) : frame;
    if (seen) client.raw(seen);
  }
}
