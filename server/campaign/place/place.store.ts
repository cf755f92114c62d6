/** What the operator set in the browser: the place's settings, notices, who confirmed which number, and hours of the help. */
import type { Notice, NoticeKind } from "../../../shared/campaign/notices.ts";
import type { HelpHoursInput } from "../../../shared/campaign/place.schema.ts";
import type { Period } from "../../../shared/finder/changes.ts";
import type { Store } from "../../store/store.ts";

/** An account, as the rows name it. */
interface By {
  readonly id: string;
  readonly name: string;
}

/** Somebody found what a record said (`digest`) right. */
export interface Confirmation {
  readonly record: string;
  readonly account: string;
  readonly digest: string;
  readonly name: string;
  /** Epoch ms. */
  readonly at: number;
}

export interface HelpHours {
  readonly closed: Period | null;
  readonly only: readonly Period[] | null;
}

/** All of it, as it was at one moment. */
export interface PlaceRows {
  readonly settings: ReadonlyMap<string, unknown>;
  readonly notices: readonly (Notice & { readonly by: string })[];
  readonly confirmations: readonly Confirmation[];
  readonly helpHours: ReadonlyMap<string, HelpHours>;
}

const parsed = <T>(json: string | null): T | null => (json === null ? null : (JSON.parse(json) as T));

export class PlaceStore {
  readonly #db: Store;

  constructor(db: Store) {
    this.#db = db;
  }

  /** Everything but the notices that were over before `since`, epoch ms. */
  async read(since: number): Promise<PlaceRows> {
    const [settings, notices, confirmations, hours] = await Promise.all([
      this.#db.selectFrom("place_settings").select(["key", "value"]).execute(),
      this.#db.selectFrom("notices").selectAll().where("ends", ">=", since).orderBy("starts").execute(),
      this.#db.selectFrom("confirmations").selectAll().orderBy("at").orderBy("account").execute(),
      this.#db.selectFrom("help_hours").selectAll().execute(),
    ]);
    return {
      settings: new Map(settings.map(({ key, value }) => [key, JSON.parse(value) as unknown])),
      notices: notices.map(({ id, kind, ja, easy, en, starts, ends, by_name }) => ({
        id,
        kind: kind as NoticeKind,
        words: { ja, easy, en },
        from: starts,
        to: ends,
        by: by_name,
      })),
      confirmations,
      helpHours: new Map(
        hours.map(({ record, closed, only_in }) => [
          record,
          { closed: parsed<Period>(closed), only: parsed<Period[]>(only_in) },
        ]),
      ),
    };
  }

  /** Keep these settings and give these keys back to the campaign, all or none. */
  async set(settings: ReadonlyMap<string, unknown>, giveBack: readonly string[], by: By, now: number): Promise<void> {
    await this.#db.transaction().execute(async (trx) => {
      for (const [key, value] of [...settings].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
        const row = { value: JSON.stringify(value), by_account: by.id, at: now };
        await trx
          .insertInto("place_settings")
          .values({ key, ...row })
          .onConflict((on) => on.column("key").doUpdateSet(row))
          .execute();
      }
      for (const key of giveBack.toSorted()) await trx.deleteFrom("place_settings").where("key", "=", key).execute();
    });
  }

  /** Tell a notice, or change the one of this id. */
  async putNotice({ id, kind, words, from, to }: Notice, by: By, now: number): Promise<void> {
    const row = { kind, ...words, starts: from, ends: to, by_account: by.id, by_name: by.name, at: now };
    await this.#db
      .insertInto("notices")
      .values({ id, ...row })
      .onConflict((on) => on.column("id").doUpdateSet(row))
      .execute();
  }

  /** Whether there was one of this id. */
  async deleteNotice(id: string): Promise<boolean> {
    const { numDeletedRows } = await this.#db.deleteFrom("notices").where("id", "=", id).executeTakeFirst();
    return numDeletedRows > 0n;
  }

  /** One confirmation of an account for each record: the last one counts. */
  async confirm({ record, account, ...row }: Confirmation): Promise<void> {
    await this.#db
      .insertInto("confirmations")
      .values({ record, account, ...row })
      .onConflict((on) => on.columns(["record", "account"]).doUpdateSet(row))
      .execute();
  }

  async withdraw(record: string, account: string): Promise<void> {
    await this.#db.deleteFrom("confirmations").where("record", "=", record).where("account", "=", account).execute();
  }

  async setHelpHours({ record, closed, only }: HelpHoursInput, by: By, now: number): Promise<void> {
    if (closed === null && only === null) {
      await this.#db.deleteFrom("help_hours").where("record", "=", record).execute();
      return;
    }
    const row = {
      closed: closed && JSON.stringify(closed),
      only_in: only && JSON.stringify(only),
      by_account: by.id,
      at: now,
    };
    await this.#db
      .insertInto("help_hours")
      .values({ record, ...row })
      .onConflict((on) => on.column("record").doUpdateSet(row))
      .execute();
  }
}
