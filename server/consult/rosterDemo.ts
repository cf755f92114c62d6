/** The demo's booths and shifts: somebody is always on the roster now, and somebody will be in the days to come. */
import { DAY_MS, type Shift, type Span, startOfDay } from "../../shared/consult/hours.ts";
import { type BoothRow, type NewShift, PLACES, SHIFT_MS } from "../../shared/consult/roster.ts";
import type { Roster } from "./roster.ts";
import type { RosterStore } from "./roster.store.ts";

const HOUR_MS = 3600_000;
/** Organisations that share the booths of the square. */
const ORGANISATIONS = 2;
/** Somebody who begins the demo now finds a counsellor for so long at least, ms. */
const COVERED_MS = 6 * HOUR_MS;
/** Hours of the coming days, from midnight in Japan, and how many days. */
const LATER = { from: 13 * HOUR_MS, to: 21 * HOUR_MS, days: 7 } as const;
/** The roster is looked at again so often, ms: a demo may run for days. */
const AGAIN_MS = HOUR_MS;

type At = Pick<NewShift, "organisation" | "booth" | "counsellor">;

/** What is missing in the shifts of one counsellor: from this hour on, and on each of the coming days. */
export const missingShifts = (at: At, own: readonly Shift[], now: number): NewShift[] => {
  const standing = own.filter(({ isCancelled }) => !isCancelled).toSorted((a, b) => a.from - b.from);
  let covered = Math.floor(now / HOUR_MS) * HOUR_MS;
  for (const { from, to } of standing) if (from <= covered) covered = Math.max(covered, to);
  const next = standing.find(({ from }) => from > covered)?.from ?? Infinity;
  const first: Span = { from: covered, to: Math.min(covered + SHIFT_MS.max, next) };
  const isMissing = covered < now + COVERED_MS && first.to - first.from >= SHIFT_MS.min;
  const soon: NewShift[] = isMissing ? [{ ...at, ...first }] : [];
  const later = Array.from({ length: LATER.days }, (_, i) => startOfDay(now) + (i + 1) * DAY_MS)
    .map((day): NewShift => ({ ...at, from: day + LATER.from, to: day + LATER.to }))
    .filter((shift) => ![...standing, ...soon].some((other) => other.from < shift.to && shift.from < other.to));
  return [...soon, ...later];
};

/** Make what is missing now and from hour to hour. Resolves, with how to end that, when the first shifts are there. */
export const keepDemoRoster = async (
  roster: Roster,
  store: RosterStore,
  failed: (error: unknown) => void,
): Promise<() => void> => {
  await roster.changed();
  await makeBooths(roster, store);
  await makeShifts(roster, store);
  const timer = setInterval(() => void makeShifts(roster, store).catch(failed), AGAIN_MS).unref();
  return () => clearInterval(timer);
};

/** The organisations that have counsellors share the square's booths; those that a visitor of the demo closed open again. */
const makeBooths = async (roster: Roster, store: RosterStore): Promise<void> => {
  const staffed = roster.organisations().filter(({ id }) => roster.counsellors(id).length > 0);
  const own = staffed.slice(0, ORGANISATIONS);
  const each = own.length === 0 ? 0 : Math.floor(PLACES / own.length);
  for (const [i, { id: organisation }] of own.entries())
    for (let place = i * each; place < (i + 1) * each; place++) {
      const name = { ja: `ブース${place + 1}`, easy: `ブース ${place + 1}`, en: `Booth ${place + 1}` };
      await store.addBooth({ organisation, name, place, isClosed: false });
    }
  for (const { id, isClosed } of roster.booths()) if (isClosed) await store.setClosed(id, false);
  await roster.changed();
};

const makeShifts = async (roster: Roster, store: RosterStore): Promise<void> => {
  const now = Date.now();
  const known = await roster.allShifts({ from: now - DAY_MS, to: now + (LATER.days + 2) * DAY_MS });
  for (const { id: organisation } of roster.organisations())
    for (const [i, { id: counsellor }] of roster.counsellors(organisation).entries()) {
      const booth = boothFor(roster.booths(), organisation, i);
      if (!booth) continue;
      const own = known.filter((shift) => shift.counsellor === counsellor);
      // Another process of the demo may be faster: then it is there.
      for (const shift of missingShifts({ organisation, booth: booth.id, counsellor }, own, now))
        await store.addShift(shift);
    }
  await roster.changed();
};

/** Each counsellor has a booth of their own as long as there are enough. */
const boothFor = (booths: readonly BoothRow[], organisation: string, index: number): BoothRow | undefined => {
  const own = booths.filter((booth) => booth.organisation === organisation);
  return own[index % Math.max(1, own.length)];
};
