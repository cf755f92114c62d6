/** Who sits in which conversation, by which line. */
import type { MemberKey } from "../../shared/consult/envelope.ts";
import type { SeatKind } from "../../shared/consult/messages.ts";
import type { Store } from "../store/store.ts";

export interface SeatRow {
  readonly session: string;
  readonly member: string;
  readonly who: string;
  readonly kind: SeatKind;
  readonly name: string;
  readonly key: MemberKey | null;
  readonly line: string | null;
  readonly seenAt: number;
}

export interface Taking {
  readonly session: string;
  readonly who: string;
  readonly kind: SeatKind;
  readonly name: string;
  readonly line: string;
}

/** Lines of one statement, at most. */
const ROWS = 500;

export class SeatsStore {
  readonly #db: Store;

  constructor(db: Store) {
    this.#db = db;
  }

  /** Everybody who has a seat now: of each person the one that they took last. Those who came first come first. */
  async of(session: string): Promise<SeatRow[]> {
    const rows = await this.#db
      .selectFrom("booth_seats")
      .selectAll()
      .where("session", "=", session)
      .where("left_at", "is", null)
      .orderBy("taken_at")
      .orderBy("member")
      .execute();
    return rows.map(({ member, who, kind, name, key, line, seen_at: seenAt }) => ({
      session,
      member,
      who,
      kind,
      name,
      key: key === null ? null : { member, key },
      line,
      seenAt,
    }));
  }

  /**
   * Take a seat by a line: the one of `member` where that is theirs, else `fresh`, a new one. Any other seat of the same person in
   * this conversation is left. Returns the member id; null where somebody who asked later than `now` has it: a page that had
   * given up waiting must not put out its successor.
   */
  async take(
    { session, who, kind, name, line }: Taking,
    member: string | null,
    fresh: string,
    now: number,
  ): Promise<string | null> {
    return this.#db.transaction().execute(async (db) => {
      // Written first: two joins of one person take turns.
      await db
        .updateTable("booth_seats")
        .set({ left_at: now, line: null })
        .where("session", "=", session)
        .where("who", "=", who)
        .where("left_at", "is", null)
        .where((eb) => eb.or([eb("line", "is", null), eb("taken_at", "<=", now)]))
        .execute();
      const later = await db
        .selectFrom("booth_seats")
        .select("member")
        .where("session", "=", session)
        .where("who", "=", who)
        .where("left_at", "is", null)
        .executeTakeFirst();
      if (later) return null;
      const taken = { kind, name, line, seen_at: now, taken_at: now, left_at: null };
      if (member !== null) {
        const { numUpdatedRows } = await db
          .updateTable("booth_seats")
          .set(taken)
          .where("session", "=", session)
          .where("member", "=", member)
          .where("who", "=", who)
          .executeTakeFirst();
        if (numUpdatedRows === 1n) return member;
      }
      await db
        .insertInto("booth_seats")
        .values({ session, member: fresh, who, key: null, ...taken })
        .execute();
      return fresh;
    });
  }

  /** A seat without a line, for somebody who was announced. Nothing changes where they have one. */
  async reserve({ session, who, kind, name }: Omit<Taking, "line">, member: string, now: number): Promise<void> {
    if ((await this.of(session)).some((row) => row.who === who)) return;
    const empty = { key: null, line: null, seen_at: now, taken_at: now, left_at: null };
    await this.#db
      .insertInto("booth_seats")
      .values({ session, member, who, kind, name, ...empty })
      .execute();
  }

  /** The key that a member's browser showed; false when the member has another. */
  async setKey(session: string, { member, key }: MemberKey): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable("booth_seats")
      .set({ key })
      .where("session", "=", session)
      .where("member", "=", member)
      .where((eb) => eb.or([eb("key", "is", null), eb("key", "=", key)]))
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  /** Somebody sits there as something else now. */
  async setKind(session: string, member: string, kind: SeatKind): Promise<void> {
    await this.#db
      .updateTable("booth_seats")
      .set({ kind })
      .where("session", "=", session)
      .where("member", "=", member)
      .execute();
  }

  /** This line is gone. False when the seat has another line by now. */
  async gone(line: string): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable("booth_seats")
      .set({ line: null })
      .where("line", "=", line)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  /** A line lives that was taken for gone. False when the seat has another by now. */
  async claim(session: string, member: string, line: string, now: number): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable("booth_seats")
      .set({ line, seen_at: now })
      .where("session", "=", session)
      .where("member", "=", member)
      .where("line", "is", null)
      .where("left_at", "is", null)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  /** Somebody left for good. */
  async leave(session: string, who: string, now: number): Promise<void> {
    await this.#db
      .updateTable("booth_seats")
      .set({ left_at: now, line: null })
      .where("session", "=", session)
      .where("who", "=", who)
      .where("left_at", "is", null)
      .execute();
  }

  /** These lines live. */
  async live(lines: readonly string[], now: number): Promise<void> {
    for (let i = 0; i < lines.length; i += ROWS)
      await this.#db
        .updateTable("booth_seats")
        .set({ seen_at: now })
        .where("line", "in", lines.slice(i, i + ROWS))
        .execute();
  }

  /** Lines that said nothing since `before`: their process was killed. */
  async silent(before: number): Promise<{ session: string; who: string; kind: SeatKind; line: string }[]> {
    const rows = await this.#db
      .selectFrom("booth_seats")
      .select(["session", "who", "kind", "line"])
      .where("line", "is not", null)
      .where("seen_at", "<", before)
      .execute();
    return rows.map((row) => ({ ...row, line: row.line! }));
  }
}
