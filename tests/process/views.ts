/** A console's or a board's live line without a browser, for tests. */
import type { StaffClient } from "./staff.ts";

export class ViewLine<View> {
  readonly views: View[] = [];
  /** Other events, by their names. */
  readonly others: { readonly event: string; readonly data: unknown }[] = [];
  isOver = false;
  readonly #abort = new AbortController();

  /** Open a line with this client's session. Throws when it is refused. */
  static async open<View>(client: StaffClient, path: string): Promise<ViewLine<View>> {
    const line = new ViewLine<View>();
    const answer = await fetch(client.url + path, {
      headers: { cookie: [...client.cookies].map((c) => c.join("=")).join("; ") },
      signal: line.#abort.signal,
    });
    if (answer.status !== 200) throw new Error(`refused with ${answer.status}`);
    void line.#read(answer.body!);
    return line;
  }

  /** As it looks now. */
  get view(): View | undefined {
    return this.views.at(-1);
  }

  close(): void {
    this.#abort.abort();
  }

  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    let text = "";
    const decoder = new TextDecoder();
    try {
      for await (const chunk of body) {
        const events = (text + decoder.decode(chunk, { stream: true })).split("\n\n");
        text = events.pop()!;
        for (const told of events) {
          const [, event, data] = /^event: (\w+)\ndata: (.*)$/.exec(told) ?? [];
          if (event === "view") this.views.push(JSON.parse(data!) as View);
          else if (event) this.others.push({ event, data: JSON.parse(data!) });
        }
      }
    } catch {
      // Closed by us.
    }
    this.isOver = true;
  }
}
