/** What one can do to be safe from somebody. */
import { blockSchema, reportSchema, type SafetyClientMessages, unblockSchema } from "../../shared/safety/messages.ts";
import { action, type Actions } from "../walk/perform.ts";
import type { SquareSafety } from "./SquareSafety.ts";

export const safetyActions = (safety: SquareSafety): Actions<SafetyClientMessages> => ({
  block: action(blockSchema, [8, 0.2], (person, { slot }, now) => safety.block(person, slot, now)),
  unblock: action(unblockSchema, [8, 0.5], (person, { id }) => {
    safety.unblock(person, id);
    return null;
  }),
  // Whoever reports somebody does not see them any more: nobody needs more than this, and the desk hears each of them.
  report: action(reportSchema, [8, 0.05], (person, { slot, reason, words }, now) =>
    safety.report(person, slot, reason, words, now),
  ),
});
