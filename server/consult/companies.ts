/** Who is in each conversation, epoch by epoch, as this process knows it. An epoch never changes, so what is known stays true. */
import type { Epoch } from "../../shared/consult/epoch.ts";

type Company = ReadonlySet<string>;

export class Companies {
  readonly #load: (session: string) => Promise<readonly Epoch[]>;
  readonly #known = new Map<string, Map<number, Company>>();

  constructor(load: (session: string) => Promise<readonly Epoch[]>) {
    this.#load = load;
  }

  learn({ session, epoch, members }: Pick<Epoch, "session" | "epoch" | "members">): void {
    let known = this.#known.get(session);
    if (!known) this.#known.set(session, (known = new Map()));
    known.set(epoch, new Set(members.map(({ member }) => member)));
  }

  /** The members of an epoch as far as it is known here; `of` asks the store as well. */
  known(session: string, epoch: number): Company | null {
    return this.#known.get(session)?.get(epoch) ?? null;
  }

  /** The members of an epoch; nobody where there is none. */
  async of(session: string, epoch: number): Promise<Company> {
    const known = this.known(session, epoch);
    if (known) return known;
    for (const one of await this.#load(session)) this.learn(one);
    return this.known(session, epoch) ?? new Set();
  }

  /** The epochs of a session, oldest first. Asks the store where a lower number is known than `last`. */
  async upTo(session: string, last: number): Promise<ReadonlyMap<number, Company>> {
    await this.of(session, last);
    const known = [...(this.#known.get(session) ?? [])].filter(([epoch]) => epoch <= last);
    if (known.length < last) for (const one of await this.#load(session)) this.learn(one);
    return new Map([...(this.#known.get(session) ?? [])].toSorted(([a], [b]) => a - b));
  }

  forget(session: string): void {
    this.#known.delete(session);
  }
}
