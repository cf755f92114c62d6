/** How long things take in a booth, and why. All in ms. */

const SECOND = 1000;
export const MINUTE = 60 * SECOND;

/** A shift can be begun so long before its first minute. */
export const BEGIN_EARLY_MS = 15 * MINUTE;
/** To sit down after a call. */
export const SIT_DOWN_MS = 3 * MINUTE;
/**
 * How often the visitor can add as much again to one call. Ten times is what WCAG 2.2.1 asks of a time limit, and it costs
 * nobody an hour: the counsellor may take the next meanwhile.
 */
export const EXTENSIONS = 10;
/** How many calls may be missed before the ticket is over. */
export const MISSES = 2;
/** After a missed call nobody calls again for so long, unless the visitor shows: the train is still in the same tunnel. */
export const REST_MS = 3 * MINUTE;

/** After this the visitor is told that the counsellor is gone, comes first in the queue, and the supervisor is alarmed. */
export const COUNSELLOR_AWAY_MS = 2 * MINUTE;
/**
 * How long a booth waits for a visitor whose line dropped. A phone that slept for ten minutes must find the booth as it was; the
 * five on top are for noticing it and for coming back in.
 */
export const VISITOR_AWAY_MS = 15 * MINUTE;

/** Warnings before the end of the time agreed. It does not cut anybody off: who goes on past it shows on the board. */
export const WARNINGS_MS = [10 * MINUTE, 5 * MINUTE, 0] as const;

/** Silence after which both are asked whether they are still there. Sitting together in silence is what some come for. */
export const IDLE_ASK_MS = { text: 10 * MINUTE, sit: 20 * MINUTE } as const;
/** After the question, this long until an unanswered booth closes. Any sign of either starts anew. */
export const IDLE_CLOSE_MS = 5 * MINUTE;

/** How long an offered hand-over stays open: for the visitor's yes, then for the other counsellor to come. */
export const HAND_OVER_MS = 5 * MINUTE;

/** Lengths an organisation can choose, minutes. */
export const LENGTHS_MIN = [25, 50] as const;
/** How many conversations at once may be set for one counsellor. One where nothing is set. */
export const AT_ONCE = { min: 1, max: 3 } as const;

/** What an organisation sets for its booths. */
export interface BoothRules {
  readonly lengthMin: (typeof LENGTHS_MIN)[number];
  /** Minutes without a call after each conversation: the counsellor's own breath. */
  readonly gapMin: number;
  /** Conversations per visitor and day in Japan. */
  readonly perDay: number;
}

/** Until when a counsellor is not called upon after a conversation ended, epoch ms. */
export const breathUntil = (endedAt: number, { gapMin }: Pick<BoothRules, "gapMin">): number =>
  endedAt + gapMin * MINUTE;
