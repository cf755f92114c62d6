/**
 * One conversation at a booth, from one seat: the line that carries sealed things, the seal that opens them, and a store that the
 * screens read. The same for visitor, counsellor and listener. Nothing here shows anything, and no word leaves it unsealed.
 */
import type { Envelope, MemberKey, Receipt } from "../../../shared/consult/envelope.ts";
import type { Epoch } from "../../../shared/consult/epoch.ts";
import type { Said } from "../../../shared/consult/events.ts";
import type { BoothClientMessages, BoothServerMessages, SeatKind } from "../../../shared/consult/messages.ts";
import { type BoothLine, type BoothMessage, type Credentials, openBooth } from "../../session/boothLine.ts";
import { Conversation } from "../seal/conversation.ts";
import { closeOnErase } from "../seal/erase.ts";
import { openVault } from "../seal/indexedVault.ts";
import "../seal/leaving.ts";
import { fits } from "../seal/padding.ts";
import type { Shown } from "../seal/reader.ts";
import { keptMember } from "../seal/shelf.ts";
import type { Vault } from "../seal/vault.ts";
import { plan } from "./company.ts";
import { addShown, withStates } from "./lines.ts";
import { createTalkStore, type Sendable, type Talk, type TalkState, type TalkStore, type Told } from "./state.ts";
import { Thinking } from "./thinking.ts";
import { encode } from "./words.ts";

/** "Thinking" is not said more often than this, ms. */
const THINKING_EVERY_MS = 3_000;
/** What the server has not confirmed is sent again, ms. */
const SEND_AGAIN_MS = 5_000;
/** So long a missing line is waited for: the server sends again what has no receipt, ms. */
const GAP_MS = 15_000;
/** Keys that cannot be opened make us come in anew so often; then whoever it is has their way and we stay out. */
const MOST_FRESH_STARTS = 3;

interface Wish {
  readonly session: string;
  readonly seat: SeatKind;
  credentials(): Promise<Credentials>;
  /** Where keys and sealed lines lie; on the device unless a test brings another. */
  readonly vault?: Vault;
  readonly open?: typeof openBooth;
}

class BoothTalk implements Talk {
  readonly session: string;
  readonly seat: SeatKind;
  readonly store: TalkStore = createTalkStore();
  readonly #vault: Promise<Vault>;
  readonly #line: BoothLine;
  readonly #stopListening: () => void;
  #conversation: Conversation | null = null;
  /** One thing after the other, as it came. */
  #turn: Promise<unknown> = Promise.resolve();
  #pending = new Set<number>();
  #readUpTo = 0;
  /** Receipts as they were sent over this line. */
  #receipts = new Map<string, number>();
  #lastEpoch = 0;
  #lostAfter: number | null = null;
  /** The epoch that we proposed last: it is proposed once. */
  #proposed = "";
  #gap: ReturnType<typeof setTimeout> | null = null;
  readonly #again: ReturnType<typeof setInterval>;
  readonly #thinking = new Thinking((thinking) => this.#set({ thinking }));
  #thoughtAt = 0;
  #count = 0;
  #freshStarts = 0;

  constructor(wish: Wish) {
    this.session = wish.session;
    this.seat = wish.seat;
    this.#vault = wish.vault ? Promise.resolve(wish.vault) : openVault();
    this.#line = (wish.open ?? openBooth)({
      session: wish.session,
      seat: wish.seat,
      credentials: () => wish.credentials(),
      member: async () => keptMember(await this.#vault, wish.session),
      onMessage: (said) => void this.#inTurn(() => this.#hear(said)),
      onState: (line) => this.#set({ line }),
    });
    this.#again = setInterval(() => void this.#inTurn(() => this.#flush()), SEND_AGAIN_MS);
    // Quick exit and "forget me here" take the keys; the words on this page go with them.
    this.#stopListening = closeOnErase(() => this.#forget());
  }

  write(what: string | Sendable): Promise<boolean> {
    const text = encode(typeof what === "string" ? { kind: "text", text: what } : what);
    return this.#inTurn(async () => {
      const conversation = this.#conversation;
      if (!conversation?.canSeal || text.trim() === "" || !fits(text)) return false;
      const envelope = await conversation.seal(text);
      this.#pending.add(envelope.seq);
      this.#show([{ kind: "line", from: envelope.from, seq: envelope.seq, text, isLate: false }]);
      this.#line.send("sealed", envelope);
      return true;
    }, false);
  }

  tell<K extends Told>(type: K, message?: BoothClientMessages[K]): boolean {
    if (type === "thinking") {
      const now = Date.now();
      if (now - this.#thoughtAt < THINKING_EVERY_MS) return true;
      this.#thoughtAt = now;
    }
    return this.#line.send(type, message);
  }

  letIn(): Promise<void> {
    return this.#inTurn(async () => {
      const conversation = this.#conversation;
      const { wantsIn } = this.store.getState();
      if (!conversation?.canSeal || wantsIn.length === 0) return;
      await this.#propose([...conversation.members, ...wantsIn.flatMap(({ key }) => key ?? [])]);
    });
  }

  async code(): Promise<readonly string[] | null> {
    return this.#conversation?.canSeal ? this.#conversation.code() : null;
  }

  // Another tab may have written meanwhile: everything is read again.
  comeHere(): void {
    this.#conversation = null;
    this.#line.rejoin();
  }

  close(): void {
    this.#line.close();
    this.#stopListening();
    clearInterval(this.#again);
    if (this.#gap) clearTimeout(this.#gap);
    this.#thinking.close();
  }

  async erase(): Promise<void> {
    this.close();
    await this.#inTurn(async () => {
      await this.#conversation?.end();
      this.#conversation = null;
    });
  }

  #forget(): void {
    this.close();
    this.store.setState({ lines: [], canWrite: false, thinking: [] });
  }

  async #hear({ type, message }: BoothMessage): Promise<void> {
    switch (type) {
      case "seat":
        return this.#sitDown(message);
      case "company":
        return this.#meet(message);
      case "epoch":
        return this.#learn(message);
      case "sealed":
        return this.#read(message);
      case "kept":
        await this.#conversation?.acknowledge(message.seq);
        this.#pending.delete(message.seq);
        return this.#mark();
      case "receipt":
        return this.#isRead(message);
      case "thinking":
        return this.#thinking.began(message.from);
      case "stage":
        return this.#set({ ticket: message.ticket, clock: message.now - Date.now() });
      case "notice":
        return this.#note(message.said);
      case "refused":
        return this.#refused(message);
    }
  }

  #note(said: Said): void {
    this.#count += 1;
    const { said: before, lines, clock } = this.store.getState();
    this.#set({ said: [...before, { id: this.#count, said, at: Date.now() + clock, after: lines.length }] });
  }

  async #sitDown({ member, now }: BoothServerMessages["seat"]): Promise<void> {
    if (this.#conversation?.me.member !== member) {
      const conversation = await Conversation.open(await this.#vault, this.session, member);
      this.#conversation = conversation;
      this.#pending = new Set((await conversation.outbox()).map(({ seq }) => seq));
      this.#set({ lines: addShown(this.store.getState().lines, await conversation.history(), member) });
    }
    this.#receipts.clear();
    this.#proposed = "";
    const { isKept, me } = this.#conversation!;
    this.#set({ member, isKept, clock: now - Date.now() });
    this.#line.send("key", me);
    this.#settle();
    await this.#flush();
  }

  async #meet({ seated, lostAfter }: BoothServerMessages["company"]): Promise<void> {
    this.#lostAfter = lostAfter;
    const people = new Map(this.store.getState().people);
    for (const { seat, name, key } of seated) if (key) people.set(key.member, { seat, name });
    this.#set({ seated, people });
    await this.#consider();
  }

  async #learn(epoch: Epoch): Promise<void> {
    const conversation = this.#conversation;
    if (!conversation) return;
    if (typeof epoch?.epoch === "number") this.#lastEpoch = Math.max(this.#lastEpoch, epoch.epoch);
    const { learned, shown } = await conversation.learn(epoch);
    if (!learned.isTaken) {
      // A key that is ours and does not open: as somebody new we can be given one that does.
      if (learned.why === "sealed") await this.#startAfresh();
      return;
    }
    this.#settle();
    this.#show(shown);
    await this.#flush();
    await this.#consider();
  }

  async #startAfresh(): Promise<void> {
    if (this.#freshStarts >= MOST_FRESH_STARTS) return;
    this.#freshStarts += 1;
    await this.#conversation?.end();
    this.#conversation = null;
    this.#line.rejoin();
  }

  async #read(envelope: Envelope): Promise<void> {
    if (!this.#conversation) return;
    this.#show(await this.#conversation.read(envelope));
    this.#thinking.ended(envelope.from);
    this.#watchGaps();
  }

  #watchGaps(): void {
    const hasGap = (this.#conversation?.gaps.length ?? 0) > 0;
    if (!hasGap && this.#gap) {
      clearTimeout(this.#gap);
      this.#gap = null;
    }
    if (!hasGap || this.#gap) return;
    this.#gap = setTimeout(() => {
      this.#gap = null;
      void this.#inTurn(async () => this.#show((await this.#conversation?.giveUp()) ?? []));
    }, GAP_MS);
  }

  #isRead({ from, seq }: Receipt): void {
    if (from !== this.#conversation?.me.member) return;
    this.#readUpTo = Math.max(this.#readUpTo, seq);
    this.#mark();
  }

  async #refused({ what, why }: BoothServerMessages["refused"]): Promise<void> {
    this.#count += 1;
    // Of a key that another made first nobody needs to hear; a line under an old one is sealed anew and sent again.
    if (what === "sealed" && why === "too-late") return this.#flush();
    if (what !== "epoch") this.#set({ refused: { id: this.#count, what, why } });
  }

  /** Send what the server has not confirmed, under the key of now. */
  async #flush(): Promise<void> {
    const conversation = this.#conversation;
    if (!conversation?.canSeal || this.#pending.size === 0 || this.store.getState().line !== "here") return;
    for (const envelope of await conversation.outbox()) this.#line.send("sealed", envelope);
  }

  async #consider(): Promise<void> {
    const conversation = this.#conversation;
    if (!conversation) return;
    const { seated } = this.store.getState();
    const { me, members, canSeal } = conversation;
    const { change, wantsIn, isMineToLetIn } = plan({
      me,
      seat: this.seat,
      members,
      canSeal,
      lastEpoch: Math.max(this.#lastEpoch, conversation.epoch),
      lostAfter: this.#lostAfter,
      seated,
    });
    this.#set({ wantsIn, isMineToLetIn });
    if (change) await this.#propose(change);
  }

  async #propose(members: readonly MemberKey[]): Promise<void> {
    const conversation = this.#conversation!;
    const what = `${conversation.epoch}:${members.map(({ member }) => member).join()}`;
    if (what === this.#proposed) return;
    const epoch = await conversation.change(members, this.#lostAfter ?? 0);
    if (this.#line.send("epoch", epoch)) this.#proposed = what;
  }

  #show(shown: readonly Shown[]): void {
    const me = this.#conversation?.me.member;
    if (me === undefined) return;
    if (shown.length > 0) this.#set({ lines: addShown(this.store.getState().lines, shown, me) });
    this.#mark();
    for (const receipt of this.#conversation!.receipts) {
      if (receipt.from === me || (this.#receipts.get(receipt.from) ?? 0) >= receipt.seq) continue;
      if (this.#line.send("receipt", receipt)) this.#receipts.set(receipt.from, receipt.seq);
    }
  }

  #mark(): void {
    const { lines, member } = this.store.getState();
    if (member !== null) this.#set({ lines: withStates(lines, member, this.#pending, this.#readUpTo) });
  }

  #settle(): void {
    const conversation = this.#conversation!;
    const { canSeal, isKept, epoch } = conversation;
    this.#set({ canWrite: canSeal, isKept, epoch });
    this.#show([]);
  }

  #set(change: Partial<TalkState>): void {
    this.store.setState(change);
  }

  /** What one message does wrong must not stop the next: `failed` is the answer then. */
  #inTurn<T>(act: () => Promise<T> | T, failed?: T): Promise<T> {
    const turn = this.#turn.then(act).catch(() => failed as T);
    this.#turn = turn;
    return turn;
  }
}

/** Sit down at a booth. */
export const openTalk = (wish: Wish): Talk => new BoothTalk(wish);
export type { Talk };
