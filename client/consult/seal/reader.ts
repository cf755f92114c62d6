/** What comes, made readable: each line once, in its sender's order; what cannot be read is said, and nothing waits for it. */
import { type Envelope, isEnvelope, type Receipt } from "../../../shared/consult/envelope.ts";
import { firstCount } from "./company.ts";
import type { Keyring } from "./keyring.ts";
import { openLine } from "./line.ts";
import { Order, type Step } from "./order.ts";
import type { Mark, Shelf } from "./shelf.ts";

/** So many lines wait for a key that has not come yet. */
const MOST_AHEAD = 64;

/**
 * Why something cannot be read. "shape": no envelope, or too large; "session", "stranger": of another conversation, of nobody in
 * this one; "key": of an epoch that we have no key of; "sealed": altered, cut off, or under another key; "replayed": another line
 * under a count that was used.
 */
type Unreadable = "shape" | "session" | "stranger" | "key" | "sealed" | "replayed";

/** What there is to show. A line and its sender's count belong together: a readable one replaces an unreadable one. */
export type Shown =
  | {
      readonly kind: "line";
      readonly from: string;
      readonly seq: number;
      readonly text: string;
      /** It came after later lines had been shown without it. */
      readonly isLate: boolean;
    }
  | {
      readonly kind: "unreadable";
      readonly why: Unreadable;
      /** As the envelope says; null where nothing of it can be believed. */
      readonly from: string | null;
      readonly seq: number | null;
    }
  | { readonly kind: "gap"; readonly from: string; readonly first: number; readonly last: number };

interface Opened {
  readonly envelope: Envelope;
  readonly text: string;
}

const unreadable = (why: Unreadable, envelope?: Envelope): Shown => ({
  kind: "unreadable",
  why,
  from: envelope?.from ?? null,
  seq: envelope?.seq ?? null,
});

const isSame = (a: Envelope, b: Envelope): boolean => a.from === b.from && a.seq === b.seq && a.body === b.body;

export class Reader {
  readonly #session: string;
  readonly #me: string;
  readonly #keyring: Keyring;
  readonly #shelf: Shelf;
  readonly #orders = new Map<string, Order<Opened>>();
  #ahead: Envelope[] = [];

  /** `marks`: from which count on whose lines are expected, as it was kept. */
  constructor(session: string, me: string, keyring: Keyring, shelf: Shelf, marks: readonly Mark[]) {
    this.#session = session;
    this.#me = me;
    this.#keyring = keyring;
    this.#shelf = shelf;
    for (const { from, next } of marks) this.#orders.set(from, new Order(next));
  }

  /** One thing that came. What is shown is kept. */
  async read(value: unknown): Promise<readonly Shown[]> {
    if (!isEnvelope(value)) return [unreadable("shape")];
    if (value.session !== this.#session) return [unreadable("session")];
    if (value.epoch > (this.#keyring.company?.epoch ?? 0)) return this.#wait(value);
    const known = this.#keyring.find(value.epoch);
    if (!known?.key) return [unreadable("key", value)];
    if (!known.company.members.some(({ member }) => member === value.from)) return [unreadable("stranger", value)];
    const had = this.#shelf.line(value.from, value.seq)?.envelope;
    // Delivered twice: nothing new.
    if (had && isSame(had, value)) return [];
    const text = await this.#open(value);
    const before = this.#orders.get(value.from)?.find(value.seq)?.text ?? (had ? await this.#open(had) : null);
    // Sealed anew under a newer key, it is still the same line.
    if (before !== null) return before === text ? [] : [unreadable("replayed", value)];
    if (value.from === this.#me) return this.#takeOwn(value, text);
    return text === null ? this.#skip(value) : this.#take({ envelope: value, text });
  }

  /** A key came: lines that had waited for it. */
  async retry(): Promise<readonly Shown[]> {
    const ahead = this.#ahead;
    this.#ahead = [];
    const shown: Shown[] = [];
    for (const envelope of ahead) shown.push(...(await this.read(envelope)));
    return shown;
  }

  /** Whose lines are waited for. */
  get gaps(): { readonly from: string; readonly first: number; readonly last: number }[] {
    return [...this.#orders].flatMap(([from, { gap }]) => (gap ? [{ from, ...gap }] : []));
  }

  /** Wait no longer for missing lines. */
  async giveUp(): Promise<readonly Shown[]> {
    const shown: Shown[] = [];
    for (const [from, order] of this.#orders) shown.push(...(await this.#show(from, order.giveUp())));
    return shown;
  }

  get receipts(): Receipt[] {
    return [...this.#orders]
      .map(([from, { next }]) => ({ session: this.#session, from, seq: (next ?? 1) - 1 }))
      .filter(({ seq }) => seq > 0);
  }

  /** Everything that was kept. */
  async history(): Promise<readonly Shown[]> {
    const shown: Shown[] = [];
    for (const { envelope } of this.#shelf.lines) {
      const { from, seq } = envelope;
      const text = await this.#open(envelope);
      shown.push(text === null ? unreadable("sealed", envelope) : { kind: "line", from, seq, text, isLate: false });
    }
    return shown;
  }

  forget(): void {
    this.#orders.clear();
    this.#ahead = [];
  }

  #wait(envelope: Envelope): readonly Shown[] {
    if (this.#ahead.some((one) => isSame(one, envelope))) return [];
    this.#ahead.push(envelope);
    return this.#ahead.length > MOST_AHEAD ? [unreadable("key", this.#ahead.shift())] : [];
  }

  async #open(envelope: Envelope): Promise<string | null> {
    const key = this.#keyring.find(envelope.epoch)?.key;
    try {
      return key ? await openLine(key, envelope) : null;
    } catch {
      return null;
    }
  }

  /** A line that we sealed in another tab. Nobody else fills our own counts. */
  async #takeOwn(envelope: Envelope, text: string | null): Promise<readonly Shown[]> {
    if (text === null) return [unreadable("sealed", envelope)];
    const { from, seq } = envelope;
    await this.#shelf.keep([envelope]);
    return [{ kind: "line", from, seq, text, isLate: false }];
  }

  #take(opened: Opened): Promise<readonly Shown[]> {
    const { from, seq } = opened.envelope;
    return this.#show(from, this.#orderOf(from).take(seq, opened));
  }

  async #skip(envelope: Envelope): Promise<readonly Shown[]> {
    const { from, seq } = envelope;
    const steps = this.#orderOf(from).unreadable(seq);
    await this.#shelf.keep([envelope], this.#markOf(from));
    return [unreadable("sealed", envelope), ...(await this.#show(from, steps))];
  }

  async #show(from: string, steps: readonly Step<Opened>[]): Promise<readonly Shown[]> {
    if (steps.length === 0) return [];
    const envelopes = steps.flatMap((step) => (step.kind === "line" ? [step.line.envelope] : []));
    await this.#shelf.keep(envelopes, this.#markOf(from));
    return steps.map((step) =>
      step.kind === "gap"
        ? { ...step, from }
        : { kind: "line", from, seq: step.seq, text: step.line.text, isLate: step.isLate },
    );
  }

  #markOf(from: string): Mark | undefined {
    const { next } = this.#orderOf(from);
    return next === null ? undefined : { from, next };
  }

  #orderOf(from: string): Order<Opened> {
    let order = this.#orders.get(from);
    if (!order) this.#orders.set(from, (order = new Order(firstCount(this.#keyring.companies, from))));
    return order;
  }
}
