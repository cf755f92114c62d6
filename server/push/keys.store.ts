/** The key with which push services know this installation, and how the address of a browser lies in a row. */
import type { PushSet } from "../../shared/campaign/push.ts";
import type { Store } from "../store/store.ts";

/** The installation's pair of keys for Web Push (VAPID), base64url. */
export interface PushKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

export const fromRow = ({ endpoint, p256dh, auth }: { endpoint: string; p256dh: string; auth: string }): PushSet => ({
  endpoint,
  keys: { p256dh, auth },
});
export const toRow = ({ endpoint, keys: { p256dh, auth } }: PushSet) => ({ endpoint, p256dh, auth });

export class KeysStore {
  readonly #db: Store;

  constructor(db: Store) {
    this.#db = db;
  }

  /** The keys: `fresh` when there are none yet, and the same for every process. */
  async keys(fresh: () => PushKeys): Promise<PushKeys> {
    const read = () => this.#db.selectFrom("push_keys").selectAll().where("id", "=", "vapid").executeTakeFirst();
    let row = await read();
    if (!row) {
      const { publicKey, privateKey } = fresh();
      await this.#db
        .insertInto("push_keys")
        .values({ id: "vapid", public_key: publicKey, private_key: privateKey })
        .onConflict((on) => on.column("id").doNothing())
        .execute();
      row = (await read())!;
    }
    return { publicKey: row.public_key, privateKey: row.private_key };
  }
}
