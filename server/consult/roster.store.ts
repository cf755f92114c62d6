/** The roster in the database. Changes of one counsellor's shifts take turns, whichever process they come from. */
import type { Transaction } from "kysely";
import { v7 as uuid } from "uuid";
import type { Texts } from "../../shared/campaign/language.ts";
import type { Shift, Span } from "../../shared/consult/hours.ts";
import {
  type BoothRow,
  clashOf,
  type CopiedWeek,
  copyWeek,
  type NewShift,
  PLACES,
  weekOf,
} from "../../shared/consult/roster.ts";
import { type BoothRules, LENGTHS_MIN } from "../../shared/consult/times.ts";
import type { BoothsTable, ShiftsTable } from "../store/roster.schema.ts";
import type { Tables } from "../store/schema.ts";
import type { Store } from "../store/store.ts";

const fromBooth = ({ id, organisation, name, name_easy, name_en, place, is_closed }: BoothsTable): BoothRow => ({
  id,
  organisation,
  // What was left out is said as in Japanese.
  name: { ja: name, easy: name_easy || name, en: name_en || name },
  place,
  isClosed: is_closed !== 0,
});

const fromShift = ({ starts, ends, is_cancelled, ...rest }: ShiftsTable): Shift => ({
  ...rest,
  from: starts,
  to: ends,
  isCancelled: is_cancelled !== 0,
});

const toShift = ({ organisation, booth, counsellor, from, to }: NewShift): ShiftsTable => ({
  id: uuid(),
  organisation,
  booth,
  counsellor,
  starts: from,
  ends: to,
  is_cancelled: 0,
});

/** What an organisation set, besides the rules themselves. */
export interface OwnRules {
  readonly rules: BoothRules;
  readonly phrases: readonly string[];
}

export interface CounsellorRow {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
}

/** What can be changed of a shift. */
export type ShiftPatch = Partial<Pick<Shift, "booth" | "counsellor" | "from" | "to" | "isCancelled">>;
export type ShiftRefused = "clash" | "gone";

export class RosterStore {
  readonly #db: Store;

  constructor(db: Store) {
    this.#db = db;
  }

  /** As they stand in the square; those that stand nowhere come last. */
  async booths(): Promise<BoothRow[]> {
    const rows = await this.#db.selectFrom("booths").selectAll().orderBy("id").execute();
    return rows.map(fromBooth).toSorted((a, b) => (a.place ?? PLACES) - (b.place ?? PLACES));
  }

  /** Each organisation's names, by its id. */
  async organisations(): Promise<{ id: string; name: Texts }[]> {
    const rows = await this.#db.selectFrom("organisations").selectAll().orderBy("name").execute();
    return rows.map(({ id, name, name_easy, name_en }) => ({
      id,
      name: { ja: name, easy: name_easy || name, en: name_en || name },
    }));
  }

  /** Who can be entered: the open accounts of counsellors, each with the organisation (empty: any) that it is one for. */
  counsellors(): Promise<CounsellorRow[]> {
    return this.#db
      .selectFrom("staff_grants as g")
      .innerJoin("staff_user as u", "u.id", "g.account")
      .where("g.role", "=", "counsellor")
      .where("u.closed", "is", null)
      .select(["u.id", "u.name", "g.organisation"])
      .orderBy("u.name")
      .orderBy("u.id")
      .execute();
  }

  /** What organisations set, by their ids. */
  async rules(): Promise<ReadonlyMap<string, OwnRules>> {
    const rows = await this.#db.selectFrom("booth_rules").selectAll().execute();
    return new Map(
      rows.map(({ organisation, length_min, gap_min, per_day, phrases }) => [
        organisation,
        {
          rules: { lengthMin: LENGTHS_MIN.find((min) => min === length_min) ?? 50, gapMin: gap_min, perDay: per_day },
          phrases: JSON.parse(phrases) as string[],
        },
      ]),
    );
  }

  /** How many conversations at once, by account, where it is set. */
  async atOnce(): Promise<ReadonlyMap<string, number>> {
    const rows = await this.#db.selectFrom("counsellor_rules").select(["account", "at_once"]).execute();
    return new Map(rows.map(({ account, at_once }) => [account, at_once]));
  }

  /** The shifts that touch a span, cancelled ones too, by their beginnings. */
  async shifts({ from, to }: Span): Promise<Shift[]> {
    const rows = await this.#db
      .selectFrom("shifts")
      .selectAll()
      .where("ends", ">", from)
      .where("starts", "<", to)
      .orderBy("starts")
      .orderBy("id")
      .execute();
    return rows.map(fromShift);
  }

  async shift(id: string): Promise<Shift | null> {
    const row = await this.#db.selectFrom("shifts").selectAll().where("id", "=", id).executeTakeFirst();
    return row ? fromShift(row) : null;
  }

  /** Enter a shift; its id, or "clash" where the counsellor is elsewhere at that time. */
  addShift(shift: NewShift): Promise<{ id: string } | "clash"> {
    return this.#db.transaction().execute(async (trx) => {
      await hold(trx, [shift.counsellor]);
      const row = toShift(shift);
      if (clashOf(fromShift(row), await shiftsOf(trx, [shift.counsellor], shift))) return "clash";
      await trx.insertInto("shifts").values(row).execute();
      return { id: row.id };
    });
  }

  /** Change a shift of this organisation. Of a cancelled one that stays cancelled nothing can clash. */
  changeShift(id: string, organisation: string, patch: ShiftPatch): Promise<ShiftRefused | null> {
    return this.#db.transaction().execute(async (trx) => {
      // Written first, read then: of two who change the same shift the later one sees what the earlier did.
      const held = await trx
        .updateTable("shifts")
        .set({ organisation })
        .where("id", "=", id)
        .where("organisation", "=", organisation)
        .returningAll()
        .executeTakeFirst();
      if (!held) return "gone";
      const shift: Shift = { ...fromShift(held), ...patch };
      await hold(trx, [shift.counsellor]);
      if (!shift.isCancelled && clashOf(shift, await shiftsOf(trx, [shift.counsellor], shift))) return "clash";
      const { booth, counsellor, from: starts, to: ends, isCancelled } = shift;
      await trx
        .updateTable("shifts")
        .set({ booth, counsellor, starts, ends, is_cancelled: isCancelled ? 1 : 0 })
        .where("id", "=", id)
        .execute();
      return null;
    });
  }

  /** Copy an organisation's week into another; what clashes is left out and told. `isFit` leaves out what no longer fits. */
  copyWeek(organisation: string, span: Span, now: number, isFit: (shift: Shift) => boolean): Promise<CopiedWeek> {
    return this.#db.transaction().execute(async (trx) => {
      const read = () =>
        trx
          .selectFrom("shifts")
          .selectAll()
          .where("organisation", "=", organisation)
          .where("starts", ">=", weekOf(span.from).from)
          .where("starts", "<", weekOf(span.from).to)
          .execute();
      // A write comes first, or two processes on SQLite could not wait for each other.
      await trx.updateTable("booths").set({ organisation }).where("organisation", "=", organisation).execute();
      const week = (await read()).map(fromShift).filter(isFit);
      const counsellors = [...new Set(week.map(({ counsellor }) => counsellor))];
      if (counsellors.length === 0) return { copies: [], clashing: [], present: 0, past: 0 };
      await hold(trx, counsellors);
      const target = weekOf(span.to);
      const known = await shiftsOf(trx, counsellors, { from: target.from, to: target.to + (target.to - target.from) });
      const copied = copyWeek(week, known, span, now);
      if (copied.copies.length > 0) await trx.insertInto("shifts").values(copied.copies.map(toShift)).execute();
      return copied;
    });
  }

  /** Add a booth; its id, or null where the place in the square is taken. */
  async addBooth({ organisation, name, place, isClosed }: Omit<BoothRow, "id">): Promise<string | null> {
    const id = uuid();
    const added = await this.#db
      .insertInto("booths")
      .values({ id, organisation, ...boothNames(name), place, is_closed: isClosed ? 1 : 0 })
      .onConflict((on) => on.column("place").doNothing())
      .executeTakeFirst();
    return Number(added.numInsertedOrUpdatedRows) === 1 ? id : null;
  }

  /** Change a booth of this organisation. "place" when another stands there. */
  changeBooth({ id, organisation, name, place, isClosed }: BoothRow): Promise<"place" | "gone" | null> {
    return this.#db.transaction().execute(async (trx) => {
      const changed = await trx
        .updateTable("booths")
        .set({ ...boothNames(name), is_closed: isClosed ? 1 : 0 })
        .where("id", "=", id)
        .where("organisation", "=", organisation)
        .executeTakeFirst();
      if (Number(changed.numUpdatedRows) === 0) return "gone";
      // Where another stands already the statement changes nothing, rather than fail.
      const placed = await trx
        .updateTable("booths")
        .set({ place })
        .where("id", "=", id)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom("booths as other")
                .select("other.id")
                .where("other.place", "=", place)
                .where("other.id", "!=", id),
            ),
          ),
        )
        .executeTakeFirst();
      return Number(placed.numUpdatedRows) === 1 ? null : "place";
    });
  }

  /** Open or close a booth at once; false when there is none such. */
  async setClosed(id: string, isClosed: boolean): Promise<boolean> {
    const changed = await this.#db
      .updateTable("booths")
      .set({ is_closed: isClosed ? 1 : 0 })
      .where("id", "=", id)
      .executeTakeFirst();
    return Number(changed.numUpdatedRows) === 1;
  }

  async setRules(organisation: string, { rules: { lengthMin, gapMin, perDay }, phrases }: OwnRules): Promise<void> {
    const row = { length_min: lengthMin, gap_min: gapMin, per_day: perDay, phrases: JSON.stringify(phrases) };
    await this.#db
      .insertInto("booth_rules")
      .values({ organisation, ...row })
      .onConflict((on) => on.column("organisation").doUpdateSet(row))
      .execute();
  }

  async setAtOnce(account: string, atOnce: number): Promise<void> {
    await this.#db
      .insertInto("counsellor_rules")
      .values({ account, at_once: atOnce, rev: 0 })
      .onConflict((on) => on.column("account").doUpdateSet({ at_once: atOnce }))
      .execute();
  }
}

const boothNames = ({ ja, easy, en }: Texts) => ({ name: ja, name_easy: easy, name_en: en });

/** Wait for whoever changes the shifts of these counsellors, and make the next one wait. In order, so that no two wait in a ring. */
const hold = async (trx: Transaction<Tables>, counsellors: readonly string[]): Promise<void> => {
  for (const account of counsellors.toSorted())
    await trx
      .insertInto("counsellor_rules")
      .values({ account, at_once: 1, rev: 0 })
      .onConflict((on) => on.column("account").doUpdateSet(({ eb }) => ({ rev: eb("counsellor_rules.rev", "+", 1) })))
      .execute();
};

/** All shifts of these counsellors that touch a span, of every organisation. */
const shiftsOf = async (
  trx: Transaction<Tables>,
  counsellors: readonly string[],
  { from, to }: Span,
): Promise<Shift[]> => {
  const rows = await trx
    .selectFrom("shifts")
    .selectAll()
    .where("counsellor", "in", counsellors)
    .where("ends", ">", from)
    .where("starts", "<", to)
    .execute();
  return rows.map(fromShift);
};
