/**
 * The sign-in library over our store: e-mail and password, second factor, sessions. Accounts are made by invitations alone
 * (accounts.store.ts), never by it.
 */
import { betterAuth } from "better-auth";
import { twoFactor } from "better-auth/plugins/two-factor";
import { PostgresAdapter } from "kysely";
import { v7 as uuid } from "uuid";
import { PASSWORD_LENGTH } from "../../shared/staff/roles.ts";
import type { Store } from "../store/store.ts";

/** Where its routes are. */
export const AUTH_PATH = "/api/auth";
/** A session ends after a long shift, seconds; there is no silent renewal. */
const SESSION_S = 12 * 3600;
/** Letters of a browser's name that are kept with a session, so that one recognises it in the list. */
const AGENT_LETTERS = 200;

/** `column` in snake case for each of these fields. */
const snake = <F extends string>(...fields: F[]): Record<F, string> =>
  Object.fromEntries(fields.map((f) => [f, f.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`)])) as Record<F, string>;
const times = ["createdAt", "updatedAt"] as const;

/** Set up the library. `secret` signs its cookies and encrypts second factors; `baseUrl` is the origin people see. */
export const createAuth = (store: Store, { secret, baseUrl }: { secret: string; baseUrl: string }) =>
  betterAuth({
    appName: "plat-verse",
    baseURL: baseUrl,
    basePath: AUTH_PATH,
    secret,
    database: {
      db: store,
      type: store.getExecutor().adapter instanceof PostgresAdapter ? "postgres" : "sqlite",
    },
    user: { modelName: "staff_user", fields: snake("emailVerified", ...times) },
    session: {
      modelName: "staff_session",
      fields: snake("expiresAt", "ipAddress", "userAgent", "userId", ...times),
      expiresIn: SESSION_S,
      disableSessionRefresh: true,
      // All of a session counts as fresh: what is delicate asks for the password anyway.
      freshAge: 0,
    },
    account: {
      modelName: "staff_credential",
      fields: snake(
        "accountId",
        "providerId",
        "userId",
        "accessToken",
        "refreshToken",
        "idToken",
        "accessTokenExpiresAt",
        "refreshTokenExpiresAt",
        ...times,
      ),
    },
    verification: { modelName: "staff_verification", fields: snake("expiresAt", ...times) },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.min,
      maxPasswordLength: PASSWORD_LENGTH.max,
    },
    plugins: [
      twoFactor({
        schema: {
          user: { fields: snake("twoFactorEnabled") },
          twoFactor: {
            modelName: "staff_two_factor",
            fields: snake("backupCodes", "userId", "failedVerificationCount", "lockedUntil"),
          },
        },
      }),
    ],
    databaseHooks: {
      session: {
        create: {
          before: async (session) => ({
            data: { ...session, userAgent: session.userAgent?.replace(/[^ -~]/g, "").slice(0, AGENT_LETTERS) },
          }),
        },
      },
    },
    // Lockout does it, across processes and without forgetting.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      cookiePrefix: "plat-staff",
      useSecureCookies: baseUrl.startsWith("https:"),
      defaultCookieAttributes: { httpOnly: true, sameSite: "strict", path: "/api" },
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => uuid() },
    },
  });

export type Auth = ReturnType<typeof createAuth>;
