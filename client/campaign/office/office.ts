/** What the page about the place shows, as last read; read again after each deed, and now and then while somebody looks. */
import { useEffect } from "react";
import { create } from "zustand";
import type { NumberView, PlaceOffice } from "../../../shared/campaign/placeOffice.ts";
import { ApiError } from "../../session/api.ts";
import { readNumbers, readPlaceOffice } from "../../session/placeOffice.ts";
import { useTexts } from "../language.ts";
import { type Doing, useDeeds } from "../../staff/office/doing.ts";
import { useReadAgain } from "../../staff/office/useReadAgain.ts";

interface Shown {
  readonly office: PlaceOffice | null;
  readonly numbers: readonly NumberView[] | null;
  /** Why the last reading failed; null when it did not. */
  readonly error: ApiError | null;
}

const fresh: Shown = { office: null, numbers: null, error: null };
export const useShown = create<Shown>(() => fresh);

/** Which reading was begun last: an earlier one that comes later is out of date. */
let latest = 0;

/** Read again what is shown. Failing, what was read stays. */
export const reload = async (): Promise<void> => {
  const own = ++latest;
  try {
    const [office, { numbers }] = await Promise.all([readPlaceOffice(), readNumbers()]);
    if (own === latest) useShown.setState({ office, numbers, error: null });
  } catch (thrown) {
    if (own !== latest) return;
    useShown.setState({ error: thrown instanceof ApiError ? thrown : new ApiError(500, "failed") });
  }
};

/** Keep what is shown up to date while the caller is on screen. */
export const useUpToDate = (): void => {
  useReadAgain(reload);
  useEffect(() => () => useShown.setState(fresh), []);
};

const problems = ["changed", "record", "notice", "over", "too-many", "words", "hours"] as const;

/** What is done from one part of the page. */
export const useDoing = (): Doing => {
  const t = useTexts("placeOffice");
  return useDeeds(reload, ({ error }) => {
    const problem = problems.find((one) => one === error);
    return problem ? t(`problems.${problem}`) : null;
  });
};
