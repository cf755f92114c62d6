/** The tables, as both dialects hold them: text ids, integers for times (epoch ms) and for lengths (mm). */

/** Where a pass was last; forgotten after a day. */
export interface WhereaboutsTable {
  pass: string;
  /** The square's id, which outlives the process that held it. */
  square: string;
  x_mm: number;
  z_mm: number;
  yaw_mrad: number;
  seat: number | null;
  look: number;
  updated: number;
}

/** Squares that people may still come back to after a restart. */
interface SquaresTable {
  id: string;
  seen: number;
}

/** How many passes came in on a day of Japan. */
interface VisitsTable {
  day: string;
  visits: number;
}

export interface Tables {
  whereabouts: WhereaboutsTable;
  squares: SquaresTable;
  visits: VisitsTable;
}
