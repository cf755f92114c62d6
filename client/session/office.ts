/** The booths' office over HTTP: an organisation's roster, figures and complaints. Each throws an `ApiError`. */
import type { z } from "zod";
import type {
  BoothInput,
  ComplaintList,
  complaintAnswerSchema,
  copyWeekSchema,
  counsellorSchema,
  FiguresView,
  RosterView,
  RulesInput,
  shiftCancelSchema,
  ShiftInput,
  shiftSwapSchema,
  WeekCopied,
} from "../../shared/consult/office.ts";
import type { Period } from "../../shared/consult/figurePeriods.ts";
import type { Span } from "../../shared/consult/hours.ts";
import { ask } from "./api.ts";

/** A month of an organisation (null: the first one that one may act for); `month` lies in it (null: now), epoch ms. */
export const readRoster = (organisation: string | null, month: number | null): Promise<RosterView> => {
  const query = new URLSearchParams({
    ...(organisation !== null && { organisation }),
    ...(month !== null && { month: String(month) }),
  });
  return ask<RosterView>("GET", `/api/consult/roster?${query}`);
};

const post = async (path: string, body: object): Promise<void> =>
  void (await ask("POST", `/api/consult/${path}`, body));

/** Enter a shift, or change one. */
export const setShift = (shift: ShiftInput): Promise<void> => post("shift", shift);
export const cancelShift = (cancel: z.infer<typeof shiftCancelSchema>): Promise<void> => post("shift-cancel", cancel);
export const swapShift = (swap: z.infer<typeof shiftSwapSchema>): Promise<void> => post("shift-swap", swap);
export const copyWeek = (weeks: z.infer<typeof copyWeekSchema>): Promise<WeekCopied> =>
  ask<WeekCopied>("POST", "/api/consult/copy-week", weeks);
/** Add a booth, or change one. */
export const setBooth = (booth: BoothInput): Promise<void> => post("booth-edit", booth);
export const setRules = (rules: RulesInput): Promise<void> => post("rules", rules);
export const setCounsellor = (rules: z.infer<typeof counsellorSchema>): Promise<void> => post("counsellor", rules);

/** The figures of whole days in Japan; `to` lies in the last of them. */
export const readFigures = (organisation: string, { from, to }: Span, by: Period): Promise<FiguresView> =>
  ask<FiguresView>(
    "GET",
    `/api/consult/figures?${new URLSearchParams({ organisation, from: String(from), to: String(to), by })}`,
  );

export const readComplaints = (): Promise<ComplaintList> => ask<ComplaintList>("GET", "/api/consult/complaints");
export const answerComplaint = (answer: z.infer<typeof complaintAnswerSchema>): Promise<void> =>
  post("complaints", answer);
