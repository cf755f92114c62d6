/** Sends links by mail, where the operator set how. */
import { createTransport, type Transporter } from "nodemailer";

/** A mail server that does not answer must not hold up whoever invites, ms. */
const PATIENCE_MS = 10_000;

const words = {
  account: {
    subject: "ご招待 / Invitation",
    text: "このリンクから、あなたのアカウントを作れます。一回だけ使えます。\nThis link makes your account. It works once.",
  },
  recovery: {
    subject: "もう一度入るために / To come in again",
    text: "このリンクから、新しいパスワードを決められます。一回だけ使えます。\nThis link lets you set a new password. It works once.",
  },
} as const;

interface Given {
  /** smtp:// or smtps://, with user and password where the server wants them. */
  readonly url: string;
  readonly from: string;
  /** The origin that links lead to. */
  readonly origin: string;
  readonly failed: (error: unknown) => void;
}

/** The way to the operator's mail server: smtp:// or smtps://, with user and password where it wants them. */
export const transportOf = (address: string): Transporter => {
  const url = new URL(address);
  return createTransport({
    host: url.hostname,
    secure: url.protocol === "smtps:",
    ...(url.port ? { port: Number(url.port) } : {}),
    ...(url.username
      ? { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }
      : {}),
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  });
};

export class Mail {
  readonly #given: Given;
  readonly #transport: Transporter;

  constructor(given: Given) {
    this.#given = given;
    this.#transport = transportOf(given.url);
  }

  /** Send a link. False when it could not be sent; then it has to be handed over in another way. */
  async send(to: string, token: string, kind: keyof typeof words): Promise<boolean> {
    const { from, origin, failed } = this.#given;
    const { subject, text } = words[kind];
    try {
      const link = `${origin}/staff/invitation#${token}`;
      // As an object, an address is one address, whatever signs are in it.
      await this.#transport.sendMail({ from, to: { name: "", address: to }, subject, text: `${text}\n\n${link}\n` });
      return true;
    } catch (error) {
      failed(error);
      return false;
    }
  }
}
