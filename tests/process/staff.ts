/** Somebody of the staff with a browser's cookies and without a browser, for tests. */
import { expect } from "vitest";
import { codeOf, stepAt } from "../../server/staff/totp.ts";

export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Headers;
}

interface Extra {
  /** Null sends none. */
  readonly origin?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

const STEP_MS = 30_000;
const CLOSE_MS = 3000;

export class StaffClient {
  /** The server that is asked; another of the same installation will do as well. */
  url: string;
  readonly cookies = new Map<string, string>();
  /** Sent with each request, as a proxy would. */
  address: string | null = null;

  constructor(url: string) {
    this.url = url;
  }

  /** Ask as our page does: JSON, own origin, cookies kept as they are set. A string is sent as it is. */
  async ask(
    method: "GET" | "POST",
    path: string,
    body?: unknown,
    { origin = this.url, headers }: Extra = {},
  ): Promise<Answer> {
    const answer = await fetch(this.url + path, {
      method,
      redirect: "manual",
      headers: {
        ...(method === "POST" ? { "content-type": "application/json" } : {}),
        ...(origin === null ? {} : { origin }),
        ...(this.cookies.size > 0 ? { cookie: [...this.cookies].map((c) => c.join("=")).join("; ") } : {}),
        ...(this.address === null ? {} : { "x-forwarded-for": this.address }),
        ...headers,
      },
      ...(method === "POST" ? { body: typeof body === "string" ? body : JSON.stringify(body ?? {}) } : {}),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = "", ...rest] = cookie.split("; ");
      const at = pair.indexOf("=");
      if (rest.includes("Max-Age=0") || at === pair.length - 1) this.cookies.delete(pair.slice(0, at));
      else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const text = await answer.text();
    const isJson = answer.headers.get("content-type")?.startsWith("application/json");
    return { status: answer.status, body: isJson ? JSON.parse(text) : { text }, headers: answer.headers };
  }

  get(path: string): Promise<Answer> {
    return this.ask("GET", path);
  }
  post(path: string, body?: unknown, extra?: Extra): Promise<Answer> {
    return this.ask("POST", path, body, extra);
  }
  signIn(email: string, password: string): Promise<Answer> {
    return this.post("/api/auth/sign-in/email", { email, password });
  }
  verify(code: string): Promise<Answer> {
    return this.post("/api/auth/two-factor/verify-totp", { code });
  }

  /** Set up the second factor, with the code of half a minute ago so that the present one is still to be used. */
  async setUp(password: string): Promise<{ codes: Codes; used: string; backupCodes: string[] }> {
    const begun = await this.post("/api/auth/two-factor/enable", { password });
    expect(begun.status).toBe(200);
    const codes = new Codes(begun.body.totpURI as string);
    // Half a minute ago is just about to be too long ago: wait for the next.
    const left = STEP_MS - (Date.now() % STEP_MS);
    if (left < CLOSE_MS) await new Promise((next) => setTimeout(next, left + 50));
    const used = codes.of(-1);
    expect(await this.verify(used)).toMatchObject({ status: 200, body: {} });
    return { codes, used, backupCodes: begun.body.backupCodes as string[] };
  }

  /** The session's cookie, whatever it is called. */
  get session(): string | undefined {
    return [...this.cookies].find(([name]) => name.endsWith("session_token"))?.[1];
  }
}

/** What an authenticator app shows. */
export class Codes {
  readonly #secret: string;

  constructor(uri: string) {
    this.#secret = fromBase32(new URL(uri).searchParams.get("secret")!);
  }

  /** The code of the present half minute, or of one before (-1) or after (1): all three are taken, each once. */
  of(step: -1 | 0 | 1): string {
    return codeOf(this.#secret, stepAt(Date.now()) + step);
  }
}

const fromBase32 = (text: string): string => {
  const bits = [...text]
    .map((c) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c).toString(2).padStart(5, "0"))
    .join("");
  return bits
    .match(/.{8}/g)!
    .map((byte) => String.fromCharCode(Number.parseInt(byte, 2)))
    .join("");
};

/** The token of the first operator's link, from what a server printed. */
export const firstToken = async (printed: () => string): Promise<string> => {
  for (let i = 0; i < 100; i++) {
    const [, token] = /\/staff\/invitation#([\w-]+)/.exec(printed()) ?? [];
    if (token) return token;
    await new Promise((next) => setTimeout(next, 50));
  }
  throw new Error("no link was printed");
};

/** The demo's password, from what a server printed. */
export const demoPassword = async (printed: () => string): Promise<string> => {
  for (let i = 0; i < 100; i++) {
    const [, password] = /password (\S+)/.exec(printed()) ?? [];
    if (password) return password;
    await new Promise((next) => setTimeout(next, 50));
  }
  throw new Error("no accounts were printed");
};
