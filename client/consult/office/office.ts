/** What the office shows: a month of one organisation, as last read from the server; read again after each change. */
import { useEffect } from "react";
import { create } from "zustand";
import type { RosterView } from "../../../shared/consult/office.ts";
import { ApiError } from "../../session/api.ts";
import { readRoster } from "../../session/office.ts";
import { useReadAgain } from "../../staff/office/useReadAgain.ts";

interface Office {
  readonly view: RosterView | null;
  /** Why the last reading failed; null when it did not. */
  readonly error: ApiError | null;
  /** The organisation that was chosen; null: whichever comes first. */
  readonly organisation: string | null;
  /** A moment of the month that is shown; null: now. Epoch ms. */
  readonly month: number | null;
}

const fresh: Office = { view: null, error: null, organisation: null, month: null };
export const useOffice = create<Office>(() => fresh);

/** Which reading was begun last: an earlier one that comes later is out of date. */
let latest = 0;

/** Read again what is shown. Failing, what was read stays. */
export const reload = async (): Promise<void> => {
  const own = ++latest;
  const { organisation, month } = useOffice.getState();
  try {
    const view = await readRoster(organisation, month);
    if (own === latest) useOffice.setState({ view, error: null, organisation: view.organisation });
  } catch (thrown) {
    if (own !== latest) return;
    useOffice.setState({ error: thrown instanceof ApiError ? thrown : new ApiError(500, "failed") });
  }
};

export const chooseOrganisation = (organisation: string): Promise<void> => {
  useOffice.setState({ organisation });
  return reload();
};

export const showMonth = (month: number): Promise<void> => {
  useOffice.setState({ month });
  return reload();
};

/** Keep what is shown up to date while the caller is on screen. */
export const useUpToDate = (): void => {
  useReadAgain(reload);
  useEffect(() => () => useOffice.setState(fresh), []);
};
