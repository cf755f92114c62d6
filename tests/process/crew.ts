/** Staff whom a server that starts with this folder and secret knows, and whose badges need no sign-in. */
import { AccountsStore } from "../../server/staff/accounts.store.ts";
import { Badges } from "../../server/staff/badges.ts";
import { openStore } from "../../server/store/store.ts";
import type { Badge, Role } from "../../shared/staff/roles.ts";
import type { Crowd } from "./crowd.ts";

/** Of their sessions. */
const moments = { expires_at: "2099-01-01T00:00:00.000Z", created_at: "2026-01-01", updated_at: "2026-01-01" };

/** Make so many accounts of a role; gives back, for each, what issues its badge for a pass. */
export const hireCrew = async (
  { dataDir, secret }: Pick<Crowd, "dataDir" | "secret">,
  role: Role & Badge,
  count: number,
): Promise<((pass: string) => Promise<string>)[]> => {
  const grants = [{ role, organisation: null }];
  const badges = new Badges(secret, async () => grants);
  const store = await openStore({ dataDir });
  const accounts = new AccountsStore(store);
  const crew: ((pass: string) => Promise<string>)[] = [];
  for (let i = 0; i < count; i++) {
    const name = `Host ${i}`;
    const id = (await accounts.create(
      { name, email: `${role}-${i}@x.example`, passwordHash: "", grants },
      Date.now(),
    ))!;
    const session = `${role} ${i}`;
    await store
      .insertInto("staff_session")
      .values({ id: session, token: session, user_id: id, ...moments })
      .execute();
    crew.push(async (pass) => (await badges.issue({ id, name, grants, session }, role, pass))!);
  }
  await store.destroy();
  return crew;
};
