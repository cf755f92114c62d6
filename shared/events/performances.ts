/** Music of the concert garden that one can hear at any time: our own piece, and performances that were kept. */
import type { Lines } from "./lines.ts";

export interface Performance {
  readonly id: string;
  readonly title: Lines;
  /** Who plays, or made it. */
  readonly by: Lines;
  /** A few words, and under which terms it may be played; empty: none. */
  readonly about: Lines;
  /** Whole seconds; null where nobody knows. */
  readonly seconds: number | null;
}

/** `GET /api/events/performances` */
export interface Performances {
  readonly performances: readonly Performance[];
}

/** Where one is heard: an audio file, given in parts. */
export const performanceUrl = (id: string): string => `/api/events/performance?id=${encodeURIComponent(id)}`;
