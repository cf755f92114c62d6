/** Who works here. Visitors have no account; everybody below has one, from an invitation. */

export const roles = [
  "operator",
  "moderator",
  "greeter",
  "counsellor",
  "supervisor",
  "host",
  "table-host",
  "exhibitor",
  "member",
] as const;
export type Role = (typeof roles)[number];

/** A role, for one organisation or (null) for the whole place. An account holds any number of them. */
export interface Grant {
  readonly role: Role;
  readonly organisation: string | null;
}

/** The roles of these grants, each once. */
export const rolesIn = (grants: readonly Grant[]): Role[] => [...new Set(grants.map(({ role }) => role))];

/** Roles that see what others entrust to the place: a password alone does not open it. */
export const secondFactorRoles: ReadonlySet<Role> = new Set(["operator", "moderator", "counsellor", "supervisor"]);

/** What staff may wear in the square. Counsellors and supervisors are not seen there, members come as visitors. */
export const badges = ["none", "greeter", "moderator", "table-host", "host", "exhibitor", "operator"] as const;
export type Badge = (typeof badges)[number];

/** The badges that somebody with these grants may wear. */
export const badgesOf = (grants: readonly Grant[]): Badge[] =>
  badges.filter((badge) => badge !== "none" && grants.some(({ role }) => role === badge));

/** The fewest letters of a password, and the most that are looked at. */
export const PASSWORD_LENGTH = { min: 12, max: 128 } as const;

/** How long an invitation may be open, days. */
export const INVITATION_DAYS = [1, 3, 7, 14, 30] as const;
