/** Reminders by mail. What stands in them is seen by whoever looks at the box: the time and a link, and nothing of what it is. */
import { createHash } from "node:crypto";
import type { Transporter } from "nodemailer";
import { RateLimiterMemory } from "rate-limiter-flexible";
import type { EventSaid } from "../../shared/campaign/push.ts";
import type { Span } from "../../shared/campaign/days.ts";
import { clockOf, dayOf } from "../../shared/campaign/days.ts";
import { transportOf } from "../staff/mail.ts";

const subject = "お知らせ / A reminder";
const words: Readonly<Record<EventSaid, readonly [ja: string, en: string]>> = {
  soon: ["お申し込みのイベントが、もうすぐ始まります。", "The event you asked to be reminded of begins soon."],
  doors: ["お申し込みのイベントに、もう入れます。", "You can come in to the event you asked to be reminded of."],
  moved: ["お申し込みのイベントの日時が変わりました。", "The event you asked to be reminded of has a new time."],
  cancelled: [
    "お申し込みのイベントは、中止になりました。ごめんなさい。",
    "The event you asked to be reminded of will not take place. We are sorry.",
  ],
};
const forgotten = [
  "このメールには返信できません。このアドレスは、イベントが始まると消えます。心当たりがなければ、何もしなくて大丈夫です。",
  "This address is forgotten when the event begins. If you did not ask for this, you need not do anything.",
];

/** Mails to one address in a day, whoever gave it, and however often: no stranger's box is filled from here. */
const OF_ADDRESS = { points: 6, duration: 24 * 3600 } as const;

interface Given {
  /** smtp:// or smtps:// */
  readonly url: string;
  readonly from: string;
  /** The origin that links lead to. */
  readonly origin: string;
  readonly failed: (error: unknown) => void;
}

export class ReminderMail {
  readonly #given: Given;
  readonly #transport: Transporter;
  readonly #sent = new RateLimiterMemory(OF_ADDRESS);

  constructor(given: Given) {
    this.#given = given;
    this.#transport = transportOf(given.url);
  }

  /** Never rejects: nobody waits for a mail that a server did not take. */
  async send(to: string, event: string, said: EventSaid, { from: starts, to: ends }: Span): Promise<void> {
    const { from, origin, failed } = this.#given;
    const [ja, en] = words[said];
    const time =
      said === "cancelled" ? [] : [`${dayOf(starts)} ${clockOf(starts)}–${clockOf(ends)} (日本時間 / Japan time)`];
    const text = [ja, en, "", ...time, `${origin}/events/${event}`, "", ...forgotten, ""].join("\n");
    const isEnough = await this.#sent.consume(createHash("sha256").update(to).digest("base64url")).then(
      () => false,
      () => true,
    );
    if (isEnough) return;
    try {
      await this.#transport.sendMail({ from, to: { name: "", address: to }, subject, text });
    } catch (error) {
      failed(error);
    }
  }
}
