/** The operator's page about the place over HTTP: the month, notices, and the numbers of the directory. Each throws an `ApiError`. */
import type { HelpHoursInput, NoticeInput, PlacePatch } from "../../shared/campaign/place.schema.ts";
import type { Numbers, PlaceOffice } from "../../shared/campaign/placeOffice.ts";
import { ask } from "./api.ts";

export const readPlaceOffice = (): Promise<PlaceOffice> => ask<PlaceOffice>("GET", "/api/place/office");
export const readNumbers = (): Promise<Numbers> => ask<Numbers>("GET", "/api/place/numbers");

const post = async (path: string, body: object): Promise<void> => void (await ask("POST", `/api/place/${path}`, body));

export const setPlace = (patch: PlacePatch): Promise<void> => post("settings", patch);
export const tellNotice = (notice: NoticeInput): Promise<void> => post("notice", notice);
export const endNotice = (id: string): Promise<void> => post("notice-end", { id });
/** `digest` names what was looked at. */
export const confirmNumber = (record: string, digest: string, isRight: boolean): Promise<void> =>
  post("confirm", { record, digest, isRight });
export const setHelpHours = (hours: HelpHoursInput): Promise<void> => post("help-hours", hours);
