/**
 * One sealed conversation, as one member's browser holds it: who is in it, its keys epoch by epoch, its lines in order. It opens
 * no connection: what it makes is handed to the session to send, what comes is handed to it. What it keeps lies in a vault, and a
 * reload goes on from there.
 *
 * What it does not protect from: a page that the server changed (the page has the keys and the words); a public key that the
 * server swapped before the first word, unless the two compare the code; somebody who has the device while the conversation
 * lasts; another member, who can copy what they read, and write in anybody's name. And the server sees who, when, how often and
 * about how long, and can hold back or delay. `docs/sealed.md` says the same for everybody.
 */
import type { Envelope, MemberKey, Receipt } from "../../../shared/consult/envelope.ts";
import type { Epoch } from "../../../shared/consult/epoch.ts";
import { comparisonCode } from "./code.ts";
import { closeOnErase } from "./erase.ts";
import { Keyring, type Learned } from "./keyring.ts";
import { makePair, publicKeyOf } from "./keys.ts";
import { Reader, type Shown } from "./reader.ts";
import { eraseOld, Shelf } from "./shelf.ts";
import type { Vault } from "./vault.ts";
import { Writer } from "./writer.ts";

export class Conversation {
  /** What the others need of us. */
  readonly me: MemberKey;
  readonly session: string;
  readonly #shelf: Shelf;
  readonly #keyring: Keyring;
  readonly #reader: Reader;
  readonly #writer: Writer;
  readonly #stopListening: () => void;
  #isOver = false;
  /** One thing after the other: what comes is shown as it came, and no count is used twice. */
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(session: string, me: MemberKey, shelf: Shelf, keyring: Keyring, reader: Reader) {
    this.session = session;
    this.me = me;
    this.#shelf = shelf;
    this.#keyring = keyring;
    this.#reader = reader;
    this.#writer = new Writer(session, me.member, keyring, shelf);
    this.#stopListening = closeOnErase(() => this.#forget());
  }

  /**
   * Take a seat, or come back to it with all that was kept. `member` is the id that the server gave to this device's key: a
   * device that has lost its key comes as a new member, and is let in by one who is there.
   */
  static async open(vault: Vault, session: string, member: string): Promise<Conversation> {
    await eraseOld(vault);
    const shelf = new Shelf(vault, session);
    const make = async () => ({ session, member, pair: await makePair(), openedAt: Date.now() });
    let seat = await shelf.takeSeat(make);
    if (seat.member !== member) {
      // The server gave this device another seat: what is kept was somebody else's.
      await shelf.erase();
      seat = await shelf.takeSeat(make);
    }
    const { epochs, marks } = await shelf.load();
    const me = { member, key: await publicKeyOf(seat.pair) };
    const keyring = new Keyring(session, me, seat.pair, shelf, epochs);
    return new Conversation(session, me, shelf, keyring, new Reader(session, member, keyring, shelf, marks));
  }

  /** Whether a reload finds it again; false where the browser keeps nothing. */
  get isKept(): boolean {
    return this.#shelf.isKept;
  }

  /** The latest epoch; 0 before the first. */
  get epoch(): number {
    return this.#keyring.company?.epoch ?? 0;
  }

  get members(): readonly MemberKey[] {
    return this.#keyring.company?.members ?? [];
  }

  /** Whether we have the key of now. */
  get canSeal(): boolean {
    return this.#keyring.key !== null;
  }

  /**
   * A new key for these members, ourselves included: to be sent, and to be learnt like anybody's when the server gives it out to
   * all. A newcomer reads nothing of before, whoever is left out reads nothing from then on. Rejects when a public key is none.
   * `lost`: the last epoch, where everybody who was in it has lost their keys, and we begin anew.
   */
  change(members: readonly MemberKey[], lost?: number): Promise<Epoch> {
    return this.#inTurn(() => this.#keyring.make(members, lost));
  }

  /** An epoch that the server gives out, one's own too; and lines that had waited for it. */
  learn(epoch: unknown): Promise<{ readonly learned: Learned; readonly shown: readonly Shown[] }> {
    return this.#inTurn(async () => {
      const learned = await this.#keyring.learn(epoch);
      return { learned, shown: learned.isTaken ? await this.#reader.retry() : [] };
    });
  }

  /** Seal a text, to be sent; it is kept until acknowledged. Rejects when it is too long (RangeError), or without a key. */
  seal(text: string): Promise<Envelope> {
    return this.#inTurn(() => this.#writer.seal(text));
  }

  /** What was sealed and never acknowledged, to be sent again: after a reload, and when the server says the key is an old one. */
  outbox(): Promise<readonly Envelope[]> {
    return this.#inTurn(() => this.#writer.outbox());
  }

  /** The server has our line of this count. */
  acknowledge(seq: number): Promise<void> {
    return this.#inTurn(() => this.#writer.acknowledge(seq));
  }

  /** Something that the server gives out: what is to be shown now. It is kept before it is shown. */
  read(envelope: unknown): Promise<readonly Shown[]> {
    return this.#inTurn(() => this.#reader.read(envelope));
  }

  /** Whose lines are waited for: ask the server for them. */
  get gaps(): readonly { readonly from: string; readonly first: number; readonly last: number }[] {
    return this.#reader.gaps;
  }

  /** Wait no longer for missing lines. */
  giveUp(): Promise<readonly Shown[]> {
    return this.#inTurn(() => this.#reader.giveUp());
  }

  /** Up to where the others' lines are done with: the server may forget them. */
  get receipts(): readonly Receipt[] {
    return this.#reader.receipts;
  }

  /** Everything that was kept, our own lines too, for a page that comes back. */
  history(): Promise<readonly Shown[]> {
    return this.#inTurn(() => this.#reader.history());
  }

  /** The comparison code of those who are in it now. */
  code(): Promise<readonly string[]> {
    return comparisonCode(this.session, this.members);
  }

  /** The end: keys and lines are gone, from here and from the vault. */
  async end(): Promise<void> {
    await this.#inTurn(() => this.#shelf.erase());
    this.#forget();
    this.#stopListening();
  }

  #forget(): void {
    this.#isOver = true;
    this.#keyring.forget();
    this.#reader.forget();
    this.#shelf.forget();
  }

  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(() => {
      if (this.#isOver) throw new Error("the conversation is over");
      return act();
    });
    this.#turn = turn.catch(() => undefined);
    return turn;
  }
}
