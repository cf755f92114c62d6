/** Staff whom a server that starts with this folder and secret knows, and whose badges need no sign-in. */
import { AccountsStore } from "../../server/staff/accounts.store.ts";
import { Badges } from "../../server/staff/badges.ts";
import { openStore } from "../../server/store/store.ts";
import type { Badge, Role } from "../../shared/staff/roles.ts";
import type { Crowd } from "./crowd.ts";

/** Make so many accounts of a role; gives back, for each, what issues its badge for the next minute. */
export const hireCrew = async (
  { dataDir, secret }: Pick<Crowd, "dataDir" | "secret">,
  role: Role & Badge,
  count: number,
): Promise<(() => Promise<string>)[]> => {
  const grants = [{ role, organisation: null }];
  const badges = new Badges(secret, async () => grants);
  const store = await openStore({ dataDir });
  const accounts = new AccountsStore(store);
  const crew: (() => Promise<string>)[] = [];
  for (let i = 0; i < count; i++) {
    const name = `Host ${i}`;
    const id = (await accounts.create(
      { name, email: `${role}-${i}@x.example`, passwordHash: "", grants },
      Date.now(),
    ))!;
    crew.push(async () => (await badges.issue({ id, name, grants, roles: [role] }, role))!);
  }
  await store.destroy();
  return crew;
};
