/** The open lines of this process, found by their conversation and by their ticket: thousands may be open. */
import type { BoothLine } from "./boothLine.ts";

type Index = Map<string, Set<BoothLine>>;

const put = (index: Index, key: string, line: BoothLine): void => {
  const lines = index.get(key);
  if (lines) lines.add(line);
  else index.set(key, new Set([line]));
};

const drop = (index: Index, key: string, line: BoothLine): void => {
  const lines = index.get(key);
  lines?.delete(line);
  if (lines?.size === 0) index.delete(key);
};

export class OpenLines {
  readonly #all = new Set<BoothLine>();
  readonly #bySession: Index = new Map();
  readonly #byTicket: Index = new Map();

  get all(): ReadonlySet<BoothLine> {
    return this.#all;
  }

  /** The conversations that somebody is in. */
  get sessions(): string[] {
    return [...this.#bySession.keys()];
  }

  has(line: BoothLine): boolean {
    return this.#all.has(line);
  }

  hasSession(session: string): boolean {
    return this.#bySession.has(session);
  }

  /** Those of a conversation, as they are now. */
  ofSession(session: string): BoothLine[] {
    return [...(this.#bySession.get(session) ?? [])];
  }

  /** Those who sit by a ticket, as they are now. */
  ofTicket(ticket: string): BoothLine[] {
    return [...(this.#byTicket.get(ticket) ?? [])];
  }

  add(line: BoothLine): void {
    this.#all.add(line);
    put(this.#bySession, line.session, line);
    put(this.#byTicket, line.ticket, line);
  }

  /** False when it was not there. */
  remove(line: BoothLine): boolean {
    if (!this.#all.delete(line)) return false;
    drop(this.#bySession, line.session, line);
    drop(this.#byTicket, line.ticket, line);
    return true;
  }
}
