/** Who wants to be told of an event, where, and what they know already. */
import type { Insertable } from "kysely";
import type { PushSet } from "../../shared/campaign/push.ts";
import { fromRow, toRow } from "../push/keys.store.ts";
import type { Tables } from "../store/schema.ts";
import type { Store } from "../store/store.ts";
import type { Reach, Reminder, Told } from "./reminding.ts";

/** Values of one list in a statement at most: what both dialects take. */
const GROUP = 200;

const nowhere = { endpoint: null, p256dh: null, auth: null, mail: null };

export class RemindersStore {
  readonly #db: Store;

  constructor(db: Store) {
    this.#db = db;
  }

  /**
   * Tell somebody of an event here from now on; the start that they see this moment is known to them. At one event, an address is
   * told once, whoever gave it. False where an address is to be told of `most` other events already.
   */
  set(
    event: string,
    pass: string,
    { push, mail }: Reach,
    knowsFrom: number,
    now: number,
    most: number,
  ): Promise<boolean> {
    return this.#db.transaction().execute(async (db) => {
      await db
        .deleteFrom("event_reminders")
        .where("event", "=", event)
        .where((eb) => (mail === null ? eb("pass", "=", pass) : eb.or([eb("pass", "=", pass), eb("mail", "=", mail)])))
        .execute();
      if (mail !== null) {
        const { count } = await db
          .selectFrom("event_reminders")
          .select((eb) => eb.fn.countAll<number>().as("count"))
          .where("mail", "=", mail)
          .executeTakeFirstOrThrow();
        if (Number(count) >= most) return false;
      }
      const row: Insertable<Tables["event_reminders"]> = {
        event,
        pass,
        ...nowhere,
        ...(push ? toRow(push) : {}),
        mail,
        at: now,
        knows_from: knowsFrom,
        told: "",
        claimed: 0,
      };
      await db.insertInto("event_reminders").values(row).execute();
      return true;
    });
  }

  async forget(event: string, pass: string): Promise<void> {
    await this.#db.deleteFrom("event_reminders").where("event", "=", event).where("pass", "=", pass).execute();
  }

  /** A push service knows this browser no more. */
  async forgetEndpoint(endpoint: string): Promise<void> {
    await this.#db
      .updateTable("event_reminders")
      .set({ endpoint: null, p256dh: null, auth: null })
      .where("endpoint", "=", endpoint)
      .execute();
    await this.#forgetEmpty();
  }

  /** Those of these events that somebody is reminded of. */
  async of(pass: string): Promise<ReadonlySet<string>> {
    const rows = await this.#db.selectFrom("event_reminders").select("event").where("pass", "=", pass).execute();
    return new Set(rows.map(({ event }) => event));
  }

  /** The events of which anybody is to be told. */
  async events(): Promise<string[]> {
    const rows = await this.#db.selectFrom("event_reminders").select("event").distinct().execute();
    return rows.map(({ event }) => event);
  }

  /**
   * Take upon oneself, until `until`, some of those who do not know this yet. Whoever takes them and is killed, leaves them to
   * others by then.
   */
  claim(event: string, { told, from }: Told, now: number, until: number, most: number): Promise<Reminder[]> {
    return this.#db.transaction().execute(async (db) => {
      const unknowing = db
        .selectFrom("event_reminders")
        .select("pass")
        .where("event", "=", event)
        .where("claimed", "<=", now)
        .where((eb) => eb.or([eb("told", "!=", told), eb("knows_from", "!=", from)]))
        .limit(most);
      const rows = await db
        .updateTable("event_reminders")
        .set({ claimed: until })
        .where("event", "=", event)
        // Asked again: another process may have been faster by the time that the rows are ours.
        .where("claimed", "<=", now)
        .where("pass", "in", unknowing)
        .returningAll()
        .execute();
      return rows.map(({ pass, endpoint, p256dh, auth, mail, told: knows, knows_from: knowsFrom }) => ({
        pass,
        push: endpoint && p256dh && auth ? (fromRow({ endpoint, p256dh, auth }) satisfies PushSet) : null,
        mail,
        knows,
        knowsFrom,
      }));
    });
  }

  /** They know it now. Where that was the last that is said by mail, the address is forgotten. */
  async tell(event: string, passes: readonly string[], { told, from }: Told, forgetsMail: boolean): Promise<void> {
    for (let i = 0; i < passes.length; i += GROUP)
      await this.#db
        .updateTable("event_reminders")
        .set({ told, knows_from: from, claimed: 0, ...(forgetsMail ? { mail: null } : {}) })
        .where("event", "=", event)
        .where("pass", "in", passes.slice(i, i + GROUP))
        .execute();
    if (forgetsMail) await this.#forgetEmpty();
  }

  /** There is nothing more to tell these. */
  async over(event: string, passes: readonly string[] | null): Promise<void> {
    const all = this.#db.deleteFrom("event_reminders").where("event", "=", event);
    if (passes === null) return void (await all.execute());
    for (let i = 0; i < passes.length; i += GROUP) await all.where("pass", "in", passes.slice(i, i + GROUP)).execute();
  }

  async #forgetEmpty(): Promise<void> {
    await this.#db.deleteFrom("event_reminders").where("endpoint", "is", null).where("mail", "is", null).execute();
  }
}
