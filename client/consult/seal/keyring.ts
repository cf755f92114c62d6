/** The keys of a conversation, epoch by epoch, and who was in each. */
import type { MemberKey } from "../../../shared/consult/envelope.ts";
import { type Epoch, isEpoch } from "../../../shared/consult/epoch.ts";
import { type Change, changeBetween, type Company, type Refusal, refusal } from "./company.ts";
import { makeEpoch, openEpoch } from "./epochKey.ts";
import type { KnownEpoch, Shelf } from "./shelf.ts";

/** An epoch that came: who came and who went by whose hand; or why it is not taken. */
export type Learned =
  | (Change & { readonly isTaken: true; readonly by: string })
  | { readonly isTaken: false; readonly why: Refusal | "shape" | "sealed" };

const refuse = (why: Refusal | "shape" | "sealed"): Learned => ({ isTaken: false, why });

export class Keyring {
  readonly #session: string;
  readonly #me: MemberKey;
  readonly #pair: CryptoKeyPair;
  readonly #shelf: Shelf;
  readonly #epochs = new Map<number, KnownEpoch>();
  #last: KnownEpoch | null = null;

  /** `known`: what was kept, oldest first. */
  constructor(session: string, me: MemberKey, pair: CryptoKeyPair, shelf: Shelf, known: readonly KnownEpoch[]) {
    this.#session = session;
    this.#me = me;
    this.#pair = pair;
    this.#shelf = shelf;
    for (const one of known) this.#hold(one);
  }

  /** The company of now; null before the first epoch. */
  get company(): Company | null {
    return this.#last?.company ?? null;
  }

  /** All companies we know, oldest first. */
  get companies(): readonly Company[] {
    return [...this.#epochs.values()].map(({ company }) => company);
  }

  /** The key to seal with; null when we are not in it. */
  get key(): CryptoKey | null {
    return this.#last?.key ?? null;
  }

  find(epoch: number): KnownEpoch | undefined {
    return this.#epochs.get(epoch);
  }

  /** A new epoch with these members, after the one we know, or after `lost`. It counts when it was learnt, like anybody's. */
  make(members: readonly MemberKey[], lost = 0): Promise<Epoch> {
    const facts = { session: this.#session, epoch: (this.company?.epoch ?? lost) + 1, by: this.#me.member, members };
    return makeEpoch(facts, this.#pair);
  }

  async learn(value: unknown): Promise<Learned> {
    if (!isEpoch(value)) return refuse("shape");
    const { keys: _, ...company } = value;
    const before = this.company;
    const why = refusal(before, company, this.#session, this.#me);
    if (why) return refuse(why);
    const isIn = company.members.some(({ member }) => member === this.#me.member);
    let key: CryptoKey | null = null;
    try {
      if (isIn) key = await openEpoch(value, this.#me.member, this.#pair);
    } catch {
      return refuse("sealed");
    }
    const known = { company, key };
    this.#hold(known);
    await this.#shelf.keepEpoch(known);
    return { isTaken: true, by: company.by, ...changeBetween(before, company) };
  }

  forget(): void {
    this.#epochs.clear();
    this.#last = null;
  }

  #hold(known: KnownEpoch): void {
    this.#epochs.set(known.company.epoch, known);
    this.#last = known;
  }
}
