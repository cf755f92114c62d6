/** The month that the office shows, as last read from the server; read again after each change and while somebody looks. */
import { create } from "zustand";
import type { OfficeList } from "../../../shared/events/office.ts";
import { ApiError } from "../../session/api.ts";
import { readMonth } from "../../session/eventOffice.ts";
import { useStaff } from "../../session/staff.ts";
import { noteOwners } from "./owners.ts";

interface Month {
  readonly list: OfficeList | null;
  readonly error: ApiError | null;
  /** A moment of the month that is shown; null: now. Epoch ms. */
  readonly month: number | null;
}
const fresh: Month = { list: null, error: null, month: null };
export const useMonth = create<Month>(() => fresh);

/** Which reading was begun last: an earlier one that comes later is out of date. */
let latest = 0;

/** Read again what is shown. Failing, what was read stays. */
export const reloadMonth = async (): Promise<void> => {
  const own = ++latest;
  try {
    const list = await readMonth(useMonth.getState().month ?? Date.now());
    if (own !== latest) return;
    noteOwners(list);
    useMonth.setState({ list, error: null });
  } catch (thrown) {
    if (own !== latest) return;
    useMonth.setState({ error: thrown instanceof ApiError ? thrown : new ApiError(500, "failed") });
  }
};

export const showMonth = (month: number): Promise<void> => {
  useMonth.setState({ month });
  return reloadMonth();
};

// Whoever signs in next at this page finds nothing of somebody else's.
useStaff.subscribe(({ me }, before) => {
  if (before.me && me?.id !== before.me.id) useMonth.setState(fresh, true);
});
