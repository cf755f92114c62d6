/**
 * The post of the sealed booths: takes epochs, envelopes and receipts, keeps them until all have them, and tells every process
 * what came. It can read nothing of them. What it has acknowledged is on the disk.
 */
import { createHash } from "node:crypto";
import { type Envelope, MOST_MESSAGES, type Receipt } from "../../shared/consult/envelope.ts";
import type { Epoch } from "../../shared/consult/epoch.ts";
import type { BoothRefusal } from "../../shared/consult/messages.ts";
import { Batches } from "./batches.ts";
import { Companies } from "./companies.ts";
import type { MailStore, MembersReceipt } from "./mail.store.ts";

/** News of the post, between processes: `booth:mail`. Sealed, or without content. */
export type BoothMail = { readonly session: string } & (
  | { readonly what: "epoch"; readonly epoch: Epoch }
  | { readonly what: "sealed"; readonly envelope: Envelope }
  | { readonly what: "receipt"; readonly receipt: Receipt; readonly by: string }
  | { readonly what: "thinking"; readonly from: string }
);

/** Envelopes of all conversations that come within this time share one wait for the disk, ms. */
const ENVELOPES = { waitMs: 10, most: 500 };
/** Receipts are in no hurry. */
const RECEIPTS = { waitMs: 200, most: 2000 };
/** So far may a sender's counts run ahead of the last one: what readers hold back for a line that is missing. */
const AHEAD = 64;

/**
 * Envelopes that one member is given at once, the rest when these are acknowledged: of the largest it is half of what may wait in a
 * socket. More would cut a slow line each time it comes back, and whoever writes a flood could keep somebody out.
 */
export const MOST_AT_ONCE = 100;

const digestOf = (body: string): string => createHash("sha256").update(body).digest("base64url");

/** What became of an epoch or an envelope: null when it is kept. */
type Verdict = BoothRefusal | null;

/** What a member who comes (back) in does not know. */
interface Missing {
  readonly epochs: readonly Epoch[];
  readonly envelopes: readonly Envelope[];
  /** Up to which of their own counts somebody has read. */
  readonly readUpTo: number;
}

export class Mail {
  readonly #store: MailStore;
  readonly #tell: (mail: BoothMail) => Promise<void>;
  readonly #seated: (session: string) => Promise<readonly string[]>;
  readonly #failed: (error: unknown) => void;
  readonly #now: () => number;
  readonly companies: Companies;
  readonly #envelopes: Batches<Envelope, Verdict>;
  readonly #receipts: Batches<MembersReceipt, null>;

  constructor(given: {
    readonly store: MailStore;
    readonly tell: (mail: BoothMail) => Promise<void>;
    /** The members who sit at a booth, their lines up or down. */
    readonly seated: (session: string) => Promise<readonly string[]>;
    readonly failed: (error: unknown) => void;
    readonly now?: () => number;
  }) {
    this.#store = given.store;
    this.#tell = given.tell;
    this.#seated = given.seated;
    this.#failed = given.failed;
    this.#now = given.now ?? Date.now;
    this.companies = new Companies((session) => this.#store.epochs(session));
    this.#envelopes = new Batches((group) => this.#keep(group), ENVELOPES);
    this.#receipts = new Batches((group) => this.#read(group), RECEIPTS);
  }

  /**
   * Keep an envelope of `from`, whose line it came over, and tell of it. Null when it is kept, now or before: then it will
   * arrive, also if everything is killed. Rejects when the database does not answer; its sender tries again.
   */
  async keep(envelope: Envelope): Promise<Verdict> {
    return this.#envelopes.add(envelope);
  }

  /** Keep an epoch and tell of it. Null when it counts; "too-late": another was first. */
  async change(epoch: Epoch): Promise<Verdict> {
    const { session } = epoch;
    const last = (await this.#store.lastEpochs([session])).get(session) ?? 0;
    if (epoch.epoch !== last + 1) return epoch.epoch <= last ? "too-late" : "bad-message";
    if (last > 0 && !(await this.companies.of(session, last)).has(epoch.by)) {
      const isLost = (await this.lostAfter(session, await this.#seated(session), last)) !== null;
      if (!isLost) return "not-a-member";
    }
    if (!(await this.#store.addEpoch(epoch, this.#now()))) return "too-late";
    this.companies.learn(epoch);
    await this.#tell({ session, what: "epoch", epoch });
    // Who left need not have what is still kept for them.
    this.#settle([session]).catch(this.#failed);
    return null;
  }

  /** Whether a member has the key of now. */
  async isIn(session: string, member: string): Promise<boolean> {
    const last = (await this.#store.lastEpochs([session])).get(session) ?? 0;
    return last > 0 && (await this.companies.of(session, last)).has(member);
  }

  /** The last epoch, where none of those seated was in it: every one of them lost their keys. Null otherwise. */
  async lostAfter(session: string, seated: readonly string[], epoch?: number): Promise<number | null> {
    const last = epoch ?? (await this.#store.lastEpochs([session])).get(session) ?? 0;
    if (last === 0) return null;
    const company = await this.companies.of(session, last);
    return seated.some((member) => company.has(member)) ? null : last;
  }

  /** A member has read another's lines up to a count. */
  read(receipt: MembersReceipt): void {
    this.#receipts.add(receipt).catch(this.#failed);
  }

  /** What a member who comes (back) in must be given: epochs from their first on, then what they have not acknowledged. */
  async missing(session: string, member: string): Promise<Missing> {
    const [epochs, waiting, receipts] = await Promise.all([
      this.#store.epochs(session),
      this.#store.waiting(session),
      this.#store.receipts([session]),
    ]);
    for (const epoch of epochs) this.companies.learn(epoch);
    const first = epochs.findIndex(({ members }) => members.some((one) => one.member === member));
    return {
      epochs: first < 0 ? [] : epochs.slice(first),
      envelopes: this.#dueTo(member, waiting, receipts),
      readUpTo: Math.max(0, ...receipts.map(({ from, seq }) => (from === member ? seq : 0))),
    };
  }

  /** What is older than `before` and was not acknowledged, by session and member: to be sent again. */
  async overdue(
    sessions: readonly string[],
    before: number,
  ): Promise<(session: string, member: string) => readonly Envelope[]> {
    const old = sessions.length > 0 ? await this.#store.old(sessions, before) : [];
    if (old.length === 0) return () => [];
    const late = [...new Set(old.map(({ session }) => session))];
    const receipts = await this.#store.receipts(late);
    for (const { session, epoch } of old) await this.companies.of(session, epoch);
    return (session, member) =>
      this.#dueTo(
        member,
        old.filter((envelope) => envelope.session === session),
        receipts.filter((receipt) => receipt.session === session),
      );
  }

  /** The last count that was used of each member. */
  lastCounts(session: string): Promise<ReadonlyMap<string, number>> {
    return this.#store.lastCounts(session);
  }

  async erase(session: string): Promise<void> {
    await this.#store.erase(session);
    this.companies.forget(session);
  }

  /** Everything that anything is kept of. */
  sessions(): Promise<string[]> {
    return this.#store.sessions();
  }

  /** Until nothing is on its way any more. */
  async close(): Promise<void> {
    await Promise.all([this.#envelopes.settled(), this.#receipts.settled()]);
  }

  #dueTo(member: string, waiting: readonly (Envelope & { at?: number })[], receipts: readonly MembersReceipt[]) {
    const read = new Map(receipts.filter((one) => one.member === member).map(({ from, seq }) => [from, seq]));
    return waiting
      .filter(
        ({ session, from, seq, epoch }) =>
          from !== member &&
          seq > (read.get(from) ?? 0) &&
          (this.companies.known(session, epoch)?.has(member) ?? false),
      )
      .slice(0, MOST_AT_ONCE)
      .map(({ session, epoch, from, seq, body }): Envelope => ({ session, epoch, from, seq, body }));
  }

  async #keep(group: readonly Envelope[]): Promise<Verdict[]> {
    const last = await this.#store.lastEpochs([...new Set(group.map(({ session }) => session))]);
    const mail = group.map((envelope) => ({ envelope, digest: digestOf(envelope.body) }));
    const isNow = ({ epoch, session }: Envelope) => epoch === last.get(session);
    const isIn: boolean[] = [];
    for (const { session, epoch, from } of group) isIn.push((await this.companies.of(session, epoch)).has(from));
    const fit = mail.filter(({ envelope }, i) => isNow(envelope) && isIn[i]);
    const added = await this.#store.add(fit, this.#now());
    const fresh = new Set(fit.filter((_, i) => added[i]));
    const verdicts: Verdict[] = [];
    for (const [i, one] of mail.entries())
      verdicts.push(fresh.has(one) ? null : await this.#refusal(one.envelope, one.digest, isIn[i]!));
    for (const { envelope } of fresh)
      this.#tell({ session: envelope.session, what: "sealed", envelope }).catch(this.#failed);
    return verdicts;
  }

  /** Why something was not kept now; null when it was kept before. A count is looked at first: what was kept stays kept. */
  async #refusal(envelope: Envelope, digest: string, isIn: boolean): Promise<Verdict> {
    const known = await this.#store.find(envelope);
    // Under a newer key it is the same line, sealed anew by who never heard that it was kept.
    if (known) return known.digest === digest || known.epoch < envelope.epoch ? null : "used";
    return isIn ? "too-late" : "not-a-member";
  }

  async #read(group: readonly MembersReceipt[]): Promise<null[]> {
    const furthest = new Map<string, MembersReceipt>();
    for (const one of group) {
      const key = `${one.session} ${one.member} ${one.from}`;
      if ((furthest.get(key)?.seq ?? 0) < one.seq) furthest.set(key, one);
    }
    const receipts = [...furthest.values()];
    await this.#store.read(receipts);
    const senders = new Set(receipts.map(({ session, from }) => `${session} ${from}`));
    await this.#settle([...new Set(receipts.map(({ session }) => session))], senders);
    for (const { session, member, from, seq } of receipts)
      this.#tell({ session, what: "receipt", receipt: { session, from, seq }, by: member }).catch(this.#failed);
    return group.map(() => null);
  }

  /** Drop the bodies of what everybody has who was in its epoch and is still in; `senders`: of these only ("session member"). */
  async #settle(sessions: readonly string[], senders?: ReadonlySet<string>): Promise<void> {
    const [last, receipts] = await Promise.all([this.#store.lastEpochs(sessions), this.#store.receipts(sessions)]);
    const done: { session: string; from: string; epoch: number; upTo: number }[] = [];
    for (const [session, latest] of last) {
      const companies = await this.companies.upTo(session, latest);
      const present = companies.get(latest) ?? new Set();
      const read = new Map(
        receipts.flatMap((one) => (one.session === session ? [[`${one.member} ${one.from}`, one.seq]] : [])),
      );
      for (const [epoch, company] of companies)
        for (const from of company) {
          if (senders && !senders.has(`${session} ${from}`)) continue;
          const others = [...company].filter((one) => one !== from && present.has(one));
          const upTo = Math.min(...others.map((one) => read.get(`${one} ${from}`) ?? 0));
          if (others.length > 0 ? upTo > 0 : epoch < latest)
            done.push({ session, from, epoch, upTo: Math.min(upTo, MOST_MESSAGES) });
        }
    }
    if (done.length > 0) await this.#store.drop(done);
  }
}

/** Whether a sender's count is one to expect after `last`. */
export const isNear = (seq: number, last: number): boolean => seq <= last + AHEAD;
