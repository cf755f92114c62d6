import type { ReportReason } from "../../shared/safety/messages.ts";

/** Why one reports somebody, in the order offered. (The list that the server checks with would bring its validator along.) */
export const reasons: readonly ReportReason[] = [
  "hurtful",
  "sexual",
  "contact",
  "solicitation",
  "impersonation",
  "worried",
  "other",
];
