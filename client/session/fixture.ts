import type { Client } from "colyseus.js";

/** A room as the SDK gives it, for tests of lines: what it says and how it closes is the test's to decide. */
export class FakeRoom {
  reconnection = { enabled: true };
  connection = { isOpen: true };
  sent: [string, unknown][] = [];
  hasLeft = false;
  #onMessage: (type: string, message: unknown) => void = () => {};
  #onLeave: (code: number) => void = () => {};
  onMessage(_: string, handler: (type: string, message: unknown) => void): void {
    this.#onMessage = handler;
  }
  onLeave(handler: (code: number) => void): void {
    this.#onLeave = handler;
  }
  onError(): void {}
  removeAllListeners(): void {
    this.#onLeave = () => {};
    this.#onMessage = () => {};
  }
  leave(): Promise<number> {
    this.hasLeft = true;
    return Promise.resolve(1000);
  }
  send(type: string, message: unknown): void {
    this.sent.push([type, message]);
  }
  says(type: string, message: unknown = {}): void {
    this.#onMessage(type, message);
  }
  closes(code: number): void {
    this.connection.isOpen = false;
    this.#onLeave(code);
  }
}

/** The SDK's client of a line: which rooms it joined and with what, and what the next joins fail with. */
export class FakeDoor {
  readonly rooms: FakeRoom[] = [];
  readonly joins: Record<string, unknown>[] = [];
  failures: unknown[] = [];
  readonly client = async (): Promise<Client> =>
    ({
      joinOrCreate: async (_: string, options: Record<string, unknown>) => {
        this.joins.push(options);
        if (this.failures.length > 0) throw this.failures.shift();
        const room = new FakeRoom();
        this.rooms.push(room);
        return room;
      },
    }) as unknown as Client;
}
