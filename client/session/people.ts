/** Who is here: the slow facts of everybody in the square, as both views read them. Motion is in walk/motions.ts. */
import { create } from "zustand";
import type { Badge } from "../../shared/staff/roles.ts";
import type { Kind } from "../../shared/walk/messages.ts";

export interface Person {
  readonly slot: number;
  /** Empty for a light: it has no name and stands in no list. */
  readonly name: string;
  /** Packed look, see shared/walk/look.ts. */
  readonly look: number;
  readonly kind: Kind;
  /** Index into the map's seats, or null when standing. */
  readonly seat: number | null;
  /** "Just listening": the umbrella of silence is open. */
  readonly umbrella: boolean;
  /** Their line dropped; they are expected back. */
  readonly away: boolean;
  /** What staff wear; "none" for everybody else. */
  readonly badge: Badge;
  /** The talk table they take part in, or null. */
  readonly table: string | null;
}

interface People {
  readonly people: ReadonlyMap<number, Person>;
  /** One's own slot, or null outside the square. */
  readonly self: number | null;
}

export const usePeople = create<People>()(() => ({ people: new Map(), self: null }));
