/**
 * Web Push: a sign to the browser of a visitor whose page is not open. It says what kind of news there is and nothing else: what
 * stands on a lock screen is read by whoever holds the phone.
 */
import { createHash } from "node:crypto";
import { Agent, request } from "node:https";
import webPush from "web-push";
import type { PushSet, PushSign } from "../../shared/campaign/push.ts";
import { publicLookup } from "./address.ts";
import type { KeysStore, PushKeys } from "./keys.store.ts";

/** Unless something else is to be said. */
const NEWS: PushSign = { kind: "news" };
/** A push service that does not answer in this time has failed, ms. */
const ANSWER_MS = 10_000;
/** What push services answer where a browser is not theirs any more. */
const GONE: ReadonlySet<number> = new Set([404, 410]);
/** After a failure it is tried again so much later, ms. */
const AGAIN_MS: readonly number[] = [2000, 10_000];

/** What came of it: "gone": this browser is forgotten. */
export type Sent = "sent" | "gone" | "failed";

/** Sends one request to a push service; its HTTP status. Rejects where there was no answer. */
export type Post = (endpoint: string, headers: Readonly<Record<string, string>>, body: Buffer) => Promise<number>;

const agent = new Agent({ lookup: publicLookup, maxSockets: 16 });

/** Redirections are not followed, and what is answered is not read. */
const postPublic: Post = (endpoint, headers, body) =>
  new Promise((resolve, reject) => {
    const asked = request(
      endpoint,
      { method: "POST", headers, agent, signal: AbortSignal.timeout(ANSWER_MS) },
      (answer) => {
        resolve(answer.statusCode ?? 0);
        answer.destroy();
      },
    );
    asked.on("error", reject);
    asked.end(body);
  });

/** A newer sign takes the place of one of the same topic that was not delivered yet: at most 32 letters of base64url. */
const topicOf = (sign: PushSign): string =>
  sign.kind === "news" ? "news" : createHash("sha256").update(sign.event).digest("base64url").slice(0, 32);

interface Given {
  readonly keys: Pick<KeysStore, "keys">;
  /** Whom a push service may ask about us: "mailto:..." or an https address. */
  readonly subject: string;
  readonly failed: (error: unknown) => void;
  readonly post?: Post;
  /** Pauses before another try, ms. */
  readonly again?: readonly number[];
}

export class Push {
  readonly #given: Given;
  readonly #onGone = new Set<(endpoint: string) => Promise<void>>();
  #keys: Promise<PushKeys> | null = null;

  constructor(given: Given) {
    this.#given = given;
  }

  /** The installation's public key, base64url. Made and kept at the first time of asking. */
  async key(): Promise<string> {
    return (await this.#ownKeys()).publicKey;
  }

  /** `forget` is told of every browser that its push service does not know any more. */
  onGone(forget: (endpoint: string) => Promise<void>): void {
    this.#onGone.add(forget);
  }

  /** Give this browser a sign that is of use for so many seconds. One that is gone is forgotten. Never rejects. */
  async send(push: PushSet, seconds: number, sign: PushSign = NEWS): Promise<Sent> {
    const { again = AGAIN_MS } = this.#given;
    for (const pause of [0, ...again]) {
      if (pause > 0) await new Promise((next) => setTimeout(next, pause).unref());
      const sent = await this.#sendOnce(push, seconds, sign).catch((): Sent => "failed");
      if (sent !== "failed") return sent;
    }
    return "failed";
  }

  async #sendOnce(push: PushSet, seconds: number, sign: PushSign): Promise<Sent> {
    const { subject, failed, post = postPublic } = this.#given;
    const vapidDetails = { subject, ...(await this.#ownKeys()) };
    const forget = async (): Promise<Sent> => {
      await Promise.all([...this.#onGone].map((forget) => forget(push.endpoint).catch(failed)));
      return "gone";
    };
    let made;
    try {
      made = webPush.generateRequestDetails(push, JSON.stringify(sign), {
        vapidDetails,
        TTL: seconds,
        urgency: "high",
        topic: topicOf(sign),
      });
    } catch {
      // Keys that are no keys.
      return forget();
    }
    const headers = Object.fromEntries(Object.entries(made.headers).map(([name, value]) => [name, String(value)]));
    try {
      const status = await post(push.endpoint, headers, made.body);
      if (GONE.has(status)) return forget();
      return status >= 200 && status < 300 ? "sent" : "failed";
    } catch (error) {
      // A name that leads inside our own network is no push service.
      if ((error as { code?: string }).code === "EINNER") return forget();
      throw error;
    }
  }

  #ownKeys(): Promise<PushKeys> {
    if (!this.#keys) {
      const keys = this.#given.keys.keys(() => webPush.generateVAPIDKeys());
      this.#keys = keys;
      keys.catch(() => (this.#keys = null));
    }
    return this.#keys;
  }
}
