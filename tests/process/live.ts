/** The desk's live line without a browser, for tests. */
import type { StaffClient } from "./staff.ts";

export class LiveLine {
  /** What the events named, in order. */
  readonly changes: string[] = [];
  isOver = false;
  readonly #abort = new AbortController();

  /** Open a line with this client's session. Throws when it is refused. */
  static async open(client: StaffClient): Promise<LiveLine> {
    const line = new LiveLine();
    const answer = await fetch(`${client.url}/api/desk/live`, {
      headers: { cookie: [...client.cookies].map((c) => c.join("=")).join("; ") },
      signal: line.#abort.signal,
    });
    if (answer.status !== 200) throw new Error(`refused with ${answer.status}`);
    void line.#read(answer.body!);
    return line;
  }

  close(): void {
    this.#abort.abort();
  }

  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    let text = "";
    const decoder = new TextDecoder();
    try {
      for await (const chunk of body) {
        text += decoder.decode(chunk, { stream: true });
        const events = text.split("\n\n");
        text = events.pop()!;
        for (const event of events) {
          const [, data] = /^event: changed\ndata: (.*)$/.exec(event) ?? [];
          if (data) this.changes.push(data);
        }
      }
    } catch {
      // Closed by us.
    }
    this.isOver = true;
  }
}
