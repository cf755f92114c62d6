/** What one says on leaving, and the figures of the place. Each throws an `ApiError`. */
import type { Span } from "../../shared/campaign/days.ts";
import type { Period } from "../../shared/consult/figurePeriods.ts";
import type { PlaceView } from "../../shared/feedback/placeFigures.ts";
import type { PublicPlaceWeeks } from "../../shared/feedback/publicWeek.ts";
import type { VisitAnswers } from "../../shared/feedback/questions.ts";
import { ask } from "./api.ts";

/** Without the pass: nobody can tell whose answers they are. */
export const sendLeaving = async (answers: VisitAnswers): Promise<void> =>
  void (await ask("POST", "/api/feedback/leaving", { answers }));

/** Exact figures of whole days in Japan, for operators. */
export const readPlaceFigures = ({ from, to }: Span, by: Period): Promise<PlaceView> =>
  // The last day is one that the end lies in.
  ask<PlaceView>("GET", `/api/feedback/figures?${new URLSearchParams({ from: String(from), to: String(to - 1), by })}`);

export const readPublicWeeks = (): Promise<PublicPlaceWeeks> => ask<PublicPlaceWeeks>("GET", "/api/feedback/weeks");
