/** Who may let somebody in again who lost password or device. Pure. */
import type { Grant, Role } from "./roles.ts";

/** A supervisor lets nobody in who has more to say than themselves. */
const ABOVE: ReadonlySet<Role> = new Set(["operator", "moderator", "supervisor"]);

/**
 * An operator may, for every account; a supervisor only for their own volunteers: all of the account's grants lie in
 * organisations that they supervise, and none is for more than a volunteer.
 */
export const mayRecover = (own: readonly Grant[], account: readonly Grant[]): boolean => {
  if (own.some(({ role }) => role === "operator")) return true;
  const organisations = new Set(
    own.filter(({ role }) => role === "supervisor").map(({ organisation }) => organisation),
  );
  return (
    account.length > 0 &&
    account.every(
      ({ role, organisation }) => organisation !== null && organisations.has(organisation) && !ABOVE.has(role),
    )
  );
};
