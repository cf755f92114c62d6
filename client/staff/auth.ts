/** What the pages ask of the sign-in library on the server, and of our own routes around it. All throw an ApiError. */
import type * as staff from "../../shared/staff/accounts.ts";
import type * as signing from "../../shared/staff/signing.ts";
import type { Grant } from "../../shared/staff/roles.ts";
import { ask } from "../session/api.ts";

/** With the right password: in, or one step before it. */
export const signIn = async (email: string, password: string): Promise<"in" | "code"> => {
  const { twoFactorRedirect } = await ask<signing.SignInAnswer>("POST", "/api/auth/sign-in/email", {
    email: email.trim(),
    password,
  });
  return twoFactorRedirect ? "code" : "in";
};
/** The digits of the authenticator app: at signing in, or at the end of its set-up. */
export const verifyCode = (code: string) => ask("POST", "/api/auth/two-factor/verify-totp", { code });
export const verifyBackupCode = (code: string) => ask("POST", "/api/auth/two-factor/verify-backup-code", { code });
export const signOut = () => ask("POST", "/api/auth/sign-out");

export const beginSecondFactor = (password: string) =>
  ask<signing.FactorBegun>("POST", "/api/auth/two-factor/enable", { password });
export const endSecondFactor = (password: string) => ask("POST", "/api/auth/two-factor/disable", { password });
export const renewBackupCodes = (password: string) =>
  ask<signing.BackupCodes>("POST", "/api/auth/two-factor/generate-backup-codes", { password });

export const rename = (name: string) => ask("POST", "/api/auth/update-user", { name });
export const changePassword = (currentPassword: string, newPassword: string) =>
  ask("POST", "/api/auth/change-password", { currentPassword, newPassword });

export const sessions = () => ask<signing.SessionList>("GET", "/api/auth/list-sessions");
export const endSession = (session: string) => ask("POST", "/api/auth/revoke-session", { session });
export const endAllSessions = () => ask("POST", "/api/auth/revoke-sessions");

export const lookAtInvitation = (token: string) =>
  ask<staff.InvitationShown>("POST", "/api/staff/invitation", { token });
export const accept = (acceptance: staff.Accept) => ask("POST", "/api/staff/accept", acceptance);

export const accounts = () => ask<staff.AccountList>("GET", "/api/staff/accounts");
export const invitations = () => ask<staff.InvitationList>("GET", "/api/staff/invitations");
export const organisations = () => ask<staff.OrganisationList>("GET", "/api/staff/organisations");
export const invite = (invitation: staff.Invite) => ask<staff.LinkMade>("POST", "/api/staff/invite", invitation);
export const withdraw = (invitation: string) => ask("POST", "/api/staff/withdraw", { invitation });
export const recover = (account: string) => ask<staff.LinkMade>("POST", "/api/staff/recover", { account });
export const changeGrants = (account: string, grants: readonly Grant[]) =>
  ask("POST", "/api/staff/grants", { account, grants });
export const closeAccount = (account: string) => ask("POST", "/api/staff/close", { account });
/** What an organisation is called in each language. */
export type OrganisationNames = Pick<staff.Organisation, "name" | "easy" | "en">;
export const saveOrganisation = (id: string | null, names: OrganisationNames) =>
  ask<staff.Organisation>("POST", "/api/staff/organisations", { id, ...names });
