/** A line of server-sent events: an answer that goes on, to a page that listens. Who may listen, and to what, is its feature's. */
import type { ServerResponse } from "node:http";

/** Bytes that wait for a line that cannot take them; whoever is that far behind asks anew. */
const BEHIND = 64 * 1024;

export class EventLine {
  readonly #res: ServerResponse;

  /** Begins the answer. The head goes out at once, so that whoever asked knows that the line stands. */
  constructor(res: ServerResponse) {
    this.#res = res;
    res.writeHead(200, {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store, no-transform",
      // Proxies that gather an answer before they pass it on are asked not to.
      "x-accel-buffering": "no",
    });
    res.write(": here\n\n");
  }

  /** Say something, on one line, as this event. A line that is far behind ends instead. */
  send(data: string, event?: string): void {
    if (this.#res.writableEnded) return;
    if (this.#res.writableLength > BEHIND) return this.end();
    this.#res.write(`${event ? `event: ${event}\n` : ""}data: ${data}\n\n`);
  }

  /** "Still here": what is silent for long is cut by somebody on the way. */
  alive(): void {
    if (!this.#res.writableEnded) this.#res.write(": still here\n\n");
  }

  /** Called once when the line is over, whoever ended it. */
  onClose(closed: () => void): void {
    this.#res.once("close", closed);
  }

  end(): void {
    if (this.#res.writableLength > BEHIND) this.#res.destroy();
    else this.#res.end();
  }
}
