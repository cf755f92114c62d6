/** Reading and writing cookies of our own, beside those of the sign-in library. */
import type { IncomingMessage } from "node:http";

/** The value of a cookie, as it was sent. */
export const cookieOf = (req: IncomingMessage, name: string): string | undefined =>
  req.headers.cookie
    ?.split(";")
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${name}=`))
    ?.slice(name.length + 1);

interface Kept {
  readonly path: string;
  readonly seconds: number;
  readonly isSecure: boolean;
}

/** A Set-Cookie that no script and no other site's page can use. The value must be of letters that need no quoting. */
export const strictCookie = (name: string, value: string, { path, seconds, isSecure }: Kept): string =>
  `${name}=${value}; Path=${path}; Max-Age=${seconds}; HttpOnly; SameSite=Strict${isSecure ? "; Secure" : ""}`;
