/** The mark of a device from which an account was opened: a cookie that only the routes of signing in get to see. */
import { AUTH_PATH } from "./auth.store.ts";
import { strictCookie } from "./cookies.ts";
import type { Lockout } from "./lockout.ts";

export const DEVICE_COOKIE = "plat-staff.device";
/** Half a year, seconds. */
const DEVICE_S = 180 * 24 * 3600;

/** The Set-Cookie that marks a device for the account with this e-mail. `origin` is where cookies belong to. */
export const deviceCookie = async (lockout: Lockout, email: string, origin: string): Promise<string> => {
  const kept = { path: AUTH_PATH, seconds: DEVICE_S, isSecure: origin.startsWith("https:") };
  return strictCookie(DEVICE_COOKIE, await lockout.markOf(email), kept);
};
