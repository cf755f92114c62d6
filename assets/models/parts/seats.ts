/** Everything to sit on that has no part of its own: benches, stools, logs, stumps, one for each of the map's seats. */
import {
  benches,
  type Seat,
  seats as places,
  stage,
  telephoneBench,
  waitingBenches,
} from "../../../shared/walk/map.ts";
import { distance } from "../../../shared/walk/geometry.ts";
import { bright } from "../kit/palette.ts";
import { Pile } from "../kit/pile.ts";
import { bench, curvedBench, log, stool, stump } from "../kit/seating.ts";

/** Rows of the hall change colour from the stage outwards, like the arches. */
const HALL_ROWS = [0, 0, 4, 4, 2, 2, 1, 1, 3, 3];
const coverOf = (seat: Seat, i: number) => {
  if (seat.zone !== "hall") return bright[i % bright.length]!;
  const row = Math.round(distance(seat, stage) - 7);
  return bright[HALL_ROWS[row]!]!;
};

export const seats = (): Pile => {
  const pile = new Pile();
  for (const [i, b] of benches.entries()) pile.place(curvedBench(5.6, 0.27, bright[(i * 5) % bright.length]!), b);
  for (const [i, b] of waitingBenches.entries()) pile.place(bench(1.9, bright[i === 0 ? 3 : 1]!), b);
  pile.place(bench(1.9, bright[4]!), telephoneBench);
  for (const [i, seat] of places.entries()) {
    if (seat.zone === "plaza" || seat.zone === "gate" || seat.zone === "consultation" || seat.zone === "telephone")
      continue;
    if (seat.zone === "campfire" || seat.zone === "concert") pile.place(log(), seat);
    else if (seat.zone === "hints") pile.place(stump(), seat);
    else pile.place(stool(coverOf(seat, i), seat.zone === "hall"), seat);
  }
  return pile;
};
