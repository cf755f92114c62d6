/** Why somebody reports somebody, in the order offered. No validator here: browsers need it as well. */
export const reportReasons = [
  "hurtful",
  "sexual",
  "contact",
  "solicitation",
  "impersonation",
  "worried",
  "other",
] as const;
export type ReportReason = (typeof reportReasons)[number];
