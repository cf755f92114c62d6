/**
 * One conversation's place in the vault: its pair, its epochs, its sealed lines, with a copy at hand. Where the disk is full or
 * fails, the conversation goes on with the copy alone, and says so.
 */
import type { Envelope } from "../../../shared/consult/envelope.ts";
import type { Company } from "./company.ts";
import type { Vault } from "./vault.ts";

/** A conversation that nobody opened for so long is over, ms. */
const KEPT_MS = 24 * 60 * 60 * 1000;
const SEATS = "seat/";

export interface Seat {
  readonly session: string;
  readonly member: string;
  readonly pair: CryptoKeyPair;
  /** When it was last opened, epoch ms. */
  readonly openedAt: number;
}

/** An epoch and its key, which is null when we are not in it any more. */
export interface KnownEpoch {
  readonly company: Company;
  readonly key: CryptoKey | null;
}

export interface KeptLine {
  readonly envelope: Envelope;
  /** Where it stands among all lines as this device showed them. */
  readonly place: number;
  /** Sealed here, and not yet acknowledged by the server. */
  readonly isPending: boolean;
}

/** From which count on somebody's lines are expected. */
export interface Mark {
  readonly from: string;
  readonly next: number;
}

/** Paths sort as the numbers do. */
const padded = (count: number): string => String(count).padStart(8, "0");

export class Shelf {
  readonly #vault: Vault;
  readonly #seat: string;
  readonly #root: string;
  readonly #lines = new Map<string, KeptLine>();
  #place = 0;
  #hasFailed = false;

  constructor(vault: Vault, session: string) {
    this.#vault = vault;
    this.#seat = `${SEATS}${session}/`;
    this.#root = `in/${session}/`;
  }

  /** Whether a reload finds what was put here. */
  get isKept(): boolean {
    return this.#vault.isKept && !this.#hasFailed;
  }

  /** Our seat; where another tab took one first, that one. */
  async takeSeat(make: () => Promise<Seat>): Promise<Seat> {
    const kept = await this.#vault.get<Seat>(this.#seat);
    if (kept) {
      await this.#try(this.#vault.set([[this.#seat, { ...kept, openedAt: Date.now() }]]));
      return kept;
    }
    const made = await make();
    const isOurs = await this.#try(this.#vault.add(this.#seat, made));
    return isOurs === false ? (await this.#vault.get<Seat>(this.#seat))! : made;
  }

  /** What was kept of epochs, and of how far we are with whom; lines are at hand from then on. */
  async load(): Promise<{ readonly epochs: readonly KnownEpoch[]; readonly marks: readonly Mark[] }> {
    for (const line of await this.#vault.list<KeptLine>(`${this.#root}line/`)) this.#hold(line);
    return {
      epochs: await this.#vault.list<KnownEpoch>(`${this.#root}epoch/`),
      marks: await this.#vault.list<Mark>(`${this.#root}mark/`),
    };
  }

  /** All lines, as they were shown. */
  get lines(): readonly KeptLine[] {
    return [...this.#lines.values()].toSorted((a, b) => a.place - b.place);
  }

  line(from: string, seq: number): KeptLine | undefined {
    return this.#lines.get(this.#pathOf({ from, seq }));
  }

  /** A new line of our own; false when another tab has used its count. */
  async addOwn(envelope: Envelope): Promise<boolean> {
    const line = { envelope, place: this.#place, isPending: true };
    if ((await this.#try(this.#vault.add(this.#pathOf(envelope), line))) === false) return false;
    this.#hold(line);
    return true;
  }

  /** Another state of a line of our own. */
  async setOwn(line: KeptLine): Promise<void> {
    this.#hold(line);
    await this.#try(this.#vault.set([[this.#pathOf(line.envelope), line]]));
  }

  /** Lines that came, at the end of all, and how far we are with their sender where that is known. */
  async keep(envelopes: readonly Envelope[], mark?: Mark): Promise<void> {
    const lines = envelopes.map((envelope) => {
      const line = { envelope, place: this.#place, isPending: false };
      this.#hold(line);
      return [this.#pathOf(envelope), line] as const;
    });
    const marks = mark ? [[`${this.#root}mark/${mark.from}`, mark] as const] : [];
    await this.#try(this.#vault.set([...lines, ...marks]));
  }

  async keepEpoch(known: KnownEpoch): Promise<void> {
    await this.#try(this.#vault.set([[`${this.#root}epoch/${padded(known.company.epoch)}`, known]]));
  }

  async erase(): Promise<void> {
    this.forget();
    await this.#vault.drop(this.#seat);
    await this.#vault.drop(this.#root);
  }

  /** Let go of the copy at hand. */
  forget(): void {
    this.#lines.clear();
  }

  #hold(line: KeptLine): void {
    this.#lines.set(this.#pathOf(line.envelope), line);
    this.#place = Math.max(this.#place, line.place + 1);
  }

  #pathOf({ from, seq }: Pick<Envelope, "from" | "seq">): string {
    return `${this.#root}line/${from}/${padded(seq)}`;
  }

  /** What the vault answers; undefined when it cannot keep any more. */
  async #try<T>(act: Promise<T>): Promise<T | undefined> {
    try {
      return await act;
    } catch {
      this.#hasFailed = true;
      return undefined;
    }
  }
}

/** The member id whose keys lie on this device for a session; null where there are none. */
export const keptMember = async (vault: Vault, session: string): Promise<string | null> =>
  (await vault.get<Seat>(`${SEATS}${session}/`))?.member ?? null;

/** Erase conversations that nobody came back to: a browser was closed, and the end never heard. */
export const eraseOld = async (vault: Vault): Promise<void> => {
  for (const { session, openedAt } of await vault.list<Seat>(SEATS))
    if (openedAt < Date.now() - KEPT_MS) await new Shelf(vault, session).erase();
};
